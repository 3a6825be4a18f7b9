//! Finding and moving the focus.

use super::document::{element, root};
use model::decode::Decode;
use serde::Serialize;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, NodeList};

/// What is known of the focused element in the app's root, so that it can be found again in a tree built anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
pub(crate) struct FocusedElement {
    /// The tag, in lower case.
    pub(crate) tag: String,
    /// How many elements with that tag come before it.
    pub(crate) index: u32,
    /// Its `href`, if it is a link; empty for everything else.
    pub(crate) href: String,
}

/// Describes the focused element. A path of child indices was weighed and rejected: extra elements, put in
/// by a translator for example, may be in one of the two trees.
pub(crate) fn focused_element() -> Option<FocusedElement> {
    let root = root()?;
    let focused = root.owner_document()?.active_element().filter(|focused| root.contains(Some(focused)))?;
    let tag = focused.local_name();
    let all = root.query_selector_all(&tag).ok()?;
    // Two calls into the browser for each element, and no cast, because this runs between a click and its answer.
    let index =
        (0..all.length()).find(|index| all.get(*index).is_some_and(|other| focused.is_same_node(Some(&other))))?;
    Some(FocusedElement { href: href_of(&focused), index, tag })
}

/// Restores the focus without scrolling; returns whether that was possible. A link is recognised by its `href`, because
/// its list may have got a new entry.
pub(crate) fn restore_focus(focused: &FocusedElement) -> bool {
    let Some(all) = root().and_then(|root| root.query_selector_all(&focused.tag).ok()) else { return false };
    let at_index = element_at(&all, focused.index).filter(|found| href_of(found) == focused.href);
    let found = at_index.or_else(|| {
        let is_it = |found: &Element| !focused.href.is_empty() && href_of(found) == focused.href;
        (0..all.length()).filter_map(|index| element_at(&all, index)).find(is_it)
    });
    found.is_some_and(|found| focus_quietly(&found))
}

/// Whether nothing has the focus, because the focused element was removed.
pub(crate) fn is_lost() -> bool {
    let active = root().and_then(|root| root.owner_document()?.active_element());
    active.is_none_or(|active| active.local_name() == "body")
}

/// Focuses an element, even if it has the focus already, unless the reader has moved the focus elsewhere.
pub(crate) fn focus_anew(element: &Element) {
    let active = element.owner_document().and_then(|document| document.active_element());
    let is_lost = active.as_ref().is_none_or(|active| active.local_name() == "body");
    let is_own = active.is_some_and(|active| active.is_same_node(Some(element)));
    if !(is_lost || is_own) {
        return;
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>().filter(|_| is_own) {
        // Fails only in a document that no longer exists.
        let _ = element.blur();
    }
    focus_quietly(element);
}

/// Takes the focus away from the page in `main`, which is about to be replaced. When the browser removes a focused
/// element, it lays the whole document out at once, and at that time the document has the old page and the new one.
pub(crate) fn let_go_of_page() {
    let Some(root) = root() else { return };
    let main = root.query_selector("main").ok().flatten();
    let active = root.owner_document().and_then(|document| document.active_element());
    if let (Some(main), Some(active)) = (main, active)
        && main.contains(Some(&active))
        && let Some(active) = active.dyn_ref::<HtmlElement>()
    {
        // Fails only in a document that no longer exists.
        let _ = active.blur();
    }
}

/// Focuses the heading of the page, without scrolling, so that a screen reader reads it and Tab goes on from it.
pub(crate) fn focus_heading() {
    if let Some(heading) = root().and_then(|root| root.query_selector("main h1").ok().flatten()) {
        focus_made_focusable(&heading);
    }
}

/// Returns the element that was pressed, on which the event's listener sits.
pub(crate) fn pressed(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Moves the focus from an element that is about to vanish to the element before it. If the reader has moved the focus
/// elsewhere, it stays there.
pub(crate) fn hand_over(vanishing: &Element) {
    let active = vanishing.owner_document().and_then(|document| document.active_element());
    let has_focus = active.is_some_and(|active| active.is_same_node(Some(vanishing)));
    if let Some(neighbour) = vanishing.previous_element_sibling().filter(|_| has_focus) {
        focus_quietly(&neighbour);
    }
}

/// Focuses the target of a fragment. Returns whether there is such a target.
pub(crate) fn focus_fragment(id: &str) -> bool {
    element(id).is_some_and(|target| focus_made_focusable(&target))
}

/// Focuses an element that can have the focus, without scrolling. Most browsers focus a link on a click, but Safari
/// does not.
pub(crate) fn focus_quietly(target: &Element) -> bool {
    let Some(target) = target.dyn_ref::<HtmlElement>() else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    target.focus_with_options(&options).is_ok()
}

fn focus_made_focusable(target: &Element) -> bool {
    // An element that Tab reaches must stay reachable.
    let is_reachable = target.dyn_ref::<HtmlElement>().is_some_and(|target| target.tab_index() >= 0);
    if !is_reachable && !target.has_attribute("tabindex") {
        // -1: only scripts can focus it, so the order of Tab stays as it was. Fails only for an invalid attribute name.
        let _ = target.set_attribute("tabindex", "-1");
    }
    focus_quietly(target)
}

fn href_of(element: &Element) -> String {
    element.get_attribute("href").unwrap_or_default()
}

fn element_at(all: &NodeList, index: u32) -> Option<Element> {
    all.get(index)?.dyn_into().ok()
}
