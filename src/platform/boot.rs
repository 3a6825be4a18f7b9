//! What the app and `boot.js` tell each other.

use super::document;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsValue;

/// On the root element: the address of what is on the screen, while the address bar is ahead of it.
const SCREEN: &str = "data-screen";

static IS_DEAD: AtomicBool = AtomicBool::new(false);

/// How the app is to start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StartMode {
    /// Take the published page over in place.
    TakeOver,
    /// Something in this tab changes pages under us (a translator): build the page anew in the emptied root.
    Replace,
}

/// What `boot.js` asks for, in the `data-mode` of its script element.
pub(crate) fn start_mode() -> StartMode {
    let mode = document::element("boot").and_then(|boot| boot.get_attribute("data-mode"));
    if mode.as_deref() == Some("replace") { StartMode::Replace } else { StartMode::TakeOver }
}

/// Tells `boot.js` that the page answers through the app from now on.
pub(crate) fn announce_ready() {
    announce("warta:ready", &JsValue::NULL);
}

/// Tells `boot.js` that the app is dead: links become plain links again. What is under way in the app ends itself.
pub(crate) fn announce_failed(reason: &str) {
    IS_DEAD.store(true, Ordering::Relaxed);
    announce("warta:failed", &JsValue::from_str(reason));
}

/// Tells `boot.js` that there is nothing to take over: not a sign that something changes pages under us.
pub(crate) fn announce_refused(reason: &str) {
    announce("warta:refused", &JsValue::from_str(reason));
}

/// Tells `boot.js` that the address has changed and its page is there; of a copy, of which time it is.
pub(crate) fn announce_opened(kept_at: Option<&str>) {
    announce("warta:opened", &kept_at.map_or(JsValue::NULL, JsValue::from_str));
}

/// Tells `boot.js` that the address goes ahead of its page. Should the app die of that page, the address goes back.
pub(crate) fn hold_screen() {
    let Some(html) = document::html() else { return };
    let (path, query, _) = document::address().unwrap_or_default();
    if !html.has_attribute(SCREEN) {
        // Fails only for a name that is none.
        let _ = html.set_attribute(SCREEN, &format!("{path}{query}"));
    }
}

/// Tells `boot.js` that the screen shows the page of the address again.
pub(crate) fn release_screen() {
    if let Some(html) = document::html() {
        let _ = html.remove_attribute(SCREEN);
    }
}

/// Whether the app has panicked. An answer that comes after that must not touch the page.
pub(crate) fn is_dead() -> bool {
    IS_DEAD.load(Ordering::Relaxed)
}

fn announce(name: &str, detail: &JsValue) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(detail);
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::CustomEvent::new_with_event_init_dict(name, &init))
    {
        // The only error is an event already under way, and this one is new.
        let _ = window.dispatch_event(&event);
    }
}
