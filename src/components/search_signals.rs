//! What the search page follows after its first render.

use crate::data::found::Found;
use leptos::prelude::*;
use model::search::Question;

/// All of it is still in the first render.
#[derive(Clone, Copy)]
pub(crate) struct SearchSignals {
    /// What is asked; empty for nothing.
    pub(crate) question: Signal<Question>,
    /// The last answer, until another one is there.
    pub(crate) found: Signal<Option<Found>>,
    /// An answer is on its way.
    pub(crate) is_busy: Signal<bool>,
    /// Takes words as they are typed.
    pub(crate) on_words: Callback<String>,
    /// Asks again.
    pub(crate) on_retry: Callback<()>,
}

impl SearchSignals {
    /// Of a page that nobody will look at.
    pub(crate) fn still() -> Self {
        Self {
            question: Signal::stored(Question::default()),
            found: Signal::stored(None),
            is_busy: Signal::stored(false),
            on_words: Callback::new(|_| {}),
            on_retry: Callback::new(|()| {}),
        }
    }
}
