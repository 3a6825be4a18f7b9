//! From the plan to the pages: pure, no I/O.

mod cards;
mod entry_page;
pub(crate) mod filters;
mod home_page;
mod list_pages;
mod other_pages;
mod relations;
mod sheets;
mod site;
mod site_map;
mod videos;
mod wording;

pub use site::{build_site, seal};

use crate::plan::Plan;
use cards::Cards;
use entry_page::EntryPages;
use list_pages::Lists;
use model::{page::Page, postings::Postings, site::Site};
use relations::Relations;
use videos::Videos;

/// Builds every page in turn and hands it over, so that not all of them stand in memory at once.
///
/// # Errors
/// The first error of `accept`.
pub fn build_pages<E>(plan: &Plan, site: &Site, accept: &mut dyn FnMut(Page) -> Result<(), E>) -> Result<(), E> {
    let cards = Cards::new(plan);
    let (videos, relations) = (Videos::new(plan), Relations::new(&cards));
    accept(home_page::build(&cards, site, plan.at))?;
    accept(other_pages::build_search(&cards, site, plan.at))?;
    accept(site_map::build(plan, &cards, site))?;
    if let Some(contact) = &site.contact {
        accept(other_pages::build_contact(contact))?;
    }
    accept(other_pages::build_saved())?;
    accept(other_pages::build_not_found())?;
    Lists::new(plan, &cards, site).build(accept)?;
    for page in &plan.authored.pages {
        accept(other_pages::build_static(page, &plan.media, &videos))?;
    }
    let entries = EntryPages::new((plan, &site.base), &cards, &videos, &relations);
    for entry in plan.published_entries() {
        if let Some(page) = entries.build(entry) {
            accept(page)?;
        }
    }
    Ok(())
}

/// The numbers that stand under each filter, with the paths of their files.
#[must_use]
pub fn build_postings(plan: &Plan, site: &Site) -> Vec<(String, Postings)> {
    list_pages::postings(&Cards::new(plan), site)
}
