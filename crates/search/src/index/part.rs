//! Gathers a part of an index (a segment, or the newest documents) until all of its documents are there.

use super::{
    block::{Listed, Postings},
    columns::Columns,
    document::{Document, FACETS},
    layout::Segment,
    summaries::Summary,
    weight,
};
use crate::{
    family,
    text::{is_stop_word, joined, tokens},
};
use std::collections::{BTreeMap, HashMap};

/// A document whose words are counted. That is most of the work, and needs no other document.
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

/// Returns the words of a document with their weights, sorted.
pub(crate) fn weigh(document: &Document) -> Vec<(String, u8)> {
    let fields =
        [(&document.title, weight::TITLE), (&document.number, weight::NUMBER), (&document.summary, weight::SUMMARY)];
    let headings = document.headings.iter().map(|text| (text, weight::HEADING));
    let texts = document.texts.iter().map(|text| (text, weight::TEXT));
    let mut counts: Vec<(String, f32)> = Vec::new();
    let mut length = 0_u32;
    for (text, value) in fields.into_iter().chain(headings).chain(texts) {
        let tokens = tokens(text);
        counts.extend(joined(text, &tokens).into_iter().map(|joined| (joined.word, value)));
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

/// The documents of a part.
#[derive(Debug)]
pub(super) struct Part {
    place: Segment,
    /// Numbers the forms of this part.
    forms: HashMap<Box<str>, u32>,
    documents: BTreeMap<u32, Indexed>,
}

#[derive(Debug)]
struct Indexed {
    summary: Summary,
    facets: [String; FACETS],
    /// Numbers of the forms.
    words: Box<[u32]>,
    /// Their weights, in the same order. Stored apart from the numbers, a weight takes one byte instead of four.
    weights: Box<[u8]>,
}

/// A part with all its documents, as it is written.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) postings: Postings,
    pub(super) columns: Columns,
    pub(super) summaries: Vec<Option<Summary>>,
}

impl Part {
    pub(super) fn new(place: Segment) -> Self {
        Self { place, forms: HashMap::new(), documents: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, number: u32, document: Weighed) {
        let Weighed { summary, facets, words } = document;
        let mut weights = Vec::with_capacity(words.len());
        let number_of = |(word, weight): (String, u8)| {
            weights.push(weight);
            let next = u32::try_from(self.forms.len()).unwrap_or(u32::MAX);
            *self.forms.entry(word.into_boxed_str()).or_insert(next)
        };
        let words = words.into_iter().map(number_of).collect();
        self.documents.insert(number, Indexed { summary, facets, words, weights: weights.into() });
    }

    pub(super) fn has(&self, number: u32) -> bool {
        self.documents.contains_key(&number)
    }

    /// Takes the documents out one after the other, so that they and what is made of them are never all in memory at
    /// once.
    pub(super) fn gather(mut self) -> Gathered {
        let mut gathered = Gathered::default();
        let mut lists: Vec<Listed> = Vec::new();
        lists.resize_with(self.forms.len(), || Listed::new(self.place.first));
        for number in self.place.first..self.place.end() {
            let indexed = self.documents.remove(&number);
            gathered.columns.push(indexed.as_ref().map(|indexed| &indexed.facets));
            gathered.summaries.push(indexed.map(|Indexed { summary, words, weights, .. }| {
                for (word, weight) in words.iter().zip(weights) {
                    if let Some(list) = usize::try_from(*word).ok().and_then(|word| lists.get_mut(word)) {
                        list.push(number, weight);
                    }
                }
                summary
            }));
        }
        let mut forms: Vec<(Box<str>, u32)> = self.forms.into_iter().collect();
        forms.sort_unstable_by_key(|(_, number)| *number);
        for ((form, _), list) in forms.into_iter().zip(lists) {
            gathered.postings.add(family(&form), form.into(), list);
        }
        gathered
    }
}
