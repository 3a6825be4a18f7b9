//! Filters of a section's list. A single filter has a page of its own; several together are a [`Selection`].

mod selection;

pub use selection::Selection;

use crate::{
    date::Timestamp, decode::Decode, entry::EntrySummary, page_number::PageNumber, site::Site, slug::Slug,
    topic::TopicId, unit::UnitId,
};
use serde::{Deserialize, Serialize};

/// A year of publication, in WIB, from 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Year(u16);

impl Year {
    /// Returns the year of a moment.
    #[must_use]
    pub fn of(moment: Timestamp) -> Self {
        Self(moment.year().try_into().unwrap_or(1))
    }

    /// Parses a URL segment: decimal digits without a leading zero or sign, so that every page has one URL.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        PageNumber::parse(text)?.get().try_into().ok().filter(|year| *year <= 9999).map(Self)
    }

    /// Returns the number.
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
    /// Entries published in that year.
    Year(Year),
    /// Entries published by that unit.
    Unit(UnitId),
    /// Entries about that topic.
    Topic(TopicId),
}

/// The kinds of filter, in the order in which readers see them: first the name in URLs, then the label for readers.
pub const DIMENSIONS: [(&str, &str); 3] = [("tahun", "Tahun"), ("unit", "Unit"), ("topik", "Topik")];

impl Filter {
    /// Returns the position of the filter's kind in [`DIMENSIONS`].
    #[must_use]
    pub const fn dimension(&self) -> usize {
        match self {
            Self::Year(_) => 0,
            Self::Unit(_) => 1,
            Self::Topic(_) => 2,
        }
    }

    /// Returns the filter's kind, as a segment of a path and as a key of a query.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Year(_) => DIMENSIONS[0].0,
            Self::Unit(_) => DIMENSIONS[1].0,
            Self::Topic(_) => DIMENSIONS[2].0,
        }
    }

    /// Returns the filter's value, as a segment of a path and as a value of a query.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Year(year) => year.0.to_string(),
            Self::Unit(unit) => unit.0.to_string(),
            Self::Topic(topic) => topic.0.to_string(),
        }
    }

    /// Returns the filter of a key and a value; `None` if they do not form one.
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

    /// Returns whether an entry passes the filter.
    #[must_use]
    pub fn matches(&self, entry: &EntrySummary) -> bool {
        match self {
            Self::Year(year) => Year::of(entry.published_at) == *year,
            Self::Unit(unit) => entry.unit == *unit,
            Self::Topic(topic) => entry.topics.contains(topic),
        }
    }

    /// Returns every filter that an entry passes.
    pub fn of(entry: &EntrySummary) -> impl Iterator<Item = Self> + '_ {
        let topics = entry.topics.iter().cloned().map(Self::Topic);
        [Self::Year(Year::of(entry.published_at)), Self::Unit(entry.unit.clone())].into_iter().chain(topics)
    }

    /// Returns the label below the heading of its kind: `2020`, or the name of a unit or a topic.
    #[must_use]
    pub fn name(&self, site: &Site) -> String {
        match self {
            Self::Year(year) => year.0.to_string(),
            Self::Unit(unit) => site.unit_name(unit).to_owned(),
            Self::Topic(topic) => site.topic_name(topic).to_owned(),
        }
    }

    /// Returns the label that is clear on its own: "Tahun 2020".
    #[must_use]
    pub fn label(&self, site: &Site) -> String {
        let name = self.name(site);
        if matches!(self, Self::Year(_)) { format!("{} {name}", DIMENSIONS[0].1) } else { name }
    }
}

/// The values that a section's list can be filtered by: only those that occur in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FilterOptions {
    /// The years, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<Year>,
    /// The units, in the order of `site.json`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitId>,
    /// The topics, in the order of `site.json`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
}

impl FilterOptions {
    /// Returns whether there is nothing to choose from.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.years.is_empty() && self.units.is_empty() && self.topics.is_empty()
    }

    /// Returns the values for each of [`DIMENSIONS`].
    #[must_use]
    pub fn by_dimension(&self) -> [Vec<Filter>; 3] {
        [
            self.years.iter().copied().map(Filter::Year).collect(),
            self.units.iter().cloned().map(Filter::Unit).collect(),
            self.topics.iter().cloned().map(Filter::Topic).collect(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_read_as_it_is_written() {
        for text in ["1", "2020", "9999"] {
            assert_eq!(Year::parse(text).unwrap().get().to_string(), text);
        }
        for text in ["", "0", "02020", "10000", "+1", "2020a", "99999999999"] {
            assert_eq!(Year::parse(text), None, "{text}");
        }
        // At this moment the new year has already begun in WIB.
        assert_eq!(Year::of(Timestamp::parse("2019-12-31T17:00:00Z").unwrap()).get(), 2020);
    }
}
