//! Compares two sequences of words: which words of the first the second lacks, and where they stood.

use std::collections::HashMap;

/// How many words around a loss are shown.
const AROUND: usize = 3;
/// How many words further on a word is searched for, if it does not stand at the expected place.
const AHEAD: usize = 6;

/// Consecutive words that are missing, and the words around them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) before: String,
    pub(super) words: Vec<String>,
    pub(super) after: String,
}

/// Returns the words of `source` that stand there more often than in `written` and `named` together, in the order of
/// the source.
///
/// Words are counted rather than aligned, because a table that became paragraphs may have its words in another order.
/// The alignment only locates the words that the count misses, so it may be simple and linear.
pub(super) fn missing(source: &[String], written: &[String], named: &[String]) -> Vec<Passage> {
    let start = source.iter().zip(written).take_while(|(one, other)| one == other).count();
    let (same, rest) = source.split_at_checked(start).unwrap_or((&[], source));
    let written = written.get(start..).unwrap_or_default();
    if rest.is_empty() {
        return Vec::new();
    }
    let mut lacking: HashMap<&str, i64> = HashMap::new();
    for word in rest {
        *lacking.entry(word).or_default() += 1;
    }
    for word in written.iter().chain(named) {
        if let Some(count) = lacking.get_mut(word.as_str()) {
            *count -= 1;
        }
    }
    lacking.retain(|_, count| *count > 0);
    if lacking.is_empty() {
        return Vec::new();
    }
    let marks = mark(rest, written, &mut lacking);
    passages(same, rest, &marks)
}

fn mark(source: &[String], written: &[String], lacking: &mut HashMap<&str, i64>) -> Vec<bool> {
    let mut marks = vec![false; source.len()];
    let mut take = |word: &str| {
        let count = lacking.get_mut(word).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    };
    let mut next = 0;
    for (word, mark) in source.iter().zip(&mut marks) {
        let ahead = written.get(next..written.len().min(next + AHEAD)).unwrap_or_default();
        match ahead.iter().position(|other| other == word) {
            Some(0) => next += 1,
            _ if take(word) => *mark = true,
            Some(skipped) => next += skipped + 1,
            None => {}
        }
    }
    for (word, mark) in source.iter().zip(&mut marks).rev() {
        if !*mark {
            *mark = take(word);
        }
    }
    marks
}

fn passages(same: &[String], source: &[String], marks: &[bool]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut before: Vec<&str> = same.iter().rev().take(AROUND).rev().map(String::as_str).collect();
    let mut is_open = false;
    for (index, (word, is_missing)) in source.iter().zip(marks).enumerate() {
        match passages.last_mut() {
            Some(passage) if *is_missing && is_open => passage.words.push(word.clone()),
            _ if *is_missing => {
                let start = before.len().saturating_sub(AROUND);
                let before = before.get(start..).unwrap_or_default().join(" ");
                passages.push(Passage { before, words: vec![word.clone()], after: String::new() });
            }
            Some(passage) if is_open => {
                let after: Vec<&str> = source.iter().skip(index).take(AROUND).map(String::as_str).collect();
                passage.after = after.join(" ");
            }
            _ => {}
        }
        is_open = *is_missing;
        before.push(word);
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(source: &str, written: &str) -> Vec<String> {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        missing(&words(source), &words(written), &[]).into_iter().map(|passage| passage.words.join(" ")).collect()
    }

    #[test]
    fn every_word_counts_as_often_as_it_stands() {
        for (source, written, expected) in [
            ("a b c", "a b c", vec![]),
            ("a b c", "x a y b z c", vec![]),
            ("a b c d", "c d a b", vec![]),
            ("a b a c a", "a b c a", vec!["a"]),
            ("a b c d e", "a d", vec!["b c", "e"]),
            ("a b", "z", vec!["a b"]),
            ("a a a", "a", vec!["a a"]),
        ] {
            assert_eq!(lost(source, written), expected, "{source} / {written}");
        }
    }

    #[test]
    fn what_is_told_already_is_not_told_again() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert!(missing(&words("a b c"), &words("a c"), &words("b")).is_empty());
    }
}
