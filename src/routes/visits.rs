//! The entries of the session history that the reader has visited, with the reader's position on each.
//!
//! Back restores scroll and focus. The browser cannot do that: it scrolls before a page that has to be loaded is there,
//! and it does not know that the focused element was built anew.

use super::positions::{Position, Positions};
use crate::platform::{document, focus, history, storage};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// The key in the tab's storage under which positions survive a reload.
const STORED: &str = "warta-visits";

/// How the reader came to another history entry.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// A place on the page, to which the browser has already scrolled.
    Within,
    /// Back, Forward, or a jump over several entries.
    Traversal,
}

/// The visits; clones share them.
#[derive(Clone, Default)]
pub(super) struct Visits {
    current: Rc<Cell<u64>>,
    /// The path of the current entry, which tells a place on the page from another page.
    path: Rc<RefCell<String>>,
    /// Whether the page of the current entry is still loading, so that the screen shows another page.
    is_pending: Rc<Cell<bool>>,
    positions: Rc<RefCell<Positions>>,
}

impl Visits {
    /// Starts recording positions. From now on the app scrolls on Back, until the reader leaves the document.
    pub(super) fn start() -> Self {
        let visits = Self::default();
        let stored = storage::read_of_tab(STORED).unwrap_or_default();
        visits.positions.replace(Positions::parse(&stored));
        match history::key() {
            Some(key) => visits.current.set(key),
            None => visits.name_entry(),
        }
        visits.path.replace(path_of_address());
        history::set_scrolled_by_browser(false);
        let leaving = visits.clone();
        history::on_leave_and_return(
            move || {
                history::set_scrolled_by_browser(true);
                leaving.keep();
            },
            || history::set_scrolled_by_browser(false),
        );
        // `pagehide` alone is too late: it runs after the other document is shown, and Back can be faster. On a phone
        // it may never fire.
        let resting = visits.clone();
        history::on_rest(move || resting.keep());
        visits
    }

    /// Records the reader's position and stores all positions, so that they survive a reload.
    fn keep(&self) {
        self.leave();
        let text = self.positions.try_borrow().map(|positions| positions.to_text());
        storage::write_of_tab(STORED, &text.unwrap_or_default());
    }

    /// Records the reader's position; called before the page or the entry changes.
    pub(super) fn leave(&self) {
        if self.is_pending.get() {
            return;
        }
        let position = Position { scroll: document::scroll_position() as i32, focus: focus::focus_place() };
        if let Ok(mut positions) = self.positions.try_borrow_mut() {
            positions.put(self.current.get(), position);
        }
    }

    /// Records that an entry with a new key was made and its page is shown.
    pub(super) fn enter(&self, key: u64) {
        self.current.set(key);
        self.path.replace(path_of_address());
        self.is_pending.set(false);
    }

    /// Handles a change of the current entry, whose page may not have loaded yet. Returns how the reader came to it, or
    /// none if the entry is the same.
    pub(super) fn arrive(&self) -> Option<Move> {
        let key = history::key();
        if key == Some(self.current.get()) {
            return None;
        }
        let path = path_of_address();
        if key.is_none() && self.path.try_borrow().is_ok_and(|current| *current == path) {
            self.name_entry();
            return Some(Move::Within);
        }
        // Scroll and focus still belong to the entry that was left, because the browser has not scrolled.
        self.leave();
        match key {
            Some(key) => self.current.set(key),
            // The browser made this entry before the app could give it a key.
            None => self.name_entry(),
        }
        self.path.replace(path);
        self.is_pending.set(true);
        Some(Move::Traversal)
    }

    /// Whether the page of the current entry is still loading.
    pub(super) fn is_pending(&self) -> bool {
        self.is_pending.get()
    }

    /// Records that the page of the current entry is still loading.
    pub(super) fn expect_page(&self) {
        self.is_pending.set(true);
    }

    /// Returns the key of the current entry.
    pub(super) fn current(&self) -> u64 {
        self.current.get()
    }

    /// Records that the page of the current entry is shown. Returns the reader's position on it.
    pub(super) fn settle(&self) -> Option<Position> {
        self.is_pending.set(false);
        self.positions.try_borrow().ok()?.find(self.current.get()).cloned()
    }

    fn name_entry(&self) {
        let key = self.new_key();
        history::set_key(key);
        self.current.set(key);
    }

    /// Returns a new key. It grows even within a millisecond, or after the clock was set back, so that two entries
    /// never share a key.
    pub(super) fn new_key(&self) -> u64 {
        history::new_key().max(self.current.get().saturating_add(1))
    }
}

fn path_of_address() -> String {
    document::address().map(|(path, ..)| path).unwrap_or_default()
}
