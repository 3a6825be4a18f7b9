//! Peta situs (the site map): every page, for people. The page stays small however large the archive is: it lists the
//! newest entries by title, the archive pages for the older ones, and only one of these per year if there are many.

use super::{
    cards::{Card, Cards},
    list_pages::section_pages,
    other_pages::{SAVED_TITLE, SEARCH_TITLE},
    pagination::{ListPage, newest, oldest},
};
use crate::{embed::EMBED_FOLDER, plan::Plan};
use model::{
    contact,
    date::Timestamp,
    link::LinkTarget,
    menu::MenuLink,
    page::{Content, Page, SiteMapGroup, SiteMapPage, SiteMapPart},
    page_number::PageNumber,
    route::Route,
    section::Section,
    site::Site,
    trail,
};

pub(super) fn build(plan: &Plan, cards: &Cards, site: &Site) -> Page {
    let sections = Section::ALL.into_iter().map(|section| section_group(plan, cards, section));
    let groups = [main_group(site), fixed_group(plan)].into_iter().chain(sections);
    let listed = Section::ALL.into_iter().flat_map(|section| listed(cards, section));
    Page {
        path: Route::SiteMap.path(),
        title: "Peta situs".to_owned(),
        description: Some(format!("Semua halaman {}, tersusun menurut bagiannya.", site.name)),
        rendered_at: listed.map(|card| card.summary.published_at).max(),
        // A section without entries has only its own page, which is listed among the main pages.
        content: Content::SiteMap(SiteMapPage {
            groups: groups.filter(|group| !(group.links.is_empty() && group.parts.is_empty())).collect(),
        }),
    }
}

fn link(label: impl Into<String>, route: &Route) -> MenuLink {
    MenuLink { label: label.into(), to: LinkTarget::Page(route.path()) }
}

/// Returns the pages that no editor wrote, without the site map itself.
fn main_group(site: &Site) -> SiteMapGroup {
    let sections = Section::ALL.into_iter().map(|section| link(section.label(), &Route::Section(section)));
    let contact = site.contact.is_some().then(|| link(contact::TITLE, &Route::Contact));
    let links = [link(trail::HOME_LABEL, &Route::Home)].into_iter().chain(sections);
    let tools = [link(SEARCH_TITLE, &Route::Search), link(SAVED_TITLE, &Route::Saved)];
    let kit = MenuLink { label: "Sematkan".to_owned(), to: LinkTarget::File(EMBED_FOLDER.to_owned()) };
    let links = links.chain(tools).chain(contact).chain([kit]).collect();
    SiteMapGroup { heading: "Halaman utama".to_owned(), links, parts: Vec::new() }
}

fn fixed_group(plan: &Plan) -> SiteMapGroup {
    let mut links: Vec<MenuLink> =
        plan.authored.pages.iter().map(|page| link(&page.title, &Route::Static(page.slug.clone()))).collect();
    links.sort_by_cached_key(|link| link.label.to_lowercase());
    SiteMapGroup { heading: "Halaman tetap".to_owned(), links, parts: Vec::new() }
}

fn section_group(plan: &Plan, cards: &Cards, section: Section) -> SiteMapGroup {
    let mut years: Vec<SiteMapPart> = Vec::new();
    for card in listed(cards, section) {
        let year = card.summary.published_at.year().to_string();
        let entry = link(&card.summary.title, &card.summary.route());
        match years.last_mut().filter(|part| part.heading == year) {
            Some(part) => part.links.push(entry),
            None => years.push(SiteMapPart { heading: year, links: vec![entry] }),
        }
    }
    let links = if years.len() == 1 { years.pop().map(|part| part.links) } else { None };
    let archive = archive_links(&section_pages(plan, cards, section), section);
    let archive = (!archive.is_empty()).then(|| SiteMapPart { heading: "Arsip".to_owned(), links: archive });
    SiteMapGroup {
        heading: section.label().to_owned(),
        links: links.unwrap_or_default(),
        parts: years.into_iter().chain(archive).collect(),
    }
}

fn listed(cards: &Cards, section: Section) -> impl Iterator<Item = &Card> {
    cards.of_section(section).take(SiteMapPage::MAX_ENTRIES)
}

/// Returns links to the archive pages, newest first; if there are too many, only the newest page of each year. The page
/// before each is one click away, so readers can still reach every page.
fn archive_links(pages: &[ListPage<'_>], section: Section) -> Vec<MenuLink> {
    let numbered = pages.iter().rev().filter_map(|page| page.number.map(|number| (number, page)));
    let to = |number: PageNumber, label: String| link(label, &Route::SectionPage(section, number));
    if numbered.clone().count() <= SiteMapPage::MAX_ARCHIVE_LINKS {
        return numbered
            .map(|(number, page)| to(number, archive_link(number, oldest(page).zip(newest(page)))))
            .collect();
    }
    // The year of a page is that of its newest entry: one back-dated entry among newer ones does not make it a page of
    // an old year.
    let mut years: Vec<(i64, PageNumber)> = Vec::new();
    for (number, page) in numbered {
        if let Some(year) = newest(page).map(|date| date.year())
            && !years.iter().any(|(known, _)| *known == year)
        {
            years.push((year, number));
        }
    }
    years.truncate(SiteMapPage::MAX_ARCHIVE_LINKS);
    years
        .into_iter()
        .map(|(year, number)| to(number, format!("Tahun {year}, mulai halaman arsip {}", number.get())))
        .collect()
}

/// "Halaman arsip 6 (1 Maret 2020 – 3 Maret 2020)"; without dates if all its entries were removed.
fn archive_link(number: PageNumber, dates: Option<(Timestamp, Timestamp)>) -> String {
    let page = format!("Halaman arsip {}", number.get());
    match dates.map(|(oldest, newest)| (oldest.to_date_text(), newest.to_date_text())) {
        None => page,
        Some((oldest, newest)) if oldest == newest => format!("{page} ({newest})"),
        Some((oldest, newest)) => format!("{page} ({oldest} – {newest})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{entry::EntrySummary, period::Period, slug::Slug, unit::UnitId};

    const DAY: i64 = 86_400;
    const YEAR: i64 = 31_556_952;

    /// Returns the archive links of `pages` pages with one entry each, spread evenly over `years` years from year 1.
    fn archive(pages: u32, years: i64) -> Vec<String> {
        let entry = |number: u32| EntrySummary {
            section: Section::News,
            slug: Slug::parse("a").unwrap(),
            title: String::new(),
            summary: String::new(),
            published_at: Timestamp::from_seconds(
                Timestamp::parse("0001-01-02T00:00:00Z").unwrap().seconds()
                    + i64::from(number) * (years * YEAR - 5 * DAY) / i64::from(pages),
            )
            .unwrap(),
            unit: UnitId(Slug::parse("a").unwrap()),
            cover: None,
            duration: None,
            period: Period::default(),
            is_withdrawn: false,
            is_superseded: false,
            is_pinned: false,
            topics: Vec::new(),
        };
        let entries: Vec<EntrySummary> = (0..pages).map(entry).collect();
        let pages: Vec<ListPage<'_>> = entries
            .iter()
            .zip(1..)
            .map(|(entry, number)| ListPage { number: PageNumber::new(number), entries: vec![entry] })
            .collect();
        archive_links(&pages, Section::News).into_iter().map(|link| link.label).collect()
    }

    #[test]
    fn up_to_a_bound_every_page_is_named_and_beyond_it_every_year() {
        assert_eq!(archive(50, 20).len(), 50);
        assert_eq!(archive(51, 20).len(), 20);
    }

    #[test]
    fn an_archive_of_100_000_entries_takes_a_few_links() {
        let links = archive(16_665, 20);
        assert_eq!(links.len(), 20);
        assert_eq!(links[0], "Tahun 20, mulai halaman arsip 16665");
        assert_eq!(archive(16_665, 9_990).len(), SiteMapPage::MAX_ARCHIVE_LINKS);
    }
}
