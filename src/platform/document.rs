//! The document: the root element, the embedded data, title, scroll and focus.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

const ROOT_ID: &str = "warta-app";
const DATA_ID: &str = "warta-data";

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// An element by id.
pub(crate) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The one element that the app owns; nothing outside it is touched.
pub(crate) fn root() -> Option<HtmlElement> {
    element(ROOT_ID)?.dyn_into().ok()
}

/// The JSON that the published page carries.
pub(crate) fn embedded_json() -> Option<String> {
    element(DATA_ID)?.text_content()
}

/// The path, query and fragment in the address bar.
pub(crate) fn address() -> Option<(String, String, String)> {
    let location = window()?.location();
    Some((location.pathname().ok()?, location.search().ok()?, location.hash().ok()?))
}

/// Sets the document's title.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Brings the target of a fragment into view, or the top of the page where there is none.
pub(crate) fn scroll_to(fragment: &str) {
    let id = fragment.strip_prefix('#').unwrap_or(fragment);
    let decoded = js_sys::decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from);
    match element(&decoded).filter(|_| !decoded.is_empty()) {
        Some(target) => target.scroll_into_view(),
        None => scroll_to_position(0.0),
    }
}

/// How far the page is scrolled, in CSS pixels.
pub(crate) fn scroll_position() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page, in CSS pixels.
pub(crate) fn scroll_to_position(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Where the focus stands in the root, so that the same place can be found in a tree built anew.
pub(crate) struct FocusPlace {
    tag: String,
    index: u32,
}

/// The place of the focused element: its tag and how many of that tag stand before it. A path of child indices was
/// weighed and rejected: what replaces the tree is exactly a tree in which extra elements have been put.
pub(crate) fn focus_place() -> Option<FocusPlace> {
    let root = root()?;
    let focused = document()?.active_element().filter(|focused| root.contains(Some(focused)))?;
    let tag = focused.local_name();
    let all = root.query_selector_all(&tag).ok()?;
    let index =
        (0..all.length()).find(|index| all.get(*index).is_some_and(|node| node.is_same_node(Some(&focused))))?;
    Some(FocusPlace { tag, index })
}

/// Gives the focus back, without scrolling.
pub(crate) fn restore_focus(place: &FocusPlace) {
    let found = root()
        .and_then(|root| root.query_selector_all(&place.tag).ok())
        .and_then(|all| all.get(place.index))
        .and_then(|node| node.dyn_into::<HtmlElement>().ok());
    if let Some(target) = found {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Fails only for elements that cannot be focused, and then there is nothing to do.
        let _ = target.focus_with_options(&options);
    }
}

/// Writes to the console, for developers.
pub(crate) fn log_error(message: &str) {
    web_sys::console::error_1(&message.into());
}
