//! Feeds: the newest entries with their whole text, of the portal and of each section, as Atom (RFC 4287) and as JSON
//! Feed (version 1.1).

mod atom;
mod content_html;
mod json_feed;
mod newest_entries;

pub(crate) use newest_entries::Feeds;

use crate::origin::{Origin, address};
use model::{
    base::Base,
    date::Timestamp,
    entry::Entry,
    route::{ATOM_FILE, JSON_FEED_FILE, Route},
    section::Section,
    site::Site,
};

/// One feed, with the data that all feeds share.
pub(crate) struct Feed<'a> {
    site: &'a Site,
    origin: Option<&'a Origin>,
    /// The section; `None` for the feed of the whole portal.
    section: Option<Section>,
    entries: Vec<&'a Entry>,
}

/// Returns the path of an Atom feed, without base.
#[must_use]
pub fn atom_path(section: Option<Section>) -> String {
    format!("{}{ATOM_FILE}", home_of(section).path())
}

/// Returns the path of a JSON feed, without base.
#[must_use]
pub fn json_path(section: Option<Section>) -> String {
    format!("{}{JSON_FEED_FILE}", home_of(section).path())
}

/// Returns whether a path is that of a feed.
#[must_use]
pub fn is_feed(path: &str) -> bool {
    let sections = Section::ALL.into_iter().map(Some).chain([None]);
    sections.into_iter().any(|section| path == atom_path(section) || path == json_path(section))
}

fn home_of(section: Option<Section>) -> Route {
    section.map_or(Route::Home, Route::Section)
}

impl Feed<'_> {
    fn title(&self) -> String {
        match self.section {
            Some(section) => format!("{} — {}", section.label(), self.site.name),
            None => self.site.name.clone(),
        }
    }

    fn base(&self) -> &Base {
        &self.site.base
    }

    /// The address of a page.
    fn page(&self, route: &Route) -> String {
        address(self.origin, self.base(), route)
    }

    fn home(&self) -> String {
        self.page(&home_of(self.section))
    }

    /// The address of a path on this site.
    fn whole(&self, path: &str) -> String {
        crate::origin::whole_address(self.origin, self.base(), path)
    }

    /// Returns when an entry of the feed last changed; 1970 for a feed without entries.
    fn updated_at(&self) -> Timestamp {
        self.entries.iter().map(|entry| updated_at(entry)).max().unwrap_or(Timestamp::EPOCH)
    }

    fn content(&self, entry: &Entry) -> String {
        content_html::render(entry, &|path| self.whole(path))
    }
}

/// Returns when an entry last changed.
fn updated_at(entry: &Entry) -> Timestamp {
    let changes = entry.changes.iter().map(|change| change.updated_at);
    let withdrawn = entry.withdrawn.iter().map(|withdrawal| withdrawal.withdrawn_at);
    changes.chain(withdrawn).chain([entry.card.published_at]).max().unwrap_or(entry.card.published_at)
}

/// Returns an id that stays the same when the site moves to another host: a UUID of version 8 (RFC 9562, section 5.8),
/// made from a path within the site.
fn stable_id(what: &str) -> String {
    let hash = crate::digest::sha256_hex(format!("warta {what}").as_bytes());
    let part = |from: usize, to: usize| hash.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_uuids_that_tell_entries_apart() {
        let id = stable_id("/berita/a/");
        let uuid = id.strip_prefix("urn:uuid:").unwrap();
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!((uuid.as_bytes()[14], uuid.as_bytes()[19]), (b'8', b'8'));
        assert_ne!(id, stable_id("/berita/b/"));
    }
}
