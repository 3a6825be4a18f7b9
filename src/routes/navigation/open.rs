//! Opening a page: loading it, then showing it.

use super::{Navigation, Started};
use crate::{
    copy,
    data::{fetch, phase::Phase, twin_store::StoredTwin},
    platform::{boot, document, focus, history, links::Destination, popover},
    routes::{address::Address, arrival, filters::Wanted, shown::Shown},
    views::not_found::not_found_page,
};
use leptos::{prelude::*, task};
use model::{page::Page, route::Route};
use std::{rc::Rc, sync::Arc};

/// Why a page is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// A link: the address changes with the content.
    Link,
    /// Back and Forward: the browser has changed the address already.
    History,
    /// The reader retries a page that could not be loaded: the address stays.
    Retry,
}

impl Navigation {
    /// Opens the page of the current address.
    pub(super) fn open_by_history(self, route: Route, destination: Destination) {
        boot::leave_screen();
        self.open(route, destination, Cause::History);
    }

    /// Opens a page from memory or the network. Decides what the reader sees until it has loaded.
    pub(super) fn open(self, route: Route, destination: Destination, cause: Cause) {
        let Some(started) = self.started.get_value() else { return };
        let turn = self.screen.turns.take();
        let left = if cause == Cause::History { self.find_left(&route, &started) } else { None };
        let is_failed =
            self.screen.with_shown(|shown| shown.phase.content().is_none() && shown.route.as_ref() != Some(&route));
        task::spawn_local(async move {
            if let Some(page) = left {
                return self.return_to(page, route, &destination, &started).await;
            }
            let answer = match started.twins.find_fresh(&route) {
                Some(twin) => Ok(twin),
                None => {
                    self.screen.set_loading(true);
                    if is_failed {
                        // An error notice does not stay on the screen while another page is loading.
                        self.screen.show(Shown { route: Some(route.clone()), phase: Phase::Loading });
                    }
                    started.twins.load(&route).await
                }
            };
            if !turn.is_current() {
                return;
            }
            if let Ok(twin) = &answer {
                self.refresh_site(twin);
            }
            let stored = started.twins.find(&route);
            let copied = answer.as_ref().ok().and_then(|twin| twin.kept.as_ref()).map(|(_, at)| Rc::clone(at));
            self.retry.set_value((answer.is_err() || copied.is_some()).then(|| route.clone()));
            self.screen.set_loading(false);
            let shown = Shown::answered(route, answer, stored);
            self.show(shown, &destination, cause, copied.as_deref(), &started).await;
        });
    }

    /// Returns the page of the current history entry as the reader left it, unless a newer one has been loaded since.
    fn find_left(self, route: &Route, started: &Started) -> Option<Arc<Page>> {
        let page = self.left_pages.find(started.address.history().current())?;
        let is_newest = started.twins.find(route).is_none_or(|twin| twin.page == page);
        (is_newest && page.route().as_ref() == Some(route)).then_some(page)
    }

    /// Shows a page that the reader had left, and asks for a newer one afterwards.
    async fn return_to(self, page: Arc<Page>, route: Route, destination: &Destination, started: &Started) {
        self.retry.set_value(None);
        self.screen.set_loading(false);
        self.left_pages.begin_return(started.address.history().current());
        let shown = Shown { route: Some(route), phase: Phase::Ready(page) };
        self.show(shown, destination, Cause::History, None, started).await;
        self.refresh();
    }

    /// Keeps the page that the reader is leaving. Returns whether Back can return to it.
    fn leave_page(self, address: &Address) -> bool {
        let page = self.screen.with_shown(|shown| match &shown.phase {
            Phase::Ready(page) => Some(Arc::clone(page)),
            _ => None,
        });
        let page = page.filter(|_| !self.filters.are_chosen());
        page.is_some_and(|page| self.left_pages.leave(address.history().on_screen(), &page))
    }

    /// Shows a page. `copied`: the time of the copy, if the page is a copy from the service worker.
    async fn show(
        self,
        shown: Shown,
        destination: &Destination,
        cause: Cause,
        copied: Option<&str>,
        started: &Started,
    ) {
        let Started { address, twins, prefetch } = started;
        let title = match shown.phase.content() {
            Some(page) => self.site.with_untracked(|site| copy::document_title(site, page)),
            None => copy::load_failures::FAILED_TITLE.to_owned(),
        };
        popover::close_all();
        // Equal if a retry has failed again: then the notice stays as it is, and its button keeps the focus.
        let is_new = self.screen.with_shown(|now| *now != shown);
        let left = self.screen.with_shown(|now| now.phase.content().cloned());
        let stays = is_new && self.leave_page(address);
        // Address and page change in the same task: the routes are drawn after it, and the browser lays the page out
        // once.
        match cause {
            Cause::Link => {
                boot::hold_screen();
                if !address.move_to(destination) {
                    return;
                }
            }
            Cause::History => history::pass_on_move(),
            Cause::Retry => {}
        }
        let wanted = self.filters.read_address(&shown, is_new);
        let announcement = shown.phase.content().map(|page| copy::announcement_of(page, &title));
        self.search.read_address(shown.route.as_ref());
        if is_new {
            focus::let_go_of_page();
            self.screen.show(shown);
            self.page_in_list.find(self.screen, twins);
            self.filters.load_options();
        }
        // Nothing is announced for a failure, because its notice is an alert.
        self.announcement.set(announcement);
        // The new content must be in the tree before the target of a fragment is looked up.
        task::tick().await;
        if boot::is_dead() {
            return;
        }
        self.left_pages.end_return();
        boot::release_screen();
        // After the change of the address; otherwise the history would keep the new title for the old entry.
        document::set_title(&title);
        boot::announce_opened(copied);
        prefetch.when_idle();
        // The published page was taken over, not built. If it does not stay, Back will build it.
        if let Some(left) = left.filter(|_| !stays) {
            prefetch.warm_up(&left);
        }
        match cause {
            Cause::History => return self.arrive_by_history(wanted, &destination.fragment, address).await,
            Cause::Link => arrival::arrive_by_link(&destination.fragment),
            Cause::Retry if is_new => arrival::arrive_by_link(&destination.fragment),
            Cause::Retry => {}
        }
        self.filters.find_in_background(wanted);
    }

    /// Restores the reader's position after Back or Forward. In a filtered list that position exists only once the
    /// results are there.
    pub(super) async fn arrive_by_history(self, wanted: Option<Wanted>, fragment: &str, address: &Address) {
        let (page, arrival) = (self.screen.turns.current(), self.arrivals.take());
        let position = address.history().settle();
        if let Some(wanted) = wanted {
            self.filters.find(wanted).await;
        }
        // The reader may have moved on meanwhile, even to a place on this page.
        if page.is_current() && arrival.is_current() {
            arrival::arrive_by_history(position, fragment);
        }
    }

    /// Shows the page for unknown paths after Back to an address that is no page of the portal: the document was loaded
    /// there.
    pub(super) fn show_not_found(self) {
        let Some(started) = self.started.get_value() else { return };
        self.screen.turns.take();
        let shown = Shown::published(Arc::new(not_found_page()));
        task::spawn_local(async move {
            self.screen.set_loading(false);
            self.show(shown, &Destination::of_address(), Cause::History, None, &started).await;
        });
    }

    /// Loads the new menu and footer if a twin was published with another version of the site.
    pub(super) fn refresh_site(self, twin: &StoredTwin) {
        if self.site.with_untracked(|site| *site.version == *twin.site) {
            return;
        }
        let base = self.base();
        task::spawn_local(async move {
            // If this fails, the old menu stays, and the next navigation tries again.
            let Ok(site) = fetch::load_site(&base).await else { return };
            // No turn: whichever answer comes first has the new menu.
            if boot::is_dead() || self.site.with_untracked(|now| now.version == site.version) {
                return;
            }
            // Header and footer are built anew; a reader who is in them keeps the focus.
            let focused = focus::focused_element();
            self.site.set(Arc::new(site));
            task::tick().await;
            if let Some(focused) = focused {
                focus::restore_focus(&focused);
            }
        });
    }
}
