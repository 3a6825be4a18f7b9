//! Cari: the search form, then the hits or, while there are none, the newest entries.

use crate::{
    components::{
        context::{second_pass::second_pass, site_context::use_base},
        frame::page_head::render_page_head,
        link::href_of,
        lists::entry_card::{CardKind, render_nested_cards},
        loading::load_notice::render_trouble_notice,
        search::{
            search_facets::render_search_facets, search_form::render_search_form, search_hits::render_search_hits,
            search_signals::SearchSignals,
        },
    },
    copy,
    data::found::{Found, SearchState},
};
use element::{Element, IntoPiece, Piece, element};
use leptos::{html, prelude::*};
use model::{date::Timestamp, page::SearchPage, route::Route, search::Answer};

/// Renders the search page. The question arrives after the first render, which is the same for every address.
pub(crate) fn render_search(
    title: String,
    search_page: SearchPage,
    signals: SearchSignals,
    now: Signal<Timestamp>,
) -> Element {
    let SearchSignals { search, on_words, .. } = signals;
    let input = NodeRef::<html::Input>::new();
    second_pass(move |last: Option<()>| {
        let words = search.with(|search| search.question.words.clone());
        let Some(input) = input.get() else { return };
        let in_box = input.value();
        if last.is_none() && !in_box.is_empty() && words.is_empty() {
            // The reader typed this before the app had started, so it is the question.
            on_words.run(in_box);
        } else if in_box != words {
            input.set_value(&words);
        }
    });
    let status = move || {
        search.with(|SearchState { question, found }| {
            let words = question.words.trim();
            match found {
                _ if words.is_empty() => copy::search::HINT.to_owned(),
                Some(found) if found.question.words.trim() == words => copy::search::status(found),
                _ => copy::search::searching(words),
            }
        })
    };
    let outline = Memo::new(move |_| search.with(SearchState::outline));
    let results: Piece = (move || {
        let _ = outline.get();
        search.with_untracked(|search| render_results(search.found.as_ref(), signals, now))
    })
    .into_piece();
    let has_hits =
        move || search.with(|search| search.found.as_ref().is_some_and(|found| !found.answer.hits.is_empty()));
    let newest = element("section")
        .attr("aria-labelledby", "search_newest")
        .flag("hidden", has_hits)
        .child(element("h2").attr("id", "search_newest").child(copy::search::NEWEST))
        .child(render_nested_cards(search_page.entries, CardKind::Nested, now));
    element("div")
        .class("search")
        .child(render_page_head(title, None))
        .child(render_search_form(Some(on_words), Some(input)))
        .child(render_way_to_all(copy::search::WITHOUT_SCRIPT).class("search__without-script"))
        .child(element("p").class("search__status").attr("role", "status").changing_text(status))
        .child(results)
        .child(newest)
}

fn render_results(found: Option<&Found>, signals: SearchSignals, now: Signal<Timestamp>) -> Element {
    let results = element("div").class("search__results");
    let Some(found) = found else { return results };
    let Answer { count, suggestion, is_of_suggestion, .. } = &found.answer;
    let meant = suggestion.as_ref().map(|words| {
        let href = use_base().join(&found.question.with_words(words.clone()).path());
        element("p")
            .class("search__meant")
            .child(copy::search::MEANT)
            .child(element("a").attr("href", href).child(words.clone()))
    });
    let is_empty = *count == 0 && !found.answer.is_refused && !found.is_failure();
    let tips = is_empty.then(|| render_way_to_all(copy::search::TIPS));
    let trouble = found
        .answer
        .is_partial
        .then(|| render_trouble_notice(copy::search::trouble(&found.answer), signals.is_busy.into(), signals.on_retry));
    results
        .child(trouble)
        .child(meant.filter(|_| !*is_of_suggestion || *count > 0))
        .child(tips)
        .child(render_search_facets(found))
        .child(render_search_hits(found, signals, now))
}

/// Renders words that end with a link to the site map.
fn render_way_to_all(words: &'static str) -> Element {
    let site_map = element("a").attr("href", href_of(&Route::SiteMap)).child(copy::search::SITE_MAP);
    element("p").child(words).child(site_map).child(".")
}
