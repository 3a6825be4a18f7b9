//! A list page of a section.

use crate::{
    components::{
        element::{Element, element},
        empty_notice::render_empty_notice,
        entry_card::{CardKind, render_card},
        page_head::render_page_head,
        pager::render_pager,
    },
    copy,
    data::phase::Phase,
};
use leptos::prelude::*;
use model::{entry::EntrySummary, page::SectionPage};

/// On the tallest usual screen; pictures of later cards wait until they come near.
const CARDS_IN_FIRST_SCREEN: usize = 4;

/// Newest first, with links to the neighbouring pages.
pub(crate) fn render_section(
    title: String,
    description: Option<String>,
    section_page: SectionPage,
    place: Signal<Option<String>>,
) -> Element {
    let SectionPage { section, entries, newer, older, .. } = section_page;
    let list = match Phase::of_list(entries) {
        Phase::Ready(entries) => render_list(entries),
        _ => render_empty_notice(copy::empty_list(section)),
    };
    element("div")
        .class("section")
        .child(render_page_head(title, description))
        .child(list)
        .child(render_pager(section, newer, older, place))
}

fn render_list(entries: Vec<EntrySummary>) -> Element {
    let cards = entries.into_iter().enumerate().map(|(index, entry)| {
        element("li").child(render_card(entry, CardKind::Listed, index >= CARDS_IN_FIRST_SCREEN))
    });
    element("ul").class("entry-list").child(cards.collect::<Vec<_>>())
}
