//! What of an entry is searched, and what is shown when it is found.

/// What hits can be narrowed by: section, year, unit, in this order.
pub const FACETS: usize = 3;

/// An entry as search sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Its path without base: `/berita/contoh/`
    pub path: String,
    /// Judul.
    pub title: String,
    /// Ringkasan.
    pub summary: String,
    /// What else a card shows, as the publisher wants it back. Not searched.
    pub card: String,
    /// Its value of each facet.
    pub facets: [String; FACETS],
    /// What it is known by: the number of an announcement.
    pub number: String,
    /// Headings within the text, topics.
    pub headings: Vec<String>,
    /// Everything else.
    pub texts: Vec<String>,
}
