//! The search engine for `worker.js`. This crate only turns what the engine says into what JavaScript can carry: names
//! of files as lines, and an answer as the JSON of [`model::search::Answer`](../model/search/struct.Answer.html).

mod answer;

use search::{
    engine::{Engine, Failure, Request, Step},
    index::Document,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// After so many milliseconds the engine looks for a new manifest.
const FRESH_MS: f64 = 120_000.0;

/// One engine with the request that it is answering.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Searcher {
    engine: Engine,
    request: Request,
    answer: String,
}

#[wasm_bindgen]
impl Searcher {
    /// Creates a searcher that has read nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a request. `facets` is lines: section, year, unit; empty for all. `page` is from 1; 0 also means 1. `now`
    /// is in milliseconds.
    pub fn begin(&mut self, words: &str, facets: &str, page: u32, is_typing: bool, with_texts: bool, now: f64) {
        let mut lines = facets.split('\n').map(str::to_owned);
        let mut next = || lines.next().unwrap_or_default();
        let facets = [next(), next(), next()];
        self.request = Request { query: words.to_owned(), facets, page: page.max(1), is_typing, with_texts };
        self.engine.begin(now, FRESH_MS);
    }

    /// Returns the names of the files that are needed, as lines. Empty: the answer is final.
    pub fn step(&mut self) -> String {
        let Step { answer, need } = self.engine.ask(&self.request);
        self.answer = answer.map(|answer| answer::to_json(&answer)).unwrap_or_default();
        need.join("\n")
    }

    /// Returns what is known so far; empty while nothing is.
    #[must_use]
    pub fn answer(&self) -> String {
        self.answer.clone()
    }

    /// Gives the engine a file that it needs.
    pub fn give(&mut self, name: &str, bytes: Vec<u8>) {
        self.engine.give(name, Ok(bytes));
    }

    /// Reports that a file cannot be had: without a connection, or because it is not there.
    pub fn fail(&mut self, name: &str, is_offline: bool) {
        self.engine.give(name, Err(if is_offline { Failure::Offline } else { Failure::Missing }));
    }

    /// Adds an entry that was opened before. `facets` is lines: section, year, unit.
    pub fn add_visited(&mut self, path: &str, title: &str, summary: &str, card: &str, facets: &str, text: &str) {
        let mut lines = facets.split('\n').map(str::to_owned);
        let mut next = || lines.next().unwrap_or_default();
        self.engine.add_visited(&Document {
            path: path.to_owned(),
            title: title.to_owned(),
            summary: summary.to_owned(),
            card: card.to_owned(),
            facets: [next(), next(), next()],
            number: next(),
            headings: Vec::new(),
            texts: vec![text.to_owned()],
        });
    }
}
