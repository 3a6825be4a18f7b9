//! Beranda, the home page.

use super::cards::{Cards, newest_date};
use model::{
    date::Timestamp,
    page::{Content, HomePage, Page, SectionBlock},
    route::Route,
    section::Section,
    site::Site,
};

/// How many announcements the page carries. Some may end before the next release: the app leaves those out and shows
/// the next ones.
const CANDIDATES: usize = 6;

/// Builds Beranda, the home page. Pinned entries come first. Entries that have ended, were replaced or were withdrawn
/// stay in the lists but are not shown here.
pub(super) fn build(cards: &Cards, site: &Site, at: Timestamp) -> Page {
    let shown = |section| cards.of_section(section).map(|card| &card.summary).filter(|entry| !entry.is_over(at));
    // Both parts stay sorted, newest first.
    let put_first = |section| {
        let (pinned, others): (Vec<_>, Vec<_>) = shown(section).partition(|entry| entry.is_pinned);
        pinned.into_iter().chain(others)
    };
    let lead = put_first(Section::News).next();
    let sections = Section::ALL.map(|section| {
        let entries = put_first(section)
            .filter(|entry| Some(*entry) != lead)
            .take(if section == Section::Announcements { CANDIDATES } else { HomePage::ENTRIES_PER_BLOCK });
        SectionBlock { section, entries: entries.cloned().collect() }
    });
    let dates = sections.iter().flat_map(|block| &block.entries).chain(lead);
    Page {
        path: Route::Home.path(),
        title: format!("Kabar dari {}", site.owner),
        description: Some(site.description.clone()),
        rendered_at: newest_date(dates, at),
        content: Content::Home(HomePage { lead: lead.cloned(), sections: sections.to_vec() }),
    }
}
