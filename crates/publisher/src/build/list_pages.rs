//! The list pages of the sections: `/berita/` and `/berita/halaman/6/`.

use super::{
    archive::find_archive_page,
    cards::{Cards, newest_date},
    wording,
};
use crate::plan::Plan;
use model::{
    date::Timestamp,
    entry::EntrySummary,
    page::{Content, Neighbour, Page, SectionPage},
    page_number::PageNumber,
    route::Route,
    section::Section,
    site::Site,
};

/// A page's entries, newest first.
pub(super) struct Sheet<'a> {
    pub(super) number: Option<PageNumber>,
    pub(super) entries: Vec<&'a EntrySummary>,
}

pub(super) fn build(plan: &Plan, cards: &Cards, site: &Site) -> Vec<Page> {
    Section::ALL.into_iter().flat_map(|section| build_section(plan, cards, site, section)).collect()
}

fn build_section(plan: &Plan, cards: &Cards, site: &Site, section: Section) -> Vec<Page> {
    let sheets = deal(plan, cards, section);
    let page = |(index, sheet): (usize, &Sheet<'_>)| {
        // A page whose entries were all removed has no dates to name, so its neighbours name each other.
        let older = sheets.iter().take(index).rev().find_map(|sheet| neighbour(sheet, newest));
        let newer = sheets.iter().skip(index + 1).find_map(|sheet| neighbour(sheet, oldest));
        build_page(plan, sheet, section, newer, older, site)
    };
    sheets.iter().enumerate().map(page).collect()
}

/// Oldest page first, the section's own page last.
pub(super) fn deal<'a>(plan: &Plan, cards: &'a Cards, section: Section) -> Vec<Sheet<'a>> {
    let numbers = (1..=plan.archive_pages(section)).map(PageNumber::new).chain([None]);
    let mut sheets: Vec<Sheet<'a>> = numbers.map(|number| Sheet { number, entries: Vec::new() }).collect();
    let highest = plan.numbering.highest.get(&section).copied().unwrap_or_default();
    let last = sheets.len().saturating_sub(1);
    for card in cards.of_section(section) {
        let page = find_archive_page(card.number, highest, plan.authored.site.entries_per_page);
        let index = page.and_then(|page| usize::try_from(page - 1).ok()).unwrap_or(last);
        if let Some(sheet) = sheets.get_mut(index) {
            sheet.entries.push(&card.summary);
        }
    }
    sheets
}

pub(super) fn newest(sheet: &Sheet<'_>) -> Option<Timestamp> {
    sheet.entries.iter().map(|entry| entry.published_at).max()
}

pub(super) fn oldest(sheet: &Sheet<'_>) -> Option<Timestamp> {
    sheet.entries.iter().map(|entry| entry.published_at).min()
}

fn neighbour(sheet: &Sheet<'_>, boundary: fn(&Sheet<'_>) -> Option<Timestamp>) -> Option<Neighbour> {
    boundary(sheet).map(|boundary| Neighbour { number: sheet.number, boundary })
}

fn build_page(
    plan: &Plan,
    sheet: &Sheet<'_>,
    section: Section,
    newer: Option<Neighbour>,
    older: Option<Neighbour>,
    site: &Site,
) -> Page {
    let number = sheet.number;
    let route = number.map_or(Route::Section(section), |number| Route::SectionPage(section, number));
    let boundaries = newer.iter().chain(&older).map(|neighbour| neighbour.boundary);
    Page {
        path: route.path(),
        title: wording::list_title(section, number),
        description: Some(wording::list_description(section, number, site)),
        rendered_at: newest_date(sheet.entries.iter().copied(), plan.at).into_iter().chain(boundaries).max(),
        content: Content::Section(SectionPage {
            section,
            number,
            entries: sheet.entries.iter().copied().cloned().collect(),
            newer,
            older,
        }),
    }
}
