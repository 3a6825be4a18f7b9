//! Searching: what is asked, as it stands in the address, and what the search worker answers.

use crate::{decode::Decode, entry::EntrySummary, filter::DIMENSIONS, mail::percent_encode, route::Route};
use serde::Deserialize;

/// The names in the address of what hits can be narrowed by: section, year, unit.
pub const FACETS: [&str; 3] = ["bagian", DIMENSIONS[0].0, DIMENSIONS[1].0];
/// The name of the words in the address.
pub const WORDS: &str = "q";
/// The name of the page of hits in the address.
pub const PAGE: &str = "halaman";
/// Hits on a page.
pub const PAGE_SIZE: u32 = 10;

/// What is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// As typed.
    pub words: String,
    /// The chosen value of each facet; empty for all.
    pub facets: [String; FACETS.len()],
    /// From 1; 0 is 1 too.
    pub page: u32,
}

impl Question {
    /// Reads the values of an address. `find` gives the value of a name.
    pub fn read(find: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| find(name).unwrap_or_default();
        Self { words: value(WORDS), facets: FACETS.map(value), page: value(PAGE).parse().unwrap_or_default() }
    }

    /// With other words, from the first page on.
    #[must_use]
    pub fn with_words(&self, words: String) -> Self {
        Self { words, page: 0, ..self.clone() }
    }

    /// With another value of a facet, or with none if it is the one that is chosen; from the first page on.
    #[must_use]
    pub fn toggled(&self, facet: usize, value: &str) -> Self {
        let mut question = Self { page: 0, ..self.clone() };
        if let Some(chosen) = question.facets.get_mut(facet) {
            *chosen = if chosen == value { String::new() } else { value.to_owned() };
        }
        question
    }

    /// Of everything again.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { words: self.words.clone(), ..Self::default() }
    }

    /// Another page of the same hits.
    #[must_use]
    pub fn at_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// Its address, without base: `/cari/?q=ujian+akhir&tahun=2026`
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
            // As forms encode values (URL Standard, section 5.2), so that both ways lead to one address.
            let words: Vec<String> = value.split(' ').map(percent_encode).collect();
            path.push_str(&words.join("+"));
            mark = '&';
        }
        path
    }
}

/// What the search worker answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Decode)]
pub struct Answer {
    /// How many entries there are.
    pub count: u32,
    /// The asked page of them.
    pub hits: Vec<Hit>,
    /// For each facet its values, with how many entries each has.
    pub facets: Vec<Vec<FacetCount>>,
    /// What may have been meant.
    #[serde(default)]
    pub suggestion: Option<String>,
    /// The hits are those of the suggestion.
    #[serde(default)]
    pub is_of_suggestion: bool,
    /// No entry has all words; these have most of them.
    #[serde(default)]
    pub is_of_some_words: bool,
    /// Only what this reader has opened before was searched.
    #[serde(default)]
    pub is_of_visited: bool,
    /// Nothing was looked for.
    #[serde(default)]
    pub is_refused: bool,
    /// Because nearly every entry has all of the words.
    #[serde(default)]
    pub is_too_common: bool,
    /// A part of the index could not be read.
    #[serde(default)]
    pub is_partial: bool,
    /// Because there is no connection.
    #[serde(default)]
    pub is_offline: bool,
    /// Because another version of the portal wrote it.
    #[serde(default)]
    pub is_outdated: bool,
    /// The worker itself could not be started, or broke down.
    #[serde(default)]
    pub is_failed: bool,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Decode)]
pub struct Hit {
    /// Its card; title and summary are empty, as they stand below.
    pub card: EntrySummary,
    /// The title in pieces: not marked, marked, not marked …
    pub title: Vec<String>,
    /// A part of the text, likewise.
    pub text: Vec<String>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Decode)]
pub struct FacetCount {
    /// As it stands in the address.
    pub value: String,
    /// How many entries have it.
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
