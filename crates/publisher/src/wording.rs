//! Pieces of sentences that several problems share.

use std::collections::BTreeMap;

/// How many slips of one kind get a suggestion. Each is compared with all known names: with thousands of both, a run
/// would take minutes for suggestions that nobody reads.
const MOST_SLIPS: usize = 300;

/// Returns the known word nearest to a mistyped one, if it is near enough to be meant.
#[must_use]
pub fn find_nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let written = written.to_lowercase();
    let nearest = known.iter().map(|word| (strsim::osa_distance(&written, &word.to_lowercase()), *word)).min()?;
    let (distance, word) = nearest;
    (distance <= 1 + word.chars().count() / 4).then_some(word)
}

/// Suggestions for many slips among many names, such as pages and files.
pub struct Suggestions<'a> {
    list: Box<dyn Fn() -> Vec<String> + 'a>,
    known: Option<Vec<String>>,
    found: BTreeMap<String, Option<String>>,
}

impl<'a> Suggestions<'a> {
    /// `list` returns the names; it is called at the first slip.
    pub fn new(list: impl Fn() -> Vec<String> + 'a) -> Self {
        Self { list: Box::new(list), known: None, found: BTreeMap::new() }
    }

    /// Returns "Mungkin maksud Anda `x`", or `other` if no name is near or there were too many slips already.
    pub fn suggest(&mut self, written: &str, other: &str) -> String {
        if !self.found.contains_key(written) && self.found.len() < MOST_SLIPS {
            let known: Vec<&str> = self.known.get_or_insert_with(&self.list).iter().map(String::as_str).collect();
            self.found.insert(written.to_owned(), find_nearest(written, &known).map(str::to_owned));
        }
        let found = self.found.get(written).cloned().flatten();
        found.map_or_else(|| other.to_owned(), |nearest| format!("Mungkin maksud Anda `{nearest}`"))
    }
}

/// Returns "Mungkin maksud Anda `x`", or the list of known words.
#[must_use]
pub fn suggest(written: &str, known: &[&str]) -> String {
    match find_nearest(written, known) {
        Some(nearest) => format!("Mungkin maksud Anda `{nearest}`"),
        None => format!("Yang dikenal: {}", list(known)),
    }
}

/// Returns a text as it is compared: in lower case, with single spaces, without punctuation around it.
#[must_use]
pub fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_around = |letter: char| !letter.is_alphanumeric();
    words.join(" ").trim_matches(is_around).to_owned()
}

/// Joins words as `a`, `b`, `c`.
#[must_use]
pub fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_slips_among_many_names_are_compared_within_bounds() {
        let asked = std::cell::Cell::new(0);
        let mut suggestions = Suggestions::new(|| {
            asked.set(asked.get() + 1);
            vec!["/panduan/".to_owned(), "/kontak/".to_owned()]
        });
        for number in 0..2 * MOST_SLIPS {
            assert_eq!(suggestions.suggest("/pandaun/", "lain"), "Mungkin maksud Anda `/panduan/`");
            assert_eq!(suggestions.suggest(&format!("/x/{number}/"), "lain"), "lain");
        }
        assert_eq!((asked.get(), suggestions.found.len()), (1, MOST_SLIPS));
    }

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let known = ["title", "summary", "published_at"];
        assert_eq!(find_nearest("titel", &known), Some("title"));
        assert_eq!(find_nearest("publised_at", &known), Some("published_at"));
        assert_eq!(find_nearest("warna", &known), None);
        assert_eq!(find_nearest("x", &[]), None);
    }
}
