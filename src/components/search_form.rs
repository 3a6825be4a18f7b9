//! The search form: a plain form that works without the app.

use super::link::href_of;
use crate::copy;
use leptos::{html, prelude::*};
use model::route::Route;

/// Leads to `/cari/?q=…`.
#[component]
pub(crate) fn SearchForm(
    /// Called with the words as they are typed, where the app can answer at once.
    #[prop(optional)]
    on_words: Option<Callback<String>>,
    /// The box, for who has to fill it.
    #[prop(optional)]
    input: NodeRef<html::Input>,
) -> impl IntoView {
    let on_input = move |event| {
        if let Some(on_words) = on_words {
            on_words.run(event_target_value(&event));
        }
    };
    view! {
        <form class="search-form" role="search" action=href_of(&Route::Search) method="get">
            <label class="search-form__label" for="search_words">{copy::SEARCH_LABEL}</label>
            <div class="search-form__row">
                <input node_ref=input id="search_words" class="search-form__words" type="search" name="q" autocomplete="off"
                    maxlength="200" on:input=on_input />
                <button class="button" type="submit">{copy::SEARCH_BUTTON}</button>
            </div>
        </form>
    }
}
