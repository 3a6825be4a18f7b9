//! Navigation within the document. The old view stays until the new page is there; only then do address, title and
//! content change, together, as a browser does it.

use super::{
    arrival,
    place::Place,
    prefetch,
    shown::Shown,
    visits::{Move, Visits},
    warm_up::WarmUp,
};
use crate::{
    copy,
    data::{fetch, phase::Phase, twin_store::StoredTwin, twin_store::TwinStore},
    platform::{
        boot, document, focus, history,
        links::{self, Click, Destination},
        popover,
    },
    views::not_found::not_found_page,
};
use leptos::{prelude::*, task};
use model::{base::Base, page::Page, route::Route, site::Site};
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// The state of navigation; a handle that can be copied around.
#[derive(Clone, Copy)]
pub(crate) struct Navigation {
    shown: RwSignal<Shown>,
    is_busy: RwSignal<bool>,
    site: RwSignal<Arc<Site>>,
    words: RwSignal<String>,
    place: RwSignal<Option<Place>>,
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
    visits: Visits,
    warm_up: WarmUp,
}

/// How a page came to be wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// A link: the address changes with the content.
    Link,
    /// Back and Forward: the address is there already.
    History,
    /// The reader asks again for what is not there: the address stays.
    Retry,
}

impl Navigation {
    /// Starts out with what the published page shows.
    pub(crate) fn new(page: Arc<Page>, site: RwSignal<Arc<Site>>) -> Self {
        Self {
            shown: RwSignal::new(Shown::published(page)),
            is_busy: RwSignal::new(false),
            site,
            words: RwSignal::new(String::new()),
            place: RwSignal::new(None),
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

    pub(crate) fn is_busy(self) -> Signal<bool> {
        self.is_busy.into()
    }

    /// The words of `?q=`; empty in the first render, which is the same for every query.
    pub(crate) fn search_words(self) -> Signal<String> {
        self.words.into()
    }

    /// The place of a list page in its whole section; found after the first render.
    pub(crate) fn place(self) -> Signal<Option<Place>> {
        self.place.into()
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
        self.words.set(document::query_value("q").unwrap_or_default());
        let started =
            Started { base: base.clone(), twins: twins.clone(), visits: Visits::start(), warm_up: WarmUp::new() };
        prefetch::start(base, twins, started.warm_up.clone());
        self.started.set_value(Some(SendWrapper::new(started)));
        self.listen_to_clicks();
        self.follow_history();
        self.find_place();
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
                Some(_) => {
                    self.cancel();
                    arrival::arrive_by_history(started.visits.settle(), &destination.fragment);
                    self.read_words();
                }
                None => self.show_not_found(&started),
            }
        });
    }

    fn read_words(self) {
        let words = document::query_value("q").unwrap_or_default();
        if self.words.with_untracked(|now| *now != words) {
            self.words.set(words);
        }
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
        self.open(route, destination.clone(), Cause::Link);
        true
    }

    fn open(self, route: Route, destination: Destination, cause: Cause) {
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
            self.retry.set_value(answer.is_err().then(|| route.clone()));
            self.is_busy.set(false);
            self.show(Shown::answered(route, answer, kept), &destination, cause, &started).await;
        });
    }

    async fn show(self, shown: Shown, destination: &Destination, cause: Cause, started: &Started) {
        let title = match shown.phase.content() {
            Some(page) => self.site.with_untracked(|site| copy::document_title(site, page)),
            None => copy::FAILED_TITLE.to_owned(),
        };
        popover::close_all();
        if cause == Cause::Link {
            started.visits.leave();
        }
        // Equal when a retry has failed again: the notice stays as it is, and the focus on its button.
        let is_new = self.shown.with_untracked(|now| *now != shown);
        let is_content = shown.phase.content().is_some();
        let left = self.shown.with_untracked(|now| now.phase.content().cloned());
        // Everything that changes the page changes it at once, so that the browser lays it out once.
        if is_new {
            self.shown.set(shown);
            self.find_place();
        }
        // A failure speaks for itself, as an alert.
        self.announcement.set(is_content.then(|| title.clone()));
        // The new content has to be in the tree before the address changes and the target of a fragment is looked for.
        task::tick().await;
        if boot::is_dead() {
            // Died of the new content: the old one is still there, and so shall its address be.
            return;
        }
        match cause {
            Cause::Link => {
                let path = destination.to_path();
                let is_there = Destination::of_address().to_path() == path;
                if !is_there && !started.visits.push(&path) {
                    // Where the browser takes no more addresses it shall load this one.
                    document::load_address(&path);
                    return;
                }
                arrival::arrive_by_link(&destination.fragment);
            }
            Cause::History => arrival::arrive_by_history(started.visits.settle(), &destination.fragment),
            Cause::Retry if is_new => arrival::arrive_by_link(&destination.fragment),
            Cause::Retry => {}
        }
        self.read_words();
        // After the address, or the history would keep the new title for the old entry.
        document::set_title(&title);
        prefetch::when_idle(&started.base, &started.twins, &started.warm_up);
        // The page that the document brought was never built here, and Back will build it.
        if let Some(left) = left {
            started.warm_up.prepare(&left);
        }
    }

    /// A full page of the archive never changes, so it cannot say how many there are; the section's own twin can.
    fn find_place(self) {
        // Only for a page that has just come: what has failed, and the copy that stands in for it, is asked for again by the
        // reader alone. A request of ours would be the one that a quick retry joins.
        let is_ready = |shown: &Shown| matches!(shown.phase, Phase::Ready(_));
        let route = self.shown.with_untracked(|shown| shown.route.clone().filter(|_| is_ready(shown)));
        let started = self.with_started(Clone::clone);
        let section = route.as_ref().filter(|route| !matches!(route, Route::Entry(..))).and_then(Route::section);
        let (Some(route), Some(section), Some(started)) = (route, section, started) else {
            self.place.set(None);
            return;
        };
        let first = Route::Section(section);
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

    /// A twin made with another site brings the new menu and footer.
    fn refresh_site(self, twin: &StoredTwin, base: &Base) {
        if self.site.with_untracked(|site| *site.version == *twin.site) {
            return;
        }
        let base = base.clone();
        task::spawn_local(async move {
            // On failure the old menu stays; the next navigation asks again.
            if let Ok(site) = fetch::load_site(&base).await {
                self.site.set(Arc::new(site));
            }
        });
    }

    /// Whether the page of a route is there to be read; a skeleton of it is not.
    fn is_shown(self, route: &Route) -> bool {
        self.shown.with_untracked(|shown| shown.route.as_ref() == Some(route) && shown.phase != Phase::Loading)
    }

    /// Back to an address that is no page of the portal: the document began with the page for unknown paths.
    fn show_not_found(self, started: &Started) {
        self.next_turn();
        let shown = Shown::published(Arc::new(not_found_page()));
        let started = started.clone();
        task::spawn_local(async move {
            self.is_busy.set(false);
            self.show(shown, &Destination::of_address(), Cause::History, &started).await;
        });
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

impl Destination {
    fn of_address() -> Self {
        let (path, query, fragment) = document::address().unwrap_or_default();
        Self { path, query, fragment }
    }

    /// Whether it is a place on the page that is shown, whatever page that is.
    pub(super) fn is_within_document(&self) -> bool {
        let here = Self::of_address();
        !self.fragment.is_empty() && (&self.path, &self.query) == (&here.path, &here.query)
    }

    fn to_path(&self) -> String {
        format!("{}{}{}", self.path, self.query, self.fragment)
    }
}
