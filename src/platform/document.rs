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

/// The value of a key in the query of the address.
pub(crate) fn query_value(key: &str) -> Option<String> {
    let (_, query, _) = address()?;
    web_sys::UrlSearchParams::new_with_str(&query).ok()?.get(key)
}

/// Makes this the address, as a new entry of the history, where it is not the address already.
pub(crate) fn make_address(wanted: &str) {
    let is_there = address().is_some_and(|(path, query, fragment)| format!("{path}{query}{fragment}") == wanted);
    if let (false, Some(history)) = (is_there, window().and_then(|window| window.history().ok())) {
        // Refused where a browser limits how often it may be called; then the address stays behind, and the page is right.
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(wanted));
    }
}

/// Puts the focus on the main part, without scrolling, so that Tab goes on from the new page.
pub(crate) fn focus_main() {
    if let Some(main) = root().and_then(|root| root.query_selector("main").ok().flatten()) {
        focus_quietly(main.dyn_ref());
    }
}

fn focus_quietly(target: Option<&HtmlElement>) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(target) = target {
        // Fails only for elements that cannot be focused, and then there is nothing to do.
        let _ = target.focus_with_options(&options);
    }
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

/// An element that is in no tree yet.
pub(crate) fn detached_element() -> Option<HtmlElement> {
    document()?.create_element("div").ok()?.dyn_into().ok()
}

/// Puts the children of one element in the place of another's.
pub(crate) fn replace_children(of: &HtmlElement, by: &HtmlElement) {
    of.set_text_content(None);
    while let Some(child) = by.first_child() {
        if of.append_child(&child).is_err() {
            return;
        }
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
    focus_quietly(found.as_ref());
}

/// Writes to the console, for developers.
pub(crate) fn log_error(message: &str) {
    web_sys::console::error_1(&message.into());
}
