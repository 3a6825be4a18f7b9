//! Fetching twins ahead: of a link on hover, focus and press, and of the links in view when the browser is idle.

use super::warm_up::WarmUp;
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

/// Starts fetching ahead.
pub(super) fn start(base: Base, twins: TwinStore, warm_up: WarmUp) {
    for event in ["pointerover", "pointerdown", "focusin"] {
        let (base, twins, warm_up) = (base.clone(), twins.clone(), warm_up.clone());
        links::listen_on_root(event, move |event: leptos::ev::Event| {
            // With Save-Data, only a press fetches the twin; a hover or a focus is not yet a sure sign.
            let is_intent = event.type_() == "pointerdown" || !connection::is_saving_data();
            if let Some(route) =
                links::destination_under(&event).filter(|_| is_intent).and_then(|to| route_of(&base, &to))
            {
                load_one(&twins, route, &warm_up);
            }
        });
    }
    when_idle(&base, &twins, &warm_up);
}

/// Fetches the twins of links in view, within the limits, on a network known to be good.
pub(super) fn when_idle(base: &Base, twins: &TwinStore, warm_up: &WarmUp) {
    if !connection::is_prefetch_welcome() {
        return;
    }
    let (base, twins, warm_up) = (base.clone(), twins.clone(), warm_up.clone());
    timer::when_idle(move || {
        let mut routes: Vec<Route> =
            links::destinations_in_view().iter().filter_map(|to| route_of(&base, to)).collect();
        routes.sort_unstable();
        routes.dedup();
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

fn load_one(twins: &TwinStore, route: Route, warm_up: &WarmUp) {
    if twins.find_fresh(&route).is_some() {
        return;
    }
    let (twins, warm_up) = (twins.clone(), warm_up.clone());
    task::spawn_local(async move {
        // A failure is not shown: a click requests the twin again and shows its failure.
        if let Ok(twin) = twins.load(&route).await {
            warm_up.prepare(&twin.page);
        }
    });
}

fn route_of(base: &Base, to: &Destination) -> Option<Route> {
    // A place on the shown page needs no twin, and the page for unknown paths has none.
    if to.is_within_document() { None } else { base.strip(&to.path).and_then(Route::parse) }
}
