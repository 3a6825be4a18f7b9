//! Types of files: one table for nginx and for object stores (`warta serve` knows them from `mime_guess`).

/// Types and the endings of their names; text is UTF-8.
pub const TYPES: [(&str, &str); 19] = [
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("text/plain", "txt"),
    ("text/calendar", "ics"),
    ("text/vtt", "vtt"),
    ("application/json", "json"),
    ("application/manifest+json", "webmanifest"),
    ("application/atom+xml", "atom"),
    ("application/xml", "xml"),
    ("application/wasm", "wasm"),
    ("application/pdf", "pdf"),
    ("image/svg+xml", "svg"),
    ("image/webp", "webp"),
    ("video/mp4", "mp4"),
    ("image/avif", "avif"),
    ("image/gif", "gif"),
    ("image/jpeg", "jpg jpeg"),
    ("image/png", "png"),
];
/// The type of everything else.
pub const OTHER: &str = "application/octet-stream";

/// Returns the types that state their character set: text and XML. JSON is UTF-8 by itself (RFC 8259, section 8.1).
pub fn with_charset() -> impl Iterator<Item = &'static str> {
    TYPES.iter().map(|(kind, _)| *kind).filter(|kind| is_text(kind))
}

/// Returns the value of `Content-Type` for a path.
#[must_use]
pub fn content_type(path: &str) -> String {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let known = TYPES.iter().find(|(_, endings)| endings.split(' ').any(|known| known == ending));
    match known.map_or(OTHER, |(kind, _)| *kind) {
        kind if is_text(kind) => format!("{kind}; charset=utf-8"),
        kind => kind.to_owned(),
    }
}

fn is_text(kind: &str) -> bool {
    kind.starts_with("text/") || kind.ends_with("xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_says_its_character_set() {
        assert_eq!(content_type("berita/index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("umpan.atom"), "application/atom+xml; charset=utf-8");
        assert_eq!(content_type("berita/index.json"), "application/json");
        assert_eq!(content_type("app_bg.wasm"), "application/wasm");
        assert_eq!(content_type("media/foto.jpeg"), "image/jpeg");
        assert_eq!(content_type("cari/indeks/kata-0.bin"), OTHER);
        assert_eq!(content_type("tanpa-akhiran"), OTHER);
    }
}
