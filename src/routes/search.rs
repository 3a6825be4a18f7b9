//! Searching: the question is in the address, and a worker answers it.

use super::{address::Address, screen::Screen};
use crate::{
    components::search::{search_form, search_hits, search_signals::SearchSignals},
    data::{
        decode,
        found::{Found, SearchState},
    },
    platform::{
        connection, document,
        events::listen_on_root,
        focus,
        links::{self, Destination},
        search_worker::{Ask, SearchWorker},
        settings::Setting,
        timer,
        turn::Turns,
    },
};
use leptos::prelude::*;
use model::{route::Route, search::Question};

/// The state of searching; a handle that can be copied around.
#[derive(Clone, Copy)]
pub(super) struct Search {
    screen: Screen,
    state: RwSignal<SearchState>,
    is_busy: RwSignal<bool>,
    turns: Turns,
    started: StoredValue<Option<Started>, LocalStorage>,
}

/// What exists only in a browser, after the app has taken the page over.
struct Started {
    address: Address,
    /// None until the worker is needed, and after it could not be loaded.
    worker: Option<SearchWorker>,
    /// Whether the last question is still being typed.
    is_typing: bool,
    /// Whether the reader has followed a link to other hits or sent the form, so that focus and scroll move to the
    /// hits.
    leads_to_hits: bool,
}

impl Search {
    pub(super) fn new(screen: Screen) -> Self {
        Self {
            screen,
            state: RwSignal::new(SearchState::default()),
            is_busy: RwSignal::new(false),
            turns: Turns::new(),
            started: StoredValue::new_local(None),
        }
    }

    /// Begins to answer. Called only in a browser. The worker starts as soon as the search box has the focus, which
    /// saves half of the wait for the first answer. With the data saver it starts only with the first question.
    pub(super) fn start(self, address: Address) {
        self.started.set_value(Some(Started { address, worker: None, is_typing: false, leads_to_hits: false }));
        listen_on_root(&["focusin"], move |event: leptos::ev::FocusEvent| {
            if links::is_on(&event, search_form::WORDS_ID) && self.screen.is_shown(&Route::Search) && !is_saving() {
                self.with_started(|started| self.start_worker(started));
            }
        });
        self.read_address(self.screen.with_shown(|shown| shown.route.clone()).as_ref());
    }

    /// Returns the signals that the search page follows.
    pub(super) fn signals(self) -> SearchSignals {
        let Self { state, is_busy, .. } = self;
        SearchSignals {
            search: state,
            is_busy,
            on_words: Callback::new(move |words| {
                // What is typed before that stays in the box, and the view passes it on later.
                if self.started.with_value(Option::is_none) {
                    return;
                }
                state.update(|state| state.question = state.question.with_words(words));
                self.ask(true);
            }),
            on_retry: Callback::new(move |()| {
                if !is_busy.get_untracked() {
                    self.ask(false);
                }
            }),
        }
    }

    /// Takes the question from the address if the route is the search page.
    pub(super) fn read_address(self, route: Option<&Route>) {
        let asked = self.asked();
        if route == Some(&Route::Search) && self.state.with_untracked(|now| now.question != asked) {
            self.state.update(|state| state.question = asked);
            self.ask(false);
        }
    }

    /// Returns the question in the address.
    fn asked(self) -> Question {
        self.with_started(|started| Question::read(|name| started.address.query_value(name))).unwrap_or_default()
    }

    /// Answers a link to other hits on the shown search page; returns whether it was one. The form stays, with the
    /// words typed there.
    pub(super) fn answer_link(self, route: &Route, destination: &Destination) -> bool {
        if *route != Route::Search || !self.screen.is_shown(route) || destination.query.is_empty() {
            return false;
        }
        let Some(address) = self.with_started(|started| started.address.clone()) else { return false };
        self.screen.cancel_loading();
        if address.move_to(destination) {
            let question = self.asked();
            self.state.update(|state| state.question = question);
            self.ask(false);
            self.with_started(|started| started.leads_to_hits = true);
        }
        true
    }

    fn start_worker(self, started: &mut Started) {
        if started.worker.is_none() {
            started.worker = SearchWorker::start(move |message| self.hear(&message));
        }
    }

    /// Sends the current question to the worker. Answers to earlier questions that arrive after this are dropped.
    fn ask(self, is_typing: bool) {
        if self.started.with_value(Option::is_none) {
            return;
        }
        let question = self.state.with_untracked(|state| state.question.clone());
        let is_asking = !question.is_empty();
        self.is_busy.set(is_asking);
        if !is_asking {
            self.state.update(|state| state.found = None);
        }
        let turn = self.turns.take();
        let is_sent = self.with_started(|started| {
            started.is_typing = is_typing;
            started.leads_to_hits = false;
            if !is_asking {
                return true;
            }
            self.start_worker(started);
            let Some(worker) = &started.worker else { return false };
            let Question { words, facets, page } = &question;
            let with_texts = !is_saving();
            worker.ask(&Ask { number: turn.number(), is_typing, with_texts, words, facets, page: *page });
            true
        });
        if is_sent == Some(false) {
            self.hear("");
        }
    }

    /// Takes a message from the worker. An empty one says that the worker could not be loaded.
    fn hear(self, message: &str) {
        let heard = decode::decode_search_answer(message);
        if heard.is_none() {
            // The next question starts it again.
            self.with_started(|started| started.worker = None);
        }
        let turn = self.turns.current();
        let is_wanted = turn.is_current() && heard.as_ref().is_none_or(|heard| heard.number == turn.number());
        // If there is no question, the worker was started ahead of one and has failed. The reader is not told.
        if !is_wanted || self.state.with_untracked(|state| state.question.is_empty()) {
            return;
        }
        let (is_final, answer) = heard.map_or((true, None), |heard| (heard.is_final, Some(heard.answer)));
        self.state.update(|state| {
            let question = state.question.clone();
            state.found = Some(match answer {
                Some(answer) => Found { question, answer },
                None => Found::failed(question),
            });
        });
        self.is_busy.set(!is_final);
        if is_final {
            self.finish();
        }
    }

    /// Leads the reader to the hits, or writes the typed words into the address.
    fn finish(self) {
        let started = self.with_started(|started| (started.address.clone(), started.is_typing, started.leads_to_hits));
        let Some((address, is_typing, leads_to_hits)) = started else { return };
        if leads_to_hits {
            // Waits until the hits are in the tree.
            timer::next_frame(lead_to_hits);
        }
        // The reader may have gone Back already: then the address belongs to a page that is still loading.
        if is_typing && address.route() == Some(Route::Search) && self.screen.is_shown(&Route::Search) {
            // So the words can be shared, and return on Back. Nobody wants a history entry for every letter, so the
            // current one gets a new path.
            address.rename(&self.state.with_untracked(|state| state.question.path()));
        }
    }

    fn with_started<T>(self, use_it: impl FnOnce(&mut Started) -> T) -> Option<T> {
        self.started.try_update_value(|started| started.as_mut().map(use_it)).flatten()
    }
}

fn lead_to_hits() {
    if focus::focus_fragment(search_hits::HEADING_ID) {
        document::scroll_to(search_hits::HEADING_ID);
    } else if focus::is_lost() {
        focus::focus_fragment(search_form::WORDS_ID);
    }
}

/// Whether the reader saves data. The text around the words of a hit costs as much as opening its entry.
fn is_saving() -> bool {
    match Setting::Saver.chosen().as_str() {
        "1" => true,
        "0" => false,
        _ => connection::is_saving_data(),
    }
}
