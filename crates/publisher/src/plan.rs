//! What is to be published: the authored content at one moment, checked.

use crate::{
    authored::{Authored, AuthoredEntry},
    build::filters::find_filters,
    checks,
    ledger::{Numbering, OldAddress, number_entries},
    media::published_paths::PublishedMedia,
    problem::Problems,
};
use model::{archive::Archive, date::Timestamp, page_number::PageNumber, route::Route, section::Section};
use std::collections::{BTreeMap, BTreeSet};

/// A checked plan.
#[derive(Debug)]
pub struct Plan {
    /// The sources.
    pub authored: Authored,
    /// The moment of publishing: entries with a later date are not published.
    pub at: Timestamp,
    /// The numbers of the published entries.
    pub numbering: Numbering,
    /// Every page.
    pub routes: Routes,
    /// The media that published pages refer to.
    pub media: PublishedMedia,
    /// Whether it holds what readers must not see yet.
    pub is_preview: bool,
}

/// The pages that there are.
#[derive(Debug, Default)]
pub struct Routes {
    /// Pages that readers will find.
    pub published: BTreeSet<Route>,
    /// Drafts and entries with a later date.
    pub unpublished: BTreeSet<Route>,
    /// Old address → new address.
    pub redirects: BTreeMap<Route, Route>,
    /// Path of the old site → address here.
    pub foreign: BTreeMap<String, Route>,
}

impl Plan {
    /// Numbers the entries, finds all pages and checks everything.
    #[must_use]
    pub fn new(authored: Authored, at: Timestamp, problems: &mut Problems) -> Self {
        let numbering = number_entries(&authored.ledger, &authored.entries, at);
        let routes = find_routes(&authored, &numbering, at);
        let mut plan = Self { authored, at, numbering, routes, media: PublishedMedia::new(), is_preview: false };
        plan.media = checks::check_all(&plan, problems);
        plan
    }

    /// Returns the entries that readers see.
    pub fn published_entries(&self) -> impl Iterator<Item = &AuthoredEntry> {
        self.authored.entries.iter().filter(|entry| entry.is_published(self.at))
    }

    /// Returns how a section is divided into pages.
    #[must_use]
    pub fn archive(&self, section: Section) -> Archive {
        archive_of(&self.authored, &self.numbering, section)
    }
}

fn archive_of(authored: &Authored, numbering: &Numbering, section: Section) -> Archive {
    let highest = numbering.highest.get(&section).copied().unwrap_or_default();
    Archive::new(highest, authored.site.entries_per_page)
}

fn find_routes(authored: &Authored, numbering: &Numbering, at: Timestamp) -> Routes {
    let mut routes = Routes::default();
    routes.published.extend([Route::Home, Route::Search, Route::SiteMap, Route::Saved]);
    routes.published.extend(authored.site.contact.is_some().then_some(Route::Contact));
    for section in Section::ALL {
        routes.published.insert(Route::Section(section));
        for number in 1..=archive_of(authored, numbering, section).pages {
            routes.published.extend(PageNumber::new(number).map(|number| Route::SectionPage(section, number)));
        }
    }
    for entry in &authored.entries {
        let route = Route::Entry(entry.section, entry.slug.clone());
        let pages = if entry.is_published(at) { &mut routes.published } else { &mut routes.unpublished };
        pages.insert(route);
    }
    for ((section, filter), count) in find_filters(authored, at) {
        let pages = Archive::new(count, authored.site.entries_per_page).pages;
        let numbers = (1..=pages).filter_map(PageNumber::new).map(Some).chain([None]);
        routes.published.extend(numbers.map(|number| Route::Filtered(section, filter.clone(), number)));
    }
    routes.published.extend(authored.pages.iter().map(|page| Route::Static(page.slug.clone())));
    for redirect in &authored.ledger.redirects {
        match &redirect.from {
            OldAddress::Route(from) => {
                routes.redirects.insert(from.clone(), redirect.to.clone());
            }
            OldAddress::Foreign(from) => {
                routes.foreign.insert(from.clone(), redirect.to.clone());
            }
        }
    }
    routes
}
