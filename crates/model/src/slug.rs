//! The part of a URL that names one entry or one fixed page.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Segments that the portal uses itself, so no entry or page may have them as its slug.
pub const RESERVED: [&str; 12] = [
    "halaman",
    "unit",
    "tahun",
    "topik",
    "papan",
    "cari",
    "kontak",
    "peta-situs",
    "sematkan",
    "tersimpan",
    "media",
    "data",
];

/// The longest slug, in bytes.
pub const MAX_LENGTH: usize = 100;

/// A name in a URL: `[a-z0-9-]{1,100}`, not reserved.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text is not a slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlugError {
    /// The text is empty.
    Empty,
    /// The text is longer than [`MAX_LENGTH`] bytes.
    TooLong,
    /// The text has a character other than a–z, 0–9 and hyphen, or begins or ends with a hyphen.
    Malformed,
    /// The text is one of [`RESERVED`] or the slug of a section.
    Reserved,
}

impl fmt::Display for SlugError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "nama alamat kosong",
            Self::TooLong => "nama alamat lebih dari 100 huruf",
            Self::Malformed => "nama alamat hanya boleh huruf kecil a-z, angka, dan tanda hubung di antaranya",
            Self::Reserved => "nama alamat ini dipakai portal sendiri",
        })
    }
}

impl Slug {
    /// Parses a text, checking its shape and the reserved words.
    ///
    /// # Errors
    /// [`SlugError`] says which rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if text.len() > MAX_LENGTH {
            return Err(SlugError::TooLong);
        }
        let is_plain = text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !is_plain || text.starts_with('-') || text.ends_with('-') {
            return Err(SlugError::Malformed);
        }
        if RESERVED.contains(&text) || crate::section::Section::find(text).is_some() {
            return Err(SlugError::Reserved);
        }
        Ok(Self(text.to_owned()))
    }

    /// Returns the slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;
    fn try_from(text: String) -> Result<Self, SlugError> {
        Self::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_are_slugs() {
        for text in ["a", "sub-menu-1", "2020", "bijak-bermedsos-kita-semua-adalah-humas"] {
            assert_eq!(Slug::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn each_broken_rule_has_its_own_error() {
        assert_eq!(Slug::parse(""), Err(SlugError::Empty));
        assert_eq!(Slug::parse(&"a".repeat(101)), Err(SlugError::TooLong));
        for text in ["Judul", "a b", "../a", "%2e%2e", "a.", "é", "-a", "a-", "a/b", "C:\\a"] {
            assert_eq!(Slug::parse(text), Err(SlugError::Malformed), "{text}");
        }
        for text in RESERVED.into_iter().chain(["berita", "video"]) {
            assert_eq!(Slug::parse(text), Err(SlugError::Reserved), "{text}");
        }
    }

    #[test]
    fn json_is_checked_like_any_other_text() {
        assert!(serde_json::from_str::<Slug>("\"../rahasia\"").is_err());
        assert_eq!(serde_json::to_string(&Slug::parse("a-1").unwrap()).unwrap(), "\"a-1\"");
    }
}
