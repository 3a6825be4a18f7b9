//! The cards of all published entries, newest first.

use crate::{
    authored::AuthoredEntry,
    media::place::{PublishedMedia, placed_figure},
    plan::Plan,
};
use model::{date::Timestamp, entry::EntrySummary, period::Period, section::Section, slug::Slug, unit::UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A card with what lists need to know of it.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) summary: EntrySummary,
    pub(super) number: u32,
}

/// All cards, newest first; of two with the same date the later number first.
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

    /// By place among the newest.
    pub(super) fn at(&self, place: usize) -> Option<&Card> {
        self.0.get(place)
    }

    /// By section and slug.
    pub(super) fn by_name(&self) -> BTreeMap<(Section, &Slug), &EntrySummary> {
        self.0.iter().map(|card| ((card.summary.section, &card.summary.slug), &card.summary)).collect()
    }

    pub(super) fn of_section(&self, section: Section) -> impl Iterator<Item = &Card> {
        self.0.iter().filter(move |card| card.summary.section == section)
    }
}

/// What a card shows of an entry; whether it has a successor is for the whole to know.
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
        cover: entry.cover.as_ref().map(|cover| placed_figure(cover, media).picture),
        duration: entry.video.as_ref().map(|video| video.duration),
    }
}

/// A published entry has its unit, or there was a problem; the entry's own name then stands in to keep types simple.
fn find_unit(entry: &AuthoredEntry) -> UnitId {
    let stand_in = |slug: &Slug| UnitId(slug.clone());
    entry.unit.as_ref().map_or_else(|| stand_in(&entry.slug), |(unit, _)| unit.clone())
}

/// The newest moment at which something on a page of cards has changed: an entry was published, or began or ceased to
/// hold. What is yet to come does not count, and a later change of an entry is no date of a list.
pub(super) fn newest_date<'a>(cards: impl Iterator<Item = &'a EntrySummary>, at: Timestamp) -> Option<Timestamp> {
    cards.flat_map(EntrySummary::dates).filter(|date| *date <= at).max()
}
