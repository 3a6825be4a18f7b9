//! The browser's session history.
//!
//! Each of its entries gets a key of ours as its state, so that what we remember of an entry is found again on Back.

use super::timer;
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, History, ScrollRestoration};

/// Safari refuses more than 100 changes of the session history in 30 seconds; the first load may have made some.
const CHANGES_TAKEN: usize = 90;
const CHANGES_TIME: f64 = 30_000.0;

thread_local! {
    static CHANGES: RefCell<Changes> = RefCell::default();
    static IS_PASSING_ON: Cell<bool> = const { Cell::new(false) };
}

/// When the newest changes of the session history were made, in milliseconds, oldest first.
#[derive(Default)]
struct Changes(VecDeque<f64>);

impl Changes {
    /// Whether the browser takes one more now; it is counted.
    fn take(&mut self, now: f64) -> bool {
        if self.0.len() >= CHANGES_TAKEN {
            if self.0.front().is_some_and(|oldest| now - oldest < CHANGES_TIME) {
                return false;
            }
            self.0.pop_front();
        }
        self.0.push_back(now);
        true
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The key of the entry that is shown; none where the browser made the entry by itself (a first load, a fragment).
pub(crate) fn key() -> Option<u64> {
    let key = history()?.state().ok()?.as_f64()?;
    // A key of ours is a whole number of milliseconds; anything else is not ours.
    (key >= 1.0 && key.fract() == 0.0).then_some(key as u64)
}

/// Whether the browser takes one more change. Who asks makes that change: it is counted.
pub(crate) fn takes_change() -> bool {
    CHANGES.with(|changes| changes.try_borrow_mut().is_ok_and(|mut changes| changes.take(timer::now())))
}

/// Gives the entry that is shown a key.
pub(crate) fn set_key(key: u64) {
    if let Some(history) = history().filter(|_| takes_change()) {
        // Refused where a browser limits how often it may be called; then the entry stays without a key.
        let _ = history.replace_state_with_url(&to_state(key), "", None);
    }
}

/// Makes an entry with this path and key. Says whether the browser took it.
pub(crate) fn push(path: &str, key: u64) -> bool {
    history().is_some_and(|history| history.push_state_with_url(&to_state(key), "", Some(path)).is_ok())
}

/// A key that no entry has yet: the time in milliseconds, which grows over a reload too.
pub(crate) fn new_key() -> u64 {
    js_sys::Date::now() as u64
}

/// Whether the browser scrolls by itself on Back. It may, as long as the page that it finds is a document of its own.
pub(crate) fn set_scrolled_by_browser(is_browser: bool) {
    let mode = if is_browser { ScrollRestoration::Auto } else { ScrollRestoration::Manual };
    if let Some(history) = history() {
        // Fails only for a document that is not shown any more.
        let _ = history.set_scroll_restoration(mode);
    }
}

/// Calls back when another entry of this document is shown: Back, Forward, a fragment. Where `callback` says so, the
/// event is held back: no listener that was registered later hears of it before [`pass_on_move`].
pub(crate) fn on_move(callback: impl Fn() -> bool + 'static) {
    // A fragment fires `popstate` in some browsers and `hashchange` in all.
    listen(&["popstate", "hashchange"], move |event| {
        if !IS_PASSING_ON.get() && callback() {
            event.stop_immediate_propagation();
        }
    });
}

/// Has the listeners that were kept from a move hear of it.
pub(crate) fn pass_on_move() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("popstate")) {
        IS_PASSING_ON.set(true);
        // The only error is an event already under way, and this one is new.
        let _ = window.dispatch_event(&event);
        IS_PASSING_ON.set(false);
    }
}

/// Calls back when the document is left, and when it comes back as it was (back/forward cache).
pub(crate) fn on_leave_and_return(on_leave: impl Fn() + 'static, on_return: impl Fn() + 'static) {
    listen(&["pagehide"], move |_| on_leave());
    listen(&["pageshow"], move |_| on_return());
}

/// Calls back when the reader has come to rest: a scroll has ended, or the page goes out of sight.
pub(crate) fn on_rest(callback: impl Fn() + 'static) {
    listen(&["scrollend", "visibilitychange"], move |_| callback());
}

fn to_state(key: u64) -> JsValue {
    JsValue::from_f64(key as f64)
}

fn listen(events: &[&str], callback: impl Fn(Event) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn(Event)>::new(callback);
    for event in events {
        // Fails only for a listener that is no function.
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    // The page's own lifetime: there is no moment at which to remove it.
    listener.forget();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_taken_while_the_browser_takes_it() {
        let mut changes = Changes::default();
        for count in 0..CHANGES_TAKEN {
            assert!(changes.take(count as f64), "{count}");
        }
        assert!(!changes.take(100.0), "the browser would refuse it");
        assert!(!changes.take(CHANGES_TIME - 1.0), "what was refused is no change, and the first is still counted");
        assert!(changes.take(CHANGES_TIME), "the first is 30 seconds old");
        assert!(!changes.take(CHANGES_TIME), "the second is not");
    }
}
