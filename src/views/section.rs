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
use model::{date::Timestamp, entry::EntrySummary, page::SectionPage, section::Section};

/// On the tallest usual screen; pictures of later cards wait until they come near.
const CARDS_IN_FIRST_SCREEN: usize = 4;

/// Newest first, with links to the neighbouring pages.
pub(crate) fn render_section(
    title: String,
    description: Option<String>,
    section_page: SectionPage,
    place: Signal<Option<String>>,
    now: Signal<Timestamp>,
) -> Element {
    let SectionPage { section, number, entries, newer, older } = section_page;
    // The first list is for what holds; the archive is for everything.
    let moment = now.get_untracked();
    let is_over = |entry: &EntrySummary| number.is_none() && section == Section::Announcements && entry.is_over(moment);
    let (over, active): (Vec<EntrySummary>, Vec<EntrySummary>) = entries.into_iter().partition(is_over);
    let list = match Phase::of_list(active) {
        Phase::Ready(active) => render_cards(active, CardKind::Listed, now),
        _ if over.is_empty() => render_empty_notice(copy::empty_list(section)),
        _ => render_empty_notice(copy::announcement::NONE_ACTIVE.to_owned()),
    };
    let over = (!over.is_empty()).then(|| {
        element("section")
            .class("section__over")
            .attr("aria-labelledby", "over_heading")
            .child(element("h2").attr("id", "over_heading").child(copy::announcement::OVER_HEADING))
            .child(render_cards(over, CardKind::Brief, now))
    });
    element("div")
        .class("section")
        .child(render_page_head(title, description))
        .child(list)
        .child(over)
        .child(render_pager(section, newer, older, place))
}

fn render_cards(entries: Vec<EntrySummary>, kind: CardKind, now: Signal<Timestamp>) -> Element {
    let cards = entries
        .into_iter()
        .enumerate()
        .map(|(index, entry)| element("li").child(render_card(entry, kind, index >= CARDS_IN_FIRST_SCREEN, now)));
    element("ul").class("entry-list").child(cards.collect::<Vec<_>>())
}
