//! Headers that do not depend on the request.

use crate::failure::Failure;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, Version, header};

const CONSTANT: &str = include_str!("../../../../deploy/headers.txt");

/// The lines `Name: value` of deploy/headers.txt.
pub(super) fn constant_headers() -> Result<HeaderMap, Failure> {
    let mut headers = HeaderMap::new();
    for line in CONSTANT.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let parsed = line.split_once(": ").and_then(|(name, value)| {
            Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value.trim()).ok()?))
        });
        let (name, value) = parsed.ok_or_else(|| Failure::new(format!("deploy/headers.txt: `{line}` bukan header")))?;
        headers.insert(name, value);
    }
    Ok(headers)
}

/// Text is UTF-8. JSON and wasm have no charset.
pub(super) fn add_charset(headers: &mut HeaderMap) {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if (kind.starts_with("text/") || kind == "image/svg+xml")
        && !kind.contains("charset")
        && let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

/// Pictures and PDFs are compressed already.
pub(super) fn is_compressible(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.starts_with("text/") || kind.ends_with("json") || matches!(kind, "application/wasm" | "image/svg+xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_header_file_is_a_header() {
        let headers = constant_headers().unwrap();
        assert_eq!(headers.get("x-content-type-options").unwrap(), "nosniff");
        assert_eq!(headers.get("content-security-policy").unwrap(), "frame-ancestors 'self'");
    }
}
