//! Navigation within the document. The old view stays until the new page is there; only then do address, title and
//! content change, together, as a browser does it.

mod filtering;
mod open;
mod place_in_whole;
mod refresh;
mod router;
mod searching;

use super::{
    arrival,
    place::Place,
    prefetch,
    shown::Shown,
    visits::{Move, Visits},
    warm_up::WarmUp,
};
use crate::{
    data::{phase::Phase, postings_store::PostingsStore, twin_store::TwinStore},
    platform::{
        document, focus, history, keyboard,
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
    /// Counts navigations: an answer that comes after a newer click is dropped.
    turn: StoredValue<u32>,
    retry: StoredValue<Option<Route>>,
    started: StoredValue<Option<SendWrapper<Started>>>,
}

/// What exists only in a browser, once the page has been taken over.
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
    /// Starts out with what the published page shows. Before `<Router>`, which shall hear of Back and Forward last.
    pub(crate) fn new(page: Arc<Page>, site: RwSignal<Arc<Site>>) -> Self {
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
            navigation.follow_history();
        }
        navigation
    }

    pub(crate) fn shown(self) -> Signal<Shown> {
        self.shown.into()
    }

    /// The route that is shown.
    pub(crate) fn current(self) -> Signal<Option<Route>> {
        Signal::derive(move || self.shown.with(|shown| shown.route.clone()))
    }

    /// Something that the reader has asked for is on its way.
    pub(crate) fn is_busy(self) -> Signal<bool> {
        Signal::derive(move || self.is_busy.get() || self.is_finding())
    }

    /// The title of the page that has been arrived at, for screen readers; none until the first navigation.
    pub(crate) fn announcement(self) -> Signal<Option<String>> {
        self.announcement.into()
    }

    /// Asks again for what could not be loaded; the notice stays until the answer is there.
    pub(crate) fn retry(self) -> Callback<()> {
        Callback::new(move |()| {
            if let Some(route) = self.retry.get_value().filter(|_| !self.is_busy.get_untracked()) {
                self.open(route, Destination::of_address(), Cause::Retry);
            }
        })
    }

    /// Begins to answer links. Only in a browser, after the page has been taken over.
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

    /// Back that was faster than `boot.js`: the document still shows the page that it was loaded for. Two pages come at any
    /// address and stay: the one for unknown paths, which has no route, and Tersimpan, for what is not on the device.
    fn follow_early_move(self, published: Option<Route>) {
        let destination = Destination::of_address();
        let wanted =
            self.with_started(|started| started.base.strip(&destination.path).and_then(Route::parse)).flatten();
        let is_elsewhere =
            published.is_some_and(|published| published != Route::Saved && wanted.as_ref() != Some(&published));
        if let Some(wanted) = wanted.filter(|_| is_elsewhere) {
            self.open(wanted, destination, Cause::History);
        }
    }

    fn listen_to_clicks(self) {
        links::listen_on_root("click", move |event: leptos::ev::MouseEvent| {
            match links::read_click(&event) {
                Click::Elsewhere => {}
                Click::Within(destination) if self.open_destination(&destination) => {
                    event.prevent_default();
                    // Safari gives a clicked link no focus; Back shall find it.
                    links::link_of(&event).map(|link| focus::focus_quietly(&link));
                }
                // The router listens on the window and takes every link of this site for a page: a file, and
                // `/portal-lama/` beside `/portal/`. What is left to the browser is kept from it.
                Click::Within(_) | Click::ForBrowser => event.stop_propagation(),
            }
        });
    }

    /// Back and Forward change the address first. The router would draw at once what is not there yet, so it hears of them
    /// with the page.
    fn follow_history(self) {
        history::on_move(move || {
            let Some(started) = self.with_started(Clone::clone) else { return false };
            if started.visits.arrive() != Some(Move::Traversal) {
                return false;
            }
            let destination = Destination::of_address();
            match started.base.strip(&destination.path).and_then(Route::parse) {
                Some(route) if !self.is_shown(&route) => self.open(route, destination, Cause::History),
                // The page is there: whatever was on its way is not wanted any more.
                Some(route) => {
                    self.cancel();
                    history::pass_on_move();
                    self.take_question(Some(&route));
                    let wish = self.take_query_of_shown();
                    let turn = self.turn.get_value();
                    task::spawn_local(async move {
                        // Where the reader stood is found again only in the list that stood there.
                        if let Some(wish) = wish {
                            self.find_results(wish).await;
                        }
                        task::tick().await;
                        if self.turn.get_value() == turn {
                            arrival::arrive_by_history(started.visits.settle(), &destination.fragment);
                        }
                    });
                }
                None => self.show_not_found(&started),
            }
            true
        });
    }

    /// Whether the app answers a link.
    fn open_destination(self, destination: &Destination) -> bool {
        if destination.is_within_document() {
            // The browser moves there, keeps the history and marks the target by itself.
            self.with_started(|started| started.visits.leave());
            popover::close_all();
            return false;
        }
        let route = self.with_started(|started| started.base.strip(&destination.path).and_then(Route::parse)).flatten();
        let Some(route) = route else { return false };
        if !self.answer_question(&route, destination) && !self.answer_filter(&route, destination) {
            self.open(route, destination.clone(), Cause::Link);
        }
        true
    }

    /// Whether the page of a route is there to be read; a skeleton of it is not.
    fn is_shown(self, route: &Route) -> bool {
        self.shown.with_untracked(|shown| shown.route.as_ref() == Some(route) && shown.phase != Phase::Loading)
    }

    /// Makes the address that of a destination, unless it is there already. Says whether the browser took it.
    fn move_to(self, destination: &Destination, started: &Started) -> bool {
        let Started { router, visits, .. } = started;
        let path = destination.to_path();
        if Destination::of_address().to_path() == path {
            // Back has led here, and the page that was on its way is the one that was asked for.
            history::pass_on_move();
            visits.settle();
            return true;
        }
        visits.leave();
        let key = visits.new_key();
        if !router.push(&path, key) {
            // Where the browser takes no more addresses it shall load this one.
            document::load_address(&path);
            return false;
        }
        visits.enter(key);
        true
    }

    fn cancel(self) {
        self.next_turn();
        self.is_busy.set(false);
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
