//! The cards of all published entries, newest first.

use crate::{
    authored::AuthoredEntry,
    media::place::{PublishedMedia, placed_figure},
    plan::Plan,
};
use model::{date::Timestamp, entry::EntrySummary, section::Section, slug::Slug, unit::UnitId};

/// A card with what lists need to know of it.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) summary: EntrySummary,
    pub(super) number: u32,
    pub(super) is_withdrawn: bool,
}

/// All cards, newest first; of two with the same date the later number first.
#[derive(Debug)]
pub(super) struct Cards(Vec<Card>);

impl Cards {
    pub(super) fn new(plan: &Plan) -> Self {
        let card = |entry: &AuthoredEntry| Card {
            summary: summarise(entry, &plan.media),
            number: plan.numbering.numbers.get(&(entry.section, entry.slug.clone())).copied().unwrap_or_default(),
            is_withdrawn: entry.withdrawn.is_some(),
        };
        let mut cards: Vec<Card> = plan.published_entries().map(card).collect();
        cards.sort_by_key(|card| {
            let summary = &card.summary;
            (std::cmp::Reverse((summary.published_at, card.number)), summary.section, summary.slug.clone())
        });
        Self(cards)
    }

    pub(super) fn newest(&self) -> impl Iterator<Item = &Card> {
        self.0.iter()
    }

    pub(super) fn of_section(&self, section: Section) -> impl Iterator<Item = &Card> {
        self.0.iter().filter(move |card| card.summary.section == section)
    }
}

/// What a card shows of an entry.
pub(super) fn summarise(entry: &AuthoredEntry, media: &PublishedMedia) -> EntrySummary {
    EntrySummary {
        section: entry.section,
        slug: entry.slug.clone(),
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        published_at: entry.published_at.at,
        unit: find_unit(entry),
        cover: entry.cover.as_ref().map(|cover| placed_figure(cover, media).picture),
        duration: entry.video.as_ref().map(|video| video.duration),
    }
}

/// A published entry has its unit, or there was a problem; the entry's own name then stands in to keep types simple.
fn find_unit(entry: &AuthoredEntry) -> UnitId {
    let stand_in = |slug: &Slug| UnitId(slug.clone());
    entry.unit.as_ref().map_or_else(|| stand_in(&entry.slug), |(unit, _)| unit.clone())
}

/// The newest date on a page of cards. Cards show when an entry was published, so a later change of it is no date of
/// the list, and does not rewrite the list.
pub(super) fn newest_date<'a>(cards: impl Iterator<Item = &'a EntrySummary>) -> Option<Timestamp> {
    cards.map(|card| card.published_at).max()
}
