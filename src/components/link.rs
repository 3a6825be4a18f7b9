//! Links. Those that the app must leave to the browser are marked `rel="external"`.

use crate::components::context::site_context::use_base;
use element::{Element, IntoChildren, element};
use leptos::prelude::*;
use model::{link::LinkTarget, route::Route};

/// Renders a link in running text or in the footer. A target that is not a page of this portal is external: the app
/// leaves the click to the browser.
pub(crate) fn render_link(to: &LinkTarget, content: impl IntoChildren) -> Element {
    render_empty_link(to).child(content)
}

/// Renders such a link without its content.
pub(crate) fn render_empty_link(to: &LinkTarget) -> Element {
    let rel = (!to.is_page()).then_some("external");
    element("a").attr("href", to.href(&use_base())).attr_if("rel", rel)
}

/// Renders a link that can lead to the current page; `current` is the value for `aria-current`.
pub(crate) fn render_menu_link(to: &LinkTarget, label: String, current: Signal<Option<&'static str>>) -> Element {
    render_link(to, label).changing("aria-current", move || current.get())
}

/// Returns the address of a page.
pub(crate) fn href_of(route: &Route) -> String {
    use_base().join(&route.path())
}
