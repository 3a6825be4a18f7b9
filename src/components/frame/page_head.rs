//! The head of a page that is not an article.

use element::{Element, element};

/// Renders the title and what the page is about.
pub(crate) fn render_page_head(title: impl Into<String>, lede: Option<String>) -> Element {
    element("header")
        .class("page-head")
        .child(element("h1").child(title.into()))
        .child(lede.map(|text| element("p").class("page-head__lede").child(text)))
}

/// Renders a heading for screen readers only. It can take the focus when the focused element was removed.
pub(crate) fn render_quiet_heading(id: &'static str, text: &'static str) -> Element {
    element("h2").class("visually-hidden").attr("id", id).attr("tabindex", "-1").child(text)
}
