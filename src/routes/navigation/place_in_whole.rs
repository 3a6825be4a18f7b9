//! Finding the place of a list page in its whole section.

use super::Navigation;
use crate::{
    data::phase::Phase,
    platform::boot,
    routes::{place::Place, shown::Shown},
};
use leptos::{prelude::*, task};
use model::route::Route;

impl Navigation {
    /// A full page of the archive never changes, so it cannot say how many there are; the list's first page can.
    pub(super) fn find_place(self) {
        // Only for a page that has just come: what has failed, and the copy that stands in for it, is asked for again by the
        // reader alone. A request of ours would be the one that a quick retry joins.
        let is_ready = |shown: &Shown| matches!(shown.phase, Phase::Ready(_));
        let route = self.shown.with_untracked(|shown| shown.route.clone().filter(|_| is_ready(shown)));
        let started = self.with_started(Clone::clone);
        let first = route.as_ref().and_then(Route::first_of_list);
        let (Some(route), Some(first), Some(started)) = (route, first, started) else {
            self.place.set(None);
            return;
        };
        let known = started.twins.find_fresh(&first);
        self.place.set(known.as_ref().and_then(|twin| Place::find(&twin.page, &route)));
        if known.is_some() {
            return;
        }
        task::spawn_local(async move {
            let twin = started.twins.load(&first).await;
            // A failure only leaves the place out.
            let is_shown = self.shown.with_untracked(|shown| shown.route.as_ref() == Some(&route));
            if let (Ok(twin), true) = (twin, is_shown && !boot::is_dead()) {
                self.place.set(Place::find(&twin.page, &route));
            }
        });
    }
}
