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
    pub(crate) selection: RwSignal<Selection>,
    /// What the section can be filtered by, where the page itself does not tell.
    pub(crate) options: RwSignal<Option<FilterOptions>>,
    /// How many entries the selection leaves.
    pub(crate) counted: RwSignal<Option<Counted>>,
    /// These entries; none where the list is not filtered.
    pub(crate) results: RwSignal<Option<Results>>,
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
            selection: RwSignal::new(Selection::default()),
            options: RwSignal::new(None),
            counted: RwSignal::new(None),
            results: RwSignal::new(None),
            is_busy: Signal::stored(false),
            on_retry: Callback::new(|()| {}),
        }
    }
}
