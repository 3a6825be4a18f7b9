//! Searching: the question is in the address, and a worker answers it.

use super::{Navigation, Started};
use crate::{
    components::{search_form, search_hits, search_signals::SearchSignals},
    data::found::{Found, Search},
    platform::{
        boot, connection, document, focus,
        links::{self, Destination},
        search_worker::SearchWorker,
        settings::Setting,
        timer,
    },
};
use leptos::prelude::*;
use model::{decode::decode_text, route::Route, search::Question};

/// The signals that the search page follows.
#[derive(Clone, Copy)]
pub(super) struct Searching {
    search: RwSignal<Search>,
    is_busy: RwSignal<bool>,
}

/// The worker, once it has been needed, and the state of the last question.
#[derive(Default)]
pub(super) struct Session {
    worker: Option<SearchWorker>,
    number: u32,
    /// Whether the last question is still being typed.
    is_typing: bool,
    /// Whether the reader has followed a link to other hits or sent the form, so that focus and scroll move to the
    /// hits.
    is_leading: bool,
}

impl Session {
    fn start(&mut self, navigation: Navigation) {
        if self.worker.is_none() {
            self.worker = SearchWorker::start(move |message| navigation.hear(&message));
        }
    }
}

impl Searching {
    pub(super) fn new() -> Self {
        Self { search: RwSignal::new(Search::default()), is_busy: RwSignal::new(false) }
    }
}

impl Navigation {
    /// Returns the signals that the search page follows.
    pub(crate) fn search_signals(self) -> SearchSignals {
        let Searching { search, is_busy } = self.searching;
        SearchSignals {
            search,
            is_busy,
            on_words: Callback::new(move |words| {
                search.update(|search| search.question = search.question.with_words(words));
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
    pub(super) fn take_question(self, route: Option<&Route>) {
        let asked = self.asked();
        if route == Some(&Route::Search) && self.searching.search.with_untracked(|now| now.question != asked) {
            self.searching.search.update(|search| search.question = asked);
            self.ask(false);
        }
    }

    /// Returns the question in the address.
    fn asked(self) -> Question {
        let read = |started: &Started| Question::read(|name| started.router.query_value(name));
        self.with_started(read).unwrap_or_default()
    }

    /// Answers the search form. The worker starts as soon as the search box has the focus, which saves half of the wait
    /// for the first answer. With the data saver it starts only with the first question.
    pub(super) fn listen_to_search_form(self) {
        links::listen_on_root("focusin", move |event: leptos::ev::FocusEvent| {
            if links::is_on(&event, search_form::WORDS_ID) && self.is_shown(&Route::Search) && !is_saving() {
                self.with_session(|session| session.start(self));
            }
        });
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

    /// Answers a link to other hits on the shown search page; returns whether it was one. The form stays, with the
    /// words typed there.
    pub(super) fn answer_question(self, route: &Route, destination: &Destination) -> bool {
        if *route != Route::Search || !self.is_shown(route) || destination.query.is_empty() {
            return false;
        }
        let Some(started) = self.with_started(Clone::clone) else { return false };
        self.cancel();
        if !self.move_to(destination, &started) {
            return true;
        }
        let question = self.asked();
        self.searching.search.update(|search| search.question = question);
        self.ask(false);
        self.with_session(|session| session.is_leading = true);
        true
    }

    fn with_session<T>(self, change: impl FnOnce(&mut Session) -> T) -> Option<T> {
        self.with_started(|started| started.session.try_borrow_mut().ok().map(|mut session| change(&mut session)))
            .flatten()
    }

    /// Sends the current question to the worker. Later answers to an older question are dropped.
    fn ask(self, is_typing: bool) {
        let Searching { search, is_busy } = self.searching;
        let question = search.with_untracked(|search| search.question.clone());
        let is_asking = !question.is_empty();
        is_busy.set(is_asking);
        if !is_asking {
            search.update(|search| search.found = None);
        }
        let is_sent = self.with_session(|session| {
            session.number = session.number.wrapping_add(1);
            session.is_typing = is_typing;
            session.is_leading = false;
            if !is_asking {
                return true;
            }
            session.start(self);
            let Some(worker) = &session.worker else { return false };
            let Question { words, facets: [section, year, unit], page } = &question;
            let words = words.replace('\n', " ");
            let flags = (u8::from(is_typing), u8::from(!is_saving()));
            let head = format!("{} {} {}", session.number, flags.0, flags.1);
            worker.post(&format!("{head}\n{words}\n{section}\n{year}\n{unit}\n{page}"));
            true
        });
        if is_sent == Some(false) {
            self.hear("");
        }
    }

    /// Takes a message from the worker: `NUMBER FINAL JSON`, or an empty one if the worker could not be loaded.
    fn hear(self, message: &str) {
        let Searching { search, is_busy } = self.searching;
        let mut parts = message.splitn(3, ' ');
        let mut next = || parts.next().unwrap_or_default();
        let (number, is_final, json) = (next().parse::<u32>().ok(), next() != "0", next());
        let session = self.with_session(|session| {
            if number.is_none() {
                // The next question starts it again.
                session.worker = None;
            }
            let is_wanted = number.is_none_or(|number| number == session.number);
            (is_wanted, session.is_typing, session.is_leading)
        });
        let Some((true, is_typing, is_leading)) = session.filter(|_| !boot::is_dead()) else { return };
        if search.with_untracked(|search| search.question.is_empty()) {
            // The worker was started ahead and has failed, but the reader has not asked anything yet.
            return;
        }
        search.update(|search| {
            let question = search.question.clone();
            search.found = Some(match decode_text(json) {
                Some(answer) => Found { question, answer },
                None => Found::failed(question),
            });
        });
        is_busy.set(!is_final);
        if !is_final {
            return;
        }
        if is_leading {
            // Waits until the hits are in the tree.
            timer::next_frame(lead_to_hits);
        }
        // The reader may have gone Back already: then the address belongs to a page that is still loading.
        let is_here = self.route_of(&Destination::of_address()) == Some(Route::Search);
        if is_typing && is_here && self.is_shown(&Route::Search) {
            // The typed words go into the address, so that they can be shared and return on Back. Nobody wants a
            // history entry for every letter, so the current one gets a new path.
            let path = search.with_untracked(|search| search.question.path());
            let path = self.site.with_untracked(|site| site.base.join(&path));
            self.with_started(|started| started.router.rename(&path));
        }
    }

    /// Focuses the search box, and opens the search page first if there is no box. Returns `false` if the reader has
    /// turned the key off.
    pub(super) fn go_to_search_box(self) -> bool {
        if !Setting::SearchKey.chosen().is_empty() {
            return false;
        }
        if !focus::focus_fragment(search_form::WORDS_ID) {
            let path = self.path_of(&Route::Search);
            let fragment = format!("#{}", search_form::WORDS_ID);
            self.open_destination(&Destination { path, query: String::new(), fragment });
        }
        true
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
