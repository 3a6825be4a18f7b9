//! What the app and `boot.js` tell each other.

use super::document;
use model::names;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsValue;

static IS_DEAD: AtomicBool = AtomicBool::new(false);

/// How the app starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StartMode {
    /// Take the published page over in place.
    TakeOver,
    /// Build the page anew and replace the published one: something in this tab, such as a translator, changes pages
    /// under the app, or the service worker has assembled the page (`src/sw/shown.js`).
    Replace,
}

/// Reads the mode that `boot.js` asks for in the `data-mode` of its script element.
pub(crate) fn start_mode() -> StartMode {
    let mode = document::element(names::BOOT_ID).and_then(|boot| boot.get_attribute(names::MODE_ATTRIBUTE));
    if mode.as_deref() == Some(names::MODE_REPLACE) { StartMode::Replace } else { StartMode::TakeOver }
}

/// Tells `boot.js` that the page works through the app from now on.
pub(crate) fn announce_ready() {
    announce(names::READY_EVENT, &JsValue::NULL);
}

/// Tells `boot.js` that the app is dead: links become plain links again. Work under way in the app ends itself (see
/// [`is_dead`]).
pub(crate) fn announce_failed(reason: &str) {
    IS_DEAD.store(true, Ordering::Relaxed);
    announce(names::FAILED_EVENT, &JsValue::from_str(reason));
}

/// Tells `boot.js` that there is nothing to take over. This is no sign that something changes pages under the app.
pub(crate) fn announce_refused(reason: &str) {
    announce(names::REFUSED_EVENT, &JsValue::from_str(reason));
}

/// Tells `boot.js` that the address has changed and its page is shown. `kept_at`: the time of the copy, if the page is
/// one.
pub(crate) fn announce_opened(kept_at: Option<&str>) {
    announce(names::OPENED_EVENT, &kept_at.map_or(JsValue::NULL, JsValue::from_str));
}

/// Tells `boot.js` that the app is about to change the address before it draws the page. If that page kills the app,
/// `boot.js` goes back to the address of the page on the screen.
pub(crate) fn hold_screen() {
    let (path, query, _) = document::address().unwrap_or_default();
    if document::html_attribute(names::SCREEN_ATTRIBUTE).is_none() {
        document::set_html_attribute(names::SCREEN_ATTRIBUTE, Some(&format!("{path}{query}")));
    }
}

/// Tells `boot.js` that Back or Forward has changed the address and its page has not loaded yet. If the app dies before
/// that, `boot.js` loads the page.
pub(crate) fn leave_screen() {
    document::set_html_attribute(names::SCREEN_ATTRIBUTE, Some(""));
}

/// Tells `boot.js` that the screen shows the page of the address again.
pub(crate) fn release_screen() {
    document::set_html_attribute(names::SCREEN_ATTRIBUTE, None);
}

/// Whether the app has failed: it has panicked, or something had changed the page that it was to take over. An answer
/// that arrives after that must not touch the page.
pub(crate) fn is_dead() -> bool {
    IS_DEAD.load(Ordering::Relaxed)
}

fn announce(name: &str, detail: &JsValue) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(detail);
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::CustomEvent::new_with_event_init_dict(name, &init))
    {
        // Fails only for an event that is already being dispatched, and this one is new.
        let _ = window.dispatch_event(&event);
    }
}
