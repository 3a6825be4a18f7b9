//! "Mungkin maksud Anda": finds the word that was meant if no document has the one that was typed.

use super::{
    lookup::{Lookup, for_each_word},
    query::Query,
    store::Wanted,
};
use crate::text::is_stop_word;

/// Shorter words are near to too many others.
const LEAST_LETTERS: usize = 4;
/// From this length on, two slips are likely enough.
const LONG: usize = 8;

/// Returns the query with the words that were meant, or `None` if there is nothing better.
pub(super) fn suggest(query: &Query, lookup: &Lookup, wanted: &Wanted<'_>) -> Option<String> {
    let mut is_other = false;
    let mut words: Vec<String> = query.words.clone();
    for (term, found) in query.terms.iter().zip(&lookup.terms) {
        let is_unknown = found.count == 0 && term.parts.is_empty() && !is_stop_word(&term.word);
        if !is_unknown || !(LEAST_LETTERS..=24).contains(&term.word.len()) || !term.word.is_ascii() {
            continue;
        }
        if let Some(meant) = find_nearest(&term.word, wanted) {
            is_other = true;
            for word in words.iter_mut().filter(|word| **word == term.word) {
                word.clone_from(&meant);
            }
        }
    }
    is_other.then(|| words.join(" "))
}

/// Searches first among words that begin the same: most slips come later in a word, and one file holds these words.
fn find_nearest(word: &str, wanted: &Wanted<'_>) -> Option<String> {
    let beginning = word.get(..3)?;
    let near = search_files(word, &[beginning], wanted);
    if wanted.is_waiting() {
        return None;
    }
    if let Some((1, found)) = near {
        return Some(found);
    }
    let names = wanted.store.manifest().map(|manifest| manifest.shards.as_slice()).unwrap_or_default();
    let beginnings: Vec<&str> = names.iter().map(String::as_str).filter(|name| can_begin(name, word)).collect();
    let far = search_files(word, &beginnings, wanted);
    [far, near].into_iter().flatten().min().map(|(_, found)| found)
}

/// Returns the nearest word with its distance; of two that are equally near, the one that more documents have.
fn search_files(word: &str, beginnings: &[&str], wanted: &Wanted<'_>) -> Option<(usize, String)> {
    let most = if word.len() >= LONG { 2 } else { 1 };
    let mut best: Option<(usize, u32, String)> = None;
    for_each_word(beginnings, wanted, &mut |candidate, count| {
        let Some(distance) = distance(word, candidate, most).filter(|distance| *distance > 0) else { return };
        let known = best.as_ref().map_or((usize::MAX, 0), |(near, common, _)| (*near, *common));
        if distance < known.0 || (distance == known.0 && count > known.1) {
            best = Some((distance, count, candidate.to_owned()));
        }
    });
    best.map(|(distance, _, found)| (distance, found))
}

/// Returns whether a word may begin with `name`, allowing for one slip in its beginning.
fn can_begin(name: &str, word: &str) -> bool {
    (name.len().saturating_sub(1)..=name.len() + 1)
        .any(|length| word.get(..length.min(word.len())).is_some_and(|start| distance(name, start, 1).is_some()))
}

/// Returns how many letters are wrong, missing, too many or swapped with their neighbour (optimal string alignment), or
/// `None` for more than `most`.
fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, other_letter) in other.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX / 2);
            let change = at(&last, column) + usize::from(letter != other_letter);
            let mut least = change.min(at(&last, column + 1) + 1).min(at(&line, column) + 1);
            let is_swap = row > 0
                && column > 0
                && one.get(row - 1) == Some(other_letter)
                && other.get(column - 1) == Some(letter);
            if is_swap {
                least = least.min(at(&before, column - 1) + 1);
            }
            line.push(least);
        }
        if line.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, line);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (one, other, slips) in [
            ("pelatihan", "pelatihan", Some(0)),
            ("pelathian", "pelatihan", Some(1)),
            ("pelatian", "pelatihan", Some(1)),
            ("pellatihan", "pelatihan", Some(1)),
            ("prlatihan", "pelatihan", Some(1)),
            ("plaatihan", "pelatihan", Some(2)),
            ("humas", "pelatihan", None),
            ("", "ab", Some(2)),
        ] {
            assert_eq!(distance(one, other, 2), slips, "{one} {other}");
        }
    }

    #[test]
    fn a_beginning_may_have_a_slip() {
        for name in ["pel", "ple", "el", "apel", "pl", "pal"] {
            assert!(can_begin(name, "pelatihan"), "{name}");
        }
        assert!(!can_begin("hum", "pelatihan"));
    }
}
