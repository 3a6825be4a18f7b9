//! What a list page follows after its first render.

use crate::data::results::{Counted, Results};
use leptos::prelude::*;
use model::filter::{FilterOptions, Selection};

/// All of it is still in the first render.
#[derive(Clone, Copy)]
pub(crate) struct ListSignals {
    /// "2 dari 7"
    pub(crate) place: Signal<Option<String>>,
    /// What the address of a section's page asks for.
    pub(crate) selection: Signal<Selection>,
    /// What the section can be filtered by, where the page itself does not tell.
    pub(crate) options: Signal<Option<FilterOptions>>,
    /// How many entries the selection leaves.
    pub(crate) counted: Signal<Option<Counted>>,
    /// These entries; none where the list is not filtered.
    pub(crate) results: Signal<Option<Results>>,
    /// They are on their way.
    pub(crate) is_busy: Signal<bool>,
    /// Asks for them again.
    pub(crate) on_retry: Callback<()>,
}

impl ListSignals {
    /// Of a page that nobody will look at.
    pub(crate) fn still() -> Self {
        Self {
            place: Signal::stored(None),
            selection: Signal::stored(Selection::default()),
            options: Signal::stored(None),
            counted: Signal::stored(None),
            results: Signal::stored(None),
            is_busy: Signal::stored(false),
            on_retry: Callback::new(|()| {}),
        }
    }
}
