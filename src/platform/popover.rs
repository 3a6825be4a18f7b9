//! What the browser's popovers leave to the app.

use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement, Node};

/// Closes the popover that the handler sits on when the focus has left it. The browser closes a popover on Esc and on a
/// click elsewhere, but not when Tab leaves it.
pub(crate) fn close_when_focus_leaves(event: &FocusEvent) {
    let popover = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    // No related target: the window itself lost the focus, and the reader will come back.
    let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    if let (Some(popover), Some(next)) = (popover, next)
        && !popover.contains(Some(&next))
        && !is_invoker_of(&popover, &next)
    {
        hide(&popover);
    }
}

/// Closes every open popover, after a navigation.
pub(crate) fn close_all() {
    let open = super::document::root().and_then(|root| root.query_selector_all(":popover-open").ok());
    let Some(open) = open else { return };
    for popover in (0..open.length()).filter_map(|index| open.get(index)?.dyn_into::<HtmlElement>().ok()) {
        hide(&popover);
    }
}

fn is_invoker_of(popover: &HtmlElement, node: &Node) -> bool {
    node.dyn_ref::<HtmlElement>().and_then(|element| element.get_attribute("popovertarget")) == Some(popover.id())
}

fn hide(popover: &HtmlElement) {
    // Fails if it is closed already, as wanted.
    let _ = popover.hide_popover();
}
