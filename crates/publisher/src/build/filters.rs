//! The filters that the lists of the sections offer, and the entries under each filter.

use super::cards::{Card, Cards};
use crate::authored::{Authored, AuthoredEntry};
use model::{
    date::Timestamp,
    filter::{Filter, FilterOptions, Year},
    section::Section,
    site::Site,
};
use std::collections::BTreeMap;

/// Returns whether lists can be filtered by unit. With one unit, the filter would repeat the section. The units of the
/// portal count, not those that entries use: otherwise the first entry of a second unit would add pages for the whole
/// archive of the first.
const fn has_unit_filter(units: usize) -> bool {
    units > 1
}

/// Counts the entries under each filter of each section. Filters without entries are left out.
pub(crate) fn find_filters(authored: &Authored, at: Timestamp) -> BTreeMap<(Section, Filter), u32> {
    let mut filters = BTreeMap::new();
    for entry in authored.entries.iter().filter(|entry| entry.is_published(at)) {
        for filter in filters_of(entry, has_unit_filter(authored.units.len())) {
            *filters.entry((entry.section, filter)).or_default() += 1;
        }
    }
    filters
}

fn filters_of(entry: &AuthoredEntry, with_unit: bool) -> impl Iterator<Item = Filter> + '_ {
    let unit = entry.unit.iter().filter(move |_| with_unit).map(|(unit, _)| Filter::Unit(unit.clone()));
    let topics = entry.topics.iter().map(|(topic, _)| Filter::Topic(topic.clone()));
    [Filter::Year(Year::of(entry.published_at.at))].into_iter().chain(unit).chain(topics)
}

/// The cards under each filter of a section, newest first.
pub(super) fn group<'a>(cards: &'a Cards, site: &Site, section: Section) -> BTreeMap<Filter, Vec<&'a Card>> {
    let with_unit = has_unit_filter(site.units.len());
    let mut groups: BTreeMap<Filter, Vec<&Card>> = BTreeMap::new();
    for card in cards.of_section(section) {
        for filter in Filter::of(&card.summary).filter(|filter| with_unit || !matches!(filter, Filter::Unit(_))) {
            groups.entry(filter).or_default().push(card);
        }
    }
    groups
}

/// Returns the choices that readers are offered. One year or one unit is no choice; one topic is, since not every entry
/// has a topic.
pub(super) fn options(groups: &BTreeMap<Filter, Vec<&Card>>, site: &Site) -> FilterOptions {
    let mut options = FilterOptions::default();
    for filter in groups.keys().rev() {
        if let Filter::Year(year) = filter {
            options.years.push(*year);
        }
    }
    let has = |filter: Filter| groups.contains_key(&filter);
    let units = site.units.iter().map(|unit| &unit.id);
    options.units = units.filter(|id| has(Filter::Unit((*id).clone()))).cloned().collect();
    let topics = site.topics.iter().map(|topic| &topic.id);
    options.topics = topics.filter(|id| has(Filter::Topic((*id).clone()))).cloned().collect();
    if options.years.len() < 2 {
        options.years.clear();
    }
    if options.units.len() < 2 {
        options.units.clear();
    }
    options
}
