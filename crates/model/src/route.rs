//! The only owner of URLs: converts between every page of the portal and its path.
//!
//! Paths here carry no base; [`crate::base::Base`] adds and removes it. The HTML of a page is at `<path>index.html` and
//! its twin at `<path>index.json`.

use crate::{filter::Filter, page_number::PageNumber, section::Section, slug::Slug};

/// The name of the file that holds the page, in the page's folder.
pub const PAGE_FILE: &str = "index.html";
/// The name of the file that holds the page's data, in the page's folder.
pub use crate::names::TWIN_FILE;
/// The name of the calendar file in an entry's folder.
pub const CALENDAR_FILE: &str = "kalender.ics";
/// The name of the Atom feed in the folder of a section or of the whole portal.
pub const ATOM_FILE: &str = "umpan.atom";
/// The name of the same feed as JSON Feed.
pub const JSON_FEED_FILE: &str = "umpan.json";
/// The name of the file with the numbers of a filter's entries, in the filter's folder.
pub const POSTINGS_FILE: &str = "nomor.json";
/// The path of the page that answers every unknown path.
pub const NOT_FOUND_PATH: &str = "/404.html";

/// A page of the portal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// `/`
    Home,
    /// `/berita/`: the newest entries of a section.
    Section(Section),
    /// `/berita/halaman/6/`: a full page of the archive.
    SectionPage(Section, PageNumber),
    /// `/berita/tahun/2020/`, `/berita/unit/<id>/`, `/berita/topik/<id>/`: a section filtered by one value, and the
    /// archive pages of that list.
    Filtered(Section, Filter, Option<PageNumber>),
    /// `/berita/<slug>/`
    Entry(Section, Slug),
    /// `/cari/`
    Search,
    /// `/kontak/`
    Contact,
    /// `/peta-situs/`
    SiteMap,
    /// `/tersimpan/`: what is kept on the reader's device.
    Saved,
    /// `/<slug>/`: a fixed page.
    Static(Slug),
}

impl Route {
    /// Returns the path, with a slash at both ends.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Section(section) => format!("/{}/", section.slug()),
            Self::SectionPage(section, number) => format!("/{}/halaman/{}/", section.slug(), number.get()),
            Self::Filtered(section, filter, None) => {
                format!("/{}/{}/{}/", section.slug(), filter.key(), filter.value())
            }
            Self::Filtered(section, filter, Some(number)) => {
                format!("/{}/{}/{}/halaman/{}/", section.slug(), filter.key(), filter.value(), number.get())
            }
            Self::Entry(section, slug) => format!("/{}/{slug}/", section.slug()),
            Self::Search => "/cari/".to_owned(),
            Self::Contact => "/kontak/".to_owned(),
            Self::SiteMap => "/peta-situs/".to_owned(),
            Self::Saved => "/tersimpan/".to_owned(),
            Self::Static(slug) => format!("/{slug}/"),
        }
    }

    /// Parses a path. Like a file host, accepts a missing slash at the end and an explicit `index.html`.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let inner = path.strip_prefix('/')?;
        let inner = inner.strip_suffix(PAGE_FILE).unwrap_or(inner);
        if inner == "/" {
            return None;
        }
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        if inner.is_empty() {
            return Some(Self::Home);
        }
        let mut segments = inner.split('/');
        let first = segments.next()?;
        let rest = (segments.next(), segments.next(), segments.next(), segments.next(), segments.next());
        match (Section::find(first), rest) {
            (Some(section), (None, ..)) => Some(Self::Section(section)),
            (Some(section), (Some("halaman"), Some(number), None, ..)) => {
                PageNumber::parse(number).map(|number| Self::SectionPage(section, number))
            }
            (Some(section), (Some(key), Some(value), None, ..)) => {
                Filter::parse(key, value).map(|filter| Self::Filtered(section, filter, None))
            }
            (Some(section), (Some(key), Some(value), Some("halaman"), Some(number), None)) => {
                Some(Self::Filtered(section, Filter::parse(key, value)?, Some(PageNumber::parse(number)?)))
            }
            (Some(section), (Some(slug), None, ..)) => Slug::parse(slug).ok().map(|slug| Self::Entry(section, slug)),
            (None, (None, ..)) => match first {
                "cari" => Some(Self::Search),
                "kontak" => Some(Self::Contact),
                "peta-situs" => Some(Self::SiteMap),
                "tersimpan" => Some(Self::Saved),
                slug => Slug::parse(slug).ok().map(Self::Static),
            },
            _ => None,
        }
    }

    /// Returns the section that the page belongs to.
    #[must_use]
    pub const fn section(&self) -> Option<Section> {
        match self {
            Self::Section(section)
            | Self::SectionPage(section, _)
            | Self::Filtered(section, ..)
            | Self::Entry(section, _) => Some(*section),
            Self::Home | Self::Search | Self::Contact | Self::SiteMap | Self::Saved | Self::Static(_) => None,
        }
    }

    /// Returns a page of a section's list, filtered or not.
    #[must_use]
    pub fn of_list(section: Section, filter: Option<Filter>, number: Option<PageNumber>) -> Self {
        match (filter, number) {
            (Some(filter), number) => Self::Filtered(section, filter, number),
            (None, Some(number)) => Self::SectionPage(section, number),
            (None, None) => Self::Section(section),
        }
    }

    /// Returns the first page of the list that this page belongs to.
    #[must_use]
    pub fn first_of_list(&self) -> Option<Self> {
        match self {
            Self::Section(section) | Self::SectionPage(section, _) => Some(Self::Section(*section)),
            Self::Filtered(section, filter, _) => Some(Self::Filtered(*section, filter.clone(), None)),
            _ => None,
        }
    }

    /// Returns the path of the file with the numbers of a filter's entries, beside the filter's page.
    #[must_use]
    pub fn postings_path(section: Section, filter: &Filter) -> String {
        format!("{}{POSTINGS_FILE}", Self::Filtered(section, filter.clone(), None).path())
    }

    /// Returns the path of an entry's calendar file, beside its page.
    #[must_use]
    pub fn calendar_path(&self) -> String {
        format!("{}{CALENDAR_FILE}", self.path())
    }

    /// Returns the path of an entry's printable sheet for notice boards, a document beside its page.
    #[must_use]
    pub fn board_path(&self) -> String {
        format!("{}papan/", self.path())
    }

    /// Returns the path of the page's twin.
    #[must_use]
    pub fn twin_path(&self) -> String {
        format!("{}{TWIN_FILE}", self.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        Slug::parse(text).unwrap()
    }

    fn examples() -> Vec<Route> {
        let mut routes = [Route::Home, Route::Search, Route::Contact, Route::SiteMap, Route::Saved].to_vec();
        routes.push(Route::Static(slug("sub-menu-1")));
        for section in Section::ALL {
            routes.push(Route::Section(section));
            routes.push(Route::SectionPage(section, PageNumber::new(6).unwrap()));
            routes.push(Route::Entry(section, slug("bijak-bermedsos")));
            for (key, value) in [("tahun", "2020"), ("unit", "bdk"), ("topik", "cara-membaca")] {
                for number in [None, PageNumber::new(3)] {
                    routes.push(Route::Filtered(section, Filter::parse(key, value).unwrap(), number));
                }
            }
        }
        routes
    }

    #[test]
    fn every_route_survives_its_path() {
        for route in examples() {
            assert_eq!(Route::parse(&route.path()), Some(route));
        }
    }

    #[test]
    fn a_missing_slash_and_a_named_file_are_forgiven() {
        for route in examples() {
            let path = route.path();
            assert_eq!(Route::parse(&format!("{path}index.html")).as_ref(), Some(&route));
            if path.len() > 1 {
                assert_eq!(Route::parse(path.trim_end_matches('/')).as_ref(), Some(&route));
            }
        }
    }

    #[test]
    fn other_paths_are_no_routes() {
        for path in [
            "",
            "berita/",
            "/berita/halaman/",
            "/berita/halaman/0/",
            "/berita/halaman/06/",
            "/berita/halaman/-1/",
            "/berita/halaman/99999999999/",
            "/berita/unit/",
            "/berita/unit/A/",
            "/berita/tahun/02020/",
            "/berita/tahun/2020/2/",
            "/berita/tahun/2020/halaman/",
            "/berita/tahun/2020/halaman/0/",
            "/berita/tahun/2020/halaman/1/a/",
            "/berita/topik/a/b/halaman/1/",
            "/tahun/2020/",
            "/media/a.webp",
            "/a/b/",
            "/berita/a/b/",
            "//",
            "/berita//",
            "/berita/A/",
            "/%2e%2e/",
            "/404.html",
            "/site.json",
            "/data/",
            "/kontak/a/",
            "/peta-situs/halaman/2/",
            "/berita/halaman/1/2/",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn the_scripts_know_the_page_of_what_is_on_the_device() {
        assert_eq!(Route::Saved.path(), format!("/{}/", crate::names::SAVED_FOLDER));
    }
}
