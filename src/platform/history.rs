//! The browser's session history.
//!
//! The app stores a key of its own as the state of each entry, by which it finds the reader's position again on Back.

use super::{events::listen_on_window, timer};
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};
use wasm_bindgen::JsValue;
use web_sys::{Event, History, ScrollRestoration};

/// Safari refuses more than 100 changes of the session history in 30 seconds; the first load may have made some.
const CHANGES_TAKEN: usize = 90;
const CHANGES_TIME: f64 = 30_000.0;

thread_local! {
    static CHANGES: RefCell<Changes> = RefCell::default();
    static IS_PASSING_ON: Cell<bool> = const { Cell::new(false) };
}

/// The times of the newest changes of the session history, in milliseconds, oldest first.
#[derive(Default)]
struct Changes(VecDeque<f64>);

impl Changes {
    /// Whether the browser accepts one more change now. If so, counts it.
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

/// Returns the key of the current entry; none if the browser made the entry by itself (a first load, a fragment).
pub(crate) fn key() -> Option<u64> {
    let key = history()?.state().ok()?.as_f64()?;
    // The app's keys are whole numbers of milliseconds; any other state is not the app's.
    (key >= 1.0 && key.fract() == 0.0).then_some(key as u64)
}

/// Whether the browser accepts one more change. If so, counts it: the caller must then make the change.
pub(crate) fn takes_change() -> bool {
    CHANGES.with(|changes| changes.try_borrow_mut().is_ok_and(|mut changes| changes.take(timer::now())))
}

/// Gives the current entry a key.
pub(crate) fn set_key(key: u64) {
    if let Some(history) = history().filter(|_| takes_change()) {
        // Fails if the browser limits the number of changes; then the entry stays without a key.
        let _ = history.replace_state_with_url(&to_state(key), "", None);
    }
}

/// Adds an entry with this path and key. Returns whether the browser accepted it.
pub(crate) fn push(path: &str, key: u64) -> bool {
    history().is_some_and(|history| history.push_state_with_url(&to_state(key), "", Some(path)).is_ok())
}

/// Changes the path of the current entry; its state stays. If the browser accepts no more changes, the old path stays.
pub(crate) fn replace_path(path: &str) {
    if let Some(history) = history().filter(|_| takes_change()) {
        let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(path));
    }
}

/// Returns a key that no entry has yet: the time in milliseconds, which grows across reloads too.
pub(crate) fn new_key() -> u64 {
    js_sys::Date::now() as u64
}

/// Sets whether the browser scrolls by itself on Back. It may do so while Back leads to another document.
pub(crate) fn set_scrolled_by_browser(is_browser: bool) {
    let mode = if is_browser { ScrollRestoration::Auto } else { ScrollRestoration::Manual };
    if let Some(history) = history() {
        // Fails only for a document that is no longer shown.
        let _ = history.set_scroll_restoration(mode);
    }
}

/// Calls `callback` when the reader moves to another entry of this document: by Back, Forward or a fragment. If it
/// returns `true`, the event is held back: listeners that were registered later receive it only by [`pass_on_move`].
pub(crate) fn on_move(callback: impl Fn() -> bool + 'static) {
    // A fragment fires `popstate` in some browsers and `hashchange` in all.
    listen_on_window(&["popstate", "hashchange"], move |event: Event| {
        if !IS_PASSING_ON.get() && callback() {
            event.stop_immediate_propagation();
        }
    });
}

/// Sends the listeners the move that [`on_move`] held back.
pub(crate) fn pass_on_move() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("popstate")) {
        IS_PASSING_ON.set(true);
        // Fails only for an event that is already being dispatched, and this one is new.
        let _ = window.dispatch_event(&event);
        IS_PASSING_ON.set(false);
    }
}

/// Calls `on_leave` when the reader leaves the document, and `on_return` when the browser shows it again unchanged
/// (back/forward cache).
pub(crate) fn on_leave_and_return(on_leave: impl Fn() + 'static, on_return: impl Fn() + 'static) {
    listen_on_window(&["pagehide"], move |_: Event| on_leave());
    listen_on_window(&["pageshow"], move |_: Event| on_return());
}

/// Calls `callback` when a scroll has ended, or when the page is hidden or shown again.
pub(crate) fn on_rest(callback: impl Fn() + 'static) {
    listen_on_window(&["scrollend", "visibilitychange"], move |_: Event| callback());
}

fn to_state(key: u64) -> JsValue {
    JsValue::from_f64(key as f64)
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
