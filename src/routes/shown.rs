//! The state of the page in `main`.

use crate::{
    data::{load_error::LoadError, phase::Phase, twin_store::StoredTwin},
    views::{contact::contact_page, not_found::not_found_page},
};
use model::{page::Page, route::Route};
use std::sync::Arc;

/// A route and the phase of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    /// None on the published page for unknown paths.
    pub(crate) route: Option<Route>,
    pub(crate) phase: Phase<Arc<Page>>,
}

impl Shown {
    /// Returns the state for the published page.
    pub(crate) fn published(page: Arc<Page>) -> Self {
        Self { route: page.route(), phase: Phase::Ready(page) }
    }

    /// Returns the state after the answer for a route. `stored`: the older twin in memory, if there is one.
    pub(crate) fn answered(route: Route, answer: Result<StoredTwin, LoadError>, stored: Option<StoredTwin>) -> Self {
        let phase = match (answer, stored) {
            (Ok(StoredTwin { page, kept: Some((error, _)), .. }), _) => Phase::Kept(page, error),
            (Ok(twin), _) => Phase::Ready(twin.page),
            // A page that no longer exists is not replaced by an old copy.
            (Err(LoadError::NotFound), _) => Phase::Ready(Arc::new(not_found_page())),
            (Err(error), Some(stored)) => Phase::Kept(stored.page, error),
            // This page consists only of data of the site, which the app already has.
            (Err(_), None) if route == Route::Contact => Phase::Ready(Arc::new(contact_page())),
            (Err(error), None) => Phase::Failed(error),
        };
        Self { route: Some(route), phase }
    }
}
