//! Puts the headers of `deploy/headers_of_every_page.txt` and `crate::headers` on responses.

use crate::{
    failure::Failure,
    headers::{Kind, SERVER_FILE, ServerFile},
};
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, Version, header};
use std::{fs, io, path::Path};

/// Reads what the site allows. A site of an older publisher allows nothing.
///
/// # Errors
/// When the file exists but cannot be read or parsed. It cannot be ignored, because nothing else says which sites may
/// frame the pages.
pub fn read_settings(folder: &Path) -> Result<ServerFile, Failure> {
    let path = folder.join(SERVER_FILE);
    match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(ServerFile::default()),
        Err(error) => Err(Failure::io("membaca", &path, &error)),
        Ok(bytes) => {
            serde_json::from_slice(&bytes).map_err(|error| Failure::new(format!("`{}` rusak: {error}", path.display())))
        }
    }
}

/// Adds the headers of a file of this kind.
pub(super) fn add_of_kind(headers: &mut HeaderMap, kind: Kind, settings: &ServerFile) {
    for (name, value) in kind.headers(settings) {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) {
            headers.insert(name, value);
        }
    }
}

/// Adds the charset to text, which is UTF-8. JSON and wasm have no charset.
pub(super) fn add_charset(headers: &mut HeaderMap) {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if (kind.starts_with("text/") || kind == "image/svg+xml")
        && !kind.contains("charset")
        && let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

/// Returns whether to compress a response. Pictures and PDFs are compressed already.
pub(super) fn is_compressible(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.starts_with("text/") || kind.ends_with("json") || matches!(kind, "application/wasm" | "image/svg+xml")
}
