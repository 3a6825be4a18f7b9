//! Beranda, the first page of the portal.

use crate::{
    components::{
        frame::page_head::render_page_head,
        link::href_of,
        lists::entry_card::{CardKind, render_card, render_nested_cards},
        loading::empty_notice::render_empty_notice,
    },
    copy,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{
    date::Timestamp,
    page::{HomePage, SectionBlock},
    route::Route,
    section::Section,
};

/// Renders the lead story and a block for each section.
pub(crate) fn render_home(
    title: String,
    description: Option<String>,
    home: HomePage,
    now: Signal<Timestamp>,
) -> Element {
    let lead = home.lead.map(|entry| {
        element("section").class("home__lead").attr("aria-label", copy::LEAD_LABEL).child(render_card(
            entry,
            CardKind::Lead,
            false,
            now,
        ))
    });
    let sections = home.sections.into_iter().map(|block| render_section(block, now));
    element("div").class("home").child(render_page_head(title, description)).child(lead).children(sections)
}

fn render_section(block: SectionBlock, now: Signal<Timestamp>) -> Element {
    let SectionBlock { section, mut entries } = block;
    // An entry that has ended since the page was published gives way to the next one. On a page that is already shown
    // it stays, with its state, so that nothing moves.
    let moment = now.get_untracked();
    entries.retain(|entry| !entry.is_over(moment));
    entries.truncate(HomePage::ENTRIES_PER_BLOCK);
    // Announcements are read for their words and dates, so they stand without pictures in a narrower column.
    let (class, kind) = match section {
        Section::Announcements => ("home__section home__section--brief", CardKind::Brief),
        Section::News | Section::Articles | Section::Videos => ("home__section home__section--grid", CardKind::Nested),
    };
    let id = format!("section_{}", section.slug());
    let list = if entries.is_empty() {
        render_empty_notice(copy::empty_list(section))
    } else {
        render_nested_cards(entries, kind, now)
    };
    let all = element("a")
        .attr("href", href_of(&Route::Section(section)))
        .attr("aria-label", copy::see_all_of(section))
        .child(copy::SEE_ALL);
    let head = element("div")
        .class("home__section-head")
        .child(element("h2").attr("id", id.clone()).child(section.label()))
        .child(all);
    element("section").class(class).attr("aria-labelledby", id).child(head).child(list)
}
