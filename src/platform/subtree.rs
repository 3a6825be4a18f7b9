//! What stands below an element: counting it, and what is lost when it is taken out of the document.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

/// The elements that can be scrolled by themselves (`style/prose.css`, `style/table.css`).
const SCROLLERS: &str = ".prose pre, .table-scroll";

/// How far an element is scrolled, in CSS pixels. The browser forgets it when the element is taken out.
pub(crate) struct Scrolled {
    element: Element,
    left: i32,
    top: i32,
}

/// Returns how many elements an element contains.
pub(crate) fn count(element: &Element) -> u32 {
    element.query_selector_all("*").map_or(u32::MAX, |all| all.length())
}

/// Whether an element contains a frame, which loads anew whenever it is put in.
pub(crate) fn has_frame(element: &Element) -> bool {
    element.query_selector("iframe").is_ok_and(|frame| frame.is_some())
}

/// Closes the dialogs in an element. A modal one that is taken out while it is open would come back open, but not modal.
pub(crate) fn close_dialogs(element: &Element) {
    for dialog in find_all(element, "dialog[open]") {
        if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() {
            dialog.close();
        }
    }
}

/// Finds what is scrolled in an element.
pub(crate) fn find_scrolled(element: &Element) -> Vec<Scrolled> {
    find_all(element, SCROLLERS)
        .map(|element| Scrolled { left: element.scroll_left(), top: element.scroll_top(), element })
        .filter(|scrolled| (scrolled.left, scrolled.top) != (0, 0))
        .collect()
}

impl Scrolled {
    /// Scrolls the element there again.
    pub(crate) fn restore(&self) {
        self.element.set_scroll_left(self.left);
        self.element.set_scroll_top(self.top);
    }
}

fn find_all(element: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let all = element.query_selector_all(selector).ok();
    let length = all.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |index| all.as_ref()?.get(index)?.dyn_into().ok())
}
