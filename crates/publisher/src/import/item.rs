//! An entry of an old site, in the form that all sources share.

use super::text::Picture;
use model::date::Timestamp;

/// What it is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Entry,
    Page,
}

/// One entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    /// What names it in its source for ever: `guid`, `id`, or its address.
    pub(super) key: String,
    pub(super) kind: Kind,
    /// HTML, as everywhere below where words are meant.
    pub(super) title: String,
    /// Its old address.
    pub(super) link: String,
    /// The last part of its address, as the old site wrote it.
    pub(super) slug: String,
    pub(super) published_at: Option<Timestamp>,
    /// Not to be seen by readers, with the reason in words.
    pub(super) hidden: Option<&'static str>,
    /// Login or name.
    pub(super) author: String,
    /// Slugs and names of categories and tags.
    pub(super) terms: Vec<String>,
    pub(super) summary: String,
    pub(super) body: String,
    /// Line ends in the body mean something.
    pub(super) is_classic: bool,
    pub(super) cover: Option<Picture>,
    /// Footnotes: what the body calls them, and what they say.
    pub(super) notes: Vec<(String, String)>,
    /// What readers may have seen although the body does not hold it: where it is kept, and HTML.
    pub(super) elsewhere: Vec<(&'static str, String)>,
    /// Files that come with it: addresses.
    pub(super) enclosures: Vec<String>,
    /// What the source holds of it that has no place here, in words.
    pub(super) lost: Vec<String>,
}

/// What is not an entry but belongs to some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attachment {
    pub(super) id: String,
    pub(super) picture: Picture,
    /// What its own page says of it.
    pub(super) description: String,
}

/// A piece of a source.
#[derive(Debug)]
pub(super) enum Piece {
    Item(Box<Item>),
    Attachment(Attachment),
    /// A text that others show, by its number.
    Reusable { id: String, title: String, body: String },
    /// Something that is left out, with what it is and why, in words.
    Skipped(String),
}

/// What stands at the top of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The address of the old site.
    pub(super) site: String,
    /// Names of authors by login.
    pub(super) authors: Vec<(String, String)>,
}

/// A moment as any of the formats writes it.
pub(super) fn read_date(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.is_empty() || text.starts_with("0000") {
        return None;
    }
    let parsed = chrono::DateTime::parse_from_rfc3339(text).or_else(|_| chrono::DateTime::parse_from_rfc2822(text));
    parsed.ok().and_then(|date| Timestamp::from_seconds(date.timestamp()))
}
