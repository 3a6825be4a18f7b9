//! The document: the root element, the embedded data, the address, the title and scrolling.

use super::events::listen;
use model::names;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Finds an element by id.
pub(crate) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Returns the value of an attribute of the `html` element.
pub(crate) fn html_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Sets an attribute of the `html` element, or removes it.
pub(crate) fn set_html_attribute(name: &str, value: Option<&str>) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        // Fails only for an invalid attribute name.
        let _ = match value {
            Some(value) => html.set_attribute(name, value),
            None => html.remove_attribute(name),
        };
    }
}

/// Returns the one element that the app owns; the app renders nothing outside it.
pub(crate) fn root() -> Option<HtmlElement> {
    element(names::APP_ID)?.dyn_into().ok()
}

/// Returns the JSON that the published page carries.
pub(crate) fn embedded_json() -> Option<String> {
    element(names::DATA_ID)?.text_content()
}

/// Returns the path, query and fragment in the address bar.
pub(crate) fn address() -> Option<(String, String, String)> {
    let location = window()?.location();
    Some((location.pathname().ok()?, location.search().ok()?, location.hash().ok()?))
}

/// Returns an address with its origin, as readers share it.
pub(crate) fn whole_address(path: &str) -> String {
    let origin = window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{path}")
}

/// Loads the page again.
pub(crate) fn reload() {
    if let Some(window) = window() {
        // Fails only in a document that no longer exists.
        let _ = window.location().reload();
    }
}

/// Returns the value of a key in a query, which may begin with its question mark.
pub(crate) fn query_value(query: &str, key: &str) -> Option<String> {
    web_sys::UrlSearchParams::new_with_str(query).ok()?.get(key)
}

/// Makes the browser load an address.
pub(crate) fn load_address(path: &str) {
    if let Some(window) = window() {
        // Fails only for a path that cannot be parsed; then the reader stays on the page.
        let _ = window.location().assign(path);
    }
}

/// Calls `callback` whenever the reader comes back to the page from another tab or app.
pub(crate) fn on_return(callback: impl Fn() + 'static) {
    on_visibility(move |is_hidden| {
        if !is_hidden {
            callback();
        }
    });
}

/// Calls `callback` when the reader leaves the tab for another one, or the browser for another app.
pub(crate) fn on_hide(callback: impl Fn() + 'static) {
    on_visibility(move |is_hidden| {
        if is_hidden {
            callback();
        }
    });
}

/// Calls `callback` when the tab is hidden (`true`) or shown again.
fn on_visibility(callback: impl Fn(bool) + 'static) {
    let Some(document) = document() else { return };
    let seen = document.clone();
    listen(&document, &["visibilitychange"], move |_: Event| callback(seen.hidden()));
}

/// Sets the document's title.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Scrolls to the element with this id, or to the top of the page if there is none.
pub(crate) fn scroll_to(id: &str) {
    match element(id).filter(|_| !id.is_empty()) {
        Some(target) => target.scroll_into_view(),
        None => scroll_to_position(0.0),
    }
}

/// Returns the id that a fragment (`#…` or empty) names.
pub(crate) fn id_of_fragment(fragment: &str) -> String {
    let id = fragment.strip_prefix('#').unwrap_or(fragment);
    js_sys::decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from)
}

/// Makes an element that is in no tree yet.
pub(crate) fn detached_element() -> Option<HtmlElement> {
    document()?.create_element("div").ok()?.dyn_into().ok()
}

/// Replaces the children of one element by those of another.
pub(crate) fn replace_children(of: &HtmlElement, by: &HtmlElement) {
    of.set_text_content(None);
    while let Some(child) = by.first_child() {
        if of.append_child(&child).is_err() {
            return;
        }
    }
}

/// Returns how far the page is scrolled, in CSS pixels.
pub(crate) fn scroll_position() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page to a position, in CSS pixels from the top.
pub(crate) fn scroll_to_position(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Writes to the console, for developers.
pub(crate) fn log_error(message: &str) {
    web_sys::console::error_1(&message.into());
}

/// Puts an app's root with this content into the document of a browser test.
#[cfg(test)]
#[cfg(target_arch = "wasm32")]
pub(crate) fn test_root(inside: element::Element) -> HtmlElement {
    use leptos::tachys::view::{Mountable, Render};

    // An element of its own: the body belongs to the test runner, which reads its results there.
    let root = root().or_else(|| {
        let root = detached_element()?;
        root.set_id(names::APP_ID);
        document()?.body()?.append_child(&root).ok()?;
        Some(root)
    });
    let root = root.unwrap();
    root.set_text_content(None);
    inside.build().mount(&root, None);
    root
}
