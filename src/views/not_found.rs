//! Halaman tidak ditemukan, the same on the server's 404 page and inside the app.

use crate::{
    components::{frame::page_head::render_page_head, link::href_of, search::search_form::render_search_form},
    copy,
};
use element::{Element, element};
use model::{
    page::{Content, Page},
    route::{NOT_FOUND_PATH, Route},
    section::Section,
};

/// Returns the page that stands for every unknown path.
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

/// Renders what happened, the search form, and links to other pages.
pub(crate) fn render_not_found() -> Element {
    let way = |route: &Route, label: &'static str| {
        element("li").child(element("a").attr("href", href_of(route)).child(label))
    };
    let sections = Section::ALL.map(|section| way(&Route::Section(section), section.label()));
    let ways = element("ul").class("not-found__ways").child(way(&Route::Home, copy::HOME_LABEL)).children(sections);
    element("div")
        .class("not-found")
        .child(render_page_head(copy::NOT_FOUND_TITLE, Some(copy::NOT_FOUND_TEXT.to_owned())))
        .child(render_search_form(None, None))
        .child(
            element("section")
                .attr("aria-labelledby", "ways_out")
                .child(element("h2").attr("id", "ways_out").child(copy::NOT_FOUND_WAYS))
                .child(ways),
        )
}
