//! The foot of every page: headed lists of links.

use crate::{
    components::{
        context::site_context::use_site,
        link::{href_of, render_link},
    },
    copy,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{menu::FooterGroup, route::Route, site::Site};
use std::sync::Arc;

/// Shows the groups of links, and who publishes the portal.
#[component]
pub(crate) fn SiteFooter() -> impl IntoView {
    let site = use_site();
    move || render_footer(&site.get())
}

fn render_footer(site: &Arc<Site>) -> Element {
    let groups = site.footer.iter().map(render_group);
    let owner = element("p")
        .class("site-footer__owner")
        .child(element("strong").child(site.name.clone()))
        .child(" — ")
        .child(site.owner.clone())
        .child(" · ")
        .child(element("a").attr("href", href_of(&Route::Saved)).child(copy::saved::LINK));
    let inner = element("div")
        .class("site-footer__inner")
        .child(element("nav").class("site-footer__groups").attr("aria-label", copy::FOOTER_LABEL).children(groups))
        .child(owner);
    element("footer").class("site-footer").child(inner)
}

fn render_group(group: &FooterGroup) -> Element {
    let links = group.links.iter().map(|link| element("li").child(render_link(&link.to, link.label.clone())));
    element("section")
        .class("site-footer__group")
        .child(element("h2").child(group.heading.clone()))
        .child(element("ul").children(links))
}
