//! Which entries the feeds hold, Atom and JSON alike: the newest ones of the portal and of each section.

use super::{Feed, atom, atom_path, json_feed, json_path};
use crate::{authored::AuthoredEntry, failure::Failure, origin::Origin, plan::Plan, threads::held};
use model::{
    entry::Entry,
    page::{Content, Page},
    section::Section,
    site::Site,
    slug::Slug,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
};

/// How many entries a feed holds. Feed readers ask every hour or so; an office does not publish more in a week.
const ENTRIES_PER_FEED: usize = 20;

/// The entries of all feeds, collected while pages are built.
#[derive(Debug, Default)]
pub(crate) struct Feeds {
    /// The entries of each feed, newest first.
    order: BTreeMap<Option<Section>, Vec<(Section, Slug)>>,
    wanted: BTreeSet<(Section, Slug)>,
    // Several threads add entries.
    entries: Mutex<BTreeMap<(Section, Slug), Entry>>,
}

impl Feeds {
    /// Finds out which entries the feeds need.
    pub(crate) fn new(plan: &Plan) -> Self {
        let mut newest: Vec<_> = plan.published_entries().collect();
        let number = |entry: &AuthoredEntry| plan.numbering.numbers.get(&(entry.section, entry.slug.clone())).copied();
        newest.sort_by_key(|entry| (Reverse((entry.published_at.at, number(entry))), entry.section, &entry.slug));
        let mut feeds = Self::default();
        for section in Section::ALL.into_iter().map(Some).chain([None]) {
            let own = newest.iter().filter(|entry| section.is_none_or(|section| entry.section == section));
            let names: Vec<_> = own.take(ENTRIES_PER_FEED).map(|entry| (entry.section, entry.slug.clone())).collect();
            feeds.wanted.extend(names.iter().cloned());
            feeds.order.insert(section, names);
        }
        feeds
    }

    /// Returns whether a feed needs an entry.
    pub(crate) fn wants(&self, entry: &AuthoredEntry) -> bool {
        self.wanted.contains(&(entry.section, entry.slug.clone()))
    }

    /// Keeps the entry of a page if a feed needs it.
    pub(crate) fn accept(&self, page: &Page) {
        let Content::Entry(entry) = &page.content else { return };
        let name = (entry.card.section, entry.card.slug.clone());
        if self.wanted.contains(&name) {
            held(&self.entries).insert(name, entry.as_ref().clone());
        }
    }

    /// Returns the files, with their paths within the site. A section without entries has feeds too, so that its
    /// followers learn of the first one.
    ///
    /// # Errors
    /// When a feed cannot be written as JSON.
    pub(crate) fn files(&self, site: &Site, origin: Option<&Origin>) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let (mut files, kept) = (Vec::new(), held(&self.entries));
        for (section, names) in &self.order {
            let entries = names.iter().filter_map(|name| kept.get(name)).collect();
            let feed = Feed { site, origin, section: *section, entries };
            files.push((atom_path(*section), atom::render(&feed).into_bytes()));
            files.push((json_path(*section), json_feed::render(&feed)?));
        }
        Ok(files)
    }
}
