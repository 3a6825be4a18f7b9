//! The time since which entries are new to the reader.

use crate::{data::last_visit::StoredVisit, platform::storage};
use leptos::prelude::*;
use model::{date::Timestamp, names};

/// The end of the previous visit; unknown in the first render, and on the first visit ever.
#[derive(Clone, Copy)]
pub(crate) struct LastVisit(RwSignal<Option<Timestamp>>);

/// Provides the last visit to every view below.
pub(crate) fn provide_last_visit() -> LastVisit {
    let visit = LastVisit(RwSignal::new(None));
    provide_context(visit);
    visit
}

/// Returns the end of the previous visit: entries published after it are new to the reader.
pub(crate) fn use_last_visit() -> Signal<Option<Timestamp>> {
    let visit = use_context::<LastVisit>();
    Signal::derive(move || visit.and_then(|visit| visit.0.get()))
}

impl LastVisit {
    /// Records that the reader is here now. Called only in a browser.
    pub(crate) fn note(self, now: Timestamp) {
        let stored = storage::read(names::VISIT_KEY).and_then(|text| StoredVisit::parse(&text));
        let visit = StoredVisit::at(stored, now);
        storage::write(names::VISIT_KEY, &visit.to_text());
        if self.0.get_untracked() != visit.previous() {
            self.0.set(visit.previous());
        }
    }
}
