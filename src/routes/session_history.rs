//! The entries of the session history, and where the reader was on each.
//!
//! Back restores scroll and focus. The browser cannot do that: it scrolls before a page that has to be loaded is there,
//! and it does not know that the focused element was built anew.

mod positions;
mod steps;

use crate::platform::{document, focus, history, storage};
use model::names;
pub(super) use positions::Position;
use std::{cell::RefCell, rc::Rc};
pub(super) use steps::Move;
use steps::Steps;

/// The session history; clones share it.
#[derive(Clone)]
pub(super) struct SessionHistory(Rc<RefCell<Steps>>);

impl SessionHistory {
    /// Begins to record positions. From now on the app scrolls on Back, until the reader leaves the document.
    pub(super) fn start() -> Self {
        let stored = storage::read_of_tab(names::POSITIONS_KEY).unwrap_or_default();
        let (key, is_named) = match history::key() {
            Some(key) => (key, true),
            None => (history::new_key(), false),
        };
        if !is_named {
            history::set_key(key);
        }
        let history = Self(Rc::new(RefCell::new(Steps::new(key, path_of_address(), &stored))));
        history::set_scrolled_by_browser(false);
        let leaving = history.clone();
        history::on_leave_and_return(
            move || {
                history::set_scrolled_by_browser(true);
                leaving.store();
            },
            || history::set_scrolled_by_browser(false),
        );
        // `pagehide` alone is too late: it runs after the other document is shown, and Back can be faster. On a phone
        // it may never fire.
        let resting = history.clone();
        history::on_rest(move || resting.store());
        history
    }

    /// Records the reader's position and stores all positions, so that they survive a reload.
    fn store(&self) {
        self.leave();
        if let Some(text) = self.with(|steps| steps.to_text()) {
            storage::write_of_tab(names::POSITIONS_KEY, &text);
        }
    }

    /// Records the reader's position; called before the page or the entry changes.
    pub(super) fn leave(&self) {
        let (scroll, focus) = (document::scroll_position() as i32, focus::focused_element());
        self.with(|steps| steps.leave(scroll, focus));
    }

    /// Records that an entry with a new key was made and its page is shown.
    pub(super) fn enter(&self, key: u64) {
        self.with(|steps| steps.enter(key, path_of_address()));
    }

    /// Handles a change of the current entry, whose page may not have loaded yet. Returns how the reader came to it, or
    /// none if the entry is the same.
    pub(super) fn arrive(&self) -> Option<Move> {
        let (key, path) = (history::key(), path_of_address());
        let step = self.with(|steps| steps.judge(key, &path))??;
        if step == Move::Traversal {
            // Scroll and focus still belong to the entry that was left, because the browser has not scrolled.
            self.leave();
        }
        let key = key.or_else(|| {
            // The browser made this entry, so it has no key yet.
            let key = self.new_key();
            history::set_key(key);
            Some(key)
        })?;
        self.with(|steps| steps.arrive(step, key, path));
        Some(step)
    }

    /// Whether the page of the current entry is still loading.
    pub(super) fn is_pending(&self) -> bool {
        self.with(|steps| steps.is_pending()).unwrap_or_default()
    }

    /// Records that the page of the current entry is still loading.
    pub(super) fn expect_page(&self) {
        self.with(Steps::expect_page);
    }

    /// Records that the page of the current entry is shown. Returns the reader's position on it.
    pub(super) fn settle(&self) -> Option<Position> {
        self.with(Steps::settle)?
    }

    /// Returns a key that no entry has yet.
    pub(super) fn new_key(&self) -> u64 {
        self.with(|steps| steps.new_key(history::new_key())).unwrap_or_default()
    }

    /// Borrows the steps; none only if they are borrowed already, which no caller does.
    fn with<T>(&self, read: impl FnOnce(&mut Steps) -> T) -> Option<T> {
        self.0.try_borrow_mut().ok().map(|mut steps| read(&mut steps))
    }
}

fn path_of_address() -> String {
    document::address().map(|(path, ..)| path).unwrap_or_default()
}
