//! The document: the root element, the embedded data, title, scroll and focus.

use wasm_bindgen::{JsCast, closure::Closure};
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

/// The root element of the document.
pub(crate) fn html() -> Option<Element> {
    document()?.document_element()
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

/// An address with its origin, as it is handed on.
pub(crate) fn whole_address(path: &str) -> String {
    let origin = window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{path}")
}

/// Loads the page again.
pub(crate) fn reload() {
    if let Some(window) = window() {
        // Fails only in a document that is gone.
        let _ = window.location().reload();
    }
}

/// Has the browser load an address by itself.
pub(crate) fn load_address(path: &str) {
    if let Some(window) = window() {
        // Fails only for what is no URL, and then the reader stays where they are.
        let _ = window.location().assign(path);
    }
}

/// Calls back whenever the reader comes back to the page from another tab or app, for as long as the page lives.
pub(crate) fn on_return(callback: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    let seen = document.clone();
    let listener = Closure::<dyn Fn()>::new(move || {
        if !seen.hidden() {
            callback();
        }
    });
    // Fails only for a listener that is no function.
    let _ = document.add_event_listener_with_callback("visibilitychange", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Sets the document's title.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Brings the target of a fragment into view, or the top of the page where there is none.
pub(crate) fn scroll_to(id: &str) {
    match element(id).filter(|_| !id.is_empty()) {
        Some(target) => target.scroll_into_view(),
        None => scroll_to_position(0.0),
    }
}

/// The id that a fragment (`#…` or empty) names.
pub(crate) fn id_of_fragment(fragment: &str) -> String {
    let id = fragment.strip_prefix('#').unwrap_or(fragment);
    js_sys::decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from)
}

/// An element that is in no tree yet.
pub(crate) fn detached_element() -> Option<HtmlElement> {
    document()?.create_element("div").ok()?.dyn_into().ok()
}

/// Has what `fill` puts into an element laid out, and takes it away again before anything is painted.
pub(crate) fn lay_out_unseen(fill: impl FnOnce(&HtmlElement)) {
    let (Some(root), Some(unseen)) = (root(), detached_element()) else { return };
    unseen.set_class_name("unseen");
    fill(&unseen);
    if root.append_child(&unseen).is_ok() {
        // Reading the height is what makes the browser lay it out.
        let _ = unseen.offset_height();
        unseen.remove();
    }
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

/// Writes to the console, for developers.
pub(crate) fn log_error(message: &str) {
    web_sys::console::error_1(&message.into());
}
