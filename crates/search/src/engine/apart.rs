//! A word that readers write as one and texts as two: *kerjasama* is looked for as *kerja sama*, side by side.
//!
//! The index has no positions of words, so the engine checks the texts of the few documents that have both words.
//! Common compounds are already spelled together in the index (`text/joined.rs`).

use super::{
    lookup::{Finder, Found, all_of, for_each_word},
    summaries::Summaries,
};

const LEAST_LETTERS: usize = 6;
const MOST_LETTERS: usize = 24;
/// Shorter parts are in nearly every word.
const LEAST_PART: usize = 3;
/// In how many documents the engine checks the words, highest weights first: each check may cost fetching a text.
const MOST_LOOKED_AT: usize = 12;
const MOST_WAYS: usize = 2;

/// The documents that have two words side by side.
pub(super) struct Apart {
    pub(super) found: Found,
    /// The words, if not all documents with both were checked.
    pub(super) words: Option<String>,
}

/// Finds the documents that have a word as two, and notes which files are needed for that.
pub(super) fn find(word: &str, finder: &Finder<'_, '_>) -> Option<Apart> {
    let is_word =
        (LEAST_LETTERS..=MOST_LETTERS).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut apart = Apart { found: Found::default(), words: None };
    apart.found.weights.resize(finder.documents(), 0.0);
    for (head, tail) in if is_word { ways(word, finder) } else { Vec::new() } {
        let both = all_of(&[finder.find(head, false), finder.find(tail, false)]);
        if finder.wanted.is_waiting() {
            continue;
        }
        let phrase = [head.to_owned(), tail.to_owned()];
        let summaries = Summaries { wanted: finder.wanted, local: finder.local };
        let mut left = both.weights;
        for _ in 0..MOST_LOOKED_AT {
            // Of two documents with the same weight the newer one.
            let best = left.iter_mut().enumerate().max_by(|(_, one), (_, other)| one.total_cmp(other));
            let Some((place, weight)) = best.filter(|(_, weight)| **weight > 0.0) else { break };
            let document = u32::try_from(place).unwrap_or(u32::MAX);
            if summaries.find(document).is_some_and(|shown| summaries.holds_phrase(document, &shown, &phrase)) {
                apart.found.raise(place, *weight);
            }
            *weight = 0.0;
        }
        if apart.found.count > 0 && both.count > MOST_LOOKED_AT {
            apart.words = Some(phrase.join(" "));
        }
    }
    (apart.found.count > 0).then_some(apart)
}

/// Returns the ways to read a word as two known words.
fn ways<'w>(word: &'w str, finder: &Finder<'_, '_>) -> Vec<(&'w str, &'w str)> {
    let mut heads: Vec<usize> = Vec::new();
    for_each_word(&[word], finder.wanted, &mut |known, _| {
        let length = known.len();
        if (LEAST_PART..=word.len() - LEAST_PART).contains(&length)
            && word.starts_with(known)
            && !heads.contains(&length)
        {
            heads.push(length);
        }
    });
    let mut ways = Vec::new();
    // Requests all their files before it is known which of them are words: one round trip instead of several.
    for (head, tail) in heads.into_iter().filter_map(|length| word.split_at_checked(length)) {
        let mut is_word = false;
        for_each_word(&[tail], finder.wanted, &mut |known, _| is_word |= known == tail);
        if is_word {
            ways.push((head, tail));
        }
    }
    ways.truncate(MOST_WAYS);
    ways
}
