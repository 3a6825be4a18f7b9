//! Writes an index.

use super::{
    block::{Block, Postings},
    bytes::{Kind, open, seal},
    layout::{
        SUMMARIES, Segment, first_fresh, first_with_new_words, manifest_file, new_words_file, segments, summaries_file,
        words_file,
    },
    manifest::Manifest,
    part::{Gathered, Part, Weighed},
    summaries::write_page,
    vocabulary::Words,
};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Collects documents and writes their index, each segment as soon as its documents are there. Shared by threads.
#[derive(Debug)]
pub struct IndexWriter {
    documents: u32,
    segments: Vec<(Segment, Mutex<Part>)>,
    newest: (Segment, Mutex<Part>),
    known: Mutex<Words>,
    new: Mutex<Words>,
}

impl IndexWriter {
    /// Creates a writer for this number of places in the ledger.
    #[must_use]
    pub fn new(documents: u32) -> Self {
        let part = |place| (place, Mutex::new(Part::new(place)));
        let fresh = first_fresh(documents);
        Self {
            documents,
            segments: segments(documents).into_iter().map(part).collect(),
            newest: part(Segment { first: fresh, size: documents - fresh }),
            known: Mutex::default(),
            new: Mutex::default(),
        }
    }

    /// Adds a document. Its number is its place in the ledger, from 0; a number outside the ledger is ignored.
    pub fn add(&self, number: u32, document: Weighed) {
        if let Some(part) = self.part_of(number) {
            held(part).add(number, document);
        }
    }

    /// Returns whether a document was added and is not written yet.
    #[must_use]
    pub fn has(&self, number: u32) -> bool {
        self.part_of(number).is_some_and(|part| held(part).has(number))
    }

    /// Writes all files, each as path and bytes.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write<E>(&self, accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>) -> Result<(), E> {
        for (segment, _) in &self.segments {
            self.write_segment(*segment, accept)?;
        }
        let beginnings = self.write_words(accept)?;
        self.write_newest(beginnings, accept)
    }

    /// Writes the files of a segment, all documents of which were added, and forgets these documents.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write_segment<E>(
        &self,
        segment: Segment,
        accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let Gathered { postings, columns, summaries } = self.take(segment).gather();
        count(&mut self.words_of(segment), &postings);
        // Also writes empty blocks: a reader takes a missing file for a lost one.
        let mut inside: Vec<Vec<&str>> = (0..segment.blocks()).map(|_| Vec::new()).collect();
        for family in postings.families() {
            let block = usize::try_from(segment.block_of_family(family)).ok();
            if let Some(families) = block.and_then(|block| inside.get_mut(block)) {
                families.push(family);
            }
        }
        for (block, families) in (0..).zip(inside) {
            accept(segment.block_file(block), seal(Kind::Block, &postings.block_of(&families)))?;
        }
        let pages = summaries.chunks(usize::try_from(SUMMARIES).unwrap_or(1));
        for (first, page) in (segment.first..).step_by(usize::try_from(SUMMARIES).unwrap_or(1)).zip(pages) {
            accept(summaries_file(first), seal(Kind::Summaries, &write_page(page)))?;
        }
        accept(segment.columns_file(), seal(Kind::Columns, &columns.write()))
    }

    /// Counts the words of a segment that was written before, from one of its blocks. Counts nothing if [`is_block`]
    /// says that it is none.
    pub fn count_words_of(&self, segment: Segment, block: &[u8]) {
        if let Ok(inside) = open(Kind::Block, block) {
            let block = Block::new(inside, segment.first);
            let mut words = self.words_of(segment);
            block.for_each_form(&mut |form, documents| words.add(form, documents));
        }
    }

    /// Counts the words of a segment that was written before, from its documents, and forgets these documents.
    pub fn count_words(&self, segment: Segment) {
        let postings = self.take(segment).gather().postings;
        count(&mut self.words_of(segment), &postings);
    }

    /// Writes the words of all documents in segments, each of which was written or counted. Returns how the words of
    /// each file begin.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write_words<E>(&self, accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>) -> Result<Vec<String>, E> {
        let (known, mut new) = (held(&self.known), held(&self.new));
        new.0.retain(|word, _| !known.0.contains_key(word));
        accept(new_words_file(), seal(Kind::Words, &new.write()))?;
        let shards = known.divide();
        for (beginning, words) in &shards {
            accept(words_file(beginning), seal(Kind::Words, &words.write()))?;
        }
        Ok(shards.into_keys().collect())
    }

    /// Writes the manifest, with the newest documents in it. `beginnings` is what [`Self::write_words`] returned.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write_newest<E>(
        &self,
        beginnings: Vec<String>,
        accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let Gathered { postings, columns, summaries } = self.take(self.newest.0).gather();
        let manifest =
            Manifest { documents: self.documents, shards: beginnings, block: postings.block(), columns, summaries };
        accept(manifest_file(), seal(Kind::Manifest, &manifest.write()))
    }

    /// Returns where the words of a segment are counted. Segments of fewer documents than
    /// [`WORDS_STEP`](super::layout::WORDS_STEP) come last, and their words count as new.
    fn words_of(&self, segment: Segment) -> MutexGuard<'_, Words> {
        held(if segment.first >= first_with_new_words(self.documents) { &self.new } else { &self.known })
    }

    fn part_of(&self, number: u32) -> Option<&Mutex<Part>> {
        let mut parts = self.segments.iter().chain([&self.newest]);
        parts.find(|(place, _)| (place.first..place.end()).contains(&number)).map(|(_, part)| part)
    }

    fn take(&self, place: Segment) -> Part {
        let empty = Part::new(place);
        match self.part_of(place.first) {
            Some(part) => std::mem::replace(&mut held(part), empty),
            None => empty,
        }
    }
}

fn count(words: &mut Words, postings: &Postings) {
    postings.for_each_form(&mut |form, documents| words.add(form, documents));
}

/// Returns whether a file is a block, whole and of this version.
#[must_use]
pub fn is_block(file: &[u8]) -> bool {
    open(Kind::Block, file).is_ok()
}

/// Locks. A thread that panicked while it held the lock has left whole data behind: each change is one call.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
