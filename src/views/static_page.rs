//! A fixed page.

use crate::components::{
    body::{prose::render_prose, zoom::provide_zoom},
    reader::contents_list::render_contents_list,
};
use element::{Element, element};
use model::page::StaticPage;

/// Renders heading and text.
pub(crate) fn render_static_page(title: String, static_page: StaticPage) -> Element {
    let zoom = provide_zoom();
    element("article")
        .class("reader")
        .child(element("header").class("reader__head").child(element("h1").child(title)))
        .child(render_contents_list(&static_page.body))
        .child(render_prose(static_page.body))
        .child(zoom.render_dialog())
}
