//! Where a link leads.

use crate::{base::Base, decode::Decode};
use serde::{Deserialize, Serialize};

/// The target of a link. Its kind decides how the app handles a click, so the publisher determines it once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkTarget {
    /// A page of this portal: path without base, `#anchor` allowed. An anchor on the same page is `#anchor` alone.
    Page(String),
    /// A file of this portal that is not a page (a picture, a feed): path without base.
    File(String),
    /// Another site, a mail address or a telephone number: `https:`, `http:`, `mailto:` or `tel:`.
    External(String),
}

impl LinkTarget {
    /// Returns the value for `href`, with the base if the target is on this site.
    #[must_use]
    pub fn href(&self, base: &Base) -> String {
        match self {
            Self::Page(path) if path.starts_with('#') => path.clone(),
            Self::Page(path) | Self::File(path) => base.join(path),
            Self::External(url) => url.clone(),
        }
    }

    /// Returns whether the app may handle a click on the link itself.
    #[must_use]
    pub const fn is_page(&self) -> bool {
        matches!(self, Self::Page(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_targets_on_this_site_get_the_base() {
        let base = Base::parse("/portal/").unwrap();
        assert_eq!(LinkTarget::Page("/berita/#a".into()).href(&base), "/portal/berita/#a");
        assert_eq!(LinkTarget::Page("#a".into()).href(&base), "#a");
        assert_eq!(LinkTarget::File("/media/a.pdf".into()).href(&base), "/portal/media/a.pdf");
        assert_eq!(LinkTarget::External("https://example.go.id/".into()).href(&base), "https://example.go.id/");
    }
}
