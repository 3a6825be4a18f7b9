//! Modal dialogs. The browser handles Esc, the focus and the rest of the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDialogElement, KeyboardEvent};

/// Opens a dialog over the page; returns whether that was possible.
pub(crate) fn open(id: &str) -> bool {
    find(id).is_some_and(|dialog| dialog.show_modal().is_ok())
}

/// Closes a dialog; the browser puts the focus back where it was.
pub(crate) fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

/// Reads a plain arrow key: -1 for the left one, 1 for the right one.
pub(crate) fn read_arrow(event: &JsValue) -> Option<isize> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
    match event.key().as_str() {
        "ArrowLeft" if is_plain => Some(-1),
        "ArrowRight" if is_plain => Some(1),
        _ => None,
    }
}

fn find(id: &str) -> Option<HtmlDialogElement> {
    super::document::element(id)?.dyn_into().ok()
}
