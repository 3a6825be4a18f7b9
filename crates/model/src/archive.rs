//! Lists with stable numbers: which entries stand on which page of a list. The publisher deals the pages by this rule,
//! and the app finds an entry's page by it.

use crate::{decode::Decode, page_number::PageNumber};
use serde::{Deserialize, Serialize};

/// How a list is dealt into pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Archive {
    /// How many numbers an archive page holds.
    pub page_size: u32,
    /// How many archive pages there are. The first page shows the rest: from one page's worth to just under two.
    pub pages: u32,
}

impl Archive {
    /// The archive of a list whose numbers go up to `highest`.
    #[must_use]
    pub const fn new(highest: u32, page_size: u32) -> Self {
        let pages = match highest.checked_div(page_size) {
            Some(full) => full.saturating_sub(1),
            None => 0,
        };
        Self { page_size, pages }
    }

    /// The archive page of a number; `None` for the list's first page. Never changes from a number to another number.
    #[must_use]
    pub fn page_of(self, number: u32) -> Option<PageNumber> {
        let full = number.saturating_sub(1).checked_div(self.page_size)?;
        if full < self.pages { PageNumber::new(full + 1) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_holds_between_one_and_two_pages() {
        for highest in 0..200 {
            let archive = Archive::new(highest, 6);
            let on_first = (1..=highest).filter(|number| archive.page_of(*number).is_none()).count();
            assert!(if highest < 12 { on_first == highest as usize } else { (6..12).contains(&on_first) }, "{highest}");
        }
    }

    #[test]
    fn an_entry_moves_from_the_first_page_to_its_archive_page_and_stays() {
        for number in 1..100 {
            let pages: Vec<_> =
                (number..300).map(|highest| Archive::new(highest, 6).page_of(number).map(PageNumber::get)).collect();
            let mut distinct = pages.clone();
            distinct.dedup();
            assert_eq!(distinct, [None, Some((number - 1) / 6 + 1)]);
        }
    }

    #[test]
    fn a_page_size_of_nothing_makes_no_pages() {
        assert_eq!(Archive::new(10, 0).pages, 0);
        assert_eq!(Archive { page_size: 0, pages: 9 }.page_of(3), None);
    }
}
