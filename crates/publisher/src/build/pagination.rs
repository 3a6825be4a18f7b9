//! Divides a list into its pages, and finds the neighbours of each page.

use super::cards::Card;
use model::{archive::Archive, date::Timestamp, entry::EntrySummary, page::Neighbour, page_number::PageNumber};

/// A page of a list: its number and its entries, newest first.
pub(super) struct ListPage<'a> {
    pub(super) number: Option<PageNumber>,
    pub(super) entries: Vec<&'a EntrySummary>,
}

/// Divides cards into pages: oldest page first, the unnumbered front page of the list last. The cards come newest
/// first, each with its number in the list.
pub(super) fn paginate<'a>(archive: Archive, cards: impl Iterator<Item = (u32, &'a Card)>) -> Vec<ListPage<'a>> {
    let numbers = (1..=archive.pages).map(PageNumber::new).chain([None]);
    let mut pages: Vec<ListPage<'a>> = numbers.map(|number| ListPage { number, entries: Vec::new() }).collect();
    let last = pages.len().saturating_sub(1);
    for (number, card) in cards {
        let index = archive.page_of(number).and_then(|page| usize::try_from(page.get() - 1).ok()).unwrap_or(last);
        if let Some(page) = pages.get_mut(index) {
            page.entries.push(&card.summary);
        }
    }
    pages
}

/// Returns the newer and the older neighbour of a page. A page whose entries were all removed has no dates to name and
/// is skipped, so its neighbours name each other.
pub(super) fn neighbours(pages: &[ListPage<'_>], index: usize) -> (Option<Neighbour>, Option<Neighbour>) {
    let older = pages.iter().take(index).rev().find_map(|page| neighbour(page, newest));
    let newer = pages.iter().skip(index + 1).find_map(|page| neighbour(page, oldest));
    (newer, older)
}

pub(super) fn newest(page: &ListPage<'_>) -> Option<Timestamp> {
    page.entries.iter().map(|entry| entry.published_at).max()
}

pub(super) fn oldest(page: &ListPage<'_>) -> Option<Timestamp> {
    page.entries.iter().map(|entry| entry.published_at).min()
}

fn neighbour(page: &ListPage<'_>, boundary: fn(&ListPage<'_>) -> Option<Timestamp>) -> Option<Neighbour> {
    boundary(page).map(|boundary| Neighbour { number: page.number, boundary })
}
