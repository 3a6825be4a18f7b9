//! The search index: what of each entry is searched, under its place in the ledger.

mod texts;

use crate::{
    authored::AuthoredEntry,
    build::EntryPages,
    failure::Failure,
    output::Staging,
    plan::Plan,
    render_cache::{Key, RenderCache},
    threads::{self, held},
};
use model::{
    date::Timestamp,
    entry::{Entry, EntrySummary},
    page::{Content, Page},
    period::Period,
    section::Section,
    slug::Slug,
    unit::UnitId,
};
use search::index::{Document, IndexWriter, Weighed, layout};
use serde::Serialize;
use std::{collections::BTreeMap, ops::Range, sync::Mutex};
use texts::Texts;

/// Collects the entries while pages are built.
#[derive(Debug)]
pub(crate) struct SearchIndex<'a> {
    plan: &'a Plan,
    places: BTreeMap<(Section, Slug), u32>,
    count: u32,
    // Taken by several threads; what is counted is found out before the lock is.
    writer: Mutex<IndexWriter>,
    /// What each document is made from.
    keys: Mutex<BTreeMap<u32, Key>>,
}

/// What a card shows of a hit, beside what the index has of its own: title, summary, path.
#[derive(Serialize)]
struct CardRest<'a> {
    section: Section,
    published_at: Timestamp,
    unit: &'a UnitId,
    #[serde(skip_serializing_if = "Period::is_empty")]
    period: &'a Period,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_withdrawn: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_superseded: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<u32>,
}

impl<'a> SearchIndex<'a> {
    /// Finds every entry's place: its line among those of the ledger, and behind them what is new.
    pub(crate) fn new(plan: &'a Plan) -> Self {
        let known = plan.authored.ledger.numbers.iter().map(|number| (number.section, number.slug.clone()));
        let new = plan.numbering.new.iter().map(|(section, _, slug)| (*section, slug.clone()));
        let mut places = BTreeMap::new();
        let mut count = 0;
        for name in known.chain(new) {
            places.insert(name, count);
            count += 1;
        }
        Self { plan, places, count, writer: Mutex::default(), keys: Mutex::default() }
    }

    /// Takes what is to be found of a page.
    ///
    /// # Errors
    /// When a card cannot be written as JSON.
    pub(crate) fn accept(&self, page: &Page) -> Result<(), Failure> {
        let Content::Entry(entry) = &page.content else { return Ok(()) };
        let card = &entry.card;
        if let Some(place) = self.places.get(&(card.section, card.slug.clone())) {
            let weighed = Weighed::new(&self.document(entry)?);
            held(&self.writer).add(*place, weighed);
        }
        Ok(())
    }

    /// Notes what an entry's page is made from.
    pub(crate) fn note(&self, entry: &AuthoredEntry, key: &Key) {
        if let Some(place) = self.places.get(&(entry.section, entry.slug.clone())) {
            held(&self.keys).insert(*place, key.clone());
        }
    }

    /// Writes the files. A part whose documents are as they were is taken over from the old site.
    ///
    /// # Errors
    /// When one cannot be written, or a text has changed since it was checked.
    pub(crate) fn put(&self, staging: &Staging, cache: &RenderCache, entries: &EntryPages<'_>) -> Result<(), Failure> {
        for segment in layout::segments(self.count) {
            let name = format!("cari {} {}", segment.first, segment.size);
            let documents = segment.first..segment.end();
            self.put_part(&name, documents, (staging, cache, entries), |writer, put| {
                writer.write_segment(segment, put)
            })?;
        }
        let fresh = layout::first_fresh(self.count);
        let mut files = self.put_part("cari kata", 0..fresh, (staging, cache, entries), |writer, put| {
            writer.write_words(self.count, put).map(drop)
        })?;
        files.retain(|file| layout::beginning_of(file).is_some());
        files.sort();
        let beginnings = files.iter().filter_map(|file| layout::beginning_of(file)).map(str::to_owned).collect();
        self.load(fresh..self.count, entries)?;
        held(&self.writer).write_newest(self.count, beginnings, &mut |name, bytes| staging.put(&name, &bytes))
    }

    /// Takes a part of the index over or writes it; its files.
    fn put_part(
        &self,
        name: &str,
        documents: Range<u32>,
        (staging, cache, entries): (&Staging, &RenderCache, &EntryPages<'_>),
        write: impl FnOnce(&IndexWriter, &mut dyn FnMut(String, Vec<u8>) -> Result<(), Failure>) -> Result<(), Failure>,
    ) -> Result<Vec<String>, Failure> {
        let key = self.key_of(documents.clone());
        if let Some(files) = cache.keep(name, &key, staging)? {
            return Ok(files.into_iter().map(|(path, _)| path.to_owned()).collect());
        }
        self.load(documents, entries)?;
        let mut files = Vec::new();
        write(&held(&self.writer), &mut |path, bytes| {
            staging.put(&path, &bytes)?;
            files.push(path);
            Ok(())
        })?;
        cache.note(name, &key, &files, staging);
        Ok(files)
    }

    /// Of the documents, and of the names of topics, which they are found by.
    fn key_of(&self, documents: Range<u32>) -> Key {
        let topics = format!("{:?}", self.plan.authored.topics);
        let keys = held(&self.keys);
        let of_documents = documents.map(|number| keys.get(&number).map_or("", Key::as_str));
        Key::of([topics.as_str()].into_iter().chain(of_documents))
    }

    /// Adds the documents that no page has brought: those whose pages were taken over.
    fn load(&self, documents: Range<u32>, entries: &EntryPages<'_>) -> Result<(), Failure> {
        let missing: Vec<&AuthoredEntry> = {
            let writer = held(&self.writer);
            let is_missing = |entry: &&AuthoredEntry| {
                let place = self.places.get(&(entry.section, entry.slug.clone()));
                place.is_some_and(|place| documents.contains(place) && !writer.has(*place))
            };
            self.plan.published_entries().filter(is_missing).collect()
        };
        let add = |entry: &&AuthoredEntry| entries.build(entry)?.map_or(Ok(()), |page| self.accept(&page));
        threads::map_runs(&missing, 1, |run| run.iter().try_for_each(add)).into_iter().collect()
    }

    fn document(&self, entry: &Entry) -> Result<Document, Failure> {
        let card = &entry.card;
        let topics = self.plan.authored.topics.iter().filter(|(topic, _)| card.topics.contains(&topic.id));
        let mut texts = Texts::default();
        texts.headings.extend(topics.map(|(topic, _)| topic.name.clone()));
        texts.add_entry(entry);
        Ok(Document {
            path: card.route().path(),
            title: card.title.clone(),
            summary: card.summary.clone(),
            card: card_rest(card)?,
            facets: [
                card.section.slug().to_owned(),
                card.published_at.year().to_string(),
                card.unit.0.as_str().to_owned(),
            ],
            number: entry.authority.number.clone().unwrap_or_default(),
            headings: texts.headings,
            texts: texts.texts,
        })
    }
}

/// The inside of a JSON object.
fn card_rest(card: &EntrySummary) -> Result<String, Failure> {
    let rest = CardRest {
        section: card.section,
        published_at: card.published_at,
        unit: &card.unit,
        period: &card.period,
        is_withdrawn: card.is_withdrawn,
        is_superseded: card.is_superseded,
        duration: card.duration,
    };
    let json = serde_json::to_string(&rest)?;
    Ok(json.trim_start_matches('{').strip_suffix('}').unwrap_or_default().to_owned())
}
