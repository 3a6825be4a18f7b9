//! The router, leptos_router, as navigation uses it. What stands here against its faults: docs/adr/0033-leptos-router.md.

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
    /// Only below `<Router>`.
    pub(super) fn from_hooks() -> Self {
        Self { navigate: Rc::new(use_navigate()), location: use_location() }
    }

    /// The query of the address: `a=b&c=d` or empty.
    pub(super) fn search(&self) -> String {
        self.location.search.get_untracked()
    }

    /// The value of a key in the query of the address.
    pub(super) fn query_value(&self, key: &str) -> Option<String> {
        self.location.query.with_untracked(|query| query.get(key))
    }

    /// Makes an entry of the session history with this path, with base, and this key. Says whether the browser took it.
    pub(super) fn push(&self, path: &str, key: u64) -> bool {
        // The router unwraps what the browser refuses, and the app would be dead: so it is never asked that often.
        if !history::takes_change() {
            return false;
        }
        self.navigate(path, key, false);
        push_missing(path, key)
    }

    /// Gives the entry that is shown another path; its key stays. Where the browser takes no more, the old path stays too.
    pub(super) fn rename(&self, path: &str) {
        if let Some(key) = history::key().filter(|_| history::takes_change()) {
            self.navigate(path, key, true);
        }
    }

    /// `resolve` would write `/portal/portal/berita/` for a path that has its base; where to scroll is known only once the
    /// page is there (`routes/arrival.rs`).
    fn navigate(&self, path: &str, key: u64, replace: bool) {
        let options = NavigateOptions { resolve: false, scroll: false, replace, state: (key as f64).into() };
        (self.navigate)(path, options);
    }
}

/// The router makes no entry for an address that it takes for the last one of its own record, which Forward and jumps put
/// out of order. Says whether the entry is there now.
fn push_missing(path: &str, key: u64) -> bool {
    history::key() == Some(key) || (history::push(path, key) && history::key() == Some(key))
}
