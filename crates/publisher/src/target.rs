//! Where an authored link leads: reading it, and turning it into what is published.

use crate::{embed::EMBED_FOLDER, feeds::is_feed};
use model::{link::LinkTarget, route::Route, section::Section, slug::Slug};

/// The folder of the fixed pages.
pub const PAGES_FOLDER: &str = "halaman";
/// The folder of pictures and attachments.
pub use model::names::MEDIA_FOLDER;

/// An authored link, read but not yet checked against what exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page, perhaps with an anchor.
    Page(Route, Option<String>),
    /// An anchor on the same page.
    Anchor(String),
    /// A file in `media/`.
    Media(String),
    /// A feed, or the page `/sematkan/`, which is not the app's: path without base.
    Feed(String),
    /// `https:`, `http:`, `mailto:` or `tel:`.
    External(String),
    /// A passage in another language, which is written like a link: `lang:en`.
    Lang(String),
}

/// Why a text is no target, with what to write instead.
#[derive(Debug, PartialEq, Eq)]
pub struct TargetError {
    /// What is wrong.
    pub what: String,
    /// What to write.
    pub fix: &'static str,
}

const HOW_TO_LINK: &str = "Tulis `/berita/nama/`, `../berita/nama.md`, `#bagian`, `/media/berkas.pdf`, atau alamat \
                           lengkap yang diawali `https://`, `mailto:`, atau `tel:`";

impl Target {
    /// Reads a link that stands in a file of `folder` (empty for the files at the top of the content folder).
    ///
    /// # Errors
    /// [`TargetError`] for everything that is not in the list of [`Target`]: no other scheme reaches a reader.
    pub fn parse(text: &str, folder: &str) -> Result<Self, TargetError> {
        let error = |what: String| TargetError { what, fix: HOW_TO_LINK };
        if text.is_empty() {
            return Err(error("tautan tidak punya tujuan".to_owned()));
        }
        if text.chars().any(|letter| letter.is_control() || letter.is_whitespace() || letter == '\\') {
            return Err(error(format!("tautan `{}` berisi spasi atau huruf yang tidak boleh", text.escape_default())));
        }
        if let Some((scheme, rest)) = find_scheme(text) {
            return Self::parse_scheme(&scheme, rest, text)
                .ok_or_else(|| error(format!("tautan `{text}` tidak dapat dipakai")));
        }
        if text.starts_with("//") {
            return Err(error(format!("tautan `{text}` tidak menyebut `https:`")));
        }
        let (path, anchor) = match text.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor.to_owned())),
            None => (text, None),
        };
        if anchor.as_deref() == Some("") {
            return Err(error(format!("tautan `{text}` tidak menyebut bagian sesudah `#`")));
        }
        match anchor {
            Some(anchor) if path.is_empty() => Ok(Self::Anchor(anchor)),
            anchor => Self::parse_path(path, anchor, folder)
                .ok_or_else(|| error(format!("tautan `{text}` bukan alamat halaman atau berkas portal ini"))),
        }
    }

    fn parse_scheme(scheme: &str, rest: &str, whole: &str) -> Option<Self> {
        match scheme {
            "https" | "http" => {
                let host = rest.strip_prefix("//")?;
                let has_host = host.starts_with(|letter: char| letter.is_alphanumeric() || letter == '[');
                has_host.then(|| Self::External(whole.to_owned()))
            }
            "mailto" if rest.contains('@') => Some(Self::External(whole.to_owned())),
            "tel" if rest.contains(|letter: char| letter.is_ascii_digit()) => Some(Self::External(whole.to_owned())),
            "lang" if is_language_tag(rest) => Some(Self::Lang(rest.to_owned())),
            _ => None,
        }
    }

    fn parse_path(path: &str, anchor: Option<String>, folder: &str) -> Option<Self> {
        if let Some(name) = path.strip_prefix("/media/") {
            return (anchor.is_none() && is_file_name(name)).then(|| Self::Media(name.to_owned()));
        }
        if anchor.is_none() && (is_feed(path) || path == EMBED_FOLDER) {
            return Some(Self::Feed(path.to_owned()));
        }
        if path.starts_with('/') {
            return Route::parse(path).map(|route| Self::Page(route, anchor));
        }
        let (folder, name) = resolve(path, folder)?;
        if folder == MEDIA_FOLDER {
            return (anchor.is_none() && is_file_name(name)).then(|| Self::Media(name.to_owned()));
        }
        let slug = Slug::parse(name.strip_suffix(".md")?).ok()?;
        let route = match Section::find(folder) {
            Some(section) => Route::Entry(section, slug),
            None if folder == PAGES_FOLDER => Route::Static(slug),
            None => return None,
        };
        Some(Self::Page(route, anchor))
    }

    /// Returns the link that is published for it. A file keeps its authored name until
    /// [`crate::media::published_paths`] fills in the published one.
    #[must_use]
    pub fn to_link(&self) -> LinkTarget {
        match self {
            Self::Page(route, None) => LinkTarget::Page(route.path()),
            Self::Page(route, Some(anchor)) => LinkTarget::Page(format!("{}#{anchor}", route.path())),
            Self::Anchor(anchor) => LinkTarget::Page(format!("#{anchor}")),
            Self::Media(name) => LinkTarget::File(format!("/{MEDIA_FOLDER}/{name}")),
            Self::Feed(path) => LinkTarget::File(path.clone()),
            Self::External(url) => LinkTarget::External(url.clone()),
            // Never used: such a passage becomes `Inline::Lang`.
            Self::Lang(tag) => LinkTarget::External(format!("lang:{tag}")),
        }
    }
}

/// Returns the scheme in lower case and what follows its colon. A colon after a slash or `#` belongs to the path.
fn find_scheme(text: &str) -> Option<(String, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    is_scheme.then(|| (scheme.to_ascii_lowercase(), rest))
}

/// Returns a relative path as (folder, file name), seen from a file in `folder`.
fn resolve<'a>(path: &'a str, folder: &'a str) -> Option<(&'a str, &'a str)> {
    let path = path.strip_prefix("./").unwrap_or(path);
    match (folder.is_empty(), path.strip_prefix("../")) {
        (true, None) => path.split_once('/').filter(|(_, name)| !name.contains('/')),
        (false, Some(rest)) => rest.split_once('/').filter(|(_, name)| !name.contains('/')),
        (false, None) if !path.contains('/') => Some((folder, path)),
        _ => None,
    }
}

/// Returns whether a text can name a file in `media/`: nothing that needs escaping in a URL, nothing that leaves the
/// folder.
#[must_use]
pub fn is_file_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    !name.is_empty() && name.len() <= 150 && !name.starts_with('.') && name.bytes().all(is_plain)
}

/// Returns whether a text is a simple BCP 47 tag: a language of 2 or 3 letters, then subtags of 2 to 8 letters or
/// digits.
fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let is_language = |text: &str| matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_lowercase());
    subtags.next().is_some_and(is_language)
        && subtags.all(|text| (2..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(text: &str, folder: &str) -> Option<LinkTarget> {
        Target::parse(text, folder).ok().map(|target| target.to_link())
    }

    #[test]
    fn every_way_to_name_a_page_gives_one_path() {
        for (text, folder) in [
            ("/berita/a/", "artikel"),
            ("/berita/a", "artikel"),
            ("../berita/a.md", "artikel"),
            ("a.md", "berita"),
            ("./a.md", "berita"),
            ("berita/a.md", ""),
        ] {
            assert_eq!(published(text, folder), Some(LinkTarget::Page("/berita/a/".into())), "{text}");
        }
        assert_eq!(published("../halaman/a.md#b", "berita"), Some(LinkTarget::Page("/a/#b".into())));
        assert_eq!(published("#b", "berita"), Some(LinkTarget::Page("#b".into())));
        assert_eq!(published("../media/a.pdf", "berita"), Some(LinkTarget::File("/media/a.pdf".into())));
        assert_eq!(published("/media/a.pdf", ""), Some(LinkTarget::File("/media/a.pdf".into())));
        assert_eq!(published("/berita/umpan.atom", ""), Some(LinkTarget::File("/berita/umpan.atom".into())));
    }

    #[test]
    fn only_four_schemes_leave_the_portal() {
        for text in ["https://a.go.id/?q=1#x", "HTTP://a/", "mailto:a@b.go.id", "tel:+62274123"] {
            assert_eq!(published(text, "berita"), Some(LinkTarget::External(text.into())));
        }
        for text in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//a.b/",
            "https:",
            "https://",
            "mailto:",
            "tel:",
            "ftp://a/",
            "a b",
            "java\tscript:x",
            "lang:",
            "lang:EN",
            "lang:en\"x",
        ] {
            assert_eq!(published(text, "berita"), None, "{text}");
        }
    }

    #[test]
    fn nothing_leads_out_of_the_content_folder() {
        for text in [
            "../../rahasia.md",
            "../media/../berita/a.md",
            "/media/../site.json",
            "../media/.a",
            "..",
            "../",
            "/../",
            "../media/a.pdf#x",
            "../lain/a.md",
            "a.txt",
            "../berita/A.md",
            "\\\\a\\b",
            "#",
            "/berita/a/?x=1",
        ] {
            assert_eq!(published(text, "berita"), None, "{text}");
        }
    }

    #[test]
    fn a_foreign_passage_names_its_language() {
        assert_eq!(Target::parse("lang:en", "berita"), Ok(Target::Lang("en".into())));
        assert_eq!(Target::parse("lang:zh-Hant", "berita"), Ok(Target::Lang("zh-Hant".into())));
    }
}
