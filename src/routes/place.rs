//! The place of a list page in its whole section.

use model::{
    page::{Content, Page},
    page_number::PageNumber,
    route::Route,
};

/// The place in "2 dari 7", counted from the newest page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// The number of the page; 1 is the section's first page.
    pub(crate) number: u32,
    /// The number of list pages of the section.
    pub(crate) count: u32,
}

impl Place {
    /// Finds the place of a route with the section's first page; none if that page is older than the route.
    pub(crate) fn find(first: &Page, route: &Route) -> Option<Self> {
        let Content::Section(list) = &first.content else { return None };
        let archived = list.older.as_ref().and_then(|older| older.number).map_or(0, PageNumber::get);
        let count = archived.checked_add(1)?;
        let number = match route {
            Route::Section(_) | Route::Filtered(_, _, None) => 1,
            Route::SectionPage(_, number) | Route::Filtered(_, _, Some(number)) => {
                count.checked_sub(number.get())?.checked_add(1).filter(|place| *place > 1)?
            }
            _ => return None,
        };
        Some(Self { number, count })
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
        let place = |route: &Route| Place::find(&first(6), route);
        assert_eq!(place(&Route::Section(Section::News)), Some(Place { number: 1, count: 7 }));
        assert_eq!(place(&archive(6)), Some(Place { number: 2, count: 7 }));
        assert_eq!(place(&archive(1)), Some(Place { number: 7, count: 7 }));
        let filter = Filter::parse("tahun", "2020").unwrap();
        let filtered = Route::Filtered(Section::News, filter, PageNumber::new(6));
        assert_eq!(place(&filtered), Some(Place { number: 2, count: 7 }));
    }

    #[test]
    fn a_page_that_the_first_page_does_not_know_has_no_place() {
        assert_eq!(Place::find(&first(6), &archive(7)), None);
        assert_eq!(Place::find(&first(0), &archive(1)), None);
        assert_eq!(Place::find(&first(6), &Route::Home), None);
    }
}
