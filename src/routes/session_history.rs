//! The entries of the session history, and where the reader was on each.
//!
//! Back restores scroll and focus. The browser cannot do that: it scrolls before a page that has to be loaded is there,
//! and it does not know that the focused element was built anew.

mod positions;
mod record;

use crate::platform::{document, focus, history, storage};
use model::names;
pub(super) use positions::Position;
pub(super) use record::Move;
use record::Record;
use std::{cell::RefCell, rc::Rc};

/// The session history; clones share it.
#[derive(Clone)]
pub(super) struct SessionHistory(Rc<RefCell<Record>>);

impl SessionHistory {
    /// Begins to record positions. From now on the app scrolls on Back, until the reader leaves the document.
    pub(super) fn start() -> Self {
        let stored = storage::read_of_tab(names::POSITIONS_KEY).unwrap_or_default();
        let key = history::key().unwrap_or_else(|| {
            let key = history::new_key();
            history::set_key(key);
            key
        });
        let history = Self(Rc::new(RefCell::new(Record::new(key, path_of_address(), &stored))));
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
        if let Some(text) = self.with(|record| record.positions_text()) {
            storage::write_of_tab(names::POSITIONS_KEY, &text);
        }
    }

    /// Records the reader's position; called before the page or the entry changes.
    pub(super) fn leave(&self) {
        self.with(|record| record.leave(|| (document::scroll_position() as i32, focus::focused_element())));
    }

    /// Records that an entry with a new key was made and its page is shown.
    pub(super) fn enter(&self, key: u64) {
        self.with(|record| record.enter(key, path_of_address()));
    }

    /// Handles a change of the current entry, whose page may not have loaded yet. Returns how the reader came to it, or
    /// none if the entry is the same.
    pub(super) fn arrive(&self) -> Option<Move> {
        let (key, path) = (history::key(), path_of_address());
        let how = self.with(|record| record.judge(key, &path))??;
        if how == Move::Traversal {
            // Scroll and focus still belong to the entry that was left, because the browser has not scrolled.
            self.leave();
        }
        let key = key.or_else(|| {
            // The browser made this entry, so it has no key yet.
            let key = self.new_key();
            history::set_key(key);
            Some(key)
        })?;
        self.with(|record| record.arrive(how, key, path));
        Some(how)
    }

    /// Whether the page of the current entry is still loading.
    pub(super) fn is_pending(&self) -> bool {
        self.with(|record| record.is_pending()).unwrap_or_default()
    }

    /// Returns the key of the current entry.
    pub(super) fn current(&self) -> u64 {
        self.with(|record| record.current()).unwrap_or_default()
    }

    /// Returns the key of the entry whose page is on the screen.
    pub(super) fn on_screen(&self) -> u64 {
        self.with(|record| record.on_screen()).unwrap_or_default()
    }

    /// Records that the page of the current entry is still loading.
    pub(super) fn expect_page(&self) {
        self.with(Record::expect_page);
    }

    /// Records that the page of the current entry is shown. Returns the reader's position on it.
    pub(super) fn settle(&self) -> Option<Position> {
        self.with(Record::settle)?
    }

    /// Returns a key that no entry has yet.
    pub(super) fn new_key(&self) -> u64 {
        self.with(|record| record.new_key(history::new_key())).unwrap_or_default()
    }

    /// Gives access to the record; none only if it is in use already, which never happens.
    fn with<T>(&self, read: impl FnOnce(&mut Record) -> T) -> Option<T> {
        self.0.try_borrow_mut().ok().map(|mut record| read(&mut record))
    }
}

fn path_of_address() -> String {
    document::address().map(|(path, ..)| path).unwrap_or_default()
}
