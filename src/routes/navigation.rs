//! Navigation within the document. The old page stays until the new one has loaded; only then do address, title and
//! content change, together, as in a browser.

mod filtering;
mod open;
mod place_in_whole;
mod refresh;
mod router;
mod searching;

use super::{
    place::Place,
    prefetch,
    shown::Shown,
    visits::{Move, Visits},
    warm_up::WarmUp,
};
use crate::{
    data::{phase::Phase, postings_store::PostingsStore, twin_store::TwinStore},
    platform::{
        boot, document, focus, history, keyboard,
        links::{self, Click, Destination},
        popover,
    },
};
use filtering::Filtering;
use leptos::{prelude::*, task};
use model::{base::Base, page::Page, route::Route, site::Site};
use open::Cause;
use router::Router;
use searching::Searching;
use send_wrapper::SendWrapper;
use std::{cell::RefCell, rc::Rc, sync::Arc};

/// The state of navigation; a handle that can be copied around.
#[derive(Clone, Copy)]
pub(crate) struct Navigation {
    shown: RwSignal<Shown>,
    is_busy: RwSignal<bool>,
    site: RwSignal<Arc<Site>>,
    place: RwSignal<Option<Place>>,
    filtering: Filtering,
    searching: Searching,
    announcement: RwSignal<Option<String>>,
    /// Counts navigations, so that an answer that arrives after a newer click is dropped.
    turn: StoredValue<u32>,
    retry: StoredValue<Option<Route>>,
    started: StoredValue<Option<SendWrapper<Started>>>,
}

/// State that exists only in a browser, after the app has taken the page over.
#[derive(Clone)]
struct Started {
    base: Base,
    router: Router,
    twins: TwinStore,
    postings: PostingsStore,
    visits: Visits,
    warm_up: WarmUp,
    session: Rc<RefCell<searching::Session>>,
}

impl Navigation {
    /// Creates the navigation with the published page. Must come before `<Router>`, so that the router's listeners
    /// receive Back and Forward after this one.
    pub(crate) fn new(page: Arc<Page>, site: RwSignal<Arc<Site>>) -> Self {
        let published = page.route();
        let navigation = Self {
            shown: RwSignal::new(Shown::published(page)),
            is_busy: RwSignal::new(false),
            site,
            place: RwSignal::new(None),
            filtering: Filtering::new(),
            searching: Searching::new(),
            announcement: RwSignal::new(None),
            turn: StoredValue::new(0),
            retry: StoredValue::new(None),
            started: StoredValue::new(None),
        };
        if cfg!(feature = "hydrate") {
            navigation.name_address(published);
            navigation.follow_history();
        }
        navigation
    }

    pub(crate) fn shown(self) -> Signal<Shown> {
        self.shown.into()
    }

    /// Returns the route of the shown page.
    pub(crate) fn current(self) -> Signal<Option<Route>> {
        Signal::derive(move || self.shown.with(|shown| shown.route.clone()))
    }

    /// Whether something that the reader has asked for is loading.
    pub(crate) fn is_busy(self) -> Signal<bool> {
        Signal::derive(move || self.is_busy.get() || self.is_finding())
    }

    /// Returns the title of the page that the reader has arrived on, for screen readers; none until the first
    /// navigation.
    pub(crate) fn announcement(self) -> Signal<Option<String>> {
        self.announcement.into()
    }

    /// Requests again what could not be loaded. The notice stays until the answer arrives.
    pub(crate) fn retry(self) -> Callback<()> {
        Callback::new(move |()| {
            if let Some(route) = self.retry.get_value().filter(|_| !self.is_busy.get_untracked()) {
                self.open(route, Destination::of_address(), Cause::Retry);
            }
        })
    }

    /// Starts answering links. Called only in a browser, after the page has been taken over.
    pub(crate) fn start(self, page: Arc<Page>) {
        let base = self.site.with_untracked(|site| site.base.clone());
        let twins = TwinStore::new(base.clone());
        if let Some(route) = page.route() {
            twins.keep(route, page, &self.site.with_untracked(|site| site.version.clone()));
        }
        let started = Started {
            base: base.clone(),
            router: Router::from_hooks(),
            twins: twins.clone(),
            postings: PostingsStore::new(base.clone()),
            visits: Visits::start(),
            warm_up: WarmUp::new(),
            session: Rc::default(),
        };
        prefetch::start(base, twins, started.warm_up.clone());
        self.started.set_value(Some(SendWrapper::new(started)));
        self.listen_to_clicks();
        self.listen_to_search_form();
        keyboard::on_key("/", move || self.go_to_search_box());
        document::on_return(move || self.refresh());
        self.find_place();
        self.find_options();
        let current = self.current().get_untracked();
        self.take_question(current.as_ref());
        if let Some(wish) = self.take_query_of_shown() {
            task::spawn_local(self.find_results(wish));
        }
        self.follow_early_move(current);
    }

    /// Gives a page that was loaded as `/berita/index.html` or `/berita` its own address, `/berita/`. The table of
    /// routes would take the address with the file's name for another page.
    fn name_address(self, published: Option<Route>) {
        let mut destination = Destination::of_address();
        if let Some(route) = published.filter(|route| self.route_of(&destination).as_ref() == Some(route)) {
            let path = self.path_of(&route);
            if path != destination.path {
                destination.path = path;
                history::replace_path(&destination.to_path());
            }
        }
    }

    /// Opens the page of the address if the reader went Back before `boot.js` ran: the document then still shows the
    /// page that it was loaded for. Two pages can appear at any address and stay: the page for unknown paths, which has
    /// no route, and Tersimpan, which stands in for pages that are not on the device.
    fn follow_early_move(self, published: Option<Route>) {
        let destination = Destination::of_address();
        let wanted = self.route_of(&destination);
        let is_elsewhere =
            published.is_some_and(|published| published != Route::Saved && wanted.as_ref() != Some(&published));
        if let Some(wanted) = wanted.filter(|_| is_elsewhere) {
            self.with_started(|started| started.visits.expect_page());
            self.open_by_history(wanted, destination);
        }
    }

    fn listen_to_clicks(self) {
        links::listen_on_root("click", move |event: leptos::ev::MouseEvent| {
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

    /// Follows Back and Forward, which change the address first. The router would at once draw a page that has not
    /// loaded yet, so it receives the event only together with the page.
    fn follow_history(self) {
        history::on_move(move || {
            let Some(started) = self.with_started(Clone::clone) else { return false };
            match started.visits.arrive() {
                None => return false,
                // A place on the page, which the browser shows by itself. If the page is still loading, the place does
                // not exist yet, and the router must not receive the event.
                Some(Move::Within) => return started.visits.is_pending(),
                Some(Move::Traversal) => {}
            }
            let destination = Destination::of_address();
            match self.route_of(&destination) {
                Some(route) if !self.is_shown(&route) => self.open_by_history(route, destination),
                // The page is shown already: a page that is still loading is no longer wanted.
                Some(route) => {
                    self.cancel();
                    history::pass_on_move();
                    self.take_question(Some(&route));
                    let wish = self.take_query_of_shown();
                    task::spawn_local(async move {
                        task::tick().await;
                        self.arrive_by_history(wish, &destination.fragment, &started).await;
                    });
                }
                None => self.show_not_found(&started),
            }
            true
        });
    }

    /// Opens the destination of a link. Returns `false` if the browser must open it.
    fn open_destination(self, destination: &Destination) -> bool {
        if destination.is_within_document() {
            // The browser scrolls there, writes the history and marks the target by itself.
            self.with_started(|started| started.visits.leave());
            popover::close_all();
            return false;
        }
        let Some(route) = self.route_of(destination) else { return false };
        let destination = Destination { path: self.path_of(&route), ..destination.clone() };
        if !self.answer_question(&route, &destination) && !self.answer_filter(&route, &destination) {
            self.open(route, destination, Cause::Link);
        }
        true
    }

    /// Returns the route of a destination; none if it is not a page of the portal.
    fn route_of(self, destination: &Destination) -> Option<Route> {
        self.site.with_untracked(|site| site.base.strip(&destination.path).and_then(Route::parse))
    }

    /// Returns the path of a page, with base.
    fn path_of(self, route: &Route) -> String {
        self.site.with_untracked(|site| site.base.join(&route.path()))
    }

    /// Whether the page of a route is shown; its skeleton does not count.
    fn is_shown(self, route: &Route) -> bool {
        self.shown.with_untracked(|shown| shown.route.as_ref() == Some(route) && shown.phase != Phase::Loading)
    }

    /// Changes the address to that of a destination, unless it is that already. Returns whether the browser accepted
    /// it.
    fn move_to(self, destination: &Destination, started: &Started) -> bool {
        let Started { router, visits, .. } = started;
        let path = destination.to_path();
        if Destination::of_address().to_path() == path {
            // The reader has come here by Back while this very page was loading.
            history::pass_on_move();
            visits.settle();
            return true;
        }
        visits.leave();
        let key = visits.new_key();
        if !router.push(&path, key) {
            // If the browser accepts no more changes of the history, it loads the page itself.
            document::load_address(&path);
            return false;
        }
        visits.enter(key);
        true
    }

    fn cancel(self) {
        self.next_turn();
        self.is_busy.set(false);
        boot::release_screen();
    }

    fn next_turn(self) -> u32 {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        turn
    }

    fn with_started<T>(self, read: impl FnOnce(&Started) -> T) -> Option<T> {
        self.started.with_value(|started| started.as_ref().map(|started| read(started)))
    }
}
