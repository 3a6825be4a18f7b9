//! Keys that are pressed anywhere on the page.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, KeyboardEvent};

/// Where a key is a letter and no command.
const EDITABLE: &str = "input, textarea, select, [contenteditable], dialog";

/// Calls back on a key, pressed alone where nobody is writing, for as long as the page lives. What is answered is done: the
/// browser has something of its own on some keys.
pub(crate) fn on_key(key: &'static str, callback: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let is_alone = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented());
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_writing = target.is_some_and(|target| target.closest(EDITABLE).is_ok_and(|found| found.is_some()));
        if event.key() == key && is_alone && !is_writing && callback() {
            event.prevent_default();
        }
    });
    // Fails only for a listener that is no function.
    let _ = window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
    listener.forget();
}
