//! Keys that are pressed anywhere on the page.

use super::events::listen_on_window;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Elements in which a key is a letter and not a command.
const EDITABLE: &str = "input, textarea, select, [contenteditable], dialog";

/// Calls `callback` when a key is pressed without Ctrl, Alt or Meta, and outside text fields. If it returns `true`, the
/// browser's own action for the key is prevented.
pub(crate) fn on_key(key: &'static str, callback: impl Fn() -> bool + 'static) {
    listen_on_window(&["keydown"], move |event: KeyboardEvent| {
        let is_alone = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented());
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_writing = target.is_some_and(|target| target.closest(EDITABLE).is_ok_and(|found| found.is_some()));
        if event.key() == key && is_alone && !is_writing && callback() {
            event.prevent_default();
        }
    });
}
