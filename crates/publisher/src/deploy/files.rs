//! The files of a published site as they are uploaded: in which order and encoding, with which headers.

use crate::{
    failure::Failure,
    headers::{Kind, has_hash},
    media_types::content_type,
    precompress,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The encoding in which files are stored. A store sends what it has, whatever the browser accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Encoding {
    /// brotli for files that only the app requests, gzip for files that other programs read too.
    Auto,
    /// gzip for all files; for sites that are reached without TLS, where browsers do not accept brotli.
    Gzip,
    /// As they are; for a CDN that compresses by itself.
    None,
}

impl Encoding {
    /// Returns the ending of [`precompress::ENDINGS`] and the value of `Content-Encoding` for a path; `None` if the
    /// file is not compressed.
    fn of(self, path: &str) -> Option<(&'static str, &'static str)> {
        match self {
            Self::None => None,
            Self::Auto if has_hash(path) => Some(("br", "br")),
            Self::Auto | Self::Gzip => Some(("gz", "gzip")),
        }
    }
}

/// A file as it is stored.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct StoredFile {
    pub(super) bytes: Vec<u8>,
    pub(super) content_type: String,
    pub(super) content_encoding: Option<&'static str>,
    pub(super) cache_control: &'static str,
}

/// Lists the paths of all files of a site, without hidden files and compressed copies.
///
/// # Errors
/// When a folder cannot be read, or the name of a file is not UTF-8.
pub(super) fn list(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut paths = Vec::new();
    for file in precompress::list(folder)? {
        let path = file.strip_prefix(folder).ok().and_then(Path::to_str).map(str::to_owned);
        let path = path.ok_or_else(|| Failure::new(format!("nama berkas bukan UTF-8: {}", file.display())))?;
        paths.push(path);
    }
    paths.sort_unstable();
    Ok(paths)
}

/// Reads a file in the form in which it is stored.
///
/// # Errors
/// When the file cannot be read, or its compressed form cannot be written to the cache.
pub(super) fn read(folder: &Path, path: &str, encoding: Encoding, cache: &Path) -> Result<StoredFile, Failure> {
    let file: PathBuf = folder.join(path);
    let bytes = fs::read(&file).map_err(|error| Failure::io("membaca", &file, &error))?;
    let (bytes, content_encoding) = match encoding.of(path) {
        Some((ending, name)) if precompress::is_compressible(path, &bytes) => {
            let best = precompress::compress_best(&bytes, ending, cache);
            (best.map_err(|error| Failure::io("mengompresi", &file, &error))?.1, Some(name))
        }
        _ => (bytes, None),
    };
    let cache_control = Kind::of(&format!("/{path}")).cache_control(true);
    Ok(StoredFile { bytes, content_type: content_type(path), content_encoding, cache_control })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_stored_in_the_form_and_with_the_headers_of_its_kind() {
        let folder = tempfile::tempdir().unwrap();
        let long = "kata ".repeat(200);
        for path in ["index.html", "app-0123456789abcdef.js"] {
            fs::write(folder.path().join(path), &long).unwrap();
        }
        let cache = precompress::cache_folder(&folder.path().join("simpanan")).unwrap();
        let read = |path, encoding| read(folder.path(), path, encoding, &cache).unwrap();
        let page = read("index.html", Encoding::Auto);
        assert_eq!((page.content_encoding, page.cache_control), (Some("gzip"), "no-cache"));
        assert_eq!(page.content_type, "text/html; charset=utf-8");
        assert!(page.bytes.len() < long.len());
        let script = read("app-0123456789abcdef.js", Encoding::Auto);
        assert_eq!(
            (script.content_encoding, script.cache_control),
            (Some("br"), "public, max-age=31536000, immutable")
        );
        assert_eq!(read("app-0123456789abcdef.js", Encoding::Gzip).content_encoding, Some("gzip"));
        assert_eq!(read("index.html", Encoding::None).bytes, long.as_bytes());
    }
}
