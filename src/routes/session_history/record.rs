//! The record behind [`super::SessionHistory`], without the browser: which entry is current, and how the reader came
//! there.

use super::positions::{Position, Positions};
use crate::platform::focus::FocusedElement;

/// How the reader came to another history entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::routes) enum Move {
    /// A place on the page, to which the browser has already scrolled.
    Within,
    /// Back, Forward, or a jump over several entries.
    Traversal,
}

/// Which entry is current, and the reader's position on each.
pub(super) struct Record {
    /// The key of the current entry.
    current: u64,
    /// The path of the current entry, which tells a place on the page from another page.
    path: String,
    is_pending: bool,
    /// The key of the entry whose page is on the screen.
    on_screen: u64,
    positions: Positions,
}

impl Record {
    /// Begins at the entry with this key and path. `stored`: the positions of an earlier load, as text.
    pub(super) fn new(current: u64, path: String, stored: &str) -> Self {
        Self { current, path, is_pending: false, on_screen: current, positions: Positions::parse(stored) }
    }

    /// Records the reader's position on the current entry: scroll and focus, as `read` finds them. While the page of
    /// the entry is loading, the screen shows another page, and there is no position.
    pub(super) fn leave(&mut self, read: impl FnOnce() -> (i32, Option<FocusedElement>)) {
        if !self.is_pending {
            let (scroll, focus) = read();
            self.positions.put(Position { key: self.current, scroll, focus });
        }
    }

    /// Makes a new entry the current one; its page is on the screen.
    pub(super) fn enter(&mut self, key: u64, path: String) {
        self.current = key;
        self.path = path;
        self.is_pending = false;
        self.on_screen = key;
    }

    /// Tells how the reader came to the entry with this key (none: the browser has just made it) and path; none if that
    /// entry is the current one.
    pub(super) fn judge(&self, key: Option<u64>, path: &str) -> Option<Move> {
        match key {
            Some(key) if key == self.current => None,
            None if self.path == path => Some(Move::Within),
            // An entry without a key but with another path: the browser made it before the app could give it one.
            _ => Some(Move::Traversal),
        }
    }

    /// Makes an entry the current one. A place on a page that is still loading leaves it loading.
    pub(super) fn arrive(&mut self, how: Move, key: u64, path: String) {
        self.current = key;
        self.path = path;
        self.is_pending |= how == Move::Traversal;
        if !self.is_pending {
            self.on_screen = key;
        }
    }

    /// Returns the key of the current entry.
    pub(super) const fn current(&self) -> u64 {
        self.current
    }

    /// Returns the key of the entry whose page is on the screen: while the page of the current entry is loading, that
    /// of another entry.
    pub(super) const fn on_screen(&self) -> u64 {
        self.on_screen
    }

    /// Whether the page of the current entry is still loading, so that the screen shows another page.
    pub(super) const fn is_pending(&self) -> bool {
        self.is_pending
    }

    /// Records that the page of the current entry is still loading.
    pub(super) const fn expect_page(&mut self) {
        self.is_pending = true;
    }

    /// Records that the page of the current entry is shown. Returns the reader's position on it.
    pub(super) fn settle(&mut self) -> Option<Position> {
        self.is_pending = false;
        self.on_screen = self.current;
        self.positions.find(self.current).cloned()
    }

    /// Returns a new key from the time in milliseconds. Keys grow even within a millisecond, or after the clock was set
    /// back, so that two entries never share one.
    pub(super) fn new_key(&self, now: u64) -> u64 {
        now.max(self.current.saturating_add(1))
    }

    /// Returns the positions as text, to be stored.
    pub(super) fn positions_text(&self) -> String {
        self.positions.to_text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun() -> Record {
        Record::new(10, "/berita/".into(), "")
    }

    #[test]
    fn a_fragment_is_a_place_on_the_page() {
        assert_eq!(begun().judge(None, "/berita/"), Some(Move::Within));
    }

    #[test]
    fn another_entry_is_a_traversal_even_with_the_same_path() {
        assert_eq!(begun().judge(Some(9), "/berita/"), Some(Move::Traversal));
        assert_eq!(begun().judge(None, "/artikel/"), Some(Move::Traversal));
        assert_eq!(begun().judge(Some(10), "/berita/"), None);
    }

    #[test]
    fn a_position_comes_back_with_its_entry() {
        let mut record = begun();
        record.leave(|| (300, None));
        record.enter(11, "/artikel/".into());
        record.leave(|| (20, None));
        record.arrive(Move::Traversal, 10, "/berita/".into());
        assert_eq!(record.settle().map(|position| position.scroll), Some(300));
    }

    #[test]
    fn while_a_page_is_loading_no_position_is_recorded_for_it() {
        let mut record = begun();
        record.arrive(Move::Traversal, 9, "/artikel/".into());
        record.leave(|| unreachable!("the screen still shows another page"));
        assert!(record.is_pending());
        assert_eq!(record.settle(), None, "the reader has never been there");
        assert!(!record.is_pending());
    }

    #[test]
    fn a_place_on_a_page_that_is_still_loading_leaves_it_loading() {
        let mut record = begun();
        record.arrive(Move::Traversal, 9, "/artikel/".into());
        record.arrive(Move::Within, 12, "/artikel/".into());
        assert!(record.is_pending());
    }

    #[test]
    fn the_screen_shows_the_page_of_an_older_entry_until_the_current_one_has_loaded() {
        let mut record = begun();
        record.arrive(Move::Within, 11, "/berita/".into());
        assert_eq!((record.current(), record.on_screen()), (11, 11), "a place on the page is a new entry");
        record.arrive(Move::Traversal, 9, "/artikel/".into());
        assert_eq!((record.current(), record.on_screen()), (9, 11));
        record.settle();
        assert_eq!(record.on_screen(), 9);
        record.enter(12, "/video/".into());
        assert_eq!((record.current(), record.on_screen()), (12, 12));
    }

    #[test]
    fn keys_grow_whatever_the_clock_says() {
        let mut record = begun();
        assert_eq!((record.new_key(5), record.new_key(10), record.new_key(50)), (11, 11, 50));
        record.enter(50, "/".into());
        assert_eq!(record.new_key(50), 51);
    }

    #[test]
    fn positions_survive_a_reload() {
        let mut before = begun();
        before.leave(|| (300, None));
        let mut after = Record::new(10, "/berita/".into(), &before.positions_text());
        assert_eq!(after.settle().map(|position| position.scroll), Some(300));
    }
}
