//! What is searched of an entry, and what is shown when it is found.

/// The number of facets by which hits can be narrowed: section, year, unit, in this order.
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
    /// The rest of what a card shows, as the publisher wants it back. Not searched.
    pub card: String,
    /// Its value for each facet.
    pub facets: [String; FACETS],
    /// The number by which an announcement is known.
    pub number: String,
    /// Headings within the text, and topics.
    pub headings: Vec<String>,
    /// Everything else that is searched.
    pub texts: Vec<String>,
}
