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

/// The file `index.json`: everything that its page shows beside `site.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Twin {
    /// [`crate::SCHEMA`] of the writer.
    pub schema: u32,
    /// [`Site::version`] that the page was made with.
    pub site: String,
    /// The page.
    pub page: Page,
}

/// What a published page embeds, so that its first render needs no request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Embedded {
    /// What every page shares.
    pub site: Site,
    /// This page.
    pub page: Page,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page {
    /// Its path without base.
    pub path: String,
    /// Its heading and, before the portal's name, its title.
    pub title: String,
    /// For search engines and previews.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The newest date of anything on the page: the first render takes it for "now", and no clock may show less.
    /// Taken from the content, not from the publisher's clock, so that an unchanged page keeps its bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rendered_at: Option<Timestamp>,
    /// What kind of page it is, with its content.
    pub content: Content,
}

impl Page {
    /// The route of the page; none for the page that stands for unknown paths.
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
    /// The reader.
    Entry(Box<Entry>),
    /// A fixed page.
    Static(StaticPage),
    /// Cari.
    Search(SearchPage),
    /// Kontak. What it shows is the site's.
    Contact,
    /// Peta situs.
    SiteMap(SiteMapPage),
    /// Tersimpan. What it shows is the device's.
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
    /// How many entries of a section are shown.
    pub const ENTRIES_PER_BLOCK: usize = 3;
}

/// The newest entries of a section, on Beranda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionBlock {
    /// The section.
    pub section: Section,
    /// Newest first; may be empty. Of announcements there may be more than are shown: some may end.
    pub entries: Vec<EntrySummary>,
}

/// A list page of a section, or of what one filter leaves of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionPage {
    /// The section.
    pub section: Section,
    /// What the list is filtered by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<ListFilter>,
    /// What it can be filtered by; on the section's first page only, so that the archive stays as it is.
    #[serde(default, skip_serializing_if = "FilterOptions::is_empty")]
    pub options: FilterOptions,
    /// How the section is dealt into pages; on its first page only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<Archive>,
    /// The number of an archive page; none on the list's first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<PageNumber>,
    /// Newest first; may be empty.
    pub entries: Vec<EntrySummary>,
    /// Lebih baru.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<Neighbour>,
    /// Lebih lama.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<Neighbour>,
}

/// The filter of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListFilter {
    /// The value.
    pub by: Filter,
    /// What readers see of it: "Tahun 2020".
    pub label: String,
    /// How many entries there are in all; on the filter's first page only, so that its archive stays as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

/// The next list page in one direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Neighbour {
    /// Its number; none where it is the list's first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<PageNumber>,
    /// The date of its entry that is nearest to this page: "sejak 3 Maret 2020", "sampai 1 Maret 2020".
    pub boundary: Timestamp,
}

impl Neighbour {
    /// The page of the neighbour.
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

/// Cari: the newest entries, until something is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SearchPage {
    /// Newest first, at most [`SearchPage::MAX_ENTRIES`], without covers.
    pub entries: Vec<EntrySummary>,
}

impl SearchPage {
    /// How many entries the page lists, so that it stays small however large the archive is.
    pub const MAX_ENTRIES: usize = 50;
}

/// Peta situs: every page, for people. What grows with the archive is bounded, so that the page stays small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteMapPage {
    /// The portal's own pages, the fixed pages, then the sections that hold anything, in the order of the menu.
    pub groups: Vec<SiteMapGroup>,
}

impl SiteMapPage {
    /// How many entries of a section it lists, the newest.
    pub const MAX_ENTRIES: usize = 100;
    /// How many archive pages of a section it lists. Where there are more, it names the newest of each year instead.
    pub const MAX_ARCHIVE_LINKS: usize = 50;
}

/// A headed part of the site map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteMapGroup {
    /// The heading.
    pub heading: String,
    /// Links right below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<MenuLink>,
    /// Headed lists after them: years, the archive.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<SiteMapPart>,
}

/// A headed list within a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SiteMapPart {
    /// The heading: `2020`, `Arsip`.
    pub heading: String,
    /// The links under it.
    pub links: Vec<MenuLink>,
}
