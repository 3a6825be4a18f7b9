//! A link from one entry to another.

use crate::{date::Timestamp, decode::Decode, route::Route, section::Section, slug::Slug};
use serde::{Deserialize, Serialize};

/// The part of an entry that a link to it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntryLink {
    /// Its section.
    pub section: Section,
    /// Its name in the URL.
    pub slug: Slug,
    /// The title (Judul).
    pub title: String,
    /// When it was published (Terbit).
    pub published_at: Timestamp,
}

impl EntryLink {
    /// Returns the page of the entry.
    #[must_use]
    pub fn route(&self) -> Route {
        Route::Entry(self.section, self.slug.clone())
    }
}
