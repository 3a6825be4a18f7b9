//! The state of an announcement, always in words; the colour only repeats it.

use element::{Element, element};
use leptos::prelude::*;
use model::{date::Timestamp, entry::EntrySummary, period::State};

/// Renders the state of an entry and updates it while the page is open. Every announcement has this line, even if it is
/// empty, so that a state that changes with the clock moves nothing.
pub(crate) fn render_state_line(entry: &EntrySummary, now: Signal<Timestamp>) -> Element {
    let state = {
        let entry = EntrySummary { title: String::new(), summary: String::new(), cover: None, ..entry.clone() };
        move || entry.state(now.get())
    };
    let class = {
        let state = state.clone();
        move || state().map(class_of)
    };
    let words = move || state().map_or(String::new(), |state| state.label().to_owned());
    element("p").class("state-line").child(element("span").changing("class", class).changing_text(words))
}

const fn class_of(state: State) -> &'static str {
    match state {
        State::New | State::Valid => "chip chip--good",
        State::Upcoming => "chip",
        State::EndingSoon => "chip chip--warning",
        State::Ended | State::Superseded | State::Withdrawn => "chip chip--over",
    }
}
