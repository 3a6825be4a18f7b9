//! Remah roti (breadcrumb): the path from Beranda to the page.

use crate::{components::link::href_of, copy};
use element::{Element, element};
use model::trail::Trail;

/// Renders links to the pages above this one, then this page's name as plain text; returns `None` on Beranda. The name
/// has no `aria-current`: that mark belongs to the menu and occurs once in a page.
pub(crate) fn render_breadcrumb(mut trail: Trail) -> Option<Element> {
    let own = trail.pop()?;
    let above = trail
        .into_iter()
        .map(|crumb| element("li").child(element("a").attr("href", href_of(&crumb.route)).child(crumb.label)));
    let list = element("ol").class("breadcrumb__list").children(above).child(element("li").child(own.label));
    Some(element("nav").class("breadcrumb").attr("aria-label", copy::BREADCRUMB_LABEL).child(list))
}
