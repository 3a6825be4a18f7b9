//! A page's data: its twin `index.json`, and the same data embedded in the page itself.

use crate::{
    archive::Archive,
    block::Block,
    date::Timestamp,
    decode::Decode,
    entry::{Entry, EntrySummary},
    filter::{Filter, FilterOptions},
    menu::MenuLink,
    page_number::PageNumber,
    route::Route,
    section::Section,
    site::Site,
};
use serde::{Deserialize, Serialize};

/// The file `index.json`: everything that its page shows, apart from `site.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Twin {
    /// The [`crate::SCHEMA`] of the publisher that wrote the file.
    pub schema: u32,
    /// The [`Site::version`] that the page was made with.
    pub site: String,
    /// The page.
    pub page: Page,
}

/// What a published page embeds, so that its first render needs no request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Embedded {
    /// The data that every page shares.
    pub site: Site,
    /// This page.
    pub page: Page,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page {
    /// The page's path without base.
    pub path: String,
    /// The page's heading. Followed by the portal's name, it is also the title of the document.
    pub title: String,
    /// The description for search engines and link previews.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The newest date of anything on the page. The first render uses it as the current time, and the app never assumes
    /// an earlier time. It comes from the content, not from the publisher's clock, so that an unchanged page keeps its
    /// bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rendered_at: Option<Timestamp>,
    /// What kind of page it is, with its content.
    pub content: Content,
}

impl Page {
    /// Returns the route of the page; `None` for the page that answers unknown paths.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        Route::parse(&self.path)
    }
}

/// The kinds of pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Beranda.
    Home(HomePage),
    /// A list of entries.
    Section(SectionPage),
    /// A single entry.
    Entry(Box<Entry>),
    /// A fixed page.
    Static(StaticPage),
    /// Cari.
    Search(SearchPage),
    /// Kontak. Its content comes from `site.json`.
    Contact,
    /// Peta situs.
    SiteMap(SiteMapPage),
    /// Tersimpan. Its content comes from the reader's device.
    Saved,
    /// Halaman tidak ditemukan.
    NotFound,
}

/// Beranda: a lead story and a block for each section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HomePage {
    /// The lead story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<EntrySummary>,
    /// The sections, in the order of the menu.
    pub sections: Vec<SectionBlock>,
}

impl HomePage {
    /// How many entries of each section Beranda shows.
    pub const ENTRIES_PER_BLOCK: usize = 3;
}

/// The newest entries of a section, on Beranda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionBlock {
    /// The section.
    pub section: Section,
    /// Newest first; may be empty. There may be more announcements than Beranda shows, because some may end later.
    pub entries: Vec<EntrySummary>,
}

/// A page of a section's list, filtered or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionPage {
    /// The section.
    pub section: Section,
    /// The filter of the list, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<ListFilter>,
    /// The filters to choose from; only on the section's first page, so that archive pages never change.
    #[serde(default, skip_serializing_if = "FilterOptions::is_empty")]
    pub options: FilterOptions,
    /// How the section is divided into pages; only on its first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<Archive>,
    /// The number of an archive page; absent on the list's first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<PageNumber>,
    /// Newest first; may be empty.
    pub entries: Vec<EntrySummary>,
    /// The next newer page (Lebih baru).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<Neighbour>,
    /// The next older page (Lebih lama).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<Neighbour>,
}

/// The filter of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListFilter {
    /// The filter itself.
    pub by: Filter,
    /// The label that readers see: "Tahun 2020".
    pub label: String,
    /// How many entries pass the filter; only on the filter's first page, so that its archive pages never change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

/// The neighbouring list page in one direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Neighbour {
    /// The number of that page; absent if it is the list's first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<PageNumber>,
    /// The date of the entry on that page that is closest to this page: "sejak 3 Maret 2020", "sampai 1 Maret 2020".
    pub boundary: Timestamp,
}

impl Neighbour {
    /// Returns the route of the neighbouring page.
    #[must_use]
    pub fn route(&self, section: Section, filter: Option<&Filter>) -> Route {
        Route::of_list(section, filter.cloned(), self.number)
    }
}

/// A fixed page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StaticPage {
    /// The text.
    pub body: Vec<Block>,
}

/// Cari: lists the newest entries until the reader searches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SearchPage {
    /// Newest first, at most [`SearchPage::MAX_ENTRIES`], without covers.
    pub entries: Vec<EntrySummary>,
}

impl SearchPage {
    /// The bound on the entries that the page lists, so that it stays small however large the archive is.
    pub const MAX_ENTRIES: usize = 50;
}

/// Peta situs: links to every page, for people. The parts that grow with the archive are bounded, so that the page
/// stays small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteMapPage {
    /// The portal's own pages, the fixed pages, then the sections that are not empty, in the order of the menu.
    pub groups: Vec<SiteMapGroup>,
}

impl SiteMapPage {
    /// How many of a section's entries the page lists, newest first.
    pub const MAX_ENTRIES: usize = 100;
    /// How many archive pages of a section the page lists. If there are more, it lists only the newest archive page of
    /// each year.
    pub const MAX_ARCHIVE_LINKS: usize = 50;
}

/// A part of the site map with a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteMapGroup {
    /// The heading.
    pub heading: String,
    /// The links directly below the heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<MenuLink>,
    /// The lists with headings of their own that follow: years, the archive.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<SiteMapPart>,
}

/// A list with a heading within a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteMapPart {
    /// The heading: `2020`, `Arsip`.
    pub heading: String,
    /// The links under it.
    pub links: Vec<MenuLink>,
}
