//! Filters of a list: the options to choose from, and the results of several filters together.

use super::{Navigation, Started};
use crate::{
    components::{filter_chips, list_signals::ListSignals},
    copy,
    data::{
        load_error::LoadError,
        phase::Phase,
        results::{Counted, Results, load_matching, load_results},
    },
    platform::{boot, document, focus, links::Destination},
    routes::{place::Place, shown::Shown},
};
use leptos::{prelude::*, task};
use model::{
    filter::{FilterOptions, Selection},
    page::Content,
    route::Route,
    section::Section,
};

/// The signals that list pages follow.
#[derive(Clone, Copy)]
pub(super) struct Filtering {
    /// The filters in the address of a section's page.
    selection: RwSignal<Selection>,
    options: RwSignal<Option<FilterOptions>>,
    counted: RwSignal<Option<Counted>>,
    results: RwSignal<Option<Results>>,
    is_finding: RwSignal<bool>,
}

/// The results that the address asks for.
pub(super) type Wish = (Section, Selection);

impl Filtering {
    pub(super) fn new() -> Self {
        Self {
            selection: RwSignal::new(Selection::default()),
            options: RwSignal::new(None),
            counted: RwSignal::new(None),
            results: RwSignal::new(None),
            is_finding: RwSignal::new(false),
        }
    }
}

impl Navigation {
    /// Returns the signals that list pages follow.
    pub(crate) fn list_signals(self) -> ListSignals {
        let Filtering { selection, options, counted, results, .. } = self.filtering;
        let say = |place: Place| copy::place_in_whole(place.number, place.count);
        ListSignals {
            place: Signal::derive(move || self.place.get().map(say)),
            selection,
            options,
            counted,
            results,
            is_busy: self.is_busy(),
            on_retry: Callback::new(move |()| {
                if let Some(wish) = self.wish().filter(|_| !self.is_busy().get_untracked()) {
                    task::spawn_local(self.find_results(wish));
                }
            }),
        }
    }

    pub(super) fn is_finding(self) -> bool {
        self.filtering.is_finding.get()
    }

    /// Reads the filters of a page from the address. Returns the results that are now to be found, if any. `is_new`:
    /// the page is not on the screen yet. If it is, its list stays until the new results are there.
    pub(super) fn take_query(self, shown: &Shown, is_new: bool) -> Option<Wish> {
        let Filtering { selection: signal, counted, results, is_finding, .. } = self.filtering;
        let section = match &shown.route {
            Some(Route::Section(section)) if shown.phase.content().is_some() => Some(*section),
            _ => None,
        };
        let query = self.with_started(|started| started.router.search()).unwrap_or_default();
        let selection = section.map(|_| Selection::parse(&query)).unwrap_or_default();
        if !is_new && signal.with_untracked(|now| *now == selection) {
            return None;
        }
        signal.set(selection.clone());
        is_finding.set(false);
        let wish = section.filter(|_| !selection.is_empty()).map(|section| (section, selection.clone()));
        if wish.is_none() || is_new {
            counted.set(None);
            results.set(wish.is_some().then(|| Results::loading(selection)));
        }
        wish
    }

    /// Finds results and shows them, the count first. Results that arrive after a newer wish are dropped.
    pub(super) async fn find_results(self, wish: Wish) {
        let Some(started) = self.with_started(Clone::clone) else { return };
        let Filtering { counted, results, is_finding, .. } = self.filtering;
        let is_wanted = || !boot::is_dead() && self.wish().as_ref() == Some(&wish);
        is_finding.set(true);
        let found = self.find(&started, &wish, is_wanted).await;
        if !is_wanted() {
            return;
        }
        is_finding.set(false);
        let page_before = results.with_untracked(|results| results.as_ref().map(|now| now.counted.selection.page()));
        let found = found.unwrap_or_else(|error| {
            counted.set(None);
            Results::failed(wish.1.clone(), error)
        });
        let is_other_page = page_before.is_some_and(|page| page != found.counted.selection.page());
        results.set(Some(found));
        task::tick().await;
        // The focused element (a chip, a link to more results, "Coba lagi") was removed with the old list.
        if is_wanted() && focus::is_lost() {
            focus::focus_fragment(filter_chips::HEADING_ID);
            if is_other_page {
                document::scroll_to(filter_chips::HEADING_ID);
            }
        }
    }

    async fn find(
        self,
        started: &Started,
        (section, selection): &Wish,
        is_wanted: impl Fn() -> bool,
    ) -> Result<Results, LoadError> {
        let Started { twins, postings, .. } = started;
        let mut matching = load_matching(twins, postings, *section, selection).await?;
        if is_wanted() {
            self.filtering.counted.set(Some(matching.counted.clone()));
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

    /// Returns the results that the shown page asks for.
    fn wish(self) -> Option<Wish> {
        let section = self.shown.with_untracked(|shown| match &shown.route {
            Some(Route::Section(section)) => Some(*section),
            _ => None,
        });
        let selection = self.filtering.selection.get_untracked();
        section.filter(|_| !selection.is_empty()).map(|section| (section, selection))
    }

    /// Answers a link to other results on the shown page; returns whether it was one. Only the list changes, so scroll
    /// and focus stay.
    pub(super) fn answer_filter(self, route: &Route, destination: &Destination) -> bool {
        let is_section = matches!(route, Route::Section(_)) && self.is_shown(route);
        let is_other = destination.query != Destination::of_address().query;
        if !(is_section && is_other) || Selection::parse(&destination.query).is_empty() {
            return false;
        }
        let Some(started) = self.with_started(Clone::clone) else { return false };
        self.cancel();
        if self.move_to(destination, &started)
            && let Some(wish) = self.take_query_of_shown()
        {
            task::spawn_local(self.find_results(wish));
        }
        true
    }

    /// Reads the filters of the shown page from the address.
    pub(super) fn take_query_of_shown(self) -> Option<Wish> {
        let shown = self.shown.get_untracked();
        self.take_query(&shown, false)
    }

    /// Loads the filter options for a filtered page. Its own entries do not tell what else there is to choose; the
    /// section's page does.
    pub(super) fn find_options(self) {
        let section = self.shown.with_untracked(|shown| match (&shown.route, &shown.phase) {
            (Some(Route::Filtered(section, ..)), Phase::Ready(_)) => Some(*section),
            _ => None,
        });
        let (Some(section), Some(started)) = (section, self.with_started(Clone::clone)) else { return };
        let options = self.filtering.options;
        options.set(None);
        task::spawn_local(async move {
            let route = Route::Section(section);
            let twin = match started.twins.find(&route) {
                Some(twin) => Ok(twin),
                None => started.twins.load(&route).await,
            };
            // A failure only leaves the panel empty. Every value still has its page, and the section's page links to
            // them all.
            let is_shown =
                || self.shown.with_untracked(|shown| shown.route.as_ref().and_then(Route::section) == Some(section));
            if let Ok(twin) = twin
                && let Content::Section(list) = &twin.page.content
                && !boot::is_dead()
                && is_shown()
            {
                options.set(Some(list.options.clone()));
            }
        });
    }
}
