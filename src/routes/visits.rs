//! The entries of the session history that the reader has visited, and where they stood on each.
//!
//! Back gives back scroll and focus. The browser cannot: it scrolls before a page that has to be loaded is there, and
//! it knows nothing of a focus whose element was built anew.

use super::positions::{Position, Positions};
use crate::platform::{document, focus, history, storage};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// The name under which the tab keeps positions over a reload.
const STORED: &str = "warta-visits";

/// How another entry came to be shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// A place on the page, to which the browser has moved by itself.
    Within,
    /// Back, Forward, or a jump over several entries.
    Traversal,
}

/// The visits; clones share them.
#[derive(Clone, Default)]
pub(super) struct Visits {
    current: Rc<Cell<u64>>,
    /// An entry whose page is still on its way: what is on the screen is not its page.
    is_pending: Rc<Cell<bool>>,
    positions: Rc<RefCell<Positions>>,
}

impl Visits {
    /// Begins to remember: from now on the app scrolls, until the document is left.
    pub(super) fn start() -> Self {
        let visits = Self::default();
        let stored = storage::read_of_tab(STORED).unwrap_or_default();
        visits.positions.replace(Positions::parse(&stored));
        match history::key() {
            Some(key) => visits.current.set(key),
            None => visits.name_entry(),
        }
        history::set_scrolled_by_browser(false);
        let leaving = visits.clone();
        history::on_leave_and_return(
            move || {
                history::set_scrolled_by_browser(true);
                leaving.keep();
            },
            || history::set_scrolled_by_browser(false),
        );
        // `pagehide` alone comes too late: it runs after the other document is shown, and Back can be faster; and on a
        // phone it may never come.
        let resting = visits.clone();
        history::on_rest(move || resting.keep());
        visits
    }

    /// Remembers where the reader stands, over a reload too.
    fn keep(&self) {
        self.leave();
        let text = self.positions.try_borrow().map(|positions| positions.to_text());
        storage::write_of_tab(STORED, &text.unwrap_or_default());
    }

    /// Remembers where the reader stands, before that changes.
    pub(super) fn leave(&self) {
        if self.is_pending.get() {
            return;
        }
        let position = Position { scroll: document::scroll_position() as i32, focus: focus::focus_place() };
        if let Ok(mut positions) = self.positions.try_borrow_mut() {
            positions.put(self.current.get(), position);
        }
    }

    /// An entry with a new key has been made, and its page is shown.
    pub(super) fn enter(&self, key: u64) {
        self.current.set(key);
        self.is_pending.set(false);
    }

    /// Another entry is shown; its page may not be there yet.
    pub(super) fn arrive(&self) -> Option<Move> {
        match history::key() {
            Some(key) if key == self.current.get() => None,
            Some(key) => {
                // Scroll and focus are still those of the entry that was left: the browser has moved nothing.
                self.leave();
                self.current.set(key);
                self.is_pending.set(true);
                Some(Move::Traversal)
            }
            None => {
                self.name_entry();
                Some(Move::Within)
            }
        }
    }

    /// The page of the entry is there: gives where the reader stood on it.
    pub(super) fn settle(&self) -> Option<Position> {
        self.is_pending.set(false);
        self.positions.try_borrow().ok()?.find(self.current.get()).cloned()
    }

    fn name_entry(&self) {
        let key = self.new_key();
        history::set_key(key);
        self.current.set(key);
    }

    /// Two entries within a millisecond, or a clock that was set back, must not share a key.
    pub(super) fn new_key(&self) -> u64 {
        history::new_key().max(self.current.get().saturating_add(1))
    }
}
