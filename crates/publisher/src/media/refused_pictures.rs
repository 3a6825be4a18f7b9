//! What the headers of a complete picture reveal: that browsers would not show it, or not as intended.

use super::{Format, colours::Colours, decode, jpeg_frame::find_frame, png_rows, prepare::Refusal, recode::NoPicture};
use image::ImageFormat;

/// Returns the message about an animated picture that would be shown still.
pub(super) fn moving(name: &str) -> Refusal {
    (
        format!("`{name}` bergerak (PNG animasi), padahal portal hanya dapat menampilkan satu gambar dari PNG"),
        "Simpan gerakannya sebagai `.webp` atau video `.mp4`, atau simpan satu gambar saja sebagai `.png`".to_owned(),
    )
}

/// Returns the message about a picture that cannot be decoded.
pub(crate) fn refusal_of(name: &str, why: NoPicture) -> Refusal {
    match why {
        NoPicture::Broken => {
            (format!("`{name}` rusak atau terpotong"), "Salin atau simpan ulang berkas ini".to_owned())
        }
        NoPicture::Unknown => (
            format!("`{name}` tidak dapat diolah; cara penyimpanannya tidak dikenal"),
            "Buka di aplikasi gambar, lalu simpan ulang sebagai `.png` atau `.jpg` biasa".to_owned(),
        ),
    }
}

/// Refuses a JPEG with a coding that browsers do not show. Comes before the size is measured: other codings may state
/// no height.
pub(super) fn refuse_uncommon(name: &str, format: Format, bytes: &[u8]) -> Result<(), Refusal> {
    if format != Format::Jpeg || find_frame(bytes).is_none_or(|frame| frame.is_common()) {
        return Ok(());
    }
    Err((
        format!("`{name}` disimpan dengan cara yang tidak ditampilkan peramban (misalnya 12 bit atau lossless)"),
        "Buka di aplikasi gambar, lalu simpan ulang sebagai `.jpg` biasa".to_owned(),
    ))
}

/// Returns whether the picture has a colour profile that cannot be read, and is therefore shown without one.
pub(super) fn read_headers(name: &str, format: Format, bytes: &[u8]) -> Result<bool, Refusal> {
    let colours = match format {
        Format::Png => png_rows::read_colours(bytes),
        Format::Jpeg => decode::read_colours(ImageFormat::Jpeg, bytes),
        Format::WebP => decode::read_colours(ImageFormat::WebP, bytes),
        Format::Pdf | Format::Mp4 | Format::WebM | Format::Vtt => return Ok(false),
    };
    match colours.map_err(|why| refusal_of(name, why))? {
        Colours::Srgb | Colours::Profile(_) => Ok(false),
        Colours::Unreadable => Ok(true),
        Colours::Bright => Err((
            format!("warna `{name}` adalah warna HDR (PQ, HLG) atau warna video, yang akan tampil terlalu gelap"),
            "Simpan ulang gambarnya dengan warna sRGB".to_owned(),
        )),
    }
}
