//! Finds the documents that have the words of a query.

use super::{
    apart,
    local::Local,
    query::{Query, Term},
    store::Wanted,
};
use crate::{
    are_related, family,
    index::{Kind, layout, read_words, shards_of},
};

/// How much another form of the word counts, compared with the word itself.
const RELATED: f32 = 0.7;
/// How much a word counts that only begins with the word that is being typed.
const COMPLETED: f32 = 0.55;
/// How many words of other families may complete an unfinished word.
const MOST_COMPLETIONS: usize = 3;
/// With fewer letters, nearly every word could be meant.
const LEAST_PREFIX: usize = 3;
/// A word that this many documents have counts as finished.
const COMMON: usize = 3;

/// For each term, how much it counts in each document.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    pub(super) terms: Vec<Found>,
    /// Words made of two neighbouring terms, which documents may have as one word.
    pub(super) pairs: Vec<String>,
    /// A rare word and the two words that it consists of, if more documents than were checked may have these side by
    /// side.
    pub(super) apart: Option<(String, String)>,
    /// The number of documents; the visited ones come last.
    pub(super) documents: usize,
}

/// The weight of a word in each document, 0 in documents that do not have it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Found {
    pub(super) weights: Vec<f32>,
    pub(super) count: usize,
    /// Words that only begin with it are included.
    pub(super) is_completed: bool,
    /// No document has the word as a whole.
    pub(super) is_of_parts: bool,
}

/// Looks words up.
pub(super) struct Finder<'a, 'b> {
    pub(super) wanted: &'a Wanted<'b>,
    pub(super) local: &'a Local,
    /// How many documents the index has.
    pub(super) indexed: u32,
}

impl Lookup {
    /// Looks up every term, and notes in `wanted` which files are needed for it.
    pub(super) fn new(query: &Query, wanted: &Wanted<'_>, local: &Local) -> Self {
        let finder =
            Finder { wanted, local, indexed: wanted.store.manifest().map_or(0, |manifest| manifest.documents) };
        let mut lookup = Self { documents: finder.documents(), ..Self::default() };
        for term in &query.terms {
            let mut found = finder.find(&term.word, true);
            // Requests all blocks at once, before it is known whether they are needed: one round trip instead of two.
            let parts: Vec<Found> = term.parts.iter().map(|part| finder.find(part, true)).collect();
            if term.is_prefix {
                for_each_word_beginning(&term.word, wanted, &mut |_, _| {});
            }
            if found.count == 0 && !parts.is_empty() {
                found = all_of(&parts);
                found.is_of_parts = true;
            }
            lookup.terms.push(found);
        }
        for pair in &query.pairs {
            let mut is_word = pair.is_compound;
            if !is_word {
                for_each_word(&[&pair.word], wanted, &mut |word, _| is_word |= word == pair.word);
            }
            if is_word {
                let as_one = finder.find(&pair.word, true);
                for place in pair.terms {
                    lookup.terms.get_mut(place).into_iter().for_each(|found| found.merge(&as_one));
                }
                lookup.pairs.push(pair.word.clone());
            }
        }
        if wanted.is_waiting() {
            return lookup;
        }
        for (term, found) in query.terms.iter().zip(&mut lookup.terms) {
            if term.parts.is_empty() && found.count < COMMON {
                let apart = apart::find(&term.word, &finder);
                if wanted.is_waiting() {
                    continue;
                }
                if let Some(apart) = apart {
                    found.merge(&apart.found);
                    lookup.apart = lookup.apart.or(apart.words.map(|words| (term.word.clone(), words)));
                }
            }
            // A word that no document has may be the beginning of one, finished or not.
            let is_unknown = found.count == 0 && term.parts.is_empty();
            if is_unknown || (term.is_prefix && found.count < COMMON) {
                found.is_completed = complete(term, found, wanted);
            }
        }
        lookup
    }
}

impl Finder<'_, '_> {
    /// Returns the number of documents; the visited ones come last.
    pub(super) const fn documents(&self) -> usize {
        self.indexed as usize + self.local.len()
    }

    /// Returns the documents with a word, and with its other forms too if `with_forms` says so.
    pub(super) fn find(&self, word: &str, with_forms: bool) -> Found {
        let key = family(word);
        let mut found = Found { weights: vec![0.0; self.documents()], ..Found::default() };
        // Forms come one after the other, each with all of its documents.
        let mut last = (String::new(), 0.0);
        let mut share = |form: &str| {
            if last.0 != form {
                let share = if form == word {
                    1.0
                } else if with_forms && are_related(form, word) {
                    RELATED
                } else {
                    0.0
                };
                last = (form.to_owned(), share);
            }
            last.1
        };
        for block in self.wanted.blocks(&key) {
            block.for_each(&key, &mut |form, document, weight| found.add(document, share(form), weight));
        }
        self.local.for_each(&key, &mut |form, number, weight| found.add(self.indexed + number, share(form), weight));
        found
    }
}

/// Returns the documents that have all parts.
pub(super) fn all_of(parts: &[Found]) -> Found {
    let mut all = Found::default();
    let Some((first, others)) = parts.split_first() else { return all };
    for (document, weight) in first.weights.iter().enumerate() {
        let mut sum = *weight;
        let mut has_all = sum > 0.0;
        for part in others {
            let weight = part.weights.get(document).copied().unwrap_or_default();
            has_all &= weight > 0.0;
            sum += weight;
        }
        all.count += usize::from(has_all);
        all.weights.push(if has_all { sum } else { 0.0 });
    }
    all
}

/// Adds the documents with words that an unfinished word may become. Returns whether there are such words.
fn complete(term: &Term, found: &mut Found, wanted: &Wanted<'_>) -> bool {
    let own = family(&term.word);
    let mut families: Vec<(u32, String)> = Vec::new();
    for_each_word_beginning(&term.word, wanted, &mut |word, count| {
        let key = family(word);
        match families.iter_mut().find(|(_, known)| *known == key) {
            Some((sum, _)) => *sum += count,
            None if key != own => families.push((count, key)),
            None => {}
        }
    });
    let is_completed = !families.is_empty();
    for _ in 0..MOST_COMPLETIONS {
        let commonest = families.iter().enumerate().max_by_key(|(_, (count, _))| *count);
        let Some((_, key)) = commonest.map(|(index, _)| index).map(|index| families.swap_remove(index)) else { break };
        for block in wanted.blocks(&key) {
            block.for_each(&key, &mut |form, document, weight| {
                let share = if form.starts_with(&term.word) { COMPLETED } else { 0.0 };
                found.add(document, share, weight);
            });
        }
    }
    is_completed
}

/// Passes every word with this beginning to `give`, with the number of documents that have it.
fn for_each_word_beginning(beginning: &str, wanted: &Wanted<'_>, give: &mut dyn FnMut(&str, u32)) {
    if beginning.len() < LEAST_PREFIX {
        return;
    }
    for_each_word(&[beginning], wanted, &mut |word, count| {
        if word.starts_with(beginning) {
            give(word, count);
        }
    });
}

/// Passes to `give` every word that may have one of these beginnings, some other words, and those of the newest
/// documents.
pub(super) fn for_each_word(beginnings: &[&str], wanted: &Wanted<'_>, give: &mut dyn FnMut(&str, u32)) {
    for name in file_names(beginnings, wanted) {
        if let Some(bytes) = wanted.read(&name, Kind::Words) {
            let _ = read_words(bytes, give);
        }
    }
    if let Some(fresh) = wanted.fresh_block() {
        fresh.for_each_form(give);
    }
}

/// Returns the files of words that may hold words with one of these beginnings.
fn file_names(beginnings: &[&str], wanted: &Wanted<'_>) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(manifest) = wanted.store.manifest() {
        names.push(layout::new_words_file());
        for beginning in beginnings {
            for shard in shards_of(&manifest.shards, beginning) {
                let name = layout::words_file(shard);
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
    }
    names
}

impl Found {
    fn add(&mut self, document: u32, share: f32, weight: u8) {
        self.raise(document as usize, share * f32::from(weight));
    }

    pub(super) fn raise(&mut self, document: usize, weight: f32) {
        let Some(best) = self.weights.get_mut(document) else { return };
        if weight > *best {
            self.count += usize::from(*best == 0.0);
            *best = weight;
        }
    }

    /// Adds the documents of another word.
    fn merge(&mut self, other: &Self) {
        for (document, weight) in other.weights.iter().enumerate() {
            self.raise(document, *weight);
        }
    }
}
