//! Modal dialogs: Esc, the focus and the rest of the page are the browser's.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

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

fn find(id: &str) -> Option<HtmlDialogElement> {
    super::document::element(id)?.dyn_into().ok()
}
