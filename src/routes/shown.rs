//! What `main` shows.

use crate::{
    data::{load_error::LoadError, phase::Phase, twin_store::StoredTwin},
    views::{contact::contact_page, not_found::not_found_page},
};
use model::{page::Page, route::Route};
use std::sync::Arc;

/// A route and the phase of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    /// None where the document is the page for unknown paths.
    pub(crate) route: Option<Route>,
    pub(crate) phase: Phase<Arc<Page>>,
}

impl Shown {
    /// What the published page shows already.
    pub(crate) fn published(page: Arc<Page>) -> Self {
        Self { route: page.route(), phase: Phase::Ready(page) }
    }

    /// What is shown when the answer for a route has come. `kept` is the older copy, if there is one.
    pub(crate) fn answered(route: Route, answer: Result<StoredTwin, LoadError>, kept: Option<StoredTwin>) -> Self {
        let phase = match (answer, kept) {
            (Ok(StoredTwin { page, kept: Some((error, _)), .. }), _) => Phase::Kept(page, error),
            (Ok(twin), _) => Phase::Ready(twin.page),
            // A page that is gone is not kept alive by an old copy.
            (Err(LoadError::NotFound), _) => Phase::Ready(Arc::new(not_found_page())),
            (Err(error), Some(kept)) => Phase::Kept(kept.page, error),
            // Everything on this page is the site's, which is here.
            (Err(_), None) if route == Route::Contact => Phase::Ready(Arc::new(contact_page())),
            (Err(error), None) => Phase::Failed(error),
        };
        Self { route: Some(route), phase }
    }
}
