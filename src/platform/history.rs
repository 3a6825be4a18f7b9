//! The browser's session history.
//!
//! Each of its entries gets a key of ours as its state, so that what we remember of an entry is found again on Back.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{History, ScrollRestoration};

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The key of the entry that is shown; none where the browser made the entry by itself (a first load, a fragment).
pub(crate) fn key() -> Option<u64> {
    let key = history()?.state().ok()?.as_f64()?;
    // A key of ours is a whole number of milliseconds; anything else is not ours.
    (key >= 1.0 && key.fract() == 0.0).then_some(key as u64)
}

/// Gives the entry that is shown a key.
pub(crate) fn set_key(key: u64) {
    if let Some(history) = history() {
        // Refused where a browser limits how often it may be called; then the entry stays without a key.
        let _ = history.replace_state_with_url(&to_state(key), "", None);
    }
}

/// Makes an entry with this path and key. Says whether the browser took it: Safari refuses more than 100 in 30 s.
pub(crate) fn push(path: &str, key: u64) -> bool {
    history().is_some_and(|history| history.push_state_with_url(&to_state(key), "", Some(path)).is_ok())
}

/// Gives the entry that is shown another path; its key stays. Where the browser takes no more, the old one stays too.
pub(crate) fn replace_path(path: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(path));
    }
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

/// Calls back when another entry of this document is shown: Back, Forward, a fragment.
pub(crate) fn on_move(callback: impl Fn() + 'static) {
    // A fragment fires `popstate` in some browsers and `hashchange` in all.
    listen(&["popstate", "hashchange"], callback);
}

/// Calls back when the document is left, and when it comes back as it was (back/forward cache).
pub(crate) fn on_leave_and_return(on_leave: impl Fn() + 'static, on_return: impl Fn() + 'static) {
    listen(&["pagehide"], on_leave);
    listen(&["pageshow"], on_return);
}

/// Calls back when the reader has come to rest: a scroll has ended, or the page goes out of sight.
pub(crate) fn on_rest(callback: impl Fn() + 'static) {
    listen(&["scrollend", "visibilitychange"], callback);
}

fn to_state(key: u64) -> JsValue {
    JsValue::from_f64(key as f64)
}

fn listen(events: &[&str], callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn()>::new(callback);
    for event in events {
        // Fails only for a listener that is no function.
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    // The page's own lifetime: there is no moment at which to remove it.
    listener.forget();
}
