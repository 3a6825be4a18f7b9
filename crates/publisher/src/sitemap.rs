//! `sitemap.xml` and `robots.txt`, which search engines request (sitemaps.org 0.9; RFC 9309).
//!
//! Entries are in parts of a thousand, by their numbers in the ledger, so one more entry touches its part and the index
//! however large the archive is.

use crate::{
    authored::AuthoredEntry,
    document::escape,
    origin::{Origin, address, whole_address},
    plan::Plan,
};
use model::{base::Base, date::Timestamp, route::Route, section::Section};
use std::{collections::BTreeMap, fmt::Write};

/// Numbers in one part; the format allows 50,000 addresses.
const PART: u32 = 1000;
/// The index.
const INDEX: &str = "sitemap.xml";
const NAMESPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// An address with when it last changed.
type Line = (String, Option<Timestamp>);

/// Returns the index and its parts, with their names. Returns none without an origin: the format takes only absolute
/// addresses.
pub(crate) fn sitemap_files(plan: &Plan, base: &Base) -> Vec<(String, String)> {
    let Some(origin) = plan.authored.site.origin.as_ref() else { return Vec::new() };
    let mut parts = entry_parts(plan, base, origin);
    parts.insert("sitemap-halaman.xml".to_owned(), fixed_lines(plan, base, origin));
    let index: Vec<Line> = parts
        .iter()
        .map(|(name, lines)| {
            let newest = lines.iter().filter_map(|(_, changed_at)| *changed_at).max();
            (whole_address(Some(origin), base, &format!("/{name}")), newest)
        })
        .collect();
    let mut files = vec![(INDEX.to_owned(), render("sitemapindex", "sitemap", &index))];
    files.extend(parts.into_iter().map(|(name, lines)| (name, render("urlset", "url", &lines))));
    files
}

/// Returns the rules for robots, which keep them out of a preview.
pub(crate) fn robots_file(origin: Option<&Origin>, base: &Base, is_preview: bool) -> String {
    if is_preview {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let mut text = String::from("User-agent: *\nDisallow:\n");
    if origin.is_some() {
        let _ = writeln!(text, "\nSitemap: {}", whole_address(origin, base, &format!("/{INDEX}")));
    }
    text
}

fn entry_parts(plan: &Plan, base: &Base, origin: &Origin) -> BTreeMap<String, Vec<Line>> {
    let mut parts: BTreeMap<String, BTreeMap<u32, Line>> = BTreeMap::new();
    for entry in plan.published_entries() {
        let number = plan.numbering.numbers.get(&(entry.section, entry.slug.clone())).copied().unwrap_or_default();
        let name = format!("sitemap-{}-{}.xml", entry.section.slug(), number.saturating_sub(1) / PART + 1);
        let route = Route::Entry(entry.section, entry.slug.clone());
        let line = (address(Some(origin), base, &route), Some(changed_at(entry)));
        parts.entry(name).or_default().insert(number, line);
    }
    parts.into_iter().map(|(name, lines)| (name, lines.into_values().collect())).collect()
}

fn changed_at(entry: &AuthoredEntry) -> Timestamp {
    let changes = entry.changes.iter().map(|(change, _)| change.updated_at);
    let withdrawn = entry.withdrawn.iter().map(|(withdrawal, _)| withdrawal.withdrawn_at);
    changes.chain(withdrawn).chain([entry.published_at.at]).max().unwrap_or(entry.published_at.at)
}

/// Returns the pages that are no entries. When they changed is not known, and a guess would teach robots not to believe
/// us.
fn fixed_lines(plan: &Plan, base: &Base, origin: &Origin) -> Vec<Line> {
    let contact = plan.authored.site.contact.is_some().then_some(Route::Contact);
    let sections = Section::ALL.into_iter().map(Route::Section);
    let pages = plan.authored.pages.iter().map(|page| Route::Static(page.slug.clone()));
    let routes = [Route::Home, Route::SiteMap].into_iter().chain(contact).chain(sections).chain(pages);
    routes.map(|route| (address(Some(origin), base, &route), None)).collect()
}

fn render(list: &str, item: &str, lines: &[Line]) -> String {
    let mut xml = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{list} {NAMESPACE}>\n");
    for (address, changed_at) in lines {
        let _ = write!(xml, "<{item}><loc>{}</loc>", escape(address));
        if let Some(changed_at) = changed_at {
            let _ = write!(xml, "<lastmod>{}</lastmod>", changed_at.to_machine_text());
        }
        let _ = writeln!(xml, "</{item}>");
    }
    let _ = writeln!(xml, "</{list}>");
    xml
}
