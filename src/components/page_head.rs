//! The head of a page that is no article.

use super::element::{Element, element};

/// The title, and what the page is about.
pub(crate) fn render_page_head(title: impl Into<String>, lede: Option<String>) -> Element {
    element("header")
        .class("page-head")
        .child(element("h1").child(title.into()))
        .child(lede.map(|text| element("p").class("page-head__lede").child(text)))
}

/// A heading of a part of the page that is heard and not seen. It can have the focus, for when what had it is gone.
pub(crate) fn render_quiet_heading(id: &'static str, text: &'static str) -> Element {
    element("h2").class("visually-hidden").attr("id", id).attr("tabindex", "-1").child(text)
}
