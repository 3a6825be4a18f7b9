//! Which documents have the words of a query.

use super::{
    local::Local,
    query::{Query, Term},
    store::Wanted,
};
use crate::{
    are_related, family,
    index::{Block, Kind, Words, layout, shards_of},
};
use std::collections::{BTreeMap, BTreeSet};

/// What another form of the word counts beside the word itself.
const RELATED: f32 = 0.7;
/// What a word counts that only begins as the one that is being typed.
const COMPLETED: f32 = 0.55;
/// How many words of other families an unfinished word is taken for.
const MOST_COMPLETIONS: usize = 3;
/// With fewer letters nearly every word could be meant.
const LEAST_PREFIX: usize = 3;
/// A word that so many documents have is taken to be finished.
const COMMON: usize = 3;

/// For each term, how much it says of each document that has it.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    pub(super) terms: Vec<Found>,
    /// Documents, visited ones at the end.
    pub(super) documents: usize,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Found {
    pub(super) weights: BTreeMap<u32, f32>,
    /// Words that only begin so were taken too.
    pub(super) is_completed: bool,
}

impl Lookup {
    /// Looks up every term; what is needed for it is noted in `wanted`.
    pub(super) fn new(query: &Query, wanted: &mut Wanted<'_>, local: &Local) -> Self {
        let indexed = wanted.store.manifest().map_or(0, |manifest| manifest.documents);
        let mut lookup = Self { terms: Vec::new(), documents: indexed as usize + local.len() };
        for term in &query.terms {
            let mut found = look_up(&term.word, wanted, local, indexed);
            // All blocks at once, before it is known whether they will be wanted: one round trip instead of two.
            let parts: Vec<Found> = term.parts.iter().map(|part| look_up(part, wanted, local, indexed)).collect();
            if term.is_prefix {
                words_beginning(&term.word, wanted);
            }
            if found.weights.is_empty() && !parts.is_empty() {
                found = all_of(&parts);
            }
            lookup.terms.push(found);
        }
        if wanted.is_waiting() {
            return lookup;
        }
        for (term, found) in query.terms.iter().zip(&mut lookup.terms) {
            // A word that no document has may be the beginning of one, finished or not.
            let is_unknown = found.weights.is_empty() && term.parts.is_empty();
            if is_unknown || (term.is_prefix && found.weights.len() < COMMON) {
                found.is_completed = complete(term, found, wanted);
            }
        }
        lookup
    }
}

fn look_up(word: &str, wanted: &Wanted<'_>, local: &Local, indexed: u32) -> Found {
    let key = family(word);
    let mut found = Found::default();
    let share = |form: &str| {
        if form == word {
            return Some(1.0);
        }
        are_related(form, word).then_some(RELATED)
    };
    let blocks = wanted.blocks(&key);
    for block in blocks {
        found.add(block, &key, 0, share);
    }
    // What was visited stands in for what could not be read.
    if wanted.has_failed() || !wanted.has_manifest() {
        found.add(local.block(), &key, indexed, share);
    }
    found
}

/// Documents that have all parts.
fn all_of(parts: &[Found]) -> Found {
    let mut found = Found::default();
    let Some((first, others)) = parts.split_first() else { return found };
    for (document, weight) in &first.weights {
        let mut sum = *weight;
        let has_all = others.iter().all(|part| part.weights.get(document).map(|weight| sum += weight).is_some());
        if has_all {
            found.weights.insert(*document, sum);
        }
    }
    found
}

/// Adds the documents with words that an unfinished one may become. Whether there are any.
fn complete(term: &Term, found: &mut Found, wanted: &Wanted<'_>) -> bool {
    let own = family(&term.word);
    let mut families: BTreeMap<String, u32> = BTreeMap::new();
    for (word, count) in words_beginning(&term.word, wanted) {
        *families.entry(family(&word)).or_default() += count;
    }
    families.remove(&own);
    let mut commonest: Vec<(u32, String)> = families.into_iter().map(|(key, count)| (count, key)).collect();
    commonest.sort_by(|one, other| other.cmp(one));
    let is_completed = !commonest.is_empty();
    for (_, key) in commonest.into_iter().take(MOST_COMPLETIONS) {
        for block in wanted.blocks(&key) {
            found.add(block, &key, 0, |form| form.starts_with(&term.word).then_some(COMPLETED));
        }
    }
    is_completed
}

/// The words that begin so, with how many documents have them.
fn words_beginning(beginning: &str, wanted: &Wanted<'_>) -> Vec<(String, u32)> {
    let mut words = Vec::new();
    if beginning.len() < LEAST_PREFIX {
        return words;
    }
    for name in file_names(&[beginning], wanted) {
        if let Some(shard) = wanted.read(&name, Kind::Words).and_then(Words::read) {
            words.extend(shard.0.into_iter().filter(|(word, _)| word.starts_with(beginning)));
        }
    }
    words
}

/// The files of words that may hold words with one of these beginnings.
pub(super) fn file_names(beginnings: &[&str], wanted: &Wanted<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if let Some(manifest) = wanted.store.manifest() {
        names.insert(layout::new_words_file());
        for beginning in beginnings {
            names.extend(shards_of(&manifest.shards, beginning).map(|name| layout::words_file(name)));
        }
    }
    names
}

impl Found {
    fn add(&mut self, block: Block<'_>, family: &str, offset: u32, share: impl Fn(&str) -> Option<f32>) {
        for form in block.forms_of(family) {
            let Some(share) = share(&form.text) else { continue };
            for (document, weight) in form.postings {
                let weight = share * f32::from(weight);
                let best = self.weights.entry(document.saturating_add(offset)).or_default();
                *best = best.max(weight);
            }
        }
    }
}
