//! Navigation within the document. The old view stays until the new page is there; only then do address, title and
//! content change, together, as a browser does it.

mod filtering;
mod open;
mod place_in_whole;
mod refresh;
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
    twins: TwinStore,
    postings: PostingsStore,
    visits: Visits,
    warm_up: WarmUp,
    session: Rc<RefCell<searching::Session>>,
}

impl Navigation {
    /// Starts out with what the published page shows.
    pub(crate) fn new(page: Arc<Page>, site: RwSignal<Arc<Site>>) -> Self {
        Self {
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
        }
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
        self.follow_history();
        keyboard::on_key("/", move || self.go_to_search_box());
        document::on_return(move || self.refresh());
        self.find_place();
        self.find_options();
        let query = Destination::of_address().query;
        self.take_question(self.current().get_untracked().as_ref(), &query);
        if let Some(wish) = self.take_query_of_shown(&query) {
            task::spawn_local(self.find_results(wish));
        }
    }

    fn listen_to_clicks(self) {
        links::listen_on_root("click", move |event: leptos::ev::MouseEvent| {
            if let Click::Within(destination) = links::read_click(&event)
                && self.open_destination(&destination)
            {
                event.prevent_default();
                // Safari gives a clicked link no focus; Back shall find it.
                links::link_of(&event).map(|link| focus::focus_quietly(&link));
            }
        });
    }

    /// Back and Forward change the address first.
    fn follow_history(self) {
        history::on_move(move || {
            let Some(started) = self.with_started(Clone::clone) else { return };
            if started.visits.arrive() != Some(Move::Traversal) {
                return;
            }
            let destination = Destination::of_address();
            match started.base.strip(&destination.path).and_then(Route::parse) {
                Some(route) if !self.is_shown(&route) => self.open(route, destination, Cause::History),
                // The page is there: whatever was on its way is not wanted any more.
                Some(route) => {
                    self.cancel();
                    self.take_question(Some(&route), &destination.query);
                    let wish = self.take_query_of_shown(&destination.query);
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
