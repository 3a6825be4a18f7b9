//! Writing an index.

use super::{
    block::{Listed, Postings},
    bytes::{Kind, seal},
    columns::Columns,
    document::{Document, FACETS},
    layout::{
        SUMMARIES, Segment, first_fresh, first_with_new_words, manifest_file, new_words_file, segments, summaries_file,
        words_file,
    },
    manifest::Manifest,
    summaries::{Summary, write_page},
    vocabulary::Words,
    weight,
};
use crate::{
    family,
    text::{is_stop_word, tokens, whole_numbers},
};
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

/// Collects documents and writes the index of them.
#[derive(Debug, Default)]
pub struct IndexWriter {
    /// Each with its family: to find that out is the most expensive part.
    forms: Vec<(String, String)>,
    places: HashMap<String, u32>,
    documents: BTreeMap<u32, Indexed>,
}

#[derive(Debug)]
struct Indexed {
    summary: Summary,
    facets: [String; FACETS],
    /// Places of the forms.
    words: Box<[u32]>,
    /// Their weights, in the same order: apart from the places they take a byte, together four.
    weights: Box<[u8]>,
}

impl Indexed {
    fn words(&self) -> impl Iterator<Item = (u32, u8)> {
        self.words.iter().copied().zip(self.weights.iter().copied())
    }
}

/// A document whose words are counted: the most of the work, which needs no other document.
#[derive(Debug)]
pub struct Weighed {
    summary: Summary,
    facets: [String; FACETS],
    words: Vec<(String, u8)>,
}

impl Weighed {
    /// Counts the words of a document.
    #[must_use]
    pub fn new(document: &Document) -> Self {
        Self { summary: Summary::of(document), facets: document.facets.clone(), words: weigh(document) }
    }
}

/// The words of a document with their weights, sorted.
pub(crate) fn weigh(document: &Document) -> Vec<(String, u8)> {
    let fields =
        [(&document.title, weight::TITLE), (&document.number, weight::NUMBER), (&document.summary, weight::SUMMARY)];
    let headings = document.headings.iter().map(|text| (text, weight::HEADING));
    let texts = document.texts.iter().map(|text| (text, weight::TEXT));
    let mut counts: Vec<(String, f32)> = Vec::new();
    let mut length = 0_u32;
    for (text, value) in fields.into_iter().chain(headings).chain(texts) {
        let tokens = tokens(text);
        counts.extend(whole_numbers(text, &tokens).into_iter().map(|(_, whole)| (whole, value)));
        for token in tokens {
            if !is_stop_word(&token.text) {
                length = length.saturating_add(1);
                counts.push((token.text, value));
            }
        }
    }
    counts.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    let words = counts.chunk_by(|one, next| one.0 == next.0);
    let weighed = words.filter_map(|same| {
        let (word, _) = same.first()?;
        Some((word.clone(), weight::level(same.iter().map(|(_, value)| weight::share(*value, length)).sum())))
    });
    weighed.collect()
}

impl IndexWriter {
    /// Adds a document. Its number is its place in the ledger, from 0.
    pub fn add(&mut self, number: u32, document: Weighed) {
        let mut words = Vec::with_capacity(document.words.len());
        let mut weights = Vec::with_capacity(document.words.len());
        for (word, weight) in document.words {
            let next = u32::try_from(self.forms.len()).unwrap_or(u32::MAX);
            let place = *self.places.entry(word).or_insert_with_key(|word| {
                self.forms.push((word.clone(), family(word)));
                next
            });
            words.push(place);
            weights.push(weight);
        }
        let Weighed { summary, facets, .. } = document;
        self.documents.insert(number, Indexed { summary, facets, words: words.into(), weights: weights.into() });
    }

    /// Whether a document was added.
    #[must_use]
    pub fn has(&self, number: u32) -> bool {
        self.documents.contains_key(&number)
    }

    /// Writes all files of an index over so many places of the ledger, each as path and bytes.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write<E>(&self, documents: u32, accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>) -> Result<(), E> {
        for segment in segments(documents) {
            self.write_segment(segment, accept)?;
        }
        let beginnings = self.write_words(documents, accept)?;
        self.write_newest(documents, beginnings, accept)
    }

    /// Writes what there is of the documents of a segment, all of which were added.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write_segment<E>(
        &self,
        segment: Segment,
        accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let postings = self.postings(segment);
        // Empty ones too: to a reader, a file that is not there is one that is lost.
        let mut inside: BTreeMap<u32, Vec<&str>> = (0..segment.blocks()).map(|block| (block, Vec::new())).collect();
        for family in postings.families() {
            inside.entry(segment.block_of_family(family)).or_default().push(family);
        }
        for (block, families) in inside {
            let bytes = postings.block_of(&families);
            accept(segment.block_file(block), seal(Kind::Block, &bytes))?;
        }
        for first in (segment.first..segment.end()).step_by(usize::try_from(SUMMARIES).unwrap_or(1)) {
            let page = write_page(&self.summaries(first..first + SUMMARIES));
            accept(summaries_file(first), seal(Kind::Summaries, &page))?;
        }
        accept(segment.columns_file(), seal(Kind::Columns, &self.columns(segment).write()))
    }

    /// Writes the manifest, with the newest documents in it. `beginnings`: what [`Self::write_words`] gave back.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write_newest<E>(
        &self,
        documents: u32,
        beginnings: Vec<String>,
        accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let fresh = first_fresh(documents);
        let newest = Segment { first: fresh, size: documents - fresh };
        let manifest = Manifest {
            documents,
            shards: beginnings,
            block: self.postings(newest).block(),
            columns: self.columns(newest),
            summaries: self.summaries(fresh..documents),
        };
        accept(manifest_file(), seal(Kind::Manifest, &manifest.write()))
    }

    /// Writes the words of all documents that stand in segments. Gives back how the words of each file begin.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub fn write_words<E>(
        &self,
        documents: u32,
        accept: &mut dyn FnMut(String, Vec<u8>) -> Result<(), E>,
    ) -> Result<Vec<String>, E> {
        let limit = first_with_new_words(documents);
        let known = self.count_words(0..limit);
        // Those of the newest stand in the manifest.
        let mut new = self.count_words(limit..first_fresh(documents));
        new.0.retain(|word, _| !known.0.contains_key(word));
        accept(new_words_file(), seal(Kind::Words, &new.write()))?;
        let shards = known.divide();
        for (beginning, words) in &shards {
            accept(words_file(beginning), seal(Kind::Words, &words.write()))?;
        }
        Ok(shards.into_keys().collect())
    }

    fn form(&self, place: u32) -> Option<&(String, String)> {
        self.forms.get(usize::try_from(place).ok()?)
    }

    /// How many of these documents have a word: counted by place, and put in order once for each word.
    fn count_words(&self, documents: Range<u32>) -> Words {
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for indexed in self.documents.range(documents).map(|(_, indexed)| indexed) {
            for place in &indexed.words {
                *counts.entry(*place).or_default() += 1;
            }
        }
        let mut words = Words::default();
        for (word, count) in counts.iter().filter_map(|(place, count)| Some((&self.form(*place)?.0, *count))) {
            words.add(word, count);
        }
        words
    }

    fn postings(&self, segment: Segment) -> Postings {
        let mut gathered: HashMap<u32, Listed> = HashMap::new();
        for (number, indexed) in self.documents.range(segment.first..segment.end()) {
            for (place, weight) in indexed.words() {
                gathered.entry(place).or_insert_with(|| Listed::new(segment.first)).push(*number, weight);
            }
        }
        let mut postings = Postings::default();
        for (place, documents) in gathered {
            if let Some((form, family)) = self.form(place) {
                postings.add(family, form, documents);
            }
        }
        postings
    }

    fn columns(&self, segment: Segment) -> Columns {
        let mut columns = Columns::default();
        for number in segment.first..segment.end() {
            columns.push(self.documents.get(&number).map(|indexed| &indexed.facets));
        }
        columns
    }

    fn summaries(&self, numbers: Range<u32>) -> Vec<Option<Summary>> {
        numbers.map(|number| self.documents.get(&number).map(|indexed| indexed.summary.clone())).collect()
    }
}
