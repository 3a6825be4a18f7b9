//! What every component may ask for without props: the site and its base.

use leptos::prelude::*;
use model::{base::Base, site::Site};
use std::sync::Arc;

#[derive(Clone, Copy)]
struct SiteContext(RwSignal<Arc<Site>>);

#[derive(Clone)]
struct BaseContext(Base);

/// Provides the site to everything below. The base is fixed for as long as the document lives.
pub(crate) fn provide_site(site: Arc<Site>) -> RwSignal<Arc<Site>> {
    provide_context(BaseContext(site.base.clone()));
    let signal = RwSignal::new(site);
    provide_context(SiteContext(signal));
    signal
}

/// Returns the site. Header and footer follow it; the rest of a page keeps the site with which it was built.
pub(crate) fn use_site() -> Signal<Arc<Site>> {
    use_context::<SiteContext>().map_or_else(|| Signal::stored(Arc::new(empty_site())), |context| context.0.into())
}

/// Returns the base path of all links.
pub(crate) fn use_base() -> Base {
    use_context::<BaseContext>().map(|context| context.0).unwrap_or_default()
}

/// Returns an empty site for a component that is rendered alone, as in tests.
fn empty_site() -> Site {
    Site {
        schema: model::SCHEMA,
        version: String::new(),
        release: String::new(),
        name: String::new(),
        owner: String::new(),
        description: String::new(),
        base: Base::default(),
        menu: Vec::new(),
        footer: Vec::new(),
        units: Vec::new(),
        topics: Vec::new(),
        contact: None,
        notice: None,
    }
}
