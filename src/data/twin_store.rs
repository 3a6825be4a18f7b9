//! Twins in memory: those shown and those fetched ahead.

use super::{
    fetch::{self, LoadedTwin},
    limits,
    load_error::LoadError,
};
use crate::platform::timer;
use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};
use model::{
    base::Base,
    page::{Page, Twin},
    route::Route,
};
use std::{cell::RefCell, collections::HashMap, rc::Rc, sync::Arc};

/// A twin in memory.
#[derive(Debug, Clone)]
pub(crate) struct StoredTwin {
    pub(crate) page: Arc<Page>,
    /// The version of the site that it was made with.
    pub(crate) site: Arc<str>,
    /// Decoded size of its file.
    pub(crate) bytes: usize,
    /// If it is a copy from the service worker: why, and the time of the copy.
    pub(crate) kept: Option<(LoadError, Rc<str>)>,
    stored_at: f64,
}

type Loading = Shared<LocalBoxFuture<'static, Result<StoredTwin, LoadError>>>;

#[derive(Default)]
struct Twins {
    stored: HashMap<Route, StoredTwin>,
    loading: HashMap<Route, Loading>,
}

/// The store; clones share it. Lives in one browser tab, so it is neither `Send` nor locked.
#[derive(Clone)]
pub(crate) struct TwinStore {
    base: Base,
    twins: Rc<RefCell<Twins>>,
}

impl TwinStore {
    pub(crate) fn new(base: Base) -> Self {
        Self { base, twins: Rc::default() }
    }

    /// Stores a page that came with the document itself.
    pub(crate) fn store_embedded(&self, route: Route, page: Arc<Page>, site: &str) {
        self.store(route, StoredTwin { page, site: site.into(), bytes: 0, kept: None, stored_at: timer::now() });
    }

    /// Returns the stored twin, however old.
    pub(crate) fn find(&self, route: &Route) -> Option<StoredTwin> {
        self.twins.try_borrow().ok()?.stored.get(route).cloned()
    }

    /// Returns the stored twin, if it may be shown without asking again.
    pub(crate) fn find_fresh(&self, route: &Route) -> Option<StoredTwin> {
        self.find(route).filter(|twin| twin.kept.is_none() && timer::now() - twin.stored_at < limits::TWIN_FRESH_MS)
    }

    /// Loads a twin. A second request for the same twin joins the first one.
    pub(crate) async fn load(&self, route: &Route) -> Result<StoredTwin, LoadError> {
        let loading = self.start(route);
        let answer = loading.await;
        if let Ok(mut twins) = self.twins.try_borrow_mut() {
            twins.loading.remove(route);
        }
        if let Ok(twin) = &answer {
            self.store(route.clone(), twin.clone());
        }
        answer
    }

    fn start(&self, route: &Route) -> Loading {
        let (base, wanted) = (self.base.clone(), route.clone());
        let request = async move {
            let LoadedTwin { twin: Twin { site, page, .. }, bytes, kept } = fetch::load_twin(&base, &wanted).await?;
            Ok(StoredTwin { page: Arc::new(page), site: site.into(), bytes, kept, stored_at: timer::now() })
        };
        let new = request.boxed_local().shared();
        match self.twins.try_borrow_mut() {
            Ok(mut twins) => twins.loading.entry(route.clone()).or_insert(new).clone(),
            Err(_) => new,
        }
    }

    fn store(&self, route: Route, twin: StoredTwin) {
        let Ok(mut twins) = self.twins.try_borrow_mut() else { return };
        if twins.stored.len() >= limits::TWINS_STORED && !twins.stored.contains_key(&route) {
            let oldest = twins.stored.iter().min_by(|(_, left), (_, right)| left.stored_at.total_cmp(&right.stored_at));
            if let Some(oldest) = oldest.map(|(route, _)| route.clone()) {
                twins.stored.remove(&oldest);
            }
        }
        twins.stored.insert(route, twin);
    }
}
