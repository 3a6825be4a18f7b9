//! The list pages of the sections (`/berita/`, `/berita/halaman/6/`) and of their filters (`/berita/tahun/2020/`), and
//! for each filter the file with the numbers of its entries.

use super::{
    cards::{Card, Cards, newest_date},
    filters::{group, options},
    list_titles::{filter_title, list_description, list_title},
    pagination::{ListPage, neighbours, paginate},
};
use crate::plan::Plan;
use model::{
    SCHEMA,
    archive::Archive,
    filter::{Filter, FilterOptions},
    page::{Content, ListFilter, Page, SectionPage},
    postings::{Postings, to_runs},
    route::Route,
    section::Section,
    site::Site,
};
use std::collections::HashMap;

/// What all list pages are made from.
#[derive(Clone, Copy)]
pub(super) struct Lists<'a> {
    plan: &'a Plan,
    cards: &'a Cards,
    site: &'a Site,
}

/// One list of a section, filtered or not.
struct List<'a> {
    section: Section,
    filter: Option<(&'a Filter, u32)>,
    options: FilterOptions,
    archive: Option<Archive>,
}

impl<'a> Lists<'a> {
    pub(super) const fn new(plan: &'a Plan, cards: &'a Cards, site: &'a Site) -> Self {
        Self { plan, cards, site }
    }

    /// Builds every page of every list and passes it to `accept`.
    ///
    /// # Errors
    /// The first error of `accept`.
    pub(super) fn build<E>(self, accept: &mut dyn FnMut(Page) -> Result<(), E>) -> Result<(), E> {
        for section in Section::ALL {
            let groups = group(self.cards, self.site, section);
            let archive = self.plan.archive(section);
            let options = options(&groups, self.site);
            let list = List { section, filter: None, options, archive: Some(archive) };
            self.put(&list, &section_pages(self.plan, self.cards, section), accept)?;
            for (filter, cards) in &groups {
                let count = u32::try_from(cards.len()).unwrap_or(u32::MAX);
                let archive = Archive::new(count, self.plan.authored.site.entries_per_page);
                let list =
                    List { section, filter: Some((filter, count)), options: FilterOptions::default(), archive: None };
                self.put(&list, &paginate(archive, number(cards)), accept)?;
            }
        }
        Ok(())
    }

    fn put<E>(
        self,
        list: &List<'_>,
        pages: &[ListPage<'_>],
        accept: &mut dyn FnMut(Page) -> Result<(), E>,
    ) -> Result<(), E> {
        pages.iter().enumerate().try_for_each(|(index, page)| accept(self.build_page(list, pages, page, index)))
    }

    fn build_page(self, list: &List<'_>, pages: &[ListPage<'_>], page: &ListPage<'_>, index: usize) -> Page {
        let (newer, older) = neighbours(pages, index);
        let (section, number) = (list.section, page.number);
        let is_first = number.is_none();
        let filter = list.filter.map(|(by, total)| ListFilter {
            by: by.clone(),
            label: by.label(self.site),
            total: is_first.then_some(total),
        });
        let filter_title = list.filter.map(|(by, _)| filter_title(by, self.site));
        let boundaries = newer.iter().chain(&older).map(|neighbour| neighbour.boundary);
        let newest = newest_date(page.entries.iter().copied(), self.plan.at);
        Page {
            path: Route::of_list(section, list.filter.map(|(by, _)| by.clone()), number).path(),
            title: list_title(section, filter_title.as_deref(), number),
            description: Some(list_description(section, filter_title.as_deref(), number, self.site)),
            rendered_at: newest.into_iter().chain(boundaries).max(),
            content: Content::Section(SectionPage {
                section,
                filter,
                options: if is_first { list.options.clone() } else { FilterOptions::default() },
                archive: list.archive.filter(|_| is_first && !list.options.is_empty()),
                number,
                entries: page.entries.iter().copied().cloned().collect(),
                newer,
                older,
            }),
        }
    }
}

/// The pages of a section.
pub(super) fn section_pages<'a>(plan: &Plan, cards: &'a Cards, section: Section) -> Vec<ListPage<'a>> {
    paginate(plan.archive(section), cards.of_section(section).map(|card| (card.number, card)))
}

/// Numbers the cards of a filter from 1, in the order of the ledger, so that a new entry gets the last number whatever
/// its date. The cards stay sorted newest first.
fn number<'a>(cards: &[&'a Card]) -> impl Iterator<Item = (u32, &'a Card)> {
    let mut numbers: Vec<u32> = cards.iter().map(|card| card.number).collect();
    numbers.sort_unstable();
    let positions: HashMap<u32, u32> = numbers.into_iter().zip(1..).collect();
    cards.iter().copied().map(move |card| (positions.get(&card.number).copied().unwrap_or_default(), card))
}

/// Returns, for every filter, the path of its file and the numbers of its entries.
pub(super) fn postings(cards: &Cards, site: &Site) -> Vec<(String, Postings)> {
    let of_section = |section| {
        group(cards, site, section).into_iter().map(move |(filter, cards)| {
            let mut numbers: Vec<u32> = cards.iter().map(|card| card.number).collect();
            numbers.sort_unstable();
            (Route::postings_path(section, &filter), Postings { schema: SCHEMA, runs: to_runs(numbers) })
        })
    };
    Section::ALL.into_iter().flat_map(of_section).collect()
}
