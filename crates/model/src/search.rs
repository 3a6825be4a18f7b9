//! Searching: the question, as the address holds it, and the answer of the search worker.

use crate::{decode::Decode, entry::EntrySummary, filter::DIMENSIONS, mail::percent_encode, route::Route};
use serde::Deserialize;

/// The address parameters that narrow the hits: section, year, unit.
pub const FACETS: [&str; 3] = ["bagian", DIMENSIONS[0].0, DIMENSIONS[1].0];
/// The address parameter for the words.
pub const WORDS: &str = "q";
/// The address parameter for the page of hits.
pub const PAGE: &str = "halaman";
/// How many hits a page shows.
pub const PAGE_SIZE: u32 = 10;

/// What the reader searches for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// The words as typed.
    pub words: String,
    /// The chosen value of each facet; empty for all.
    pub facets: [String; FACETS.len()],
    /// The wanted page of hits, from 1; 0 also means 1.
    pub page: u32,
}

impl Question {
    /// Reads a question from an address. `find` returns the value of a parameter.
    pub fn read(find: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| find(name).unwrap_or_default();
        Self { words: value(WORDS), facets: FACETS.map(value), page: value(PAGE).parse().unwrap_or_default() }
    }

    /// Returns the question with other words, at the first page.
    #[must_use]
    pub fn with_words(&self, words: String) -> Self {
        Self { words, page: 0, ..self.clone() }
    }

    /// Returns the question with another value of a facet, or with none if that value was already chosen; at the first
    /// page.
    #[must_use]
    pub fn toggled(&self, facet: usize, value: &str) -> Self {
        let mut question = Self { page: 0, ..self.clone() };
        if let Some(chosen) = question.facets.get_mut(facet) {
            *chosen = if chosen == value { String::new() } else { value.to_owned() };
        }
        question
    }

    /// Returns the question with the same words and no facet, at the first page.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { words: self.words.clone(), ..Self::default() }
    }

    /// Returns the question at another page of the same hits.
    #[must_use]
    pub fn at_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// Returns whether there is nothing to search for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// Returns the address of the question, without base: `/cari/?q=ujian+akhir&tahun=2026`
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = Route::Search.path();
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let facets = FACETS.into_iter().zip(&self.facets);
        let pairs = std::iter::once((WORDS, &self.words)).chain(facets).chain([(PAGE, &page)]);
        let mut mark = '?';
        for (name, value) in pairs.filter(|(_, value)| !value.is_empty()) {
            path.push(mark);
            path.push_str(name);
            path.push('=');
            // Encoded as forms encode values (URL Standard, section 5.2), so that a link and a sent form lead to the
            // same address.
            let words: Vec<String> = value.split(' ').map(percent_encode).collect();
            path.push_str(&words.join("+"));
            mark = '&';
        }
        path
    }
}

/// The answer of the search worker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Decode)]
pub struct Answer {
    /// How many entries were found.
    pub count: u32,
    /// The requested page of the hits.
    pub hits: Vec<Hit>,
    /// For each facet its values, with the number of entries that have each.
    pub facets: Vec<Vec<FacetCount>>,
    /// A spelling that the reader may have meant.
    #[serde(default)]
    pub suggestion: Option<String>,
    /// Whether the hits are those of the suggestion.
    #[serde(default)]
    pub is_of_suggestion: bool,
    /// Whether no entry has all words, so that the hits have most of them.
    #[serde(default)]
    pub is_of_some_words: bool,
    /// Whether only entries that this reader has opened before were searched.
    #[serde(default)]
    pub is_of_visited: bool,
    /// Whether the search was refused.
    #[serde(default)]
    pub is_refused: bool,
    /// Whether it was refused because every word occurs in nearly every entry.
    #[serde(default)]
    pub is_too_common: bool,
    /// Whether a part of the index could not be read.
    #[serde(default)]
    pub is_partial: bool,
    /// Whether that is because there is no connection.
    #[serde(default)]
    pub is_offline: bool,
    /// Whether that is because another version of the portal wrote that part.
    #[serde(default)]
    pub is_outdated: bool,
    /// Whether the worker itself could not be started or crashed.
    #[serde(default)]
    pub is_failed: bool,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Decode)]
pub struct Hit {
    /// The entry's card. Its title and summary are empty, because the two fields below hold them.
    pub card: EntrySummary,
    /// The title in pieces, alternately unmarked and marked, beginning with an unmarked one.
    pub title: Vec<String>,
    /// An excerpt of the text, in pieces likewise.
    pub text: Vec<String>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Decode)]
pub struct FacetCount {
    /// The value as the address holds it.
    pub value: String,
    /// How many entries have the value.
    pub count: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_its_address() {
        let question = Question { words: "ujian & \"akhir\" é".into(), ..Question::default() };
        assert_eq!(question.path(), "/cari/?q=ujian+%26+%22akhir%22+%C3%A9");
        let narrowed = question.toggled(0, "berita").toggled(1, "2026").at_page(3);
        assert_eq!(narrowed.path(), "/cari/?q=ujian+%26+%22akhir%22+%C3%A9&bagian=berita&tahun=2026&halaman=3");
        assert_eq!(narrowed.toggled(1, "2026").path(), "/cari/?q=ujian+%26+%22akhir%22+%C3%A9&bagian=berita");
        assert_eq!(Question::default().path(), "/cari/");
        assert_eq!(narrowed.toggled(9, "x").facets, narrowed.facets);
    }

    #[test]
    fn an_address_is_read_whatever_it_holds() {
        let values = [("q", "a b"), ("tahun", "2026"), ("halaman", "dua")];
        let find = |name: &str| values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        let question = Question::read(find);
        assert_eq!((question.words.as_str(), question.facets[1].as_str(), question.page), ("a b", "2026", 0));
        assert!(Question::default().is_empty());
    }
}
