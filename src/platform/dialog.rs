//! Modal dialogs: Esc, the focus and the rest of the page are the browser's.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDialogElement, KeyboardEvent};

/// Opens a dialog over the page; says whether that was possible.
pub(crate) fn open(id: &str) -> bool {
    find(id).is_some_and(|dialog| dialog.show_modal().is_ok())
}

/// Closes it; the focus goes back to where it was.
pub(crate) fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

/// Where a plain arrow key leads: one back, one on.
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
