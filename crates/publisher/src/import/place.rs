//! Where an entry of the old site stands in the new one.

use super::item::{Item, Kind};
use crate::{
    authored::Authored, command::new_entry::slug_of, failure::Failure, import::record::Record, ledger::OldAddress,
    read::ImportMap, target::PAGES_FOLDER, wording,
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
    /// None for a fixed page.
    pub(super) section: Option<Section>,
    pub(super) slug: Slug,
    /// Readers can open it, so that links and redirects may lead there.
    pub(super) is_visible: bool,
}

impl Place {
    pub(super) fn folder(&self) -> &'static str {
        self.section.map_or(PAGES_FOLDER, Section::slug)
    }

    /// Its file below the content folder.
    pub(super) fn path(&self) -> String {
        format!("{}/{}.md", self.folder(), self.slug)
    }

    pub(super) fn route(&self) -> Route {
        match self.section {
            Some(section) => Route::Entry(section, self.slug.clone()),
            None => Route::Static(self.slug.clone()),
        }
    }
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
        let entries = authored.entries.iter().map(|entry| format!("{}/{}.md", entry.section.slug(), entry.slug));
        let pages = authored.pages.iter().map(|page| format!("{PAGES_FOLDER}/{}.md", page.slug));
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
        let earlier = record.entries.get(&item.key).and_then(|written| place_of(&written.path, is_visible));
        let new = || Some(Place { section, slug: self.new_slug(item, section)?, is_visible });
        let Some(place) = earlier.or_else(new) else { return };
        self.taken.insert(place.path());
        self.given.insert(item.key.clone(), place);
    }

    /// Whether an old address belongs to a page that stands or will stand here.
    pub(super) fn owns(&self, old: &OldAddress) -> bool {
        let file = |route: Route| match route {
            Route::Entry(section, slug) => format!("{}/{slug}.md", section.slug()),
            route => format!("{PAGES_FOLDER}{}.md", route.path().trim_end_matches('/')),
        };
        old.owners().into_iter().any(|route| self.taken.contains(&file(route)))
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

    /// A slug that no other has: the old one, the words of the title, or what names the entry in its source.
    fn new_slug(&mut self, item: &Item, section: Option<Section>) -> Option<Slug> {
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
            if !self.taken.contains(&format!("{folder}/{slug}.md")) {
                return Some(slug);
            }
        }
        None
    }
}

fn place_of(path: &str, is_visible: bool) -> Option<Place> {
    let (folder, file) = path.split_once('/')?;
    let section = Section::find(folder);
    if section.is_none() && folder != PAGES_FOLDER {
        return None;
    }
    Some(Place { section, slug: Slug::parse(file.strip_suffix(".md")?).ok()?, is_visible })
}
