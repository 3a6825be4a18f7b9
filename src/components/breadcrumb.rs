//! Remah roti: the way from Beranda to the page.

use super::{
    element::{Element, element},
    link::href_of,
};
use crate::copy;
use model::trail::Trail;

/// Links to what stands above the page, then the page itself as plain words; nothing on Beranda. Not `aria-current`: that
/// mark is the menu's, and stands once in a page.
pub(crate) fn render_breadcrumb(mut trail: Trail) -> Option<Element> {
    let own = trail.pop()?;
    let above = trail
        .into_iter()
        .map(|crumb| element("li").child(element("a").attr("href", href_of(&crumb.route)).child(crumb.label)));
    let list = element("ol").class("breadcrumb__list").child(above.collect::<Vec<_>>());
    let list = list.child(element("li").child(own.label));
    Some(element("nav").class("breadcrumb").attr("aria-label", copy::BREADCRUMB_LABEL).child(list))
}
