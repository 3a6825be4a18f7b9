//! What the headers of a whole picture already say: that it would not be shown, or not as it is meant.

use super::{Format, colours::Colours, decode, jpeg_frame::find_frame, png_rows, prepare::Refusal, recode::NoPicture};
use image::ImageFormat;

/// What to say of a picture that moves and would be shown still.
pub(super) fn moving(name: &str) -> Refusal {
    (
        format!("`{name}` bergerak (PNG animasi), padahal portal hanya dapat menampilkan satu gambar dari PNG"),
        "Simpan gerakannya sebagai `.webp` atau video `.mp4`, atau simpan satu gambar saja sebagai `.png`".to_owned(),
    )
}

/// What to say of a picture that cannot be decoded.
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

/// Whether a coding is one that browsers show. Asked before anything else of a JPEG: others may state no height.
pub(super) fn refuse_uncommon(name: &str, format: Format, bytes: &[u8]) -> Result<(), Refusal> {
    if format != Format::Jpeg || find_frame(bytes).is_none_or(|frame| frame.is_common()) {
        return Ok(());
    }
    Err((
        format!("`{name}` disimpan dengan cara yang tidak ditampilkan peramban (misalnya 12 bit atau lossless)"),
        "Buka di aplikasi gambar, lalu simpan ulang sebagai `.jpg` biasa".to_owned(),
    ))
}

/// Gives whether the picture has a colour profile that cannot be read, and is shown without.
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
