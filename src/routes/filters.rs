//! Filters of a list: the selection in the address, the options to choose from, and what several filters leave.

use super::{address::Address, screen::Screen, shown::Shown};
use crate::{
    components::lists::{filter_chips, list_signals::ListSignals},
    data::{
        load_error::LoadError,
        phase::Phase,
        postings_store::PostingsStore,
        results::{Counted, Results, load_matching, load_results},
        twin_store::TwinStore,
    },
    platform::{
        document, focus,
        links::Destination,
        turn::{Turn, Turns},
    },
};
use leptos::{prelude::*, task};
use model::{
    filter::{FilterOptions, Selection},
    page::Content,
    route::Route,
    section::Section,
};

/// The state of filtering; a handle that can be copied around.
#[derive(Clone, Copy)]
pub(super) struct Filters {
    screen: Screen,
    /// The filters in the address of a section's page.
    selection: RwSignal<Selection>,
    options: RwSignal<Option<FilterOptions>>,
    counted: RwSignal<Option<Counted>>,
    results: RwSignal<Option<Results>>,
    is_finding: RwSignal<bool>,
    results_turns: Turns,
    options_turns: Turns,
    started: StoredValue<Option<Started>, LocalStorage>,
}

/// What exists only in a browser, after the app has taken the page over.
#[derive(Clone)]
struct Started {
    address: Address,
    twins: TwinStore,
    postings: PostingsStore,
}

/// The results that the address asks for.
#[derive(Clone)]
pub(super) struct Wanted {
    section: Section,
    selection: Selection,
    turn: Turn,
}

impl Filters {
    pub(super) fn new(screen: Screen) -> Self {
        Self {
            screen,
            selection: RwSignal::new(Selection::default()),
            options: RwSignal::new(None),
            counted: RwSignal::new(None),
            results: RwSignal::new(None),
            is_finding: RwSignal::new(false),
            results_turns: Turns::new(),
            options_turns: Turns::new(),
            started: StoredValue::new_local(None),
        }
    }

    /// Begins to answer. Called only in a browser.
    pub(super) fn start(self, address: Address, twins: TwinStore) {
        let postings = PostingsStore::new(address.base().clone());
        self.started.set_value(Some(Started { address, twins, postings }));
        self.load_options();
        self.find_in_background(self.read_address_of_shown());
    }

    /// Returns the signals that list pages follow.
    pub(super) fn signals(self, page_in_list: Signal<Option<String>>, is_busy: Signal<bool>) -> ListSignals {
        let Self { selection, options, counted, results, .. } = self;
        let on_retry = Callback::new(move |()| {
            if !is_busy.get_untracked() {
                let section = self.screen.with_shown(section_of);
                self.find_in_background(self.want(section, selection.get_untracked()));
            }
        });
        ListSignals { page_in_list, selection, options, counted, results, is_busy, on_retry }
    }

    /// Whether the shown list is what filters leave of it.
    pub(super) fn are_chosen(self) -> bool {
        self.results.with_untracked(Option::is_some)
    }

    /// Whether results that the reader has asked for are being found.
    pub(super) fn is_finding(self) -> Signal<bool> {
        self.is_finding.into()
    }

    /// Reads the filters of the shown page from the address. Its list stays until the new results are there.
    pub(super) fn read_address_of_shown(self) -> Option<Wanted> {
        let shown = self.screen.with_shown(Clone::clone);
        self.read_address(&shown, false)
    }

    /// Reads the filters of a page from the address. Returns the results that are now to be found, if any. `is_new`:
    /// the page is not on the screen yet.
    pub(super) fn read_address(self, shown: &Shown, is_new: bool) -> Option<Wanted> {
        let section = section_of(shown).filter(|_| shown.phase.content().is_some());
        let query = self.started.with_value(|started| started.as_ref().map(|started| started.address.query()));
        let selection = section.and(query).map(|query| Selection::parse(&query)).unwrap_or_default();
        if !is_new && self.selection.with_untracked(|now| *now == selection) {
            return None;
        }
        put(self.selection, selection.clone());
        self.is_finding.set(false);
        let wanted = self.want(section, selection.clone());
        if wanted.is_none() || is_new {
            put(self.counted, None);
            put(self.results, wanted.is_some().then(|| Results::loading(selection)));
        }
        wanted
    }

    /// Ends the search for earlier results. Returns the results to find now; none if no filter is chosen, because then
    /// the page's own list is shown.
    fn want(self, section: Option<Section>, selection: Selection) -> Option<Wanted> {
        let turn = self.results_turns.take();
        section.filter(|_| !selection.is_empty()).map(|section| Wanted { section, selection, turn })
    }

    /// Finds results without waiting for them.
    pub(super) fn find_in_background(self, wanted: Option<Wanted>) {
        if let Some(wanted) = wanted {
            task::spawn_local(self.find(wanted));
        }
    }

    /// Finds results and shows them, the count first.
    pub(super) async fn find(self, wanted: Wanted) {
        let Some(started) = self.started.get_value() else { return };
        let Wanted { selection, turn, .. } = &wanted;
        if !turn.is_current() {
            return;
        }
        self.is_finding.set(true);
        let found = self.load(&started, &wanted).await;
        if !turn.is_current() {
            return;
        }
        self.is_finding.set(false);
        let page_before =
            self.results.with_untracked(|results| results.as_ref().map(|now| now.counted.selection.page()));
        let found = found.unwrap_or_else(|error| {
            self.counted.set(None);
            Results::failed(selection.clone(), error)
        });
        let is_other_page = page_before.is_some_and(|page| page != found.counted.selection.page());
        self.results.set(Some(found));
        task::tick().await;
        // The focused element (a chip, a link to more results, "Coba lagi") was removed with the old list.
        if turn.is_current() && focus::is_lost() {
            focus::focus_fragment(filter_chips::HEADING_ID);
            if is_other_page {
                document::scroll_to(filter_chips::HEADING_ID);
            }
        }
    }

    async fn load(self, started: &Started, wanted: &Wanted) -> Result<Results, LoadError> {
        let Started { twins, postings, .. } = started;
        let Wanted { section, selection, turn } = wanted;
        let mut matching = load_matching(twins, postings, *section, selection).await?;
        if turn.is_current() {
            self.counted.set(Some(matching.counted.clone()));
        }
        let mut entries = load_results(twins, *section, &matching).await?;
        if entries.len() < matching.expected() {
            // The section's page in memory is older than the numbers and lacks the newest entries, so it is loaded
            // again.
            twins.load(&Route::Section(*section)).await?;
            matching = load_matching(twins, postings, *section, selection).await?;
            entries = load_results(twins, *section, &matching).await?;
        }
        Ok(Results { counted: matching.counted, phase: Phase::of_list(entries) })
    }

    /// Answers a link to other results on the shown page; returns whether it was one. Only the list changes, so scroll
    /// and focus stay.
    pub(super) fn answer_link(self, route: &Route, destination: &Destination) -> bool {
        let is_section = matches!(route, Route::Section(_)) && self.screen.is_shown(route);
        let is_other = destination.query != Destination::of_address().query;
        if !(is_section && is_other) || Selection::parse(&destination.query).is_empty() {
            return false;
        }
        let Some(started) = self.started.get_value() else { return false };
        self.screen.cancel_loading();
        if started.address.move_to(destination) {
            self.find_in_background(self.read_address_of_shown());
        }
        true
    }

    /// Loads the filter options for a filtered page. Its own entries do not tell what else there is to choose; the
    /// section's page does.
    pub(super) fn load_options(self) {
        let turn = self.options_turns.take();
        let section = self.screen.with_shown(|shown| match (&shown.route, &shown.phase) {
            (Some(Route::Filtered(section, ..)), Phase::Ready(_)) => Some(*section),
            _ => None,
        });
        let (Some(section), Some(started)) = (section, self.started.get_value()) else { return };
        self.options.set(None);
        task::spawn_local(async move {
            let route = Route::Section(section);
            let twin = match started.twins.find(&route) {
                Some(twin) => Ok(twin),
                None => started.twins.load(&route).await,
            };
            // A failure only leaves the panel empty. Every value still has its page, and the section's page links to
            // them all.
            if let Ok(twin) = twin
                && let Content::Section(list) = &twin.page.content
                && turn.is_current()
            {
                self.options.set(Some(list.options.clone()));
            }
        });
    }
}

/// Sets a signal, unless it has the value already: lists that the reader has left follow it too, and would be built anew.
fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

fn section_of(shown: &Shown) -> Option<Section> {
    match &shown.route {
        Some(Route::Section(section)) => Some(*section),
        _ => None,
    }
}
