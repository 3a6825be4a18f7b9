//! The cards of all published entries, newest first.

use crate::{
    authored::AuthoredEntry,
    media::published_paths::{PublishedMedia, published_figure},
    plan::Plan,
};
use model::{date::Timestamp, entry::EntrySummary, period::Period, section::Section, slug::Slug, unit::UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A card with its number in the ledger, which lists need.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) summary: EntrySummary,
    pub(super) number: u32,
}

/// All cards, newest first; of two cards with the same date, the one with the higher number comes first.
#[derive(Debug)]
pub(super) struct Cards(Vec<Card>);

impl Cards {
    pub(super) fn new(plan: &Plan) -> Self {
        let superseded: BTreeSet<(Section, &Slug)> = plan
            .published_entries()
            .flat_map(|entry| entry.supersedes.iter().map(|(slug, _)| (entry.section, slug)))
            .collect();
        let card = |entry: &AuthoredEntry| Card {
            summary: EntrySummary {
                is_superseded: superseded.contains(&(entry.section, &entry.slug)),
                ..summarise(entry, &plan.media)
            },
            number: plan.numbering.numbers.get(&(entry.section, entry.slug.clone())).copied().unwrap_or_default(),
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

    /// Returns the card at an index of the list, newest first.
    pub(super) fn at(&self, index: usize) -> Option<&Card> {
        self.0.get(index)
    }

    /// Returns the summaries of all cards, by section and slug.
    pub(super) fn by_name(&self) -> BTreeMap<(Section, &Slug), &EntrySummary> {
        self.0.iter().map(|card| ((card.summary.section, &card.summary.slug), &card.summary)).collect()
    }

    pub(super) fn of_section(&self, section: Section) -> impl Iterator<Item = &Card> {
        self.0.iter().filter(move |card| card.summary.section == section)
    }
}

/// Returns what a card shows of an entry. Only [`Cards::new`] sees all entries, so it sets `is_superseded`.
fn summarise(entry: &AuthoredEntry, media: &PublishedMedia) -> EntrySummary {
    EntrySummary {
        section: entry.section,
        slug: entry.slug.clone(),
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        published_at: entry.published_at.at,
        unit: find_unit(entry),
        topics: entry.topics.iter().map(|(topic, _)| topic.clone()).collect(),
        is_pinned: entry.is_pinned,
        period: Period {
            valid_from: entry.authority.valid_from,
            valid_until: entry.authority.valid_until,
            deadline: entry.authority.deadline,
        },
        is_withdrawn: entry.withdrawn.is_some(),
        is_superseded: false,
        cover: entry.cover.as_ref().map(|cover| published_figure(cover, media).picture),
        duration: entry.video.as_ref().map(|video| video.duration),
    }
}

/// Returns the unit of an entry. A missing unit is a problem that stops publishing; the entry's slug then stands in for
/// it, which keeps the types simple.
fn find_unit(entry: &AuthoredEntry) -> UnitId {
    let stand_in = |slug: &Slug| UnitId(slug.clone());
    entry.unit.as_ref().map_or_else(|| stand_in(&entry.slug), |(unit, _)| unit.clone())
}

/// Returns the newest moment, up to `at`, at which a page of cards changed: an entry was published, or its period began
/// or ended. A later change to the text of an entry does not count, since lists do not show it.
pub(super) fn newest_date<'a>(cards: impl Iterator<Item = &'a EntrySummary>, at: Timestamp) -> Option<Timestamp> {
    cards.flat_map(EntrySummary::dates).filter(|date| *date <= at).max()
}
