//! "2 dari 7": which page of its list a list page is.

use super::screen::Screen;
use crate::{
    data::{phase::Phase, twin_store::TwinStore},
    platform::turn::Turns,
};
use leptos::{prelude::*, task};
use model::{
    page::{Content, Page},
    page_number::PageNumber,
    route::Route,
};

/// Which page of its list a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PageInList {
    /// The number of the page; 1 is the list's first page.
    pub(crate) number: u32,
    /// The number of pages of the list.
    pub(crate) count: u32,
}

impl PageInList {
    /// Counts from the list's first page, which knows how many archive pages there are; none if that copy of the first
    /// page is older than the archive page.
    fn count(first: &Page, route: &Route) -> Option<Self> {
        let Content::Section(list) = &first.content else { return None };
        let archived = list.older.as_ref().and_then(|older| older.number).map_or(0, PageNumber::get);
        let count = archived.checked_add(1)?;
        let number = match route {
            Route::Section(_) | Route::Filtered(_, _, None) => 1,
            Route::SectionPage(_, number) | Route::Filtered(_, _, Some(number)) => {
                count.checked_sub(number.get())?.checked_add(1).filter(|number| *number > 1)?
            }
            _ => return None,
        };
        Some(Self { number, count })
    }
}

/// Finds which page of its list the shown page is.
#[derive(Clone, Copy)]
pub(super) struct FindPageInList {
    found: RwSignal<Option<PageInList>>,
    turns: Turns,
}

impl FindPageInList {
    pub(super) fn new() -> Self {
        Self { found: RwSignal::new(None), turns: Turns::new() }
    }

    pub(super) fn found(self) -> Signal<Option<PageInList>> {
        self.found.into()
    }

    /// Counts the shown page. A full archive page never changes, so it does not have the number of pages; the list's
    /// first page does.
    pub(super) fn find(self, screen: Screen, twins: &TwinStore) {
        let turn = self.turns.take();
        self.found.set(None);
        // Only for a page that has loaded. A failed page, and a kept copy shown in its place, are requested again only
        // by the reader: a quick retry would get the answer of the request made here.
        let shown = screen.with_shown(Clone::clone);
        let Some(route) = shown.route.filter(|_| matches!(shown.phase, Phase::Ready(_))) else { return };
        let Some(first) = route.first_of_list() else { return };
        if let Some(twin) = twins.find_fresh(&first) {
            self.found.set(PageInList::count(&twin.page, &route));
            return;
        }
        let twins = twins.clone();
        task::spawn_local(async move {
            // If this fails, the page only does not say which one it is.
            if let Ok(twin) = twins.load(&first).await
                && turn.is_current()
            {
                self.found.set(PageInList::count(&twin.page, &route));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{
        date::Timestamp,
        filter::{Filter, FilterOptions},
        page::{Neighbour, SectionPage},
        section::Section,
    };

    fn first(archived: u32) -> Page {
        let boundary = Timestamp::parse("2020-01-01T00:00:00Z").unwrap();
        let older = (archived > 0).then(|| Neighbour { number: PageNumber::new(archived), boundary });
        let list = SectionPage {
            section: Section::News,
            filter: None,
            options: FilterOptions::default(),
            archive: None,
            number: None,
            entries: Vec::new(),
            newer: None,
            older,
        };
        Page {
            path: "/berita/".into(),
            title: "Berita".into(),
            description: None,
            rendered_at: None,
            content: Content::Section(list),
        }
    }

    fn archive(number: u32) -> Route {
        Route::SectionPage(Section::News, PageNumber::new(number).unwrap())
    }

    #[test]
    fn pages_are_counted_from_the_newest() {
        let number_of = |route: &Route| PageInList::count(&first(6), route);
        assert_eq!(number_of(&Route::Section(Section::News)), Some(PageInList { number: 1, count: 7 }));
        assert_eq!(number_of(&archive(6)), Some(PageInList { number: 2, count: 7 }));
        assert_eq!(number_of(&archive(1)), Some(PageInList { number: 7, count: 7 }));
        let filter = Filter::parse("tahun", "2020").unwrap();
        let filtered = Route::Filtered(Section::News, filter, PageNumber::new(6));
        assert_eq!(number_of(&filtered), Some(PageInList { number: 2, count: 7 }));
    }

    #[test]
    fn a_page_that_the_first_page_does_not_know_is_not_counted() {
        assert_eq!(PageInList::count(&first(6), &archive(7)), None);
        assert_eq!(PageInList::count(&first(0), &archive(1)), None);
        assert_eq!(PageInList::count(&first(6), &Route::Home), None);
    }
}
