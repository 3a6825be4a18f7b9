//! Where an entry of the old site stands in the new one.

use super::item::{Item, Kind};
use crate::{
    authored::Authored, command::entry_name::EntryName, command::new_entry::slug_of, failure::Failure,
    import::record::Record, ledger::OldAddress, read::ImportMap, target::PAGES_FOLDER, wording,
};
use model::{
    date::Timestamp,
    route::Route,
    section::Section,
    slug::{MAX_LENGTH, Slug},
};
use std::collections::{BTreeSet, HashMap};

/// A place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) name: EntryName,
    /// Readers can open it, so that links and redirects may lead there.
    pub(super) is_visible: bool,
}

/// Gives places: by the mapping file, and no two alike.
#[derive(Debug)]
pub(super) struct Places {
    map: ImportMap,
    section: Section,
    unit: String,
    /// Files that are there or promised, below the content folder.
    taken: BTreeSet<String>,
    /// The next number for a name that several want.
    next: HashMap<String, u32>,
    /// By what names an entry in its source.
    given: HashMap<String, Place>,
}

impl Places {
    /// Checks the names of the mapping file against the content.
    ///
    /// # Errors
    /// When it names a section, unit or topic that there is not, or there is no unit at all.
    pub(super) fn new(map: ImportMap, authored: &Authored) -> Result<Self, Failure> {
        let units: Vec<&str> = authored.units.iter().map(|unit| unit.id.0.as_str()).collect();
        let topics: Vec<&str> = authored.topics.iter().map(|(topic, _)| topic.id.0.as_str()).collect();
        let unknown = |what: &str, name: &str, known: &[&str]| {
            Failure::new(format!("berkas pemetaan: {what} `{name}` tidak dikenal. {}", wording::suggest(name, known)))
        };
        for unit in map.unit.iter().chain(map.authors.values()) {
            if !units.contains(&unit.as_str()) {
                return Err(unknown("unit", unit, &units));
            }
        }
        for topic in map.categories.values().filter_map(|rule| rule.topic.as_deref()) {
            if !topics.contains(&topic) {
                return Err(unknown("topik", topic, &topics));
            }
        }
        // A video needs its file, captions and length, which no export has.
        let sections = [Section::News, Section::Announcements, Section::Articles].map(Section::slug);
        for section in map.section.iter().chain(map.categories.values().filter_map(|rule| rule.section.as_ref())) {
            if !sections.contains(&section.as_str()) {
                return Err(unknown("rubrik", section, &sections));
            }
        }
        let unit = map.unit.clone().or_else(|| units.first().map(|unit| (*unit).to_owned()));
        let unit = unit.ok_or_else(|| Failure::new("units.toml belum berisi unit; tambahkan satu, lalu impor lagi"))?;
        let section = map.section.as_deref().and_then(Section::find).unwrap_or(Section::News);
        let path = |section, slug: &Slug| EntryName { section, slug: slug.clone() }.path();
        let entries = authored.entries.iter().map(|entry| path(Some(entry.section), &entry.slug));
        let pages = authored.pages.iter().map(|page| path(None, &page.slug));
        let taken = entries.chain(pages).collect();
        Ok(Self { map, section, unit, taken, next: HashMap::new(), given: HashMap::new() })
    }

    pub(super) fn give(&mut self, item: &Item, record: &Record, is_there: bool, at: Timestamp) {
        let section = match item.kind {
            Kind::Page => None,
            Kind::Entry => Some(self.section_of(item)),
        };
        // What has no date is dated by the first run.
        let is_published = item.published_at.is_none_or(|published| published <= at) || item.kind == Kind::Page;
        let is_visible = is_there && item.hidden.is_none() && is_published;
        let earlier = record.entries.get(&item.key).and_then(|written| EntryName::parse(&written.path));
        let Some(name) = earlier.or_else(|| self.new_name(item, section)) else { return };
        self.taken.insert(name.path());
        self.given.insert(item.key.clone(), Place { name, is_visible });
    }

    /// Whether an old address belongs to a page that stands or will stand here.
    pub(super) fn owns(&self, old: &OldAddress) -> bool {
        let names = old.owners().into_iter().filter_map(|route| match route {
            Route::Entry(section, slug) => Some(EntryName { section: Some(section), slug }),
            Route::Static(slug) => Some(EntryName { section: None, slug }),
            _ => None,
        });
        names.map(|name| name.path()).any(|path| self.taken.contains(&path))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&String, &Place)> {
        self.given.iter()
    }

    pub(super) fn find(&self, key: &str) -> Option<&Place> {
        self.given.get(key)
    }

    fn section_of(&self, item: &Item) -> Section {
        let mapped = item.terms.iter().find_map(|term| self.map.categories.get(term)?.section.as_deref());
        // Without a mapping file a category that is called like a section is one.
        let named = || {
            let own = [Section::News, Section::Announcements, Section::Articles];
            own.into_iter().find(|section| item.terms.iter().any(|term| term == section.slug()))
        };
        mapped.and_then(Section::find).or_else(named).unwrap_or(self.section)
    }

    /// The unit of an entry, and its author where that is no unit.
    pub(super) fn unit_of<'a>(&'a self, item: &'a Item, name: &'a str) -> (&'a str, Option<&'a str>) {
        let by = |author: &str| self.map.authors.get(&author.to_lowercase());
        match by(&item.author).or_else(|| by(name)) {
            Some(unit) => (unit, None),
            None => (&self.unit, Some(name).filter(|name| !name.is_empty())),
        }
    }

    pub(super) fn topics_of(&self, item: &Item) -> Vec<&str> {
        let mut topics: Vec<&str> = Vec::new();
        for topic in item.terms.iter().filter_map(|term| self.map.categories.get(term)?.topic.as_deref()) {
            if !topics.contains(&topic) && topics.len() < crate::limits::MAX_TOPICS {
                topics.push(topic);
            }
        }
        topics
    }

    /// A name that no other has: the old one, the words of the title, or what names the entry in its source.
    fn new_name(&mut self, item: &Item, section: Option<Section>) -> Option<EntryName> {
        let decoded = percent_encoding::percent_decode_str(&item.slug).decode_utf8_lossy();
        let title = super::html::words(&item.title);
        let stems = [slug_of(&decoded), slug_of(&title), "tulisan".to_owned()];
        let stem = stems.into_iter().find(|stem| !stem.is_empty())?;
        let folder = section.map_or(PAGES_FOLDER, Section::slug);
        let next = self.next.entry(format!("{folder}/{stem}")).or_insert(1);
        while *next < u32::MAX {
            let mark = if *next == 1 { String::new() } else { format!("-{next}") };
            *next += 1;
            let room = MAX_LENGTH - mark.len();
            let cut = stem.get(..stem.len().min(room)).unwrap_or(&stem).trim_end_matches('-');
            // A reserved word is none with a number.
            let Ok(slug) = Slug::parse(&format!("{cut}{mark}")) else { continue };
            let name = EntryName { section, slug };
            if !self.taken.contains(&name.path()) {
                return Some(name);
            }
        }
        None
    }
}
