//! A fixed page.

use crate::components::{
    element::{Element, element},
    prose::render_prose,
};
use model::page::StaticPage;

/// Heading and text.
pub(crate) fn render_static_page(title: String, static_page: StaticPage) -> Element {
    element("article")
        .class("reader")
        .child(element("header").class("reader__head").child(element("h1").child(title)))
        .child(render_prose(static_page.body))
}
