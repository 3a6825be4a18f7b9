//! Fetching ahead: on hover, focus and press, and the links in view when the browser is idle.

use crate::{
    data::{limits, twin_store::TwinStore},
    platform::{
        connection,
        links::{self, Destination},
        timer,
    },
};
use leptos::task;
use model::{base::Base, route::Route};

/// Begins to listen.
pub(super) fn start(base: Base, twins: TwinStore) {
    for event in ["pointerover", "pointerdown", "focusin"] {
        let (base, twins) = (base.clone(), twins.clone());
        links::listen_on_root(event, move |event: leptos::ev::Event| {
            // A hover or a focus is no wish yet; with Save-Data only a press is.
            let is_intent = event.type_() == "pointerdown" || !connection::is_saving_data();
            if let Some(route) =
                links::destination_under(&event).filter(|_| is_intent).and_then(|to| route_of(&base, &to))
            {
                load_one(&twins, route);
            }
        });
    }
    when_idle(&base, &twins);
}

/// Fetches the twins of links in view, within the limits, on a network known to be good.
pub(super) fn when_idle(base: &Base, twins: &TwinStore) {
    if !connection::is_prefetch_welcome() {
        return;
    }
    let (base, twins) = (base.clone(), twins.clone());
    timer::when_idle(move || {
        let mut routes: Vec<Route> =
            links::destinations_in_view().iter().filter_map(|to| route_of(&base, to)).collect();
        routes.sort();
        routes.dedup();
        routes.retain(|route| twins.find_fresh(route).is_none());
        routes.truncate(limits::IDLE_PREFETCH_LINKS);
        task::spawn_local(async move {
            let mut bytes = 0;
            for route in routes {
                // One after another, so that the reader's own request never waits behind more than one of these.
                if let Ok(twin) = twins.load(&route).await {
                    bytes += twin.bytes;
                }
                if bytes >= limits::IDLE_PREFETCH_BYTES {
                    return;
                }
            }
        });
    });
}

fn load_one(twins: &TwinStore, route: Route) {
    if twins.find_fresh(&route).is_some() {
        return;
    }
    let twins = twins.clone();
    task::spawn_local(async move {
        // A failure here is no news: the click itself asks again and tells.
        let _ = twins.load(&route).await;
    });
}

fn route_of(base: &Base, to: &Destination) -> Option<Route> {
    // A place on the page that is shown needs no twin, and the page for unknown paths has none.
    if to.is_within_document() { None } else { base.strip(&to.path).and_then(Route::parse) }
}
