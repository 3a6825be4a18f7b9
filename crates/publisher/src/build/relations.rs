//! The entries that an entry links to: its neighbours in the section, and what is worth reading next.
//!
//! "Baca juga" (read also) names older entries only. It therefore changes only when one of those changes, and
//! publishing a new entry rewrites no page but its neighbour's. A shared feature counts more, the fewer entries have
//! it. The list of entries with a feature is capped, so the work grows linearly with the number of entries.

use super::{cards::Cards, features::Features};
use model::{entry::EntrySummary, entry_link::EntryLink, section::Section, slug::Slug};
use std::collections::BTreeMap;

/// How many entries "Baca juga" names.
const MAX_RELATED: usize = 3;
/// How many of the newest entries with a shared feature are considered.
const MAX_CANDIDATES: usize = 60;
/// The least score of a related entry: about two shared words that one entry in sixteen has.
const MIN_SCORE: u32 = 8;
/// What a shared topic adds to its rarity: an editor has said that both entries are about the same subject.
const TOPIC_WEIGHT: u32 = 4;
/// The entries that an entry links to.
#[derive(Debug, Clone, Default)]
pub(super) struct Related {
    pub(super) older: Option<EntryLink>,
    pub(super) newer: Option<EntryLink>,
    pub(super) related: Vec<EntryLink>,
}

/// The relations of every published entry, as indices into the cards: whole links would take a kilobyte per entry.
#[derive(Debug)]
pub(super) struct Relations {
    indices: BTreeMap<(Section, Slug), usize>,
    led: Vec<Led>,
}

/// Like [`Related`], with indices into the cards.
#[derive(Debug, Clone, Default)]
struct Led {
    older: Option<u32>,
    newer: Option<u32>,
    related: [Option<u32>; MAX_RELATED],
}

impl Relations {
    pub(super) fn new(cards: &Cards) -> Self {
        let summaries: Vec<&EntrySummary> = cards.newest().map(|card| &card.summary).collect();
        let mut led = vec![Led::default(); summaries.len()];
        for section in Section::ALL {
            add_neighbours(&summaries, section, &mut led);
        }
        add_related(&summaries, &mut led);
        let indices = summaries.iter().enumerate().map(|(index, summary)| (key(summary), index)).collect();
        Self { indices, led }
    }

    pub(super) fn of(&self, summary: &EntrySummary, cards: &Cards) -> Related {
        let link = |index: &u32| cards.at(usize::try_from(*index).ok()?).map(|card| link_to(&card.summary));
        let Some(led) = self.indices.get(&key(summary)).and_then(|index| self.led.get(*index)) else {
            return Related::default();
        };
        Related {
            older: led.older.as_ref().and_then(link),
            newer: led.newer.as_ref().and_then(link),
            related: led.related.iter().flatten().filter_map(link).collect(),
        }
    }
}

fn add_neighbours(newest_first: &[&EntrySummary], section: Section, led: &mut [Led]) {
    let mut newer: Option<u32> = None;
    let of_section =
        led.iter_mut().zip(newest_first).zip(0_u32..).filter(|((_, summary), _)| summary.section == section);
    let mut newer_led: Option<&mut Led> = None;
    for ((led, _), index) in of_section {
        if let Some(newer) = newer_led {
            newer.older = Some(index);
        }
        led.newer = newer;
        newer = Some(index);
        newer_led = Some(led);
    }
}

fn add_related(newest_first: &[&EntrySummary], led: &mut [Led]) {
    let oldest_first: Vec<&EntrySummary> = newest_first.iter().rev().copied().collect();
    let last = u32::try_from(newest_first.len().saturating_sub(1)).unwrap_or(u32::MAX);
    for (led, related) in led.iter_mut().rev().zip(find_related(&oldest_first)) {
        led.related = related.map(|index| index.map(|index| last - index));
    }
}

/// The entries that have a feature.
#[derive(Default)]
struct Holders {
    count: u32,
    /// The newest of them, oldest first: up to twice as many as are considered.
    newest: Vec<u32>,
}

impl Holders {
    fn push(&mut self, index: u32) {
        self.count += 1;
        if self.newest.len() == 2 * MAX_CANDIDATES {
            self.newest.drain(..MAX_CANDIDATES);
        }
        self.newest.push(index);
    }

    fn candidates(&self) -> impl Iterator<Item = u32> {
        self.newest.iter().rev().take(MAX_CANDIDATES).copied()
    }
}

/// Returns, for each entry, the indices of the older entries that are worth reading with it, best first.
fn find_related(oldest_first: &[&EntrySummary]) -> Vec<[Option<u32>; MAX_RELATED]> {
    let mut holders: Vec<Holders> = Vec::new();
    let mut features = Features::default();
    // One score per entry. Most are zero, and all are again before the next entry is compared.
    let mut scores = vec![0_u32; oldest_first.len()];
    let mut scored: Vec<u32> = Vec::new();
    let mut all = Vec::with_capacity(oldest_first.len());
    for (summary, index) in oldest_first.iter().zip(0_u32..) {
        let own = features.of(summary);
        holders.resize_with(features.count(), Holders::default);
        for feature in &own {
            let Some(with_it) = holders.get(feature.id).filter(|holders| holders.count > 0) else { continue };
            let rarity = (index / with_it.count).checked_ilog2().unwrap_or_default();
            let weight = if feature.is_topic { rarity + TOPIC_WEIGHT } else { rarity };
            for holder in with_it.candidates() {
                let Some(score) = at(&mut scores, holder) else { continue };
                if *score == 0 && weight > 0 {
                    scored.push(holder);
                }
                *score += weight;
            }
        }
        let mut best: Vec<(u32, u32)> = Vec::new();
        for holder in scored.drain(..) {
            let score = at(&mut scores, holder).map(std::mem::take).unwrap_or_default();
            if score >= MIN_SCORE {
                best.push((score, holder));
            }
        }
        best.sort_unstable_by(|a, b| b.cmp(a));
        let mut best = best.into_iter().map(|(_, holder)| holder);
        all.push([(); MAX_RELATED].map(|()| best.next()));
        // A withdrawn entry is never recommended.
        if !summary.is_withdrawn {
            for feature in own {
                if let Some(holders) = holders.get_mut(feature.id) {
                    holders.push(index);
                }
            }
        }
    }
    all
}

fn at(scores: &mut [u32], index: u32) -> Option<&mut u32> {
    scores.get_mut(usize::try_from(index).ok()?)
}

fn key(summary: &EntrySummary) -> (Section, Slug) {
    (summary.section, summary.slug.clone())
}

pub(super) fn link_to(summary: &EntrySummary) -> EntryLink {
    EntryLink {
        section: summary.section,
        slug: summary.slug.clone(),
        title: summary.title.clone(),
        published_at: summary.published_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{date::Timestamp, period::Period, topic::TopicId, unit::UnitId};

    fn entry(day: i64, title: &str, topics: &[&str]) -> EntrySummary {
        EntrySummary {
            section: Section::News,
            slug: Slug::parse(&format!("kabar-{day}")).unwrap(),
            title: title.to_owned(),
            summary: String::new(),
            published_at: Timestamp::from_seconds(day * 86_400).unwrap(),
            unit: UnitId(Slug::parse("balai").unwrap()),
            topics: topics.iter().map(|topic| TopicId(Slug::parse(topic).unwrap())).collect(),
            is_pinned: false,
            cover: None,
            period: Period::default(),
            is_withdrawn: false,
            is_superseded: false,
            duration: None,
        }
    }

    /// Returns enough other entries to make a word or a topic of two entries rare.
    fn crowd() -> Vec<EntrySummary> {
        (0..40).map(|day| entry(day, &format!("kesatu{day} kedua{day}"), &["lain"])).collect()
    }

    fn related_of_last(entries: &[EntrySummary]) -> Vec<&str> {
        let summaries: Vec<&EntrySummary> = entries.iter().collect();
        let last = find_related(&summaries).pop().unwrap();
        last.into_iter().flatten().map(|index| entries[index as usize].slug.as_str()).collect()
    }

    #[test]
    fn a_topic_and_words_lead_to_an_entry_and_more_of_them_come_first() {
        let mut entries = crowd();
        entries.push(entry(50, "Beasiswa dibuka", &["beasiswa"]));
        entries.push(entry(51, "Perpustakaan pindah", &["beasiswa"]));
        entries.push(entry(52, "Beasiswa perpustakaan", &["beasiswa"]));
        assert_eq!(related_of_last(&entries), ["kabar-51", "kabar-50"]);
    }

    #[test]
    fn forms_of_the_same_words_are_the_same_words() {
        let mut entries = crowd();
        entries.push(entry(50, "Pendaftaran pelatihan", &[]));
        entries.push(entry(51, "Yang mendaftar akan dilatih", &[]));
        assert_eq!(related_of_last(&entries), ["kabar-50"]);
    }

    #[test]
    fn what_half_of_them_share_leads_nowhere() {
        let mut entries = crowd();
        entries.push(entry(50, "Sesuatu yang tersendiri", &["lain"]));
        assert_eq!(related_of_last(&entries), Vec::<&str>::new());
    }

    #[test]
    fn a_withdrawn_entry_is_no_advice_and_a_newer_one_neither() {
        let mut entries = crowd();
        entries.push(EntrySummary { is_withdrawn: true, ..entry(50, "Beasiswa perpustakaan", &["beasiswa"]) });
        entries.push(entry(51, "Beasiswa perpustakaan", &["beasiswa"]));
        assert_eq!(related_of_last(&entries), Vec::<&str>::new());
    }

    #[test]
    fn an_entry_more_changes_nothing_for_those_before_it() {
        let mut entries = crowd();
        entries.push(entry(50, "Beasiswa perpustakaan", &["beasiswa"]));
        entries.push(entry(51, "Beasiswa perpustakaan", &["beasiswa"]));
        let summaries: Vec<&EntrySummary> = entries.iter().collect();
        let before = find_related(&summaries[..41]);
        assert_eq!(find_related(&summaries)[..41], before);
    }

    #[test]
    fn three_are_enough() {
        let mut entries = crowd();
        entries.extend((50..56).map(|day| entry(day, "Beasiswa perpustakaan", &["beasiswa"])));
        assert_eq!(related_of_last(&entries), ["kabar-54", "kabar-53", "kabar-52"]);
    }
}
