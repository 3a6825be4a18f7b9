//! The engine answers queries from the files of an index. It does no input and no output: it says which files it needs,
//! the caller fetches and gives them, and asks again. So the same code runs in a browser's worker, in tests and in
//! measurements, and all use of the network is in one place.

mod apart;
mod facts;
mod hits;
mod local;
mod lookup;
mod query;
mod ranking;
mod spelling;
mod store;
mod summaries;

pub use hits::Hit;
pub use store::Failure;

use crate::index::{Document, FACETS, Kind, layout};
use facts::Facts;
use hits::Shown;
use local::Local;
use lookup::Lookup;
use query::Query;
use ranking::Ranked;
use store::{Store, Wanted};

/// The number of hits on a page.
pub const PAGE_SIZE: u32 = 10;

/// A request of the reader.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The query as typed.
    pub query: String,
    /// The chosen value of each facet, empty for all.
    pub facets: [String; FACETS],
    /// The page of hits, counted from 1.
    pub page: u32,
    /// Whether the last word may be unfinished.
    pub is_typing: bool,
    /// Whether texts may be fetched to show the words that stand around the hits.
    pub with_texts: bool,
}

/// What is known so far, and what is needed to know more.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// An answer may come before everything that is needed is there; a later one is better.
    pub answer: Option<Answer>,
    /// The files that are needed, relative to the base. Empty if the answer is final.
    pub need: Vec<String>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// How many documents were found, with the chosen facets.
    pub count: u32,
    /// The requested page of them, the best first.
    pub hits: Vec<Hit>,
    /// How many documents there are for each value of each facet, whatever is chosen of that facet.
    pub facets: [Vec<(String, u32)>; FACETS],
    /// "Mungkin maksud Anda".
    pub suggestion: Option<String>,
    /// The hits are those of the suggestion, because the query has none.
    pub is_of_suggestion: bool,
    /// No document has all words; these have most of them.
    pub is_of_some_words: bool,
    /// Why nothing was searched.
    pub refusal: Option<Refusal>,
    /// Files that could not be read: what they hold was not searched.
    pub failures: Vec<Failure>,
    /// Only what this reader has opened before was searched.
    pub is_of_visited: bool,
}

/// Why nothing was searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The query has no letter and no digit.
    NoWords,
    /// The query has only words that nearly every text has.
    OnlyCommonWords,
}

/// The engine with what it has read.
#[derive(Debug, Default)]
pub struct Engine {
    store: Store,
    facts: Facts,
    local: Local,
}

impl Engine {
    /// Begins a request: tries again what has failed, and looks for a new manifest if the last one was read more than
    /// `limit` milliseconds ago. `now` counts milliseconds since any moment.
    pub fn begin(&mut self, now: f64, limit: f64) {
        self.store.begin(now, limit);
    }

    /// Gives the engine a file that it needs: its bytes, or, for the text of a document, the text.
    pub fn give(&mut self, name: &str, file: Result<Vec<u8>, Failure>) {
        self.store.give(name, file);
    }

    /// Adds a document that the reader has opened before; it is searched when the index cannot be read.
    pub fn add_visited(&mut self, document: &Document) {
        self.local.add(document);
    }

    /// Answers as far as possible. Documents that were opened before stand in for files that cannot be read.
    pub fn ask(&mut self, request: &Request) -> Step {
        let step = self.answer(request, false);
        let has_failed = step.answer.as_ref().is_some_and(|answer| !answer.failures.is_empty());
        if has_failed && self.local.len() > 0 { self.answer(request, true) } else { step }
    }

    fn answer(&mut self, request: &Request, with_visited: bool) -> Step {
        let mut query = Query::parse(&request.query, request.is_typing);
        if let Some(refusal) = query.refusal {
            return Step { answer: Some(Answer { refusal: Some(refusal), ..Answer::default() }), need: Vec::new() };
        }
        let wanted = Wanted::new(&self.store);
        wanted.manifest();
        let nobody = Local::default();
        let local = if with_visited { &self.local } else { &nobody };
        for segment in wanted.segments() {
            wanted.read(&segment.columns_file(), Kind::Columns);
        }
        let first = Lookup::new(&query, &wanted, local);
        if wanted.is_waiting() {
            return wanted.into_step();
        }
        self.facts.update(&self.store, local);
        let mut ranked = Ranked::new(&first, &self.facts);
        let mut is_of_suggestion = false;
        let suggestion = spelling::suggest(&query, &first, &wanted);
        if wanted.is_waiting() {
            return wanted.into_step();
        }
        let suggestion = suggestion.or_else(|| query.apart(&first));
        query.note(&first);
        if let Some(suggestion) = &suggestion
            && (ranked.is_empty() || ranked.is_of_some_words)
        {
            let mut meant = Query::parse(suggestion, false);
            let second = Lookup::new(&meant, &wanted, local);
            if wanted.is_waiting() {
                return wanted.into_step();
            }
            let of_meant = Ranked::new(&second, &self.facts);
            if !of_meant.is_empty() {
                meant.note(&second);
                (query, ranked, is_of_suggestion) = (meant, of_meant, true);
            }
        }
        let facets = ranked.narrow(&self.facts, &request.facets);
        let shown = Shown::new(&query, &ranked, request, &wanted, local);
        let Some(shown) = shown else { return wanted.into_step() };
        let mut answer = Answer {
            count: shown.count,
            hits: shown.hits,
            facets,
            suggestion,
            is_of_suggestion,
            is_of_some_words: ranked.is_of_some_words,
            ..Answer::default()
        };
        answer.is_of_visited = !wanted.has_manifest();
        answer.failures = wanted.failures();
        Step { answer: Some(answer), need: wanted.into_step().need }
    }

    /// Returns whether a name is that of a document's text, and not of a file of the index.
    #[must_use]
    pub fn is_text(name: &str) -> bool {
        !name.starts_with(layout::FOLDER)
    }
}
