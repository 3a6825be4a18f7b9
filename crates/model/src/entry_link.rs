//! A link from one entry to another.

use crate::{date::Timestamp, decode::Decode, route::Route, section::Section, slug::Slug};
use serde::{Deserialize, Serialize};

/// As much of an entry as a link to it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntryLink {
    /// Its section.
    pub section: Section,
    /// Its name in the URL.
    pub slug: Slug,
    /// Judul.
    pub title: String,
    /// Terbit.
    pub published_at: Timestamp,
}

impl EntryLink {
    /// The page of the entry.
    #[must_use]
    pub fn route(&self) -> Route {
        Route::Entry(self.section, self.slug.clone())
    }
}
