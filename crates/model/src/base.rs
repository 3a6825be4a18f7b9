//! The path under which a site is deployed.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A base path: `/` or `/portal/`, always with a slash at both ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Base(String);

/// The text is not a base path: it must be `/` or segments of `[A-Za-z0-9._~-]` between slashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaseError;

impl fmt::Display for BaseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("alamat dasar harus berbentuk \"/\" atau \"/portal/\"")
    }
}

impl Base {
    /// Parses `portal`, `/portal` or `/portal/`.
    ///
    /// # Errors
    /// [`BaseError`] for an empty or dot segment and for characters that would need escaping in a URL.
    pub fn parse(text: &str) -> Result<Self, BaseError> {
        let inner = text.trim_matches('/');
        if inner.is_empty() {
            return if text.len() <= 1 { Ok(Self::default()) } else { Err(BaseError) };
        }
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'-');
        let is_segment = |segment: &str| !matches!(segment, "" | "." | "..") && segment.bytes().all(is_plain);
        if inner.split('/').all(is_segment) { Ok(Self(format!("/{inner}/"))) } else { Err(BaseError) }
    }

    /// Returns the base with its slashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the base as routers expect it: `/portal`, or the empty string for `/`.
    #[must_use]
    pub fn without_slash(&self) -> &str {
        self.0.strip_suffix('/').unwrap_or(&self.0)
    }

    /// Puts the base before a path of the site: `/berita/` becomes `/portal/berita/`.
    #[must_use]
    pub fn join(&self, path: &str) -> String {
        format!("{}{}", self.0, path.strip_prefix('/').unwrap_or(path))
    }

    /// Removes the base from a URL path, by whole segments: `/portal-lama/` is not under `/portal/`, and `/portal`
    /// becomes `/`.
    #[must_use]
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        let rest = path.strip_prefix(self.without_slash())?;
        if rest.is_empty() { Some("/") } else { rest.starts_with('/').then_some(rest) }
    }
}

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl TryFrom<String> for Base {
    type Error = BaseError;
    fn try_from(text: String) -> Result<Self, BaseError> {
        Self::parse(&text)
    }
}

impl From<Base> for String {
    fn from(base: Base) -> Self {
        base.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_base_becomes_one() {
        for (text, base) in [("", "/"), ("/", "/"), ("portal", "/portal/"), ("/portal", "/portal/"), ("/a/b/", "/a/b/")]
        {
            assert_eq!(Base::parse(text).unwrap().as_str(), base);
            assert_eq!(format!("{}/", Base::parse(text).unwrap().without_slash()), base);
        }
        for text in ["//", "/a//b/", "/../", "/a b/", "/%2e/", "/a?b/"] {
            assert_eq!(Base::parse(text), Err(BaseError), "{text}");
        }
    }

    #[test]
    fn a_base_is_taken_off_by_whole_segments() {
        let portal = Base::parse("/portal/").unwrap();
        assert_eq!(portal.strip("/portal/berita/"), Some("/berita/"));
        assert_eq!(portal.strip("/portal"), Some("/"));
        assert_eq!(portal.strip("/portal-lama/"), None);
        assert_eq!(portal.strip("/berita/"), None);
        assert_eq!(Base::default().strip("/berita/"), Some("/berita/"));
    }

    #[test]
    fn join_and_strip_are_inverse() {
        for base in ["/", "/portal/", "/a/b/"] {
            let base = Base::parse(base).unwrap();
            for path in ["/", "/berita/", "/media/x.webp"] {
                assert_eq!(base.strip(&base.join(path)), Some(path));
            }
        }
    }
}
