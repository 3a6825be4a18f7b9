//! A fixed page.

use crate::components::prose::Prose;
use leptos::prelude::*;
use model::page::StaticPage;

/// Heading and text.
#[component]
pub(crate) fn StaticPageView(title: String, static_page: StaticPage) -> impl IntoView {
    view! {
        <article class="reader">
            <header class="reader__head"><h1>{title}</h1></header>
            <Prose blocks=static_page.body />
        </article>
    }
}
