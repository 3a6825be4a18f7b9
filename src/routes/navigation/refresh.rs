//! Refreshing a page when the reader comes back to it: an installed portal stays open for days.

use super::Navigation;
use crate::{
    data::phase::Phase,
    platform::{boot, document, focus, links::Destination},
    routes::shown::Shown,
};
use leptos::{prelude::*, task};

impl Navigation {
    /// Loads the shown page again, unless it is fresh. An unchanged page stays as it is, and a failure is not shown,
    /// because the reader has asked for nothing. A page with a query in its address is left alone.
    pub(super) fn refresh(self) {
        let Some(started) = self.with_started(Clone::clone) else { return };
        let Some(route) = self.current().get_untracked() else { return };
        let is_plain = Destination::of_address().query.is_empty();
        if !is_plain || self.is_busy.get_untracked() || boot::is_dead() || started.twins.find_fresh(&route).is_some() {
            return;
        }
        let turn = self.turn.get_value();
        task::spawn_local(async move {
            let Ok(twin) = started.twins.load(&route).await else { return };
            if twin.kept.is_some() || self.turn.get_value() != turn || boot::is_dead() {
                return;
            }
            self.refresh_site(&twin, &started.base);
            let shown = Shown { route: Some(route), phase: Phase::Ready(twin.page) };
            if self.shown.with_untracked(|now| *now != shown) {
                // The browser anchors its scroll position to content that is removed here; without this it would scroll
                // by a page's height.
                let (top, place) = (document::scroll_position(), focus::focus_place());
                self.shown.set(shown);
                task::tick().await;
                document::scroll_to_position(top);
                if let Some(place) = place {
                    focus::restore_focus(&place);
                }
            }
            boot::announce_opened(None);
        });
    }
}
