//! Peta situs: every page, for people.

use crate::components::{frame::page_head::render_page_head, link::render_link};
use element::{Element, element};
use model::{
    menu::MenuLink,
    page::{SiteMapGroup, SiteMapPage},
};

/// Renders headed lists of links.
pub(crate) fn render_site_map(title: String, site_map: SiteMapPage) -> Element {
    let groups = site_map.groups.into_iter().map(render_group);
    element("div").class("site-map").child(render_page_head(title, None)).children(groups)
}

fn render_group(group: SiteMapGroup) -> Element {
    let SiteMapGroup { heading, links, parts } = group;
    let parts = parts
        .into_iter()
        .map(|part| element("section").child(element("h3").child(part.heading)).child(render_links(part.links)));
    element("section")
        .class("site-map__group")
        .child(element("h2").child(heading))
        .child((!links.is_empty()).then(|| render_links(links)))
        .children(parts)
}

fn render_links(links: Vec<MenuLink>) -> Element {
    let items = links.into_iter().map(|link| element("li").child(render_link(&link.to, link.label)));
    element("ul").children(items)
}
