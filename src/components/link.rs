//! Links. One place decides which clicks the app may answer.

use super::site_context::use_base;
use leptos::prelude::*;
use model::{link::LinkTarget, route::Route};

/// `rel` for a target that is no page of this portal: the app leaves the click to the browser.
fn rel_of(to: &LinkTarget) -> Option<&'static str> {
    (!to.is_page()).then_some("external")
}

/// A link in running text or in the footer.
pub(crate) fn render_link<V: IntoView>(to: &LinkTarget, content: V) -> impl IntoView + use<V> {
    view! { <a href=to.href(&use_base()) rel=rel_of(to)>{content}</a> }
}

/// A link that can lead to the current place; `current` is the value for `aria-current`.
pub(crate) fn render_menu_link(
    to: &LinkTarget,
    label: String,
    current: Signal<Option<&'static str>>,
) -> impl IntoView + use<> {
    view! { <a href=to.href(&use_base()) rel=rel_of(to) aria-current=move || current.get()>{label}</a> }
}

/// The address of a page.
pub(crate) fn href_of(route: &Route) -> String {
    use_base().join(&route.path())
}
