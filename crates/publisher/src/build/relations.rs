//! Which entries an entry leads to: its neighbours in the section, and what is worth reading next.
//!
//! "Baca juga" names older entries only, so it changes only when one of those does, and publishing one more rewrites no
//! page but its neighbour's. What two entries share counts the more the fewer have it. The lists of who has a word
//! are capped, so the work grows with the number of entries and no faster.

use super::cards::Cards;
use model::{entry::EntrySummary, entry_link::EntryLink, section::Section, slug::Slug};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many entries "Baca juga" names.
const MAX_RELATED: usize = 3;
/// How many of the newest entries with a word are looked at.
const MAX_CANDIDATES: usize = 60;
/// The least that two entries have to share: about two words that one entry in sixteen has.
const MIN_SCORE: u32 = 8;
/// What a shared topic counts beside its rarity: an editor has said that they are about the same.
const TOPIC_WEIGHT: u32 = 4;
/// No word contains it.
const TOPIC_MARK: char = '#';
/// Shorter words say little: dan, yang, di.
const MIN_LETTERS: usize = 5;

/// Where an entry leads.
#[derive(Debug, Clone, Default)]
pub(super) struct Related {
    pub(super) older: Option<EntryLink>,
    pub(super) newer: Option<EntryLink>,
    pub(super) related: Vec<EntryLink>,
}

/// Of every published entry. By place among the cards: whole links would be a kilobyte an entry.
#[derive(Debug)]
pub(super) struct Relations {
    places: BTreeMap<(Section, Slug), usize>,
    led: Vec<Led>,
}

/// As [`Related`], by place.
#[derive(Debug, Clone, Default)]
struct Led {
    older: Option<usize>,
    newer: Option<usize>,
    related: Vec<usize>,
}

impl Relations {
    pub(super) fn new(cards: &Cards) -> Self {
        let summaries: Vec<&EntrySummary> = cards.newest().map(|card| &card.summary).collect();
        let mut led = vec![Led::default(); summaries.len()];
        for section in Section::ALL {
            add_neighbours(&summaries, section, &mut led);
        }
        add_related(&summaries, &mut led);
        let places = summaries.iter().enumerate().map(|(place, summary)| (key(summary), place)).collect();
        Self { places, led }
    }

    pub(super) fn of(&self, summary: &EntrySummary, cards: &Cards) -> Related {
        let link = |place: &usize| cards.at(*place).map(|card| link_to(&card.summary));
        let Some(led) = self.places.get(&key(summary)).and_then(|place| self.led.get(*place)) else {
            return Related::default();
        };
        Related {
            older: led.older.as_ref().and_then(link),
            newer: led.newer.as_ref().and_then(link),
            related: led.related.iter().filter_map(link).collect(),
        }
    }
}

fn add_neighbours(newest_first: &[&EntrySummary], section: Section, led: &mut [Led]) {
    let mut newer: Option<usize> = None;
    let of_section = newest_first.iter().enumerate().filter(|(_, summary)| summary.section == section);
    for place in of_section.map(|(place, _)| place) {
        if let Some(led) = newer.and_then(|newer| led.get_mut(newer)) {
            led.older = Some(place);
        }
        if let Some(led) = led.get_mut(place) {
            led.newer = newer;
        }
        newer = Some(place);
    }
}

fn add_related(newest_first: &[&EntrySummary], led: &mut [Led]) {
    let oldest_first: Vec<&EntrySummary> = newest_first.iter().rev().copied().collect();
    let place_of = |index: usize| newest_first.len() - 1 - index;
    for (index, related) in find_related(&oldest_first).into_iter().enumerate() {
        if let Some(led) = led.get_mut(place_of(index)) {
            led.related = related.into_iter().map(place_of).collect();
        }
    }
}

/// For each of the entries, oldest first: those before it that are worth reading with it, the best first.
fn find_related(oldest_first: &[&EntrySummary]) -> Vec<Vec<usize>> {
    let mut holders: HashMap<String, Vec<usize>> = HashMap::new();
    let mut all = Vec::with_capacity(oldest_first.len());
    let mut families = HashMap::new();
    for (index, summary) in oldest_first.iter().enumerate() {
        let features = features_of(summary, &mut families);
        let mut scores: BTreeMap<usize, u32> = BTreeMap::new();
        for feature in &features {
            let Some(with_it) = holders.get(feature) else { continue };
            let rarity = (index / with_it.len()).checked_ilog2().unwrap_or_default();
            let weight = if feature.starts_with(TOPIC_MARK) { rarity + TOPIC_WEIGHT } else { rarity };
            for holder in with_it.iter().rev().take(MAX_CANDIDATES) {
                *scores.entry(*holder).or_default() += weight;
            }
        }
        let enough = scores.into_iter().filter(|(_, score)| *score >= MIN_SCORE);
        let mut best: Vec<(u32, usize)> = enough.map(|(index, score)| (score, index)).collect();
        best.sort_unstable_by(|a, b| b.cmp(a));
        all.push(best.into_iter().map(|(_, index)| index).take(MAX_RELATED).collect());
        // What was withdrawn is no advice.
        if !summary.is_withdrawn {
            for feature in features {
                holders.entry(feature).or_default().push(index);
            }
        }
    }
    all
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

/// What entries may share: words of title and summary, whatever their form (*pelatihan*, *dilatih*), and topics. Each once,
/// in a fixed order. `families`: those of the words that came before.
fn features_of(summary: &EntrySummary, families: &mut HashMap<String, String>) -> BTreeSet<String> {
    let text = format!("{} {}", summary.title, summary.summary).to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| word.chars().count() >= MIN_LETTERS).map(|word| match families.get(word) {
        Some(family) => family.clone(),
        None => families.entry(word.to_owned()).or_insert(search::family(word)).clone(),
    });
    words.chain(summary.topics.iter().map(|topic| format!("{TOPIC_MARK}{}", topic.0))).collect()
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

    /// Enough others that a word or a topic of two entries is rare.
    fn crowd() -> Vec<EntrySummary> {
        (0..40).map(|day| entry(day, &format!("kesatu{day} kedua{day}"), &["lain"])).collect()
    }

    fn related_of_last(entries: &[EntrySummary]) -> Vec<&str> {
        let summaries: Vec<&EntrySummary> = entries.iter().collect();
        let last = find_related(&summaries).pop().unwrap();
        last.into_iter().map(|index| entries[index].slug.as_str()).collect()
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
