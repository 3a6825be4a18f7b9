//! The search form: a plain form that works without the app.

use crate::{components::link::href_of, copy};
use element::{Element, IntoPiece, element};
use leptos::{html, prelude::*};
use model::route::Route;

/// The id of the search box.
pub(crate) const WORDS_ID: &str = "search_words";

/// Renders the form, which leads to `/cari/?q=…`. `on_words` is called with the words as the reader types, if the app
/// can answer at once; `input` is the search box, for a caller that has to fill it.
pub(crate) fn render_search_form(on_words: Option<Callback<String>>, input: Option<NodeRef<html::Input>>) -> Element {
    let on_input = move |event| {
        if let Some(on_words) = on_words {
            on_words.run(event_target_value(&event));
        }
    };
    let words = view! {
        <input node_ref=input.unwrap_or_default() id=WORDS_ID class="search-form__words" type="search" name="q"
            autocomplete="off" maxlength="200" enterkeyhint="search" aria-keyshortcuts="/" on:input=on_input />
    };
    element("form")
        .class("search-form")
        .attr("role", "search")
        .attr("action", href_of(&Route::Search))
        .attr("method", "get")
        .child(element("label").class("search-form__label").attr("for", WORDS_ID).child(copy::search::LABEL))
        .child(
            element("div")
                .class("search-form__row")
                .child(words.into_piece())
                .child(element("button").class("button").attr("type", "submit").child(copy::search::BUTTON)),
        )
}
