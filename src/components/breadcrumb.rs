//! Remah roti: the way from Beranda to the page.

use super::link::href_of;
use crate::copy;
use leptos::prelude::*;
use model::trail::Trail;

/// Links to what stands above the page, then the page itself as plain words. Not `aria-current`: that mark is the
/// menu's, and stands once in a page.
#[component]
pub(crate) fn Breadcrumb(trail: Trail) -> impl IntoView {
    let mut above = trail;
    let own = above.pop()?;
    let above = above
        .into_iter()
        .map(|crumb| view! { <li><a href=href_of(&crumb.route)>{crumb.label}</a></li> })
        .collect_view();
    Some(view! {
        <nav class="breadcrumb" aria-label=copy::BREADCRUMB_LABEL>
            <ol class="breadcrumb__list">{above}<li>{own.label}</li></ol>
        </nav>
    })
}
