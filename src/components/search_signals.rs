//! What the search page follows after its first render.

use crate::data::found::Search;
use leptos::prelude::*;

/// All of it is still in the first render.
#[derive(Clone, Copy)]
pub(crate) struct SearchSignals {
    /// What is asked, and what was found.
    pub(crate) search: RwSignal<Search>,
    /// An answer is on its way.
    pub(crate) is_busy: RwSignal<bool>,
    /// Takes words as they are typed.
    pub(crate) on_words: Callback<String>,
    /// Asks again.
    pub(crate) on_retry: Callback<()>,
}

impl SearchSignals {
    /// Of a page that nobody will look at.
    pub(crate) fn still() -> Self {
        Self {
            search: RwSignal::new(Search::default()),
            is_busy: RwSignal::new(false),
            on_words: Callback::new(|_| {}),
            on_retry: Callback::new(|()| {}),
        }
    }
}
