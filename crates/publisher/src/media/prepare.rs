//! Turns a file in `media/` into what is published of it.

use super::{
    format::{EXTENSIONS, Format},
    pdf::{Pdf, read_pdf},
    recipe::hash_of,
    recode::NoPicture,
    refused_pictures::{moving, read_headers, refusal_of, refuse_uncommon},
    strip::{NotStripped, Stripped, strip},
};
use crate::{
    digest::short_hash,
    limits::{MEDIA_BYTES, MEDIA_LABEL, PICTURE_LABEL, PICTURE_PIXELS, PICTURE_SIDE, VIDEO_BYTES, VIDEO_LABEL},
    regular_file,
    target::MEDIA_FOLDER,
};
use std::{
    io::{self, Read},
    path::Path,
};

/// A file as it is published.
#[derive(Debug)]
pub struct Prepared {
    /// Its path without base: `/media/gedung-0123456789abcdef.webp`.
    pub path: String,
    /// For a picture, width and height in pixels once it is upright.
    pub size: Option<(u32, u32)>,
    /// For a picture, what its files are made from.
    pub picture: Option<PreparedPicture>,
    /// The number of pages of a PDF, if the file tells.
    pub pages: Option<u32>,
    /// Whether a picture has a colour profile that cannot be read; it is then shown without one.
    pub has_unreadable_profile: bool,
    /// Its bytes, without metadata.
    pub bytes: Vec<u8>,
}

/// A picture whose files are still to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedPicture {
    /// The format of the file.
    pub format: Format,
    /// The hash in the names of its files.
    pub hash: String,
    /// Which way up its stored pixels are (EXIF 2.3, tag 0x0112).
    pub orientation: u16,
    /// Whether it is animated; it is then published as it is.
    pub is_animated: bool,
}

/// What is wrong with a file, and what the editor can do.
pub(super) type Refusal = (String, String);

/// Refuses files that can be refused by name and size alone. Returns the format that the name promises.
///
/// # Errors
/// What is wrong with it, and what to do about it, for an editor.
pub fn refuse_from_outside(name: &str, path: &Path) -> Result<Format, Refusal> {
    let Some(promised) = Format::of_name(name) else {
        return refuse(format!("jenis berkas `{name}` tidak didukung"), &how_to_save(name));
    };
    let size = path.metadata().map_err(|error| unreadable(name, &error))?.len();
    if size > limit(promised).0 { Err(too_large(name, promised, size)) } else { Ok(promised) }
}

/// Reads a file and removes its metadata.
///
/// # Errors
/// What is wrong with it, and what to do about it, for an editor.
pub fn prepare(name: &str, path: &Path) -> Result<Prepared, Refusal> {
    let promised = refuse_from_outside(name, path)?;
    let bytes = read(name, path, promised)?;
    match Format::of_bytes(&bytes) {
        Some(format) if format == promised => {}
        Some(format) => {
            let what = format!("isi `{name}` sebenarnya {}", format.extension());
            return refuse(what, &format!("Ganti akhiran namanya menjadi `.{}`", format.extension()));
        }
        None => return refuse(format!("isi `{name}` bukan {}", promised.extension()), "Simpan ulang dari aplikasinya"),
    }
    let stripped = strip(promised, bytes).map_err(|why| match why {
        NotStripped::Broken => refusal_of(name, NoPicture::Broken),
        NotStripped::Moving => moving(name),
    });
    let Stripped { bytes, orientation, is_animated } = stripped?;
    refuse_uncommon(name, promised, &bytes)?;
    let mut size = if promised.is_picture() { Some(measure(name, &bytes)?) } else { None };
    if orientation > 4 {
        size = size.map(|(width, height)| (height, width));
    }
    // An animated picture is not decoded, but published as it is.
    let has_unreadable_profile = !is_animated && read_headers(name, promised, &bytes)?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_ascii_lowercase();
    let hash = if promised.is_picture() { hash_of(&bytes, orientation) } else { short_hash(&bytes) };
    let path = format!("/{MEDIA_FOLDER}/{stem}-{hash}.{}", promised.extension());
    let picture = promised.is_picture().then_some(PreparedPicture { format: promised, hash, orientation, is_animated });
    let pages = if promised == Format::Pdf { count_pages(name, &bytes)? } else { None };
    Ok(Prepared { path, size, picture, pages, has_unreadable_profile, bytes })
}

/// Returns how an editor can turn a file that cannot be published into one that can.
fn how_to_save(name: &str) -> String {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        // An SVG can hold scripts, and fonts and pictures of other sites.
        Some("svg") => "Ekspor gambarnya sebagai `.png` atau `.webp`; SVG dapat berisi skrip".to_owned(),
        Some("heic" | "heif") => {
            "Simpan fotonya sebagai `.jpg`; di iPhone: Pengaturan, Kamera, Format, Paling Kompatibel".to_owned()
        }
        Some("gif" | "bmp" | "tif" | "tiff" | "avif") => {
            "Simpan gambarnya sebagai `.png`, `.jpg`, atau `.webp`".to_owned()
        }
        Some("doc" | "docx" | "xls" | "xlsx" | "ppt" | "pptx") => "Simpan dokumennya sebagai `.pdf`".to_owned(),
        Some("mov" | "avi" | "mkv") => "Simpan videonya sebagai `.mp4`".to_owned(),
        _ => format!("Pakai {EXTENSIONS}"),
    }
}

fn count_pages(name: &str, bytes: &[u8]) -> Result<Option<u32>, Refusal> {
    match read_pdf(bytes) {
        Pdf::Open(pages) => Ok(pages),
        Pdf::Locked => refuse(
            format!("`{name}` terkunci dengan kata sandi"),
            "Simpan ulang PDF-nya tanpa kata sandi untuk membuka",
        ),
    }
}

fn refuse<T>(what: String, fix: &str) -> Result<T, Refusal> {
    Err((what, fix.to_owned()))
}

fn unreadable(name: &str, error: &io::Error) -> Refusal {
    (format!("`{name}` tidak dapat dibaca ({error})"), "Periksa izin berkas ini".to_owned())
}

/// Returns the most bytes of a file, and that limit in words for the editor.
const fn limit(format: Format) -> (u64, &'static str) {
    if format.video_type().is_some() { (VIDEO_BYTES, VIDEO_LABEL) } else { (MEDIA_BYTES, MEDIA_LABEL) }
}

fn too_large(name: &str, format: Format, size: u64) -> Refusal {
    let what = format!("`{name}` terlalu besar ({} MB); batasnya {}", size.div_ceil(1_000_000), limit(format).1);
    let fix = match format.video_type() {
        Some(_) => "Perkecil ukuran atau laju datanya, atau pendekkan videonya",
        None => "Perkecil gambarnya, atau bagi lampirannya",
    };
    (what, fix.to_owned())
}

/// Reads a file, at most up to the limit: it may have grown since its size was checked.
fn read(name: &str, path: &Path, format: Format) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let reading = regular_file::open(path).and_then(|file| file.take(limit(format).0 + 1).read_to_end(&mut bytes));
    reading.map_err(|error| unreadable(name, &error))?;
    let size = bytes.len() as u64;
    if size > limit(format).0 { Err(too_large(name, format, size)) } else { Ok(bytes) }
}

fn measure(name: &str, bytes: &[u8]) -> Result<(u32, u32), Refusal> {
    let broken =
        || (format!("`{name}` rusak: ukurannya tidak terbaca"), "Salin atau simpan ulang berkas ini".to_owned());
    let size = imagesize::blob_size(bytes).map_err(|_| broken())?;
    if size.width > PICTURE_SIDE || size.height > PICTURE_SIDE {
        let what = format!(
            "`{name}` terlalu besar ({} × {} piksel); batasnya {PICTURE_SIDE} piksel per sisi",
            size.width, size.height
        );
        return refuse(what, "Perkecil gambarnya");
    }
    if size.width.saturating_mul(size.height) > PICTURE_PIXELS {
        let what =
            format!("`{name}` terlalu besar ({} × {} piksel); batasnya {PICTURE_LABEL}", size.width, size.height);
        return refuse(what, "Perkecil gambarnya");
    }
    match (u32::try_from(size.width), u32::try_from(size.height)) {
        (Ok(width), Ok(height)) if width > 0 && height > 0 => Ok((width, height)),
        _ => Err(broken()),
    }
}
