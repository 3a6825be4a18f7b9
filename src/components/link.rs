//! Links. One place decides which clicks the app may answer.

use super::site_context::use_base;
use leptos::prelude::*;
use model::{link::LinkTarget, route::Route};

/// `rel` for a target that is no page of this portal: the app leaves the click to the browser.
fn rel_of(to: &LinkTarget) -> Option<&'static str> {
    (!to.is_page()).then_some("external")
}

/// A link in text, menu or footer.
#[component]
pub(crate) fn TextLink(
    /// Where it leads.
    to: LinkTarget,
    /// `aria-current`, where it can be the current place.
    #[prop(optional, into)]
    current: MaybeProp<&'static str>,
    children: Children,
) -> impl IntoView {
    let href = to.href(&use_base());
    view! { <a href=href rel=rel_of(&to) aria-current=move || current.get()>{children()}</a> }
}

/// The address of a page.
pub(crate) fn href_of(route: &Route) -> String {
    use_base().join(&route.path())
}
