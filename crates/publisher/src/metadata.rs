//! What a page tells other systems in its head: its address, what a preview of it shows (Open Graph), and its feeds.

use crate::{
    document::escape,
    embed::oembed_path,
    feeds::{atom_path, json_path},
    media::share_path,
    opensearch::OPENSEARCH_PATH,
    origin::{Origin, address, whole_address},
};
use model::{
    date::Timestamp,
    page::{Content, Page},
    section::Section,
    site::Site,
};
use std::{collections::BTreeSet, fmt::Write};

/// The picture of pages that have none of their own.
pub(crate) const SITE_SHARE: &[u8] = include_bytes!("share.jpg");

/// What the head of a page needs to know about the site.
#[derive(Debug)]
pub(crate) struct Metadata<'a> {
    pub(crate) site: &'a Site,
    pub(crate) origin: Option<&'a Origin>,
    /// The paths of pictures that have a preview.
    pub(crate) shares: &'a BTreeSet<String>,
    /// The path of [`SITE_SHARE`].
    pub(crate) site_share: &'a str,
    /// Whether it is a preview, which nobody is to find.
    pub(crate) is_preview: bool,
}

impl Metadata<'_> {
    /// Returns the elements for the head.
    pub(crate) fn render(&self, page: &Page, title: &str) -> String {
        let mut html = String::new();
        if let Some(href) = self.origin.map(|_| escape(&self.site.base.join(OPENSEARCH_PATH))) {
            let kind = "application/opensearchdescription+xml";
            let _ = write!(
                html,
                "<link rel=\"search\" type=\"{kind}\" title=\"{}\" href=\"{href}\">",
                escape(&self.site.name)
            );
        }
        if self.is_preview || matches!(page.content, Content::NotFound | Content::Search(_) | Content::Saved) {
            html.push_str("<meta name=\"robots\" content=\"noindex\">");
            return html;
        }
        self.push_canonical(&mut html, page);
        self.push_open_graph(&mut html, page, title);
        self.push_feeds(&mut html, section_of(page));
        self.push_oembed(&mut html, page);
        html
    }

    /// Writes the canonical address. A list has one address, whatever filters the app shows of it under a query.
    fn push_canonical(&self, html: &mut String, page: &Page) {
        if let (Some(route), Some(_)) = (page.route(), self.origin) {
            let url = escape(&address(self.origin, &self.site.base, &route));
            let _ = write!(html, "<link rel=\"canonical\" href=\"{url}\">");
        }
    }

    /// Writes where other systems find how to show an entry (oEmbed 1.0, section 4).
    fn push_oembed(&self, html: &mut String, page: &Page) {
        if let (Content::Entry(entry), Some(_)) = (&page.content, self.origin) {
            let url = whole_address(self.origin, &self.site.base, &oembed_path(&entry.card.route()));
            let _ = write!(html, "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\">", escape(&url));
        }
    }

    fn push_open_graph(&self, html: &mut String, page: &Page, title: &str) {
        let mut meta = |name: &str, value: &str| {
            let _ = write!(html, "<meta property=\"{name}\" content=\"{}\">", escape(value));
        };
        let entry = match &page.content {
            Content::Entry(entry) => Some(entry),
            _ => None,
        };
        meta("og:type", if entry.is_some() { "article" } else { "website" });
        // Previews show the name of the site beside it.
        meta("og:title", if entry.is_some() { &page.title } else { title });
        meta("og:site_name", &self.site.name);
        meta("og:locale", "id_ID");
        if let Some(description) = &page.description {
            meta("og:description", description);
        }
        if let Some(entry) = entry {
            meta("article:published_time", &entry.card.published_at.to_machine_text());
            if let Some(change) = entry.changes.first() {
                meta("article:modified_time", &change.updated_at.to_machine_text());
            }
        }
        // A preview can only use absolute addresses.
        let (Some(route), Some(_)) = (page.route(), self.origin) else { return };
        meta("og:url", &address(self.origin, &self.site.base, &route));
        let (image, alt) = self.image(page);
        meta("og:image", &image);
        if let Some(alt) = alt {
            meta("og:image:alt", alt);
        }
        let _ = write!(html, "<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }

    /// Returns the address of the page's picture, with what the picture shows.
    pub(crate) fn image<'p>(&self, page: &'p Page) -> (String, Option<&'p str>) {
        let cover = match &page.content {
            Content::Entry(entry) => entry.card.cover.as_ref().filter(|cover| self.shares.contains(&cover.src)),
            _ => None,
        };
        let path = cover.map_or_else(|| self.site_share.to_owned(), |cover| share_path(&cover.src));
        let whole = whole_address(self.origin, &self.site.base, &path);
        (whole, cover.map(|cover| cover.alt.as_str()))
    }

    fn push_feeds(&self, html: &mut String, section: Option<Section>) {
        for (kind, path) in
            [("application/atom+xml", atom_path(section)), ("application/feed+json", json_path(section))]
        {
            let href = escape(&self.site.base.join(&path));
            let title = escape(&section.map_or_else(|| self.site.name.clone(), |section| section.label().to_owned()));
            let _ = write!(html, "<link rel=\"alternate\" type=\"{kind}\" title=\"{title}\" href=\"{href}\">");
        }
    }
}

/// Returns the section whose feed belongs to a page.
fn section_of(page: &Page) -> Option<Section> {
    match &page.content {
        Content::Entry(entry) => Some(entry.card.section),
        Content::Section(list) => Some(list.section),
        _ => None,
    }
}

/// Returns when an entry last changed, or `None` for a page that is no entry.
pub(crate) fn changed_at(page: &Page) -> Option<Timestamp> {
    match &page.content {
        Content::Entry(entry) => {
            Some(entry.changes.first().map_or(entry.card.published_at, |change| change.updated_at))
        }
        _ => None,
    }
}
