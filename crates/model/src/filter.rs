//! Filters of a section's list. One value is a page of its own; several together are a state of the section's page,
//! written in its query, which only the app can show.

use crate::{
    date::Timestamp, decode::Decode, entry::EntrySummary, page_number::PageNumber, route::Route, section::Section,
    site::Site, slug::Slug, topic::TopicId, unit::UnitId,
};
use serde::{Deserialize, Serialize};

/// A year of publication, in WIB, from 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Year(u16);

impl Year {
    /// The year of a moment.
    #[must_use]
    pub fn of(moment: Timestamp) -> Self {
        Self(moment.year().try_into().unwrap_or(1))
    }

    /// Reads a URL segment: decimal digits without a leading zero or sign, so that every page has one URL.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        PageNumber::parse(text)?.get().try_into().ok().filter(|year| *year <= 9999).map(Self)
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// One value to filter by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// Published in that year.
    Year(Year),
    /// Published by that unit.
    Unit(UnitId),
    /// About that topic.
    Topic(TopicId),
}

/// What can be filtered by, in the order in which readers see it: as a part of a URL, and as readers see it.
pub const DIMENSIONS: [(&str, &str); 3] = [("tahun", "Tahun"), ("unit", "Unit"), ("topik", "Topik")];

impl Filter {
    /// The place of its kind in [`DIMENSIONS`].
    #[must_use]
    pub const fn dimension(&self) -> usize {
        match self {
            Self::Year(_) => 0,
            Self::Unit(_) => 1,
            Self::Topic(_) => 2,
        }
    }

    /// Its kind, as a segment of a path and a key of a query.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Year(_) => DIMENSIONS[0].0,
            Self::Unit(_) => DIMENSIONS[1].0,
            Self::Topic(_) => DIMENSIONS[2].0,
        }
    }

    /// Its value, as a segment of a path and a value of a query.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Year(year) => year.0.to_string(),
            Self::Unit(unit) => unit.0.to_string(),
            Self::Topic(topic) => topic.0.to_string(),
        }
    }

    /// The filter of a key and a value.
    #[must_use]
    pub fn parse(key: &str, value: &str) -> Option<Self> {
        let slug = || Slug::parse(value).ok();
        match key {
            "tahun" => Year::parse(value).map(Self::Year),
            "unit" => slug().map(|slug| Self::Unit(UnitId(slug))),
            "topik" => slug().map(|slug| Self::Topic(TopicId(slug))),
            _ => None,
        }
    }

    /// Whether an entry has the value.
    #[must_use]
    pub fn matches(&self, entry: &EntrySummary) -> bool {
        match self {
            Self::Year(year) => Year::of(entry.published_at) == *year,
            Self::Unit(unit) => entry.unit == *unit,
            Self::Topic(topic) => entry.topics.contains(topic),
        }
    }

    /// Every filter that an entry stands under.
    pub fn of(entry: &EntrySummary) -> impl Iterator<Item = Self> + '_ {
        let topics = entry.topics.iter().cloned().map(Self::Topic);
        [Self::Year(Year::of(entry.published_at)), Self::Unit(entry.unit.clone())].into_iter().chain(topics)
    }

    /// What readers see of it below its kind: `2020`, the name of a unit or a topic.
    #[must_use]
    pub fn name(&self, site: &Site) -> String {
        match self {
            Self::Year(year) => year.0.to_string(),
            Self::Unit(unit) => site.unit_name(unit).to_owned(),
            Self::Topic(topic) => site.topic_name(topic).to_owned(),
        }
    }

    /// What readers see of it alone: "Tahun 2020".
    #[must_use]
    pub fn label(&self, site: &Site) -> String {
        let name = self.name(site);
        if matches!(self, Self::Year(_)) { format!("{} {name}", DIMENSIONS[0].1) } else { name }
    }
}

/// The values that a section's list can be filtered by: those that occur.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FilterOptions {
    /// Newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<Year>,
    /// In the order of the site.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitId>,
    /// In the order of the site.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
}

impl FilterOptions {
    /// Whether there is nothing to choose from.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.years.is_empty() && self.units.is_empty() && self.topics.is_empty()
    }

    /// The values of each of [`DIMENSIONS`].
    #[must_use]
    pub fn by_dimension(&self) -> [Vec<Filter>; 3] {
        [
            self.years.iter().copied().map(Filter::Year).collect(),
            self.units.iter().cloned().map(Filter::Unit).collect(),
            self.topics.iter().cloned().map(Filter::Topic).collect(),
        ]
    }
}

/// At most one value of each kind, and which page of the results is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// In the order of [`DIMENSIONS`].
    chosen: [Option<Filter>; 3],
    /// Pages of results after the first.
    skipped_pages: u32,
}

const PAGE_KEY: &str = "hal";

impl Selection {
    /// Of one value.
    #[must_use]
    pub fn of(filter: &Filter) -> Self {
        Self::default().with(filter.clone())
    }

    /// Reads a query (`?…` or empty). What is no filter of the portal is passed over: queries come from anywhere.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut selection = Self::default();
        let pairs = query.strip_prefix('?').unwrap_or(query).split('&').filter_map(|pair| pair.split_once('='));
        let mut page = None;
        for (key, value) in pairs {
            if key == PAGE_KEY {
                page = PageNumber::parse(value);
            } else if let Some(filter) = Filter::parse(key, value) {
                selection = selection.with(filter);
            }
        }
        selection.skipped_pages = page.map_or(0, |page| page.get() - 1);
        selection
    }

    /// The chosen values.
    pub fn filters(&self) -> impl Iterator<Item = &Filter> {
        self.chosen.iter().flatten()
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.filters().next().is_none()
    }

    /// The page of the results, from 1.
    #[must_use]
    pub const fn page(&self) -> u32 {
        self.skipped_pages.saturating_add(1)
    }

    /// Whether an entry has every chosen value.
    #[must_use]
    pub fn matches(&self, entry: &EntrySummary) -> bool {
        self.filters().all(|filter| filter.matches(entry))
    }

    /// With a value in the place of another of its kind; the first page of it.
    #[must_use]
    pub fn with(mut self, filter: Filter) -> Self {
        if let Some(chosen) = self.chosen.get_mut(filter.dimension()) {
            *chosen = Some(filter);
        }
        Self { skipped_pages: 0, ..self }
    }

    /// Without a value; the first page of it.
    #[must_use]
    pub fn without(mut self, filter: &Filter) -> Self {
        for chosen in &mut self.chosen {
            if chosen.as_ref() == Some(filter) {
                *chosen = None;
            }
        }
        Self { skipped_pages: 0, ..self }
    }

    /// Another page of the same, from 1.
    #[must_use]
    pub fn at_page(&self, page: u32) -> Self {
        Self { skipped_pages: page.saturating_sub(1), ..self.clone() }
    }

    /// Where it is shown, without base: a page of its own for one value, the section's page with a query for more.
    #[must_use]
    pub fn path(&self, section: Section) -> String {
        let filters: Vec<&Filter> = self.filters().collect();
        match filters.as_slice() {
            [] => Route::Section(section).path(),
            [one] if self.skipped_pages == 0 => Route::Filtered(section, (*one).clone(), None).path(),
            filters => {
                let mut path = Route::Section(section).path();
                let pairs = filters.iter().map(|filter| (filter.key(), filter.value()));
                let page = (self.skipped_pages > 0).then(|| (PAGE_KEY, self.page().to_string()));
                for (index, (key, value)) in pairs.chain(page).enumerate() {
                    path.push(if index == 0 { '?' } else { '&' });
                    path.push_str(&format!("{key}={value}"));
                }
                path
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_gives_at_most_one_value_of_each_kind_and_passes_over_the_rest() {
        for (query, path) in [
            ("", "/berita/"),
            ("?", "/berita/"),
            ("?q=a&utm_source=x", "/berita/"),
            ("?tahun=2020", "/berita/tahun/2020/"),
            ("?topik=cara-membaca", "/berita/topik/cara-membaca/"),
            ("?unit=b&tahun=2020", "/berita/?tahun=2020&unit=b"),
            ("?tahun=2020&tahun=2021&unit=b", "/berita/?tahun=2021&unit=b"),
            ("?tahun=0&unit=..%2f&topik=A", "/berita/"),
            ("?tahun=10000&unit=unit", "/berita/"),
            ("?tahun=2020&topik=a&hal=3", "/berita/?tahun=2020&topik=a&hal=3"),
            ("?tahun=2020&topik=a&hal=1", "/berita/?tahun=2020&topik=a"),
            ("?tahun=2020&topik=a&hal=0", "/berita/?tahun=2020&topik=a"),
            ("?tahun=2020&hal=2", "/berita/?tahun=2020&hal=2"),
            ("?hal=4294967295&tahun=1&unit=a", "/berita/?tahun=1&unit=a&hal=4294967295"),
        ] {
            let selection = Selection::parse(query);
            assert_eq!(selection.path(Section::News), path, "{query}");
            if let Some((_, query)) = path.split_once('?') {
                assert_eq!(Selection::parse(query), selection, "{path}");
            }
        }
    }

    #[test]
    fn changing_a_value_begins_at_the_first_page() {
        let both = Selection::parse("?tahun=2020&unit=b&hal=2");
        let year = Filter::parse("tahun", "2021").unwrap();
        let unit = Filter::parse("unit", "b").unwrap();
        assert_eq!(both.clone().with(year).path(Section::News), "/berita/?tahun=2021&unit=b");
        assert_eq!(both.clone().without(&unit).path(Section::News), "/berita/tahun/2020/");
        assert_eq!(both.at_page(3).page(), 3);
        assert_eq!(Selection::of(&unit).without(&unit).path(Section::Videos), "/video/");
    }

    #[test]
    fn a_year_is_read_as_it_is_written() {
        for text in ["1", "2020", "9999"] {
            assert_eq!(Year::parse(text).unwrap().get().to_string(), text);
        }
        for text in ["", "0", "02020", "10000", "+1", "2020a", "99999999999"] {
            assert_eq!(Year::parse(text), None, "{text}");
        }
        // In WIB it is the new year already.
        assert_eq!(Year::of(Timestamp::parse("2019-12-31T17:00:00Z").unwrap()).get(), 2020);
    }
}
