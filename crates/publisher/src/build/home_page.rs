//! Beranda.

use super::{
    cards::{Cards, newest_date},
    wording,
};
use model::{
    page::{Content, HomePage, Page, SectionBlock},
    route::Route,
    section::Section,
    site::Site,
};

const ENTRIES_PER_BLOCK: usize = 3;

/// A withdrawn entry stays in the lists, with its reason, but is not put on show here.
pub(super) fn build(cards: &Cards, site: &Site) -> Page {
    let shown = |section| cards.of_section(section).filter(|card| !card.is_withdrawn).map(|card| &card.summary);
    let lead = shown(Section::News).next();
    let sections = Section::ALL.map(|section| {
        let entries = shown(section).filter(|entry| Some(*entry) != lead).take(ENTRIES_PER_BLOCK);
        SectionBlock { section, entries: entries.cloned().collect() }
    });
    let dates = sections.iter().flat_map(|block| &block.entries).chain(lead);
    Page {
        path: Route::Home.path(),
        title: wording::home_title(site),
        description: Some(site.description.clone()),
        rendered_at: newest_date(dates),
        content: Content::Home(HomePage { lead: lead.cloned(), sections: sections.to_vec() }),
    }
}
