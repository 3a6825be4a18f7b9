//! The signals that a list page follows after its first render.

use crate::data::results::{Counted, Results};
use leptos::prelude::*;
use model::filter::{FilterOptions, Selection};

/// None of them changes during the first render.
#[derive(Clone, Copy)]
pub(crate) struct ListSignals {
    /// Which page of its list the page is: "2 dari 7".
    pub(crate) page_in_list: Signal<Option<String>>,
    /// The selection in the address of a section's page.
    pub(crate) selection: RwSignal<Selection>,
    /// The values that the section can be filtered by, if the page itself does not carry them.
    pub(crate) options: RwSignal<Option<FilterOptions>>,
    /// How many entries the selection leaves.
    pub(crate) counted: RwSignal<Option<Counted>>,
    /// These entries; `None` if the list is not filtered.
    pub(crate) results: RwSignal<Option<Results>>,
    /// Whether they are being loaded.
    pub(crate) is_busy: Signal<bool>,
    /// Loads them again.
    pub(crate) on_retry: Callback<()>,
}

impl ListSignals {
    /// Returns signals that never change, for a page that is built unseen (`routes/warm_up.rs`).
    pub(crate) fn still() -> Self {
        Self {
            page_in_list: Signal::stored(None),
            selection: RwSignal::new(Selection::default()),
            options: RwSignal::new(None),
            counted: RwSignal::new(None),
            results: RwSignal::new(None),
            is_busy: Signal::stored(false),
            on_retry: Callback::new(|()| {}),
        }
    }
}
