//! Which entries an entry leads to: its neighbours in the section, and what is worth reading next.
//!
//! "Baca juga" names older entries only, so it is settled when an entry is published, and publishing one more rewrites
//! no page but its neighbour's. What two entries share counts the more the fewer have it. The lists of who has a word
//! are capped, so the work grows with the number of entries and no faster.

use super::cards::{Card, Cards};
use model::{entry::EntrySummary, entry_link::EntryLink, section::Section, slug::Slug};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many entries "Baca juga" names.
const MAX_RELATED: usize = 3;
/// How many of the newest entries with a word are looked at.
const MAX_CANDIDATES: usize = 60;
/// The least that two entries have to share: about two words that one entry in sixteen has.
const MIN_SCORE: u32 = 8;
/// Shorter words say little: dan, yang, di.
const MIN_LETTERS: usize = 5;

/// Where an entry leads.
#[derive(Debug, Clone, Default)]
pub(super) struct Related {
    pub(super) older: Option<EntryLink>,
    pub(super) newer: Option<EntryLink>,
    pub(super) related: Vec<EntryLink>,
}

/// Of every published entry.
#[derive(Debug)]
pub(super) struct Relations(BTreeMap<(Section, Slug), Related>);

impl Relations {
    pub(super) fn new(cards: &Cards) -> Self {
        let mut relations = Self(BTreeMap::new());
        for section in Section::ALL {
            relations.add_neighbours(cards, section);
        }
        relations.add_related(cards);
        relations
    }

    pub(super) fn of(&self, summary: &EntrySummary) -> Related {
        self.0.get(&key(summary)).cloned().unwrap_or_default()
    }

    fn add_neighbours(&mut self, cards: &Cards, section: Section) {
        let mut newer: Option<&EntrySummary> = None;
        for card in cards.of_section(section) {
            let summary = &card.summary;
            if let Some(newer) = newer {
                self.0.entry(key(newer)).or_default().older = Some(link_to(summary));
            }
            self.0.entry(key(summary)).or_default().newer = newer.map(link_to);
            newer = Some(summary);
        }
    }

    fn add_related(&mut self, cards: &Cards) {
        let oldest_first: Vec<&Card> = cards.newest().collect::<Vec<_>>().into_iter().rev().collect();
        let mut holders: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, card) in oldest_first.iter().enumerate() {
            let words = words_of(&card.summary);
            let mut scores: BTreeMap<usize, u32> = BTreeMap::new();
            for word in &words {
                let Some(with_word) = holders.get(word) else { continue };
                let weight = (index / with_word.len()).checked_ilog2().unwrap_or_default();
                for holder in with_word.iter().rev().take(MAX_CANDIDATES) {
                    *scores.entry(*holder).or_default() += weight;
                }
            }
            let mut best: Vec<(u32, usize)> = scores
                .into_iter()
                .filter(|(_, score)| *score >= MIN_SCORE)
                .map(|(index, score)| (score, index))
                .collect();
            best.sort_unstable_by(|a, b| b.cmp(a));
            let related = best.iter().filter_map(|(_, index)| oldest_first.get(*index)).take(MAX_RELATED);
            let related = related.map(|card| link_to(&card.summary)).collect();
            self.0.entry(key(&card.summary)).or_default().related = related;
            // What was withdrawn is no advice.
            if !card.summary.is_withdrawn {
                for word in words {
                    holders.entry(word).or_default().push(index);
                }
            }
        }
    }
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

/// Each once, in a fixed order.
fn words_of(summary: &EntrySummary) -> BTreeSet<String> {
    let text = format!("{} {}", summary.title, summary.summary).to_lowercase();
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= MIN_LETTERS)
        .map(str::to_owned)
        .collect()
}
