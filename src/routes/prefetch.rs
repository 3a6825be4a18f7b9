//! Fetching twins ahead: of a link on hover, focus and press, and of the links in view when the browser is idle.

use super::warm_up::WarmUp;
use crate::{
    data::{limits, twin_store::TwinStore},
    platform::{
        connection,
        events::listen_on_root,
        links::{self, Destination},
        timer,
    },
};
use leptos::task;
use model::{base::Base, page::Page, route::Route};
use std::sync::Arc;

/// Fetches ahead; clones share what they have fetched.
#[derive(Clone)]
pub(super) struct Prefetch {
    base: Base,
    twins: TwinStore,
    warm_up: WarmUp,
}

impl Prefetch {
    /// Begins to follow the pointer and the focus. Called only in a browser.
    pub(super) fn start(base: Base, twins: TwinStore) -> Self {
        let prefetch = Self { base, twins, warm_up: WarmUp::new() };
        let following = prefetch.clone();
        listen_on_root(&["pointerover", "pointerdown", "focusin"], move |event: leptos::ev::Event| {
            // With Save-Data, only a press fetches the twin; a hover or a focus is not yet a sure sign.
            let is_intent = event.type_() == "pointerdown" || !connection::is_saving_data();
            if let Some(to) = links::destination_under(&event).filter(|_| is_intent) {
                following.load_one(&to);
            }
        });
        prefetch.when_idle();
        prefetch
    }

    /// Fetches the twins of links in view, within the limits.
    pub(super) fn when_idle(&self) {
        if !connection::is_prefetch_welcome() {
            return;
        }
        let Self { base, twins, warm_up } = self.clone();
        timer::when_idle(move || {
            let mut routes: Vec<Route> = Vec::new();
            for route in links::destinations_in_view().iter().filter_map(|to| route_of(&base, to)) {
                // Put in its place at once: to sort them all afterwards takes 1 KB of the app.
                if let Err(place) = routes.binary_search(&route) {
                    routes.insert(place, route);
                }
            }
            routes.retain(|route| twins.find_fresh(route).is_none());
            routes.truncate(limits::IDLE_PREFETCH_LINKS);
            task::spawn_local(async move {
                let mut bytes = 0;
                for route in routes {
                    // One at a time, so that the reader's own request never waits for more than one of these.
                    if let Ok(twin) = twins.load(&route).await {
                        bytes += twin.bytes;
                        warm_up.prepare(&twin.page);
                    }
                    if bytes >= limits::IDLE_PREFETCH_BYTES {
                        return;
                    }
                }
            });
        });
    }

    /// Builds a sample of a page once, unseen, when the browser is idle ([`WarmUp`]).
    pub(super) fn warm_up(&self, page: &Arc<Page>) {
        self.warm_up.prepare(page);
    }

    fn load_one(&self, to: &Destination) {
        let Some(route) = route_of(&self.base, to).filter(|route| self.twins.find_fresh(route).is_none()) else {
            return;
        };
        let Self { twins, warm_up, .. } = self.clone();
        task::spawn_local(async move {
            // A failure is not shown: a click requests the twin again and shows its failure.
            if let Ok(twin) = twins.load(&route).await {
                warm_up.prepare(&twin.page);
            }
        });
    }
}

fn route_of(base: &Base, to: &Destination) -> Option<Route> {
    // A place on the shown page needs no twin, and the page for unknown paths has none.
    if to.is_within_document() { None } else { to.route(base) }
}
