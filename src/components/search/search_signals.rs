//! The signals that the search page follows after its first render.

use crate::data::found::SearchState;
use leptos::prelude::*;

/// None of them changes during the first render.
#[derive(Clone, Copy)]
pub(crate) struct SearchSignals {
    /// The question and the last answer.
    pub(crate) search: RwSignal<SearchState>,
    /// Whether an answer is on its way.
    pub(crate) is_busy: RwSignal<bool>,
    /// Takes the words as the reader types.
    pub(crate) on_words: Callback<String>,
    /// Asks the same question again.
    pub(crate) on_retry: Callback<()>,
}

impl SearchSignals {
    /// Returns signals that never change, for a page that is built unseen (`routes/warm_up.rs`).
    pub(crate) fn still() -> Self {
        Self {
            search: RwSignal::new(SearchState::default()),
            is_busy: RwSignal::new(false),
            on_words: Callback::new(|_| {}),
            on_retry: Callback::new(|()| {}),
        }
    }
}
