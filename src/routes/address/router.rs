//! The interface to leptos_router. docs/adr/0033-leptos-router.md lists the faults of the router that this code works
//! around.

use crate::platform::history;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    location::Location,
};
use std::rc::Rc;

type Navigate = Rc<dyn Fn(&str, NavigateOptions)>;

/// The router; clones share it.
#[derive(Clone)]
pub(super) struct Router {
    navigate: Navigate,
    location: Location,
}

impl Router {
    /// Creates it from the router's hooks. Works only after `<Router>` has been made, which provides its hooks to the
    /// whole component that contains it.
    pub(super) fn from_hooks() -> Self {
        Self { navigate: Rc::new(use_navigate()), location: use_location() }
    }

    /// Returns the query of the address: `a=b&c=d` or empty.
    pub(super) fn query(&self) -> String {
        self.location.search.get_untracked()
    }

    /// Adds an entry to the session history with this path (including the base) and key. Returns whether the browser
    /// accepted it.
    pub(super) fn push(&self, path: &str, key: u64) -> bool {
        // The router unwraps the browser's refusal, which would kill the app. So the limit is checked before the router
        // is asked.
        if !history::takes_change() {
            return false;
        }
        self.navigate(path, key, false);
        push_missing(path, key)
    }

    /// Changes the path of the current history entry; its key stays. If the browser accepts no more changes, the old
    /// path stays.
    pub(super) fn rename(&self, path: &str) {
        if let Some(key) = history::key().filter(|_| history::takes_change()) {
            self.navigate(path, key, true);
        }
    }

    /// Asks the router to change the address. `resolve` is off because it would write `/portal/portal/berita/` for a
    /// path that has its base, and `scroll` because the scroll position is known only once the page is there
    /// (`routes/arrival.rs`).
    fn navigate(&self, path: &str, key: u64, replace: bool) {
        let options = NavigateOptions { resolve: false, scroll: false, replace, state: (key as f64).into() };
        (self.navigate)(path, options);
    }
}

/// Adds the history entry if the router did not. The router adds none for an address that it believes to be the last of
/// its own record; Forward and jumps put that record out of order. Returns whether the entry exists now.
fn push_missing(path: &str, key: u64) -> bool {
    history::key() == Some(key) || (history::push(path, key) && history::key() == Some(key))
}
