//! Divides a list into its pages, and finds the neighbours of each page.

use super::cards::Card;
use model::{archive::Archive, date::Timestamp, entry::EntrySummary, page::Neighbour, page_number::PageNumber};

/// A page's entries, newest first.
pub(super) struct Sheet<'a> {
    pub(super) number: Option<PageNumber>,
    pub(super) entries: Vec<&'a EntrySummary>,
}

/// Divides cards into pages: oldest page first, the unnumbered front page of the list last. The cards come newest
/// first, each with its number in the list.
pub(super) fn deal<'a>(archive: Archive, cards: impl Iterator<Item = (u32, &'a Card)>) -> Vec<Sheet<'a>> {
    let numbers = (1..=archive.pages).map(PageNumber::new).chain([None]);
    let mut sheets: Vec<Sheet<'a>> = numbers.map(|number| Sheet { number, entries: Vec::new() }).collect();
    let last = sheets.len().saturating_sub(1);
    for (number, card) in cards {
        let page = archive.page_of(number);
        let index = page.and_then(|page| usize::try_from(page.get() - 1).ok()).unwrap_or(last);
        if let Some(sheet) = sheets.get_mut(index) {
            sheet.entries.push(&card.summary);
        }
    }
    sheets
}

/// Returns the newer and the older neighbour of a page. A page whose entries were all removed has no dates to name and
/// is skipped, so its neighbours name each other.
pub(super) fn neighbours(sheets: &[Sheet<'_>], index: usize) -> (Option<Neighbour>, Option<Neighbour>) {
    let older = sheets.iter().take(index).rev().find_map(|sheet| neighbour(sheet, newest));
    let newer = sheets.iter().skip(index + 1).find_map(|sheet| neighbour(sheet, oldest));
    (newer, older)
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
