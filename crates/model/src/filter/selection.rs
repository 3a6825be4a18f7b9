//! Several filters together: a state of the section's page, kept in the query of its URL. Only the app can show it.

use super::Filter;
use crate::{entry::EntrySummary, page_number::PageNumber, route::Route, section::Section};

/// At most one value of each kind, and the wanted page of the results.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// In the order of [`super::DIMENSIONS`].
    chosen: [Option<Filter>; 3],
    /// How many pages of results come before the wanted one.
    skipped_pages: u32,
}

const PAGE_KEY: &str = "hal";

impl Selection {
    /// Returns the selection of a single filter.
    #[must_use]
    pub fn of(filter: &Filter) -> Self {
        Self::default().with(filter.clone())
    }

    /// Parses a query (`?…` or empty). Ignores parameters that are not filters of the portal, because links from
    /// elsewhere carry their own.
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

    /// Returns the chosen filters.
    pub fn filters(&self) -> impl Iterator<Item = &Filter> {
        self.chosen.iter().flatten()
    }

    /// Returns whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.filters().next().is_none()
    }

    /// Returns the wanted page of the results, from 1.
    #[must_use]
    pub const fn page(&self) -> u32 {
        self.skipped_pages.saturating_add(1)
    }

    /// Returns whether an entry passes every chosen filter.
    #[must_use]
    pub fn matches(&self, entry: &EntrySummary) -> bool {
        self.filters().all(|filter| filter.matches(entry))
    }

    /// Adds a filter, replacing one of the same kind, and returns to the first page of results.
    #[must_use]
    pub fn with(mut self, filter: Filter) -> Self {
        if let Some(chosen) = self.chosen.get_mut(filter.dimension()) {
            *chosen = Some(filter);
        }
        Self { skipped_pages: 0, ..self }
    }

    /// Removes a filter and returns to the first page of results.
    #[must_use]
    pub fn without(mut self, filter: &Filter) -> Self {
        for chosen in &mut self.chosen {
            if chosen.as_ref() == Some(filter) {
                *chosen = None;
            }
        }
        Self { skipped_pages: 0, ..self }
    }

    /// Returns the same filters at another page of results, from 1.
    #[must_use]
    pub fn at_page(&self, page: u32) -> Self {
        Self { skipped_pages: page.saturating_sub(1), ..self.clone() }
    }

    /// Returns the path without base that shows the selection: the filter's own page for a single filter, the section's
    /// page with a query for several.
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
}
