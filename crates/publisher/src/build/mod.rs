//! From the plan to the pages. The only I/O is reading the texts of entries and fixed pages.

mod cards;
mod entry_page;
mod features;
pub(crate) mod filters;
mod home_page;
mod list_pages;
mod list_titles;
mod other_pages;
mod pagination;
mod relations;
mod site;
mod site_map;
mod videos;

pub use site::{build_site, seal};

use crate::{failure::Failure, plan::Plan};
use cards::Cards;
pub(crate) use entry_page::EntryPages;
use list_pages::Lists;
use model::{page::Page, postings::Postings, site::Site};
use relations::Relations;
use videos::Videos;

/// What pages of all kinds are built from, prepared once.
#[derive(Debug)]
pub struct Material<'a> {
    plan: &'a Plan,
    site: &'a Site,
    cards: Cards,
    videos: Videos,
    relations: Relations,
}

impl<'a> Material<'a> {
    /// Collects the cards, the videos and the relations of the published entries.
    #[must_use]
    pub fn new(plan: &'a Plan, site: &'a Site) -> Self {
        let cards = Cards::new(plan);
        let (videos, relations) = (Videos::new(plan), Relations::new(&cards));
        Self { plan, site, cards, videos, relations }
    }

    /// Builds every page that is not an entry's and passes each to `accept`, so that memory never holds all of them.
    ///
    /// # Errors
    /// The first failure of `accept`, or a file that has changed since it was checked.
    pub fn build_others(&self, accept: &mut dyn FnMut(Page) -> Result<(), Failure>) -> Result<(), Failure> {
        let Self { plan, site, cards, videos, .. } = self;
        accept(home_page::build(cards, site, plan.at))?;
        accept(other_pages::build_search(cards, site, plan.at))?;
        accept(site_map::build(plan, cards, site))?;
        if let Some(contact) = &site.contact {
            accept(other_pages::build_contact(contact))?;
        }
        accept(other_pages::build_saved())?;
        accept(other_pages::build_not_found())?;
        Lists::new(plan, cards, site).build(accept)?;
        for page in &plan.authored.pages {
            accept(other_pages::build_static(page, &plan.media, videos)?)?;
        }
        Ok(())
    }

    /// Returns the builder of the entries' pages.
    pub(crate) fn entries(&self) -> EntryPages<'_> {
        EntryPages::new((self.plan, &self.site.base), &self.cards, &self.videos, &self.relations)
    }

    /// Returns the numbers of the entries under each filter, with the path of the file for each filter.
    #[must_use]
    pub fn build_postings(&self) -> Vec<(String, Postings)> {
        list_pages::postings(&self.cards, self.site)
    }
}
