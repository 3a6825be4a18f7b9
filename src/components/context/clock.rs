//! The current time, for views.

use crate::platform::clock;
use leptos::prelude::*;
use model::date::Timestamp;

/// The device's time; unknown until the app has taken the page over.
#[derive(Clone, Copy)]
pub(crate) struct Clock(RwSignal<Option<Timestamp>>);

/// Provides the clock to every view below. It has no time until [`Clock::start`].
pub(crate) fn provide_clock() -> Clock {
    let clock = Clock(RwSignal::new(None));
    provide_context(clock);
    clock
}

/// Returns the time for a page. In the first render this is the time of the page's newest content, which is the same
/// everywhere. Afterwards it is the device's time, but never earlier than the content: a device whose clock is behind
/// would treat existing content as future.
pub(crate) fn use_now(rendered_at: Option<Timestamp>) -> Signal<Timestamp> {
    let floor = rendered_at.unwrap_or(Timestamp::EPOCH);
    let clock = use_context::<Clock>();
    Signal::derive(move || clock.and_then(|clock| clock.0.get()).map_or(floor, |now| now.max(floor)))
}

impl Clock {
    /// Starts the clock. Called only in a browser, after the app has taken the page over.
    pub(crate) fn start(self) {
        clock::tick(move |now| self.0.set(Some(now)));
    }
}
