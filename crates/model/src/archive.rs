//! Lists with stable page numbers: which entries are on which page of a list. The publisher deals entries into pages by
//! this rule, and the app finds an entry's page by it.

use crate::{decode::Decode, page_number::PageNumber};
use serde::{Deserialize, Serialize};

/// How a list is divided into pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Archive {
    /// How many entry numbers an archive page holds.
    pub page_size: u32,
    /// How many archive pages there are. The list's first page shows the remaining entries: from one page's worth to
    /// just under two.
    pub pages: u32,
}

impl Archive {
    /// Returns the archive of a list whose highest entry number is `highest`.
    #[must_use]
    pub const fn new(highest: u32, page_size: u32) -> Self {
        let pages = match highest.checked_div(page_size) {
            Some(full) => full.saturating_sub(1),
            None => 0,
        };
        Self { page_size, pages }
    }

    /// Returns the archive page of an entry number; `None` if the entry is on the list's first page. Once an entry has
    /// an archive page, that page never changes.
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
