//! Bringing a page into view.

use super::{Navigation, Started};
use crate::{
    copy,
    data::{fetch, phase::Phase, twin_store::StoredTwin},
    platform::{boot, document, focus, history, links::Destination, popover},
    routes::{arrival, prefetch, shown::Shown},
    views::not_found::not_found_page,
};
use leptos::{prelude::*, task};
use model::{base::Base, route::Route};
use std::{rc::Rc, sync::Arc};

/// How a page came to be wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// A link: the address changes with the content.
    Link,
    /// Back and Forward: the address is there already.
    History,
    /// The reader asks again for what is not there: the address stays.
    Retry,
}

impl Navigation {
    /// Brings a page into view: from memory or the network, with what the reader sees meanwhile.
    pub(super) fn open(self, route: Route, destination: Destination, cause: Cause) {
        let Some(started) = self.with_started(Clone::clone) else { return };
        let turn = self.next_turn();
        let is_failed =
            self.shown.with_untracked(|shown| shown.phase.content().is_none() && shown.route.as_ref() != Some(&route));
        task::spawn_local(async move {
            let answer = match started.twins.find_fresh(&route) {
                Some(twin) => Ok(twin),
                None => {
                    self.is_busy.set(true);
                    if is_failed {
                        // An error notice is nothing to keep in view while another page is on its way.
                        self.shown.set(Shown { route: Some(route.clone()), phase: Phase::Loading });
                    }
                    started.twins.load(&route).await
                }
            };
            if self.turn.get_value() != turn || boot::is_dead() {
                return;
            }
            if let Ok(twin) = &answer {
                self.refresh_site(twin, &started.base);
            }
            let kept = started.twins.find(&route);
            let copied = answer.as_ref().ok().and_then(|twin| twin.kept.as_ref()).map(|(_, at)| Rc::clone(at));
            self.retry.set_value((answer.is_err() || copied.is_some()).then(|| route.clone()));
            self.is_busy.set(false);
            let shown = Shown::answered(route, answer, kept);
            self.show(shown, &destination, cause, copied.as_deref(), &started).await;
        });
    }

    /// `copied`: where it is a copy of the service worker's, of which time.
    async fn show(
        self,
        shown: Shown,
        destination: &Destination,
        cause: Cause,
        copied: Option<&str>,
        started: &Started,
    ) {
        let title = match shown.phase.content() {
            Some(page) => self.site.with_untracked(|site| copy::document_title(site, page)),
            None => copy::FAILED_TITLE.to_owned(),
        };
        popover::close_all();
        // Equal when a retry has failed again: the notice stays as it is, and the focus on its button.
        let is_new = self.shown.with_untracked(|now| *now != shown);
        let left = self.shown.with_untracked(|now| now.phase.content().cloned());
        // Address and page change at once: the routes are drawn after this, and the browser lays the page out once.
        match cause {
            Cause::Link => {
                boot::hold_screen();
                if !self.move_to(destination, started) {
                    return;
                }
            }
            Cause::History => history::pass_on_move(),
            Cause::Retry => {}
        }
        let wish = self.take_query(&shown, is_new);
        let announcement = shown.phase.content().map(|page| copy::announcement_of(page, &title));
        self.take_question(shown.route.as_ref());
        if is_new {
            self.shown.set(shown);
            self.find_place();
            self.find_options();
        }
        // A failure speaks for itself, as an alert.
        self.announcement.set(announcement);
        // The new content has to be in the tree before the target of a fragment is looked for.
        task::tick().await;
        if boot::is_dead() {
            return;
        }
        boot::release_screen();
        if let Some(wish) = wish {
            let finding = self.find_results(wish);
            // On Back the reader stands again where they stood, in that very list.
            if cause == Cause::History {
                let turn = self.turn.get_value();
                finding.await;
                if self.turn.get_value() != turn {
                    return;
                }
            } else {
                task::spawn_local(finding);
            }
        }
        match cause {
            Cause::Link => arrival::arrive_by_link(&destination.fragment),
            Cause::History => arrival::arrive_by_history(started.visits.settle(), &destination.fragment),
            Cause::Retry if is_new => arrival::arrive_by_link(&destination.fragment),
            Cause::Retry => {}
        }
        // After the address, or the history would keep the new title for the old entry.
        document::set_title(&title);
        boot::announce_opened(copied);
        prefetch::when_idle(&started.base, &started.twins, &started.warm_up);
        // The page that the document brought was never built here, and Back will build it.
        if let Some(left) = left {
            started.warm_up.prepare(&left);
        }
    }

    /// Back to an address that is no page of the portal: the document began with the page for unknown paths.
    pub(super) fn show_not_found(self, started: &Started) {
        self.next_turn();
        let shown = Shown::published(Arc::new(not_found_page()));
        let started = started.clone();
        task::spawn_local(async move {
            self.is_busy.set(false);
            self.show(shown, &Destination::of_address(), Cause::History, None, &started).await;
        });
    }

    /// A twin made with another site brings the new menu and footer.
    pub(super) fn refresh_site(self, twin: &StoredTwin, base: &Base) {
        if self.site.with_untracked(|site| *site.version == *twin.site) {
            return;
        }
        let base = base.clone();
        task::spawn_local(async move {
            // On failure the old menu stays; the next navigation asks again.
            let Ok(site) = fetch::load_site(&base).await else { return };
            if boot::is_dead() || self.site.with_untracked(|now| now.version == site.version) {
                return;
            }
            // Header and footer are built anew; a reader who is in them stays where he is.
            let place = focus::focus_place();
            self.site.set(Arc::new(site));
            task::tick().await;
            if let Some(place) = place {
                focus::restore_focus(&place);
            }
        });
    }
}
