//! The four sections of the portal.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};

/// A section: decides the kind of its entries and the first segment of its URLs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Berita.
    News,
    /// Pengumuman.
    Announcements,
    /// Artikel.
    Articles,
    /// Video.
    Videos,
}

impl Section {
    /// Every section, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::News, Self::Announcements, Self::Articles, Self::Videos];

    /// Returns the URL segment, which is also the name of the content folder.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::News => "berita",
            Self::Announcements => "pengumuman",
            Self::Articles => "artikel",
            Self::Videos => "video",
        }
    }

    /// Returns the label that the reader sees.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::News => "Berita",
            Self::Announcements => "Pengumuman",
            Self::Articles => "Artikel",
            Self::Videos => "Video",
        }
    }

    /// Returns the section of a URL segment.
    #[must_use]
    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.slug() == slug)
    }
}
