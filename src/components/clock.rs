//! Now, as views may know it.

use crate::platform::clock;
use leptos::prelude::*;
use model::date::Timestamp;

/// The time of the device, once the page has been taken over.
#[derive(Clone, Copy)]
pub(crate) struct Clock(RwSignal<Option<Timestamp>>);

/// Makes the clock known to every view below. It stands still until [`Clock::start`].
pub(crate) fn provide_clock() -> Clock {
    let clock = Clock(RwSignal::new(None));
    provide_context(clock);
    clock
}

/// The time for a page: that of its newest content in the first render, which is the same everywhere; then that of the
/// device, but never earlier than the content, because a device whose clock is behind would call what is there future.
pub(crate) fn use_now(rendered_at: Option<Timestamp>) -> Signal<Timestamp> {
    let floor = rendered_at.unwrap_or(Timestamp::EPOCH);
    let clock = use_context::<Clock>();
    Signal::derive(move || clock.and_then(|clock| clock.0.get()).map_or(floor, |now| now.max(floor)))
}

impl Clock {
    /// Begins to tell the time. Only in a browser, after the page has been taken over.
    pub(crate) fn start(self) {
        clock::tick(move |now| self.0.set(Some(now)));
    }
}
