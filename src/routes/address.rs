//! The address bar: what it names, and changing it together with the session history.

mod router;

use super::session_history::SessionHistory;
use crate::platform::{document, history, links::Destination};
use model::{base::Base, route::Route};
use router::Router;

/// The address; clones share it.
#[derive(Clone)]
pub(super) struct Address {
    base: Base,
    router: Router,
    history: SessionHistory,
}

impl Address {
    /// Takes the address bar over. Called only in a browser, after `<Router>` has been made.
    pub(super) fn start(base: Base) -> Self {
        Self { base, router: Router::from_hooks(), history: SessionHistory::start() }
    }

    pub(super) const fn base(&self) -> &Base {
        &self.base
    }

    pub(super) const fn history(&self) -> &SessionHistory {
        &self.history
    }

    /// Returns the query: `a=b&c=d` or empty.
    pub(super) fn query(&self) -> String {
        self.router.query()
    }

    /// Returns the value of a key in the query. The router's own map is not used: it decodes values twice (`%2541`) and
    /// takes the last of several.
    pub(super) fn query_value(&self, key: &str) -> Option<String> {
        document::query_value(&self.query(), key)
    }

    /// Moves to a destination, unless the address is that already. Returns whether the browser accepted it.
    pub(super) fn move_to(&self, destination: &Destination) -> bool {
        let path = destination.to_path();
        if Destination::of_address().to_path() == path {
            // The reader has come here by Back while this very page was loading.
            history::pass_on_move();
            self.history.settle();
            return true;
        }
        self.history.leave();
        let key = self.history.new_key();
        if !self.router.push(&path, key) {
            // If the browser accepts no more changes of the history, it loads the page itself.
            document::load_address(&path);
            return false;
        }
        self.history.enter(key);
        true
    }

    /// Gives the current history entry another path (without base).
    pub(super) fn rename(&self, path: &str) {
        self.router.rename(&self.base.join(path));
    }

    /// Returns the route that the address names.
    pub(super) fn route(&self) -> Option<Route> {
        Destination::of_address().route(&self.base)
    }
}
