//! Lists with stable numbers: which entries stand on which page of a section.

/// How many archive pages a section has. `/berita/` shows the rest: from one page's worth to just under two.
#[must_use]
pub const fn count_archive_pages(highest_number: u32, page_size: u32) -> u32 {
    match highest_number.checked_div(page_size) {
        Some(full) => full.saturating_sub(1),
        None => 0,
    }
}

/// The archive page of an entry; `None` for the section's first page. Never changes from a number to another number.
#[must_use]
pub const fn find_archive_page(number: u32, highest_number: u32, page_size: u32) -> Option<u32> {
    match number.saturating_sub(1).checked_div(page_size) {
        Some(full) if full < count_archive_pages(highest_number, page_size) => Some(full + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_holds_between_one_and_two_pages() {
        for highest in 0..200 {
            let on_first = (1..=highest).filter(|number| find_archive_page(*number, highest, 6).is_none()).count();
            assert!(if highest < 12 { on_first == highest as usize } else { (6..12).contains(&on_first) }, "{highest}");
        }
    }

    #[test]
    fn an_entry_moves_from_the_first_page_to_its_archive_page_and_stays() {
        for number in 1..100 {
            let pages: Vec<_> = (number..300).map(|highest| find_archive_page(number, highest, 6)).collect();
            let mut distinct = pages.clone();
            distinct.dedup();
            assert_eq!(distinct, [None, Some((number - 1) / 6 + 1)]);
        }
    }
}
