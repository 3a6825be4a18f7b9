//! The head of a page that is no article.

use super::element::{Element, element};

/// The title, and what the page is about.
pub(crate) fn render_page_head(title: impl Into<String>, lede: Option<String>) -> Element {
    element("header")
        .class("page-head")
        .child(element("h1").child(title.into()))
        .child(lede.map(|text| element("p").class("page-head__lede").child(text)))
}
