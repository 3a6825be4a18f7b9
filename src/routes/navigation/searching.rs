//! Searching: what is asked stands in the address, and a worker answers.

use super::Navigation;
use crate::{
    components::{search_form, search_hits, search_signals::SearchSignals},
    data::found::Found,
    platform::{
        boot, connection, document, focus, history,
        links::{self, Destination},
        search_worker::SearchWorker,
    },
};
use leptos::{prelude::*, task};
use model::{decode::decode_text, route::Route, search::Question};
use send_wrapper::SendWrapper;

/// What the search page follows.
#[derive(Clone, Copy)]
pub(super) struct Searching {
    question: RwSignal<Question>,
    found: RwSignal<Option<Found>>,
    is_busy: RwSignal<bool>,
    /// The number of the last question, and whether it is still being typed.
    asked: StoredValue<(u32, bool)>,
    worker: StoredValue<Option<SendWrapper<SearchWorker>>>,
}

impl Searching {
    pub(super) fn new() -> Self {
        Self {
            question: RwSignal::new(Question::default()),
            found: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            asked: StoredValue::new((0, false)),
            worker: StoredValue::new(None),
        }
    }
}

impl Navigation {
    /// What the search page follows.
    pub(crate) fn search_signals(self) -> SearchSignals {
        let Searching { question, found, is_busy, .. } = self.searching;
        SearchSignals {
            question: question.into(),
            found: found.into(),
            is_busy: is_busy.into(),
            on_words: Callback::new(move |words| {
                question.update(|question| *question = question.with_words(words));
                self.ask(true);
            }),
            on_retry: Callback::new(move |()| {
                if !is_busy.get_untracked() {
                    self.ask(false);
                }
            }),
        }
    }

    /// Takes what an address asks, of the search page.
    pub(super) fn take_question(self, route: Option<&Route>, query: &str) {
        let asked = Question::read(|name| document::query_value(query, name));
        if route == Some(&Route::Search) && self.searching.question.with_untracked(|now| *now != asked) {
            self.searching.question.set(asked);
            self.ask(false);
        }
    }

    /// A form was sent: nothing is typed any more.
    pub(super) fn listen_to_search_form(self) {
        links::listen_on_root("submit", move |event: leptos::ev::SubmitEvent| {
            let Some(words) = links::words_of_form(&event, search_form::WORDS_ID) else { return };
            event.prevent_default();
            let question = Question { words, ..Question::default() };
            let path = self.site.with_untracked(|site| site.base.join(&question.path()));
            let Some((path, query)) = path.split_once('?') else { return };
            let query = format!("?{query}");
            let destination = Destination { path: path.to_owned(), query, fragment: String::new() };
            if !self.answer_question(&Route::Search, &destination) {
                self.open_destination(&destination);
            }
        });
    }

    /// A link to other hits on the page that is shown: the form, and what is typed there, stays.
    pub(super) fn answer_question(self, route: &Route, destination: &Destination) -> bool {
        if *route != Route::Search || !self.is_shown(route) || destination.query.is_empty() {
            return false;
        }
        let Some(started) = self.with_started(Clone::clone) else { return false };
        self.cancel();
        let path = destination.to_path();
        if Destination::of_address().to_path() != path {
            started.visits.leave();
            if !started.visits.push(&path) {
                document::load_address(&path);
                return true;
            }
        }
        let before = self.searching.question.get_untracked();
        self.searching.question.set(Question::read(|name| document::query_value(&destination.query, name)));
        self.ask(false);
        task::spawn_local(async move {
            task::tick().await;
            let is_other_page = self.searching.question.with_untracked(|now| now.page != before.page);
            if is_other_page || focus::is_lost() {
                focus::focus_fragment(search_hits::HEADING_ID);
                document::scroll_to(if is_other_page { search_hits::HEADING_ID } else { "" });
            }
        });
        true
    }

    /// Has the worker answer what is asked now. Whatever it still says of an older question is dropped.
    fn ask(self, is_typing: bool) {
        let Searching { question, found, is_busy, asked, worker } = self.searching;
        let number = asked.get_value().0.wrapping_add(1);
        asked.set_value((number, is_typing));
        let question = question.get_untracked();
        if question.is_empty() {
            found.set(None);
            is_busy.set(false);
            return;
        }
        is_busy.set(true);
        if worker.with_value(Option::is_none) {
            let started = SearchWorker::start(move |message| self.hear(&message));
            worker.set_value(started.map(SendWrapper::new));
        }
        let Question { words, facets: [section, year, unit], page } = &question;
        let words = words.replace('\n', " ");
        let flags = (u8::from(is_typing), u8::from(!connection::is_saving_data()));
        let message = format!("{number} {} {}\n{words}\n{section}\n{year}\n{unit}\n{page}", flags.0, flags.1);
        let is_sent = worker.with_value(|worker| worker.as_ref().map(|worker| worker.post(&message)).is_some());
        if !is_sent {
            self.hear("");
        }
    }

    /// `NUMBER FINAL JSON`, or nothing where the worker could not be loaded.
    fn hear(self, message: &str) {
        let Searching { question, found, is_busy, asked, worker } = self.searching;
        let mut parts = message.splitn(3, ' ');
        let mut next = || parts.next().unwrap_or_default();
        let (number, is_final, json) = (next().parse::<u32>().ok(), next() != "0", next());
        let (last, is_typing) = asked.get_value();
        if boot::is_dead() || number.is_some_and(|number| number != last) {
            return;
        }
        if number.is_none() {
            // It is started anew for the next question.
            worker.set_value(None);
        }
        let question = question.get_untracked();
        let answer = decode_text(json).map(|answer| Found { question: question.clone(), answer });
        found.set(Some(answer.unwrap_or_else(|| Found::failed(question.clone()))));
        is_busy.set(!is_final);
        if is_final && is_typing && self.is_shown(&Route::Search) {
            // What was typed can be shared and comes back on Back; an entry of its own for every letter nobody wants.
            let path = self.site.with_untracked(|site| site.base.join(&question.path()));
            history::replace_path(&path);
        }
    }

    /// Brings the search box under the fingers, from wherever the reader is.
    pub(super) fn go_to_search_box(self) {
        if !focus::focus_fragment(search_form::WORDS_ID) {
            let path = self.site.with_untracked(|site| site.base.join(&Route::Search.path()));
            let fragment = format!("#{}", search_form::WORDS_ID);
            self.open_destination(&Destination { path, query: String::new(), fragment });
        }
    }
}
