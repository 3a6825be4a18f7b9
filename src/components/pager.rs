//! Links to the neighbouring list pages. They name boundary dates instead of a page count, so a full page never changes
//! again.

use super::{
    element::{Element, element},
    link::href_of,
};
use crate::copy;
use leptos::prelude::*;
use model::{filter::Filter, page::Neighbour, section::Section};

/// A link to the next page in one direction.
pub(crate) struct PagerLink {
    pub(crate) href: String,
    /// What the page contains: "sejak 3 Maret 2020".
    pub(crate) note: String,
}

/// Renders links to the neighbours of a page. `place` is "2 dari 7", once the app knows it; its space is reserved.
pub(crate) fn render_pager(
    section: Section,
    filter: Option<&Filter>,
    newer: Option<Neighbour>,
    older: Option<Neighbour>,
    place: Signal<Option<String>>,
) -> Option<Element> {
    let link = |page: &Neighbour, note: String| PagerLink { href: href_of(&page.route(section, filter)), note };
    let newer = newer.map(|page| link(&page, copy::newer_since(page.boundary)));
    let older = older.map(|page| link(&page, copy::older_until(page.boundary)));
    render_pager_links([copy::NEWER, copy::OLDER], newer, older, place)
}

/// Renders the links to both sides, with a label for each.
pub(crate) fn render_pager_links(
    [newer_label, older_label]: [&'static str; 2],
    newer: Option<PagerLink>,
    older: Option<PagerLink>,
    place: Signal<Option<String>>,
) -> Option<Element> {
    if newer.is_none() && older.is_none() {
        return None;
    }
    let link = |link: PagerLink, rel: &'static str, label: &'static str| {
        element("a")
            .class("pager__link")
            .attr("href", link.href)
            .attr("rel", rel)
            .child(element("span").class("pager__label").child(label))
            .child(" ")
            .child(element("span").class("pager__boundary").child(link.note))
    };
    let newer = newer.map(|page| link(page, "prev", newer_label));
    let older = older.map(|page| link(page, "next", older_label));
    let place = element("p").class("pager__place").changing_text(move || place.get().unwrap_or_default());
    Some(element("nav").class("pager").attr("aria-label", copy::PAGER_LABEL).child(newer).child(place).child(older))
}
