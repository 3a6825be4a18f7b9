//! Links to the neighbouring list pages. They name boundary dates instead of a page count, so a full page never changes
//! again.

use crate::{components::link::href_of, copy};
use element::{Element, element};
use leptos::prelude::*;
use model::{filter::Filter, page::Neighbour, section::Section};

/// A link to the next page in one direction.
pub(crate) struct PagerLink {
    pub(crate) href: String,
    /// What the page contains: "sejak 3 Maret 2020".
    pub(crate) note: String,
}

/// Renders links to the neighbours of a page. `page_in_list` is "2 dari 7", once the app knows it; its space is
/// reserved.
pub(crate) fn render_pager(
    section: Section,
    filter: Option<&Filter>,
    newer: Option<Neighbour>,
    older: Option<Neighbour>,
    page_in_list: Signal<Option<String>>,
) -> Option<Element> {
    let link = |page: &Neighbour, note| PagerLink { href: href_of(&page.route(section, filter)), note };
    let newer = newer.map(|page| link(&page, copy::newer_since(page.boundary)));
    let older = older.map(|page| link(&page, copy::older_until(page.boundary)));
    render_links([copy::NEWER, copy::OLDER], newer, older, page_in_list)
}

/// Renders links to the neighbours of a page of a list that is counted at once. `labels` are those of the page before
/// and of the page after; `href` returns the address of a page.
pub(crate) fn render_numbered_pager(
    labels: [&'static str; 2],
    page: u32,
    pages: u32,
    href: impl Fn(u32) -> String,
) -> Option<Element> {
    let link = |page| PagerLink { href: href(page), note: copy::lists::results_page(page) };
    let before = (page > 1).then(|| link(page - 1));
    let after = (page < pages).then(|| link(page + 1));
    render_links(labels, before, after, Signal::stored(Some(copy::page_in_list(page, pages))))
}

fn render_links(
    [before_label, after_label]: [&'static str; 2],
    before: Option<PagerLink>,
    after: Option<PagerLink>,
    page_in_list: Signal<Option<String>>,
) -> Option<Element> {
    const CLASSES: [&str; 3] = ["pager__link", "pager__label", "pager__boundary"];
    if before.is_none() && after.is_none() {
        return None;
    }
    let before = before.map(|page| render_neighbour(CLASSES, page, "prev", before_label));
    let after = after.map(|page| render_neighbour(CLASSES, page, "next", after_label));
    let number = element("p").class("pager__place").changing_text(move || page_in_list.get().unwrap_or_default());
    Some(element("nav").class("pager").attr("aria-label", copy::PAGER_LABEL).child(before).child(number).child(after))
}

/// Renders a link in one direction: its label, then its note. `classes` are those of the link, the label and the note.
pub(crate) fn render_neighbour(
    [link, label, note]: [&'static str; 3],
    to: PagerLink,
    rel: &'static str,
    words: &'static str,
) -> Element {
    element("a")
        .class(link)
        .attr("href", to.href)
        .attr("rel", rel)
        .child(element("span").class(label).child(words))
        .child(" ")
        .child(element("span").class(note).child(to.note))
}
