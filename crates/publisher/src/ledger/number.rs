//! Gives numbers to entries that are published for the first time.

use super::Ledger;
use crate::authored::AuthoredEntry;
use model::{date::Timestamp, section::Section, slug::Slug};
use std::collections::BTreeMap;

/// The numbers of all entries.
#[derive(Debug, Default)]
pub struct Numbering {
    /// The highest number of each section, removed entries included.
    pub highest: BTreeMap<Section, u32>,
    /// The number of each entry that is published or has been.
    pub numbers: BTreeMap<(Section, Slug), u32>,
    /// The numbers to append to the ledger.
    pub new: Vec<(Section, u32, Slug)>,
}

/// Numbers the entries. Known entries keep their numbers; new ones follow in order of `published_at`, then slug. A
/// back-dated entry thus lands on the newest page and moves nothing.
#[must_use]
pub fn number_entries(ledger: &Ledger, entries: &[AuthoredEntry], at: Timestamp) -> Numbering {
    let mut numbering = Numbering::default();
    for known in &ledger.numbers {
        let highest = numbering.highest.entry(known.section).or_default();
        *highest = (*highest).max(known.number);
        numbering.numbers.insert((known.section, known.slug.clone()), known.number);
    }
    let mut new: Vec<&AuthoredEntry> = entries
        .iter()
        .filter(|entry| entry.is_published(at) && !numbering.numbers.contains_key(&(entry.section, entry.slug.clone())))
        .collect();
    new.sort_by_key(|entry| (entry.section, entry.published_at.at, &entry.slug));
    for entry in new {
        let highest = numbering.highest.entry(entry.section).or_default();
        *highest += 1;
        numbering.numbers.insert((entry.section, entry.slug.clone()), *highest);
        numbering.new.push((entry.section, *highest, entry.slug.clone()));
    }
    numbering
}
