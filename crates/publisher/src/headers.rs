//! Response headers. `warta serve` sends them, and `warta nginx` and `warta cdn` write them for other servers.
//!
//! The headers of a page are the lines of `deploy/headers_of_every_page.txt`; this module adds how the headers of other files differ.
//! The content policy of a page is in the page itself: the headers have only what a `<meta>` cannot say.

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

/// The headers of every page, one on each line, and comments that begin with `#`. People read this file too.
const PAGE_HEADERS: &str = include_str!("../../../deploy/headers_of_every_page.txt");
const POLICY: &str = "Content-Security-Policy";

/// Returns the names and values of the lines in `deploy/headers_of_every_page.txt`.
fn of_page() -> impl Iterator<Item = (&'static str, &'static str)> {
    PAGE_HEADERS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "))
}

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
        let policy = match self {
            Self::Embed if server.is_preview => Some("frame-ancestors 'self'".to_owned()),
            Self::Embed => {
                Some(format!("frame-ancestors 'self' {}", server.embed_origins.join(" ")).trim_end().to_owned())
            }
            // Nobody may show a data file as a page. Scripts get the policy of pages and no stricter one: a browser
            // applies the policy of a worker's script to everything that the worker does.
            Self::Open => Some("default-src 'none'; frame-ancestors 'self'".to_owned()),
            Self::Hashed | Self::Page => None,
        };
        let mut headers: Vec<(&str, String)> = of_page()
            .map(|(name, value)| match &policy {
                Some(policy) if name == POLICY => (name, policy.clone()),
                _ => (name, value.to_owned()),
            })
            .collect();
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
        let policy = |path: &str| find(&Kind::of(path).headers(&server), POLICY).unwrap();
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
            assert!(find(&headers, POLICY).unwrap().ends_with("frame-ancestors 'self'"), "{path}");
        }
    }

    fn find(headers: &[(&'static str, String)], name: &str) -> Option<String> {
        headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    #[test]
    fn every_line_of_the_header_file_is_a_comment_or_a_header_that_is_sent() {
        let lines: Vec<&str> = PAGE_HEADERS.lines().filter(|line| !line.starts_with('#')).collect();
        for line in &lines {
            let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("`{line}` is not `Name: value`"));
            assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{line}");
            // nginx reads a value between quotation marks, in which `$` begins a variable.
            assert!(value.chars().all(|letter| matches!(letter, ' '..='~') && !"\"\\$".contains(letter)), "{line}");
            assert_eq!(value, value.trim(), "{line}");
        }
        let sent = Kind::Page.headers(&ServerFile::default());
        assert_eq!(lines, sent.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>());
        for kind in Kind::ALL {
            let policies = kind.headers(&ServerFile::default()).into_iter().filter(|(name, _)| *name == POLICY).count();
            assert_eq!(policies, 1, "{kind:?}");
        }
    }
}
