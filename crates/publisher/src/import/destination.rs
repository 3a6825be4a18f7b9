//! Decides where an entry of the old site goes in the new one: its section, file name, unit and topics.

use super::{
    identity::Marks,
    item::{Item, Kind, Piece, Term},
};
use crate::{
    authored::Authored,
    command::entry_name::EntryName,
    command::new_entry::slug_of,
    failure::Failure,
    import::record::Record,
    ledger::OldAddress,
    read::{CategoryRule, ImportMap},
    target::PAGES_FOLDER,
    wording,
};
use model::{
    date::Timestamp,
    route::Route,
    section::Section,
    slug::{MAX_LENGTH, Slug},
};
use std::collections::{BTreeSet, HashMap};

/// The file of an entry in the new site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Destination {
    pub(super) name: EntryName,
    /// Whether readers can open it, so that links and redirects may lead there.
    pub(super) is_visible: bool,
}

/// What is known of an entry before any entry is written.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    /// What identifies it in its source; other entries may share it.
    pub(super) name: String,
    pub(super) marks: Marks,
    /// None for a fixed page.
    section: Option<Section>,
    /// The name of its file, unless another entry has that name.
    stem: String,
    is_visible: bool,
}

/// Gives each entry a destination of its own, following the mapping file.
#[derive(Debug)]
pub(super) struct Destinations {
    map: ImportMap,
    section: Section,
    unit: String,
    /// Files that exist or are promised to an entry, below the content folder.
    taken: BTreeSet<String>,
    /// Files of earlier runs. Their names stay reserved even where the files no longer exist.
    recorded: BTreeSet<String>,
    /// The next number for a name that several entries want.
    next: HashMap<String, u32>,
    /// The destinations given so far, by the keys of the entries.
    given: HashMap<String, Destination>,
}

impl Destinations {
    /// Checks the names of the mapping file against the content.
    ///
    /// # Errors
    /// When the mapping file names a section, unit or topic that does not exist, or there is no unit at all.
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
        let rules = || map.categories.values().chain(map.types.values());
        for topic in rules().filter_map(|rule| rule.topic.as_deref()) {
            if !topics.contains(&topic) {
                return Err(unknown("topik", topic, &topics));
            }
        }
        // Videos are left out: a video needs its file, captions and length, which no export has.
        let sections = [Section::News, Section::Announcements, Section::Articles].map(Section::slug);
        let pages = [PAGES_FOLDER];
        for section in map.types.values().filter_map(|rule| rule.section.as_deref()) {
            if !sections.contains(&section) && section != PAGES_FOLDER {
                return Err(unknown("rubrik", section, &[&sections[..], &pages].concat()));
            }
        }
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
        let (next, given, recorded) = (HashMap::new(), HashMap::new(), BTreeSet::new());
        Ok(Self { map, section, unit, taken, recorded, next, given })
    }

    /// Reserves the files of earlier runs for the entries to which they were given.
    pub(super) fn keep_names_of(&mut self, record: &Record) {
        self.recorded = record.entries.values().map(|written| written.path.clone()).collect();
    }

    /// Applies the mapping file to items whose post type is not WordPress's own: such an item is imported where a rule
    /// says so, and skipped otherwise.
    pub(super) fn admit(&self, piece: Piece) -> Piece {
        let Piece::Item(mut item) = piece else { return piece };
        if item.type_name.is_empty() {
            return Piece::Item(item);
        }
        let Some(rule) = self.map.types.get(&item.type_name.to_lowercase()) else {
            let (name, title) = (&item.type_name, super::html::words(&item.title));
            return Piece::Skipped(format!(
                "jenis tulisan `{name}` “{title}”; untuk membawanya, tulis di berkas pemetaan: [[types]] name = \"{name}\" section = \"berita\""
            ));
        };
        if rule.section.as_deref() == Some(PAGES_FOLDER) {
            item.kind = Kind::Page;
        }
        Piece::Item(item)
    }

    /// Returns what an item asks for. An item without a date gets the date of the first run, so it is published.
    pub(super) fn wish(&self, item: &Item, at: Timestamp) -> Wish {
        let is_published = item.published_at.is_none_or(|published| published <= at) || item.kind == Kind::Page;
        let date = item.published_at.map(Timestamp::to_machine_text).or_else(|| item.unread_date.clone());
        let body = crate::digest::sha256_hex(item.body.as_bytes());
        Wish {
            name: item.key.clone(),
            marks: Marks {
                number: item.number.clone(),
                link: item.link.clone(),
                title: super::html::words(&item.title),
                date: date.unwrap_or_default(),
                text: body.get(..16).unwrap_or_default().to_owned(),
            },
            section: (item.kind == Kind::Entry).then(|| self.section_of(item)),
            stem: stem_of(item),
            is_visible: item.is_for_readers() && is_published,
        }
    }

    /// Gives an entry its destination: the one that it had, or a new one.
    pub(super) fn give(&mut self, key: &str, wish: &Wish, record: &Record, is_there: bool) {
        let earlier = record.entries.get(key).and_then(|written| EntryName::parse(&written.path));
        let Some(name) = earlier.or_else(|| self.new_name(wish)) else { return };
        self.taken.insert(name.path());
        self.given.insert(key.to_owned(), Destination { name, is_visible: is_there && wish.is_visible });
    }

    /// Returns whether an old address belongs to a page that the new site has or will have.
    pub(super) fn owns(&self, old: &OldAddress) -> bool {
        let names = old.owners().into_iter().filter_map(|route| match route {
            Route::Entry(section, slug) => Some(EntryName { section: Some(section), slug }),
            Route::Static(slug) => Some(EntryName { section: None, slug }),
            _ => None,
        });
        names.map(|name| name.path()).any(|path| self.taken.contains(&path))
    }

    pub(super) fn find(&self, key: &str) -> Option<&Destination> {
        self.given.get(key)
    }

    fn section_of(&self, item: &Item) -> Section {
        let mapped = item.terms.iter().find_map(|term| self.rule_of(term)?.section.as_deref());
        let of_type = || self.map.types.get(&item.type_name.to_lowercase())?.section.as_deref();
        // Where no rule decides, a category that is named like a section stands for it.
        let named = || item.terms.iter().find_map(section_named);
        mapped.or_else(of_type).and_then(Section::find).or_else(named).unwrap_or(self.section)
    }

    fn rule_of(&self, term: &Term) -> Option<&CategoryRule> {
        term.names().iter().find_map(|name| self.map.categories.get(name))
    }

    /// Returns the unit of an entry, and the name of its author where the author is not mapped to a unit.
    pub(super) fn unit_of<'a>(&'a self, item: &'a Item, name: &'a str) -> (&'a str, Option<&'a str>) {
        let by = |author: &str| self.map.authors.get(&author.trim().to_lowercase());
        let one_of = |authors: &str| authors.split(',').find_map(by);
        match by(&item.author).or_else(|| by(name)).or_else(|| one_of(&item.author)) {
            Some(unit) => (unit, None),
            None => (&self.unit, Some(name).filter(|name| !name.is_empty())),
        }
    }

    /// Returns the topics of an entry, and the names of its categories that became neither a topic nor a section.
    pub(super) fn topics_of<'a>(&'a self, item: &'a Item) -> (Vec<&'a str>, Vec<&'a str>) {
        let mut topics: Vec<&str> = Vec::new();
        let mut left = Vec::new();
        let of_type = self.map.types.get(&item.type_name.to_lowercase()).and_then(|rule| rule.topic.as_deref());
        topics.extend(of_type.filter(|_| item.kind == Kind::Entry));
        for term in &item.terms {
            let rule = self.rule_of(term);
            let topic = rule.and_then(|rule| rule.topic.as_deref()).filter(|_| item.kind == Kind::Entry);
            let is_used = match topic {
                Some(topic) if topics.contains(&topic) => true,
                Some(topic) if topics.len() < crate::limits::MAX_TOPICS => {
                    topics.push(topic);
                    true
                }
                Some(_) => false,
                None => item.kind == Kind::Entry && (rule.is_some() || section_named(term).is_some()),
            };
            if !is_used && !left.contains(&term.name.as_str()) {
                left.push(term.name.as_str());
            }
        }
        (topics, left)
    }

    /// Returns a name that no other entry has: the old name, the words of the title or else `tulisan`, with a number
    /// where that is taken.
    fn new_name(&mut self, wish: &Wish) -> Option<EntryName> {
        let (section, stem) = (wish.section, &wish.stem);
        let folder = section.map_or(PAGES_FOLDER, Section::slug);
        let next = self.next.entry(format!("{folder}/{stem}")).or_insert(1);
        while *next < u32::MAX {
            let mark = if *next == 1 { String::new() } else { format!("-{next}") };
            *next += 1;
            let room = MAX_LENGTH - mark.len();
            let cut = stem.get(..stem.len().min(room)).unwrap_or(stem).trim_end_matches('-');
            // A reserved word is not a valid slug, but with a number it is.
            let Ok(slug) = Slug::parse(&format!("{cut}{mark}")) else { continue };
            let name = EntryName { section, slug };
            if !self.taken.contains(&name.path()) && !self.recorded.contains(&name.path()) {
                return Some(name);
            }
        }
        None
    }
}

fn stem_of(item: &Item) -> String {
    let decoded = percent_encoding::percent_decode_str(&item.slug).decode_utf8_lossy();
    let title = super::html::words(&item.title);
    let stems = [slug_of(&decoded), slug_of(&title)];
    stems.into_iter().find(|stem| !stem.is_empty()).unwrap_or_else(|| "tulisan".to_owned())
}

fn section_named(term: &Term) -> Option<Section> {
    let names = term.names();
    let own = [Section::News, Section::Announcements, Section::Articles];
    own.into_iter().find(|section| names.iter().any(|name| name == section.slug()))
}
