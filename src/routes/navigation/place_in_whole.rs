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
    /// Finds the place of the shown list page. A full archive page never changes, so it does not have the number of
    /// pages; the list's first page does.
    pub(super) fn find_place(self) {
        // Only for a page that has loaded. A failed page, and a kept copy shown in its place, are requested again only
        // by the reader: a quick retry would join a request made here.
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
            // On failure the page only shows no place.
            let is_shown = self.shown.with_untracked(|shown| shown.route.as_ref() == Some(&route));
            if let (Ok(twin), true) = (twin, is_shown && !boot::is_dead()) {
                self.place.set(Place::find(&twin.page, &route));
            }
        });
    }
}
