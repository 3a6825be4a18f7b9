//! Navigation within the document. The old page stays until the new one has loaded; only then do address, title and
//! content change, together, as in a browser.

mod open;
mod refresh;

use super::{
    address::Address, filters::Filters, left_pages::LeftPages, page_in_list::FindPageInList, prefetch::Prefetch,
    screen::Screen, search::Search, session_history::Move, shown::Shown,
};
use crate::{
    components::{
        lists::list_signals::ListSignals,
        search::{search_form, search_signals::SearchSignals},
    },
    copy,
    data::twin_store::TwinStore,
    platform::{
        document,
        events::listen_on_root,
        focus, history, keyboard,
        links::{self, Click, Destination},
        popover,
        settings::Setting,
        turn::Turns,
    },
};
use leptos::{prelude::*, task};
use model::{base::Base, page::Page, route::Route, search::Question, site::Site};
use open::Cause;
use std::sync::Arc;

/// The state of navigation; a handle that can be copied around.
#[derive(Clone, Copy)]
pub(crate) struct Navigation {
    screen: Screen,
    site: RwSignal<Arc<Site>>,
    page_in_list: FindPageInList,
    filters: Filters,
    search: Search,
    left_pages: LeftPages,
    announcement: RwSignal<Option<String>>,
    retry: StoredValue<Option<Route>>,
    /// The turns of restoring the reader's position.
    arrivals: Turns,
    started: StoredValue<Option<Started>, LocalStorage>,
}

/// What exists only in a browser, after the app has taken the page over.
#[derive(Clone)]
struct Started {
    address: Address,
    twins: TwinStore,
    prefetch: Prefetch,
}

impl Navigation {
    /// Creates the navigation with the published page. Must come before `<Router>`, so that the router's listeners
    /// receive Back and Forward after this one.
    pub(crate) fn new(page: Arc<Page>, site: RwSignal<Arc<Site>>) -> Self {
        let published = page.route();
        let screen = Screen::new(page);
        let navigation = Self {
            screen,
            site,
            page_in_list: FindPageInList::new(),
            filters: Filters::new(screen),
            search: Search::new(screen),
            left_pages: LeftPages::new(),
            announcement: RwSignal::new(None),
            retry: StoredValue::new(None),
            arrivals: Turns::new(),
            started: StoredValue::new_local(None),
        };
        if cfg!(feature = "hydrate") {
            navigation.name_address(published);
            navigation.follow_history();
        }
        navigation
    }

    pub(crate) fn shown(self) -> Signal<Shown> {
        self.screen.shown()
    }

    /// Returns the route of the shown page.
    pub(crate) fn current(self) -> Signal<Option<Route>> {
        self.screen.route()
    }

    /// Whether something that the reader has asked for is loading.
    pub(crate) fn is_busy(self) -> Signal<bool> {
        let (is_loading, is_finding) = (self.screen.is_loading(), self.filters.is_finding());
        Signal::derive(move || is_loading.get() || is_finding.get())
    }

    /// Returns the title of the page that the reader has arrived on, for screen readers; none until the first
    /// navigation.
    pub(crate) fn announcement(self) -> Signal<Option<String>> {
        self.announcement.into()
    }

    /// Returns the signals that list pages follow.
    pub(crate) fn list_signals(self) -> ListSignals {
        let found = self.page_in_list.found();
        let words = move || found.get().map(|page| copy::page_in_list(page.number, page.count));
        self.filters.signals(Signal::derive(words), self.is_busy())
    }

    /// Returns the signals that the search page follows.
    pub(crate) fn search_signals(self) -> SearchSignals {
        self.search.signals()
    }

    /// Returns the pages that stay built when the reader leaves them.
    pub(super) const fn left_pages(self) -> LeftPages {
        self.left_pages
    }

    /// Requests again what could not be loaded. The notice stays until the answer arrives.
    pub(crate) fn retry(self) -> Callback<()> {
        Callback::new(move |()| {
            if let Some(route) = self.retry.get_value().filter(|_| !self.screen.is_loading_now()) {
                self.open(route, Destination::of_address(), Cause::Retry);
            }
        })
    }

    /// Starts answering links. Called only in a browser, after the page has been taken over.
    pub(crate) fn start(self, page: Arc<Page>) {
        let twins = TwinStore::new(self.base());
        if let Some(route) = page.route() {
            twins.store_embedded(route, page, &self.site.with_untracked(|site| site.version.clone()));
        }
        let address = Address::start(self.base());
        let prefetch = Prefetch::start(self.base(), twins.clone());
        self.started.set_value(Some(Started { address: address.clone(), twins: twins.clone(), prefetch }));
        self.listen_to_clicks();
        self.listen_to_search_form();
        keyboard::on_key("/", move || self.go_to_search_box());
        document::on_return(move || self.refresh());
        document::on_hide(move || self.left_pages.forget());
        self.page_in_list.find(self.screen, &twins);
        self.search.start(address.clone());
        self.filters.start(address, twins);
        self.follow_early_move();
    }

    /// Gives a page that was loaded as `/berita/index.html` or `/berita` its own address, `/berita/`. The table of
    /// routes would take the address with the file's name for another page.
    fn name_address(self, published: Option<Route>) {
        let mut destination = Destination::of_address();
        let base = self.base();
        if let Some(route) = published.filter(|route| destination.route(&base).as_ref() == Some(route)) {
            let path = base.join(&route.path());
            if path != destination.path {
                destination.path = path;
                history::replace_path(&destination.to_path());
            }
        }
    }

    /// Opens the page of the address if the reader went Back before `boot.js` ran: the document then still shows the
    /// page that it was loaded for. Two pages can appear at any address and stay: the page for unknown paths, which has
    /// no route, and Tersimpan, which stands in for pages that are not on the device.
    fn follow_early_move(self) {
        let destination = Destination::of_address();
        let published = self.screen.with_shown(|shown| shown.route.clone());
        let wanted = destination.route(&self.base());
        let is_elsewhere =
            published.is_some_and(|published| published != Route::Saved && wanted.as_ref() != Some(&published));
        if let Some(wanted) = wanted.filter(|_| is_elsewhere) {
            self.with_started(|started| started.address.history().expect_page());
            self.open_by_history(wanted, destination);
        }
    }

    fn listen_to_clicks(self) {
        listen_on_root(&["click"], move |event: leptos::ev::MouseEvent| {
            match links::read_click(&event) {
                Click::Elsewhere => {}
                Click::Within(destination) if self.open_destination(&destination) => {
                    event.prevent_default();
                    // Safari does not focus a clicked link, but Back must find it focused.
                    links::link_of(&event).map(|link| focus::focus_quietly(&link));
                }
                // The router listens on the window and takes every link of this site for a page, also files, and
                // `/portal-lama/` beside `/portal/`. So clicks that the browser handles must not reach it.
                Click::Within(_) | Click::ForBrowser => event.stop_propagation(),
            }
        });
    }

    fn listen_to_search_form(self) {
        listen_on_root(&["submit"], move |event: leptos::ev::SubmitEvent| {
            let Some(words) = links::words_of_form(&event, search_form::WORDS_ID) else { return };
            event.prevent_default();
            let path = self.base().join(&Question { words, ..Question::default() }.path());
            let Some((path, query)) = path.split_once('?') else { return };
            let (path, query) = (path.to_owned(), format!("?{query}"));
            self.open_destination(&Destination { path, query, fragment: String::new() });
        });
    }

    /// Focuses the search box, and opens the search page first if there is no box. Returns `false` if the reader has
    /// turned the key off.
    fn go_to_search_box(self) -> bool {
        if !Setting::SearchKey.chosen().is_empty() {
            return false;
        }
        if !focus::focus_fragment(search_form::WORDS_ID) {
            let path = self.base().join(&Route::Search.path());
            let fragment = format!("#{}", search_form::WORDS_ID);
            self.open_destination(&Destination { path, query: String::new(), fragment });
        }
        true
    }

    /// Follows Back and Forward, which change the address first. The router would at once draw a page that has not
    /// loaded yet, so it receives the event only together with the page.
    fn follow_history(self) {
        history::on_move(move || {
            let Some(Started { address, .. }) = self.started.get_value() else { return false };
            let step = address.history().arrive();
            if step.is_some() {
                // The reader has moved on, so the position on another entry is no longer restored.
                self.arrivals.take();
            }
            match step {
                None => return false,
                // A place on the page, which the browser shows by itself. If the page is still loading, the place does
                // not exist yet, and the router must not receive the event.
                Some(Move::Within) => return address.history().is_pending(),
                Some(Move::Traversal) => {}
            }
            let destination = Destination::of_address();
            match address.route() {
                Some(route) if !self.screen.is_shown(&route) => self.open_by_history(route, destination),
                // The page is shown already: a page that is still loading is no longer wanted.
                Some(route) => {
                    self.screen.cancel_loading();
                    history::pass_on_move();
                    self.search.read_address(Some(&route));
                    let wanted = self.filters.read_address_of_shown();
                    task::spawn_local(async move {
                        task::tick().await;
                        self.arrive_by_history(wanted, &destination.fragment, &address).await;
                    });
                }
                None => self.show_not_found(),
            }
            true
        });
    }

    /// Opens the destination of a link. Returns `false` if the browser must open it.
    fn open_destination(self, destination: &Destination) -> bool {
        if destination.is_within_document() {
            // The browser scrolls there, writes the history and marks the target by itself.
            self.with_started(|started| started.address.history().leave());
            popover::close_all();
            return false;
        }
        let base = self.base();
        let Some(route) = destination.route(&base) else { return false };
        let destination = Destination { path: base.join(&route.path()), ..destination.clone() };
        if !self.search.answer_link(&route, &destination) && !self.filters.answer_link(&route, &destination) {
            self.open(route, destination, Cause::Link);
        }
        true
    }

    fn base(self) -> Base {
        self.site.with_untracked(|site| site.base.clone())
    }

    fn with_started<T>(self, read: impl FnOnce(&Started) -> T) -> Option<T> {
        self.started.with_value(|started| started.as_ref().map(read))
    }
}
