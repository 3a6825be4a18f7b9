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
        let Some(started) = self.started.get_value() else { return };
        let Some(route) = self.screen.with_shown(|shown| shown.route.clone()) else { return };
        let is_plain = Destination::of_address().query.is_empty();
        if !is_plain || self.screen.is_loading_now() || boot::is_dead() || started.twins.find_fresh(&route).is_some() {
            return;
        }
        let turn = self.screen.turns.current();
        task::spawn_local(async move {
            let Ok(twin) = started.twins.load(&route).await else { return };
            if twin.kept.is_some() || !turn.is_current() {
                return;
            }
            self.refresh_site(&twin);
            let shown = Shown { route: Some(route), phase: Phase::Ready(twin.page) };
            if self.screen.with_shown(|now| *now != shown) {
                // The browser anchors its scroll position to content that is removed here; without this it would scroll
                // by a page's height.
                let (top, focused) = (document::scroll_position(), focus::focused_element());
                self.screen.show(shown);
                task::tick().await;
                document::scroll_to_position(top);
                if let Some(focused) = focused {
                    focus::restore_focus(&focused);
                }
            }
            boot::announce_opened(None);
        });
    }
}
