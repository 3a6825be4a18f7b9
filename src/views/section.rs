//! A list page of a section, or of the entries that filters leave of it.

use crate::{
    components::{
        context::site_context::use_site,
        frame::page_head::render_page_head,
        lists::{
            entry_card::{CardKind, render_cards},
            filter_chips::render_filter_chips,
            filter_panel::{render_filter_bar, render_filter_panel, render_late_filter_panel},
            list_signals::ListSignals,
            pager::render_pager,
            results::render_results,
        },
        loading::empty_notice::render_empty_notice,
    },
    copy,
    data::{phase::Phase, results::Counted},
};
use element::{Element, IntoPiece, element};
use leptos::prelude::*;
use model::{
    date::Timestamp,
    entry::EntrySummary,
    filter::Selection,
    page::{ListFilter, SectionPage},
    section::Section,
    site::Site,
};
use std::sync::Arc;

/// Renders the entries, newest first, with links to the neighbouring pages.
pub(crate) fn render_section(
    title: String,
    description: Option<String>,
    section_page: SectionPage,
    signals: ListSignals,
    now: Signal<Timestamp>,
) -> Element {
    let page = element("div").class("section").child(render_page_head(title, description));
    let section = section_page.section;
    if let Some(filter) = &section_page.filter {
        let selection = Selection::of(&filter.by);
        let chips = render_filter_chips(section, &selection);
        return page.child(render_bar_of(section, filter, signals)).child(chips).children(render_list(
            section_page,
            signals,
            now,
        ));
    }
    if section_page.options.is_empty() {
        return page.children(render_list(section_page, signals, now));
    }
    let site = use_site();
    let panel = render_filter_panel(section, &section_page.options, signals.selection);
    let bar = render_filter_bar(panel, move || {
        signals.counted.with(|counted| counted.as_ref().map(|counted| say_count(counted, site)).unwrap_or_default())
    });
    // The section's list, or what filters leave of it. Whatever follows it is below the screen in both cases, so it
    // moves unseen.
    let list = move || match signals.results.get() {
        Some(results) => render_results(section, results, signals.is_busy, signals.on_retry, now),
        None => element("div").children(render_list(section_page.clone(), signals, now)),
    };
    page.child(bar).child(element("div").class("section__list").child(list.into_piece()))
}

/// Returns the visible text of a count, and the text for screen readers only.
fn say_count(counted: &Counted, site: Signal<Arc<Site>>) -> (String, String) {
    let labels: Vec<String> =
        site.with_untracked(|site| counted.selection.filters().map(|filter| filter.label(site)).collect());
    (copy::lists::matching(counted.count), copy::lists::matching_what(&labels, counted.selection.page()))
}

/// Renders the bar of a list that one filter has made.
fn render_bar_of(section: Section, filter: &ListFilter, signals: ListSignals) -> Element {
    let total = filter.total;
    let panel = render_late_filter_panel(section, signals.options, RwSignal::new(Selection::of(&filter.by)));
    render_filter_bar(panel, move || (total.map(copy::lists::entries).unwrap_or_default(), String::new()))
}

fn render_list(
    section_page: SectionPage,
    signals: ListSignals,
    now: Signal<Timestamp>,
) -> impl Iterator<Item = Element> {
    let SectionPage { section, filter, number, entries, newer, older, .. } = section_page;
    // On the section's first page the list is for announcements that still hold, and the others follow under a heading
    // of their own. Archive pages and filtered lists have everything in one list.
    let is_first = number.is_none() && filter.is_none();
    let moment = now.get_untracked();
    let is_over = |entry: &EntrySummary| is_first && section == Section::Announcements && entry.is_over(moment);
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
    let pager = render_pager(section, filter.as_ref().map(|filter| &filter.by), newer, older, signals.page_in_list);
    [Some(list), over, pager].into_iter().flatten()
}
