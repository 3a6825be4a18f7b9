//! Links. Those that the app must leave to the browser are marked `rel="external"`.

use super::{
    element::{Children, Element, element},
    site_context::use_base,
};
use leptos::prelude::*;
use model::{link::LinkTarget, route::Route};

/// Renders a link in running text or in the footer. A target that is not a page of this portal is external: the app
/// leaves the click to the browser.
pub(crate) fn render_link(to: &LinkTarget, content: impl Children) -> Element {
    let link = element("a").attr("href", to.href(&use_base()));
    if to.is_page() { link.child(content) } else { link.attr("rel", "external").child(content) }
}

/// Renders a link that can lead to the current page; `current` is the value for `aria-current`.
pub(crate) fn render_menu_link(to: &LinkTarget, label: String, current: Signal<Option<&'static str>>) -> Element {
    render_link(to, label).changing("aria-current", move || current.get())
}

/// Returns the address of a page.
pub(crate) fn href_of(route: &Route) -> String {
    use_base().join(&route.path())
}
