//! The one table of response headers. `warta serve` answers by it, and `warta nginx` writes it for nginx.
//!
//! The policy of a page is in the page itself. The table has only what a `<meta>` cannot say, and the headers of other
//! files.

use crate::embed::EMBED_FOLDER;
use serde::{Deserialize, Serialize};

/// The name of the file that tells servers what the site allows.
pub const SERVER_FILE: &str = "server.json";

/// What a server has to know of a site besides its files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerFile {
    /// The version of this format.
    pub schema: u32,
    /// The sites that may frame the pages below `/sematkan/`: sources of `frame-ancestors` (CSP Level 3, section 6.4.2).
    pub embed_origins: Vec<String>,
    /// Where the site is reachable from outside: `https://contoh.go.id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// The site holds what is not published yet, for its authors only: no other site may read or frame any of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_preview: bool,
}

/// `Cache-Control` of a file that may be kept for ever.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of a file that may be kept, but is requested again with its ETag.
pub const ASK: &str = "no-cache";

/// The headers of every response.
pub const EVERYWHERE: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
];

/// The kind of a path, which decides its headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file that is named by its own bytes.
    Hashed,
    /// A page for the frames of other sites.
    Embed,
    /// A file that scripts of other sites may read: data, feeds, `sematkan.js`.
    Open,
    /// Everything else: pages, the service worker.
    Page,
}

impl Kind {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 4] = [Self::Hashed, Self::Embed, Self::Open, Self::Page];

    /// Returns the kind of a path without base.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let is_open = [".json", ".atom", ".webmanifest", "/sematkan.js"].iter().any(|end| path.ends_with(end));
        if has_hash(path) {
            Self::Hashed
        } else if path.strip_prefix(EMBED_FOLDER).is_some_and(|rest| !matches!(rest, "" | "index.html")) {
            Self::Embed
        } else if is_open {
            Self::Open
        } else {
            Self::Page
        }
    }

    /// Returns the same as a regular expression of PCRE over the whole path below the base; `None` for the rest.
    #[must_use]
    pub const fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Hashed => Some(r"-[0-9a-f]{16}(_bg)?\.[a-z0-9]+$"),
            Self::Embed => Some(r"/sematkan/(?!index\.html$)."),
            Self::Open => Some(r"(\.json|\.atom|\.webmanifest|sematkan\.js)$"),
            Self::Page => None,
        }
    }

    /// Returns the headers of a file of this kind that is there.
    #[must_use]
    pub fn headers(self, server: &ServerFile) -> Vec<(&'static str, String)> {
        let mut headers: Vec<(&str, String)> =
            EVERYWHERE.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let ancestors = match self {
            Self::Embed if server.is_preview => "frame-ancestors 'self'".to_owned(),
            Self::Embed => format!("frame-ancestors 'self' {}", server.embed_origins.join(" ")).trim_end().to_owned(),
            // Data is no page, and none of it may be shown as one. A worker lives by the policy that its script came
            // with, so scripts have no stricter policy than pages.
            Self::Open => "default-src 'none'; frame-ancestors 'self'".to_owned(),
            Self::Hashed | Self::Page => "frame-ancestors 'self'".to_owned(),
        };
        headers.push(("Content-Security-Policy", ancestors));
        if server.is_preview {
            headers.push(("Cross-Origin-Resource-Policy", "same-origin".to_owned()));
        } else if self == Self::Open {
            headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
            headers.push(("Cross-Origin-Resource-Policy", "cross-origin".to_owned()));
        }
        headers
    }

    /// Returns how long a file of this kind may be kept. An error is never kept: a 404 of a file that the next deploy
    /// brings must not last a year.
    #[must_use]
    pub const fn cache_control(self, is_found: bool) -> &'static str {
        if is_found && matches!(self, Self::Hashed) { FOREVER } else { ASK }
    }
}

/// Returns whether a name ends in `-<16 hex>.ext` or `-<16 hex>_bg.ext`, as Trunk and the publisher write it.
#[must_use]
pub fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, _)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_found_files_with_a_hash_are_kept() {
        for name in ["/a-0123456789abcdef.js", "/p/a-b-0123456789abcdef_bg.wasm", "/media/x-0123456789abcdef.webp"] {
            assert_eq!(Kind::of(name).cache_control(true), FOREVER, "{name}");
            assert_eq!(Kind::of(name).cache_control(false), ASK, "{name}");
        }
        for name in
            ["/", "/berita/", "/sw.js", "/a-0123456789abcde.js", "/a-0123456789ABCDEF.js", "/x-0123456789abcdef"]
        {
            assert_eq!(Kind::of(name).cache_control(true), ASK, "{name}");
        }
    }

    #[test]
    fn only_pages_for_frames_may_be_framed_by_others() {
        let server =
            ServerFile { embed_origins: vec!["https://intranet.contoh.go.id".into()], ..ServerFile::default() };
        let policy = |path: &str| find(&Kind::of(path).headers(&server), "Content-Security-Policy").unwrap();
        assert_eq!(policy("/sematkan/berita/"), "frame-ancestors 'self' https://intranet.contoh.go.id");
        for path in ["/", "/berita/", "/sematkan/", "/app-0123456789abcdef.js"] {
            assert_eq!(policy(path), "frame-ancestors 'self'", "{path}");
        }
        for path in ["/sematkan.js", "/berita/index.json"] {
            assert_eq!(policy(path), "default-src 'none'; frame-ancestors 'self'", "{path}");
        }
    }

    #[test]
    fn nothing_of_a_preview_may_be_read_or_framed_by_another_site() {
        let embed_origins = vec!["https://intranet.contoh.go.id".into()];
        let server = ServerFile { embed_origins, is_preview: true, ..ServerFile::default() };
        for path in ["/", "/berita/index.json", "/umpan.atom", "/sematkan/berita/", "/a-0123456789abcdef.webp"] {
            let headers = Kind::of(path).headers(&server);
            assert_eq!(find(&headers, "Access-Control-Allow-Origin"), None, "{path}");
            assert_eq!(find(&headers, "Cross-Origin-Resource-Policy").unwrap(), "same-origin", "{path}");
            assert!(find(&headers, "Content-Security-Policy").unwrap().ends_with("frame-ancestors 'self'"), "{path}");
        }
    }

    fn find(headers: &[(&'static str, String)], name: &str) -> Option<String> {
        headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    #[test]
    fn the_header_file_of_the_guide_says_what_the_table_says() {
        let file = include_str!("../../../deploy/headers.txt");
        let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
        let table = Kind::Page.headers(&ServerFile::default());
        assert_eq!(lines, table.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>());
    }
}
