//! The search index: what is searched of each entry, stored under the entry's document number (its place in the
//! ledger).

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
use search::index::{
    Document, IndexWriter, Weighed, is_block,
    layout::{self, Segment},
};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    ops::Range,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};
use texts::Texts;

/// Collects the entries while pages are built, and writes each segment as soon as its last entry has come.
#[derive(Debug)]
pub(crate) struct SearchIndex<'a> {
    plan: &'a Plan,
    document_numbers: BTreeMap<(Section, &'a Slug), u32>,
    count: u32,
    writer: IndexWriter,
    /// What each document is made from.
    keys: Mutex<BTreeMap<u32, Key>>,
    segments: Vec<Awaited>,
    /// The segments of the old site that the new one takes over.
    kept: Mutex<Vec<Segment>>,
}

/// A segment, and how many of its entries are still to come.
#[derive(Debug)]
struct Awaited {
    segment: Segment,
    left: AtomicUsize,
    /// None of its entries is published any more.
    is_empty: bool,
}

/// What writing the index needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub(crate) staging: &'a Staging,
    pub(crate) cache: &'a RenderCache,
    pub(crate) entries: &'a EntryPages<'a>,
}

/// What a card shows of a hit, besides what the index already has: title, summary, path.
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
    /// Finds the document number of every entry: its line in the ledger, or a line after the last for a new entry.
    pub(crate) fn new(plan: &'a Plan) -> Self {
        let (known, new) = (&plan.authored.ledger.numbers, &plan.numbering.new);
        let count = u32::try_from(known.len() + new.len()).unwrap_or(u32::MAX);
        let known = known.iter().map(|number| (number.section, &number.slug));
        let new = new.iter().map(|(section, _, slug)| (*section, slug));
        let document_numbers: BTreeMap<_, _> = known.chain(new).zip(0..).collect();
        let published =
            plan.published_entries().filter_map(|entry| document_numbers.get(&(entry.section, &entry.slug)).copied());
        let mut published: Vec<u32> = published.collect();
        published.sort_unstable();
        let before = |number: u32| published.partition_point(|one| *one < number);
        let awaited = |segment: Segment| {
            let left = before(segment.end()) - before(segment.first);
            Awaited { segment, left: AtomicUsize::new(left), is_empty: left == 0 }
        };
        let segments = layout::segments(count).into_iter().map(awaited).collect();
        let (writer, keys, kept) = (IndexWriter::new(count), Mutex::default(), Mutex::default());
        Self { plan, document_numbers, count, writer, keys, segments, kept }
    }

    /// Returns the published entries in the order of their document numbers, so that few segments are in progress at
    /// once.
    pub(crate) fn in_order(&self) -> Vec<&'a AuthoredEntry> {
        let mut entries: Vec<_> = self.plan.published_entries().collect();
        entries.sort_by_cached_key(|entry| self.document_number(entry));
        entries
    }

    fn document_number(&self, entry: &AuthoredEntry) -> Option<u32> {
        self.document_numbers.get(&(entry.section, &entry.slug)).copied()
    }

    /// Takes the text of a page that is searched.
    ///
    /// # Errors
    /// When a card cannot be written as JSON.
    pub(crate) fn accept(&self, page: &Page) -> Result<(), Failure> {
        let Content::Entry(entry) = &page.content else { return Ok(()) };
        if let Some(number) = self.document_numbers.get(&(entry.card.section, &entry.card.slug)) {
            self.writer.add(*number, Weighed::new(&self.document(entry)?));
        }
        Ok(())
    }

    /// Records what an entry's document is made from, besides the names of topics: `frame` is its page without the
    /// text, and `sources` is what the text is made from. That includes the whole file, so its author, attachments and
    /// the reason of a withdrawal too. A neighbour's title is on the page, but is not searched.
    ///
    /// # Errors
    /// When a card cannot be written as JSON.
    pub(crate) fn note(&self, entry: &AuthoredEntry, frame: &Page, sources: &str) -> Result<(), Failure> {
        if let (Some(document), Content::Entry(frame)) = (self.document_number(entry), &frame.content) {
            let card = serde_json::to_string(&frame.card)?;
            let number = frame.authority.number.as_deref().unwrap_or_default();
            held(&self.keys).insert(document, Key::of([card.as_str(), number, sources].into_iter()));
        }
        Ok(())
    }

    /// Counts an entry's page as done. Writes the segment if this entry was its last one.
    ///
    /// # Errors
    /// As [`Self::put`].
    pub(crate) fn finish(&self, entry: &AuthoredEntry, desk: Desk<'_>) -> Result<(), Failure> {
        let Some(number) = self.document_number(entry) else { return Ok(()) };
        let own = self.segments.iter().find(|one| (one.segment.first..one.segment.end()).contains(&number));
        match own {
            Some(own) if own.left.fetch_sub(1, Ordering::AcqRel) == 1 => self.put_segment(own.segment, desk),
            _ => Ok(()),
        }
    }

    /// Writes the rest: the words of all segments, and the newest documents. Takes over from the old site each part
    /// whose documents have not changed.
    ///
    /// # Errors
    /// When a file cannot be written, or a text has changed since it was checked.
    pub(crate) fn put(&self, desk: Desk<'_>) -> Result<(), Failure> {
        for empty in self.segments.iter().filter(|one| one.is_empty) {
            self.put_segment(empty.segment, desk)?;
        }
        let fresh = layout::first_fresh(self.count);
        let mut files = self.put_part("cari kata", 0..fresh, desk, |put| {
            self.count_kept_words(desk)?;
            self.writer.write_words(put).map(drop)
        })?;
        files.retain(|file| layout::beginning_of(file).is_some());
        files.sort();
        let beginnings = files.iter().filter_map(|file| layout::beginning_of(file)).map(str::to_owned).collect();
        self.load(fresh..self.count, desk)?;
        self.writer.write_newest(beginnings, &mut |name, bytes| desk.staging.put(&name, &bytes))
    }

    fn put_segment(&self, segment: Segment, desk: Desk<'_>) -> Result<(), Failure> {
        let name = format!("cari {} {}", segment.first, segment.size);
        let mut is_written = false;
        self.put_part(&name, segment.first..segment.end(), desk, |put| {
            is_written = true;
            self.load(segment.first..segment.end(), desk)?;
            self.writer.write_segment(segment, put)
        })?;
        if !is_written {
            held(&self.kept).push(segment);
        }
        Ok(())
    }

    /// Takes a part of the index over or writes it, and returns its files.
    fn put_part(
        &self,
        name: &str,
        documents: Range<u32>,
        Desk { staging, cache, .. }: Desk<'_>,
        write: impl FnOnce(&mut dyn FnMut(String, Vec<u8>) -> Result<(), Failure>) -> Result<(), Failure>,
    ) -> Result<Vec<String>, Failure> {
        let key = self.key_of(documents);
        if let Some(files) = cache.keep(name, &key, staging)? {
            return Ok(files.into_iter().map(|(path, _)| path.to_owned()).collect());
        }
        let mut files = Vec::new();
        write(&mut |path, bytes| {
            staging.put(&path, &bytes)?;
            files.push(path);
            Ok(())
        })?;
        cache.note(name, &key, &files, staging);
        Ok(files)
    }

    /// Returns the key of these documents and of the names of topics, by which they are found too.
    fn key_of(&self, documents: Range<u32>) -> Key {
        let topics = format!("{:?}", self.plan.authored.topics);
        let keys = held(&self.keys);
        let of_documents = documents.map(|number| keys.get(&number).map_or("", Key::as_str));
        Key::of([topics.as_str()].into_iter().chain(of_documents))
    }

    /// Counts the words of segments that were taken over. If a block cannot be read, counts those of the texts.
    fn count_kept_words(&self, desk: Desk<'_>) -> Result<(), Failure> {
        for segment in held(&self.kept).iter().copied() {
            let blocks = (0..segment.blocks()).map(|block| desk.staging.read_old(&segment.block_file(block)));
            match blocks.collect::<Option<Vec<_>>>() {
                Some(blocks) if blocks.iter().all(|block| is_block(block)) => {
                    blocks.iter().for_each(|block| self.writer.count_words_of(segment, block));
                }
                _ => {
                    self.load(segment.first..segment.end(), desk)?;
                    self.writer.count_words(segment);
                }
            }
        }
        Ok(())
    }

    /// Adds the documents that no page has brought, because their pages were taken over.
    fn load(&self, documents: Range<u32>, desk: Desk<'_>) -> Result<(), Failure> {
        let is_missing = |entry: &&AuthoredEntry| {
            self.document_number(entry).is_some_and(|number| documents.contains(&number) && !self.writer.has(number))
        };
        let missing: Vec<&AuthoredEntry> = self.plan.published_entries().filter(is_missing).collect();
        let add = |entry: &&AuthoredEntry| desk.entries.build(entry)?.map_or(Ok(()), |page| self.accept(&page));
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

/// Returns the rest of a card as the inside of a JSON object.
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
