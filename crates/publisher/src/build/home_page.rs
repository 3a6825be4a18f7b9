//! Beranda.

use super::{
    cards::{Cards, newest_date},
    wording,
};
use model::{
    date::Timestamp,
    page::{Content, HomePage, Page, SectionBlock},
    route::Route,
    section::Section,
    site::Site,
};

/// Announcements may end before the page is published again: the app leaves them out, and others come up.
const CANDIDATES: usize = 6;

/// What editors have pinned stands first. What is over or withdrawn stays in the lists, but is not put on show here.
pub(super) fn build(cards: &Cards, site: &Site, at: Timestamp) -> Page {
    let shown = |section| cards.of_section(section).map(|card| &card.summary).filter(|entry| !entry.is_over(at));
    // Both keep the newest first among themselves.
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
        title: wording::home_title(site),
        description: Some(site.description.clone()),
        rendered_at: newest_date(dates, at),
        content: Content::Home(HomePage { lead: lead.cloned(), sections: sections.to_vec() }),
    }
}
