//! Halaman tidak ditemukan, the same on the server's 404 page and inside the app.

use crate::{
    components::{link::href_of, search_form::SearchForm},
    copy,
};
use leptos::prelude::*;
use model::{
    page::{Content, Page},
    route::{NOT_FOUND_PATH, Route},
    section::Section,
};

/// The page that stands for every unknown path.
#[must_use]
pub(crate) fn not_found_page() -> Page {
    Page {
        path: NOT_FOUND_PATH.to_owned(),
        title: copy::NOT_FOUND_TITLE.to_owned(),
        description: None,
        rendered_at: None,
        content: Content::NotFound,
    }
}

/// What happened, search, and ways out.
#[component]
pub(crate) fn NotFoundView() -> impl IntoView {
    let sections = Section::ALL
        .into_iter()
        .map(|section| view! { <li><a href=href_of(&Route::Section(section))>{section.label()}</a></li> })
        .collect_view();
    view! {
        <div class="not-found">
            <header class="page-head">
                <h1>{copy::NOT_FOUND_TITLE}</h1>
                <p class="page-head__lede">{copy::NOT_FOUND_TEXT}</p>
            </header>
            <SearchForm />
            <section aria-labelledby="ways_out">
                <h2 id="ways_out">{copy::NOT_FOUND_WAYS}</h2>
                <ul class="not-found__ways">
                    <li><a href=href_of(&Route::Home)>{copy::HOME_LABEL}</a></li>
                    {sections}
                </ul>
            </section>
        </div>
    }
}
