//! The hits of a search, with the searched words marked.

use super::search_signals::SearchSignals;
use crate::{
    components::{
        context::site_context::use_base,
        frame::page_head::render_quiet_heading,
        lists::{
            entry_card::{CardKind, render_card_list, render_card_text},
            pager::render_numbered_pager,
        },
    },
    copy,
    data::found::Found,
};
use element::{Element, IntoPiece, Piece, element};
use leptos::prelude::*;
use model::{
    date::Timestamp,
    search::{Hit, PAGE_SIZE, Question},
};

/// The id of the heading, which gets the focus when the focused element was removed.
pub(crate) const HEADING_ID: &str = "search_hits";

/// Renders the hits of a page and the links to more of them. The text around the searched words arrives later than the
/// hits, and is inserted without building the hits again.
pub(crate) fn render_search_hits(found: &Found, signals: SearchSignals, now: Signal<Timestamp>) -> Option<Element> {
    let Found { question, answer } = found;
    if answer.hits.is_empty() {
        return None;
    }
    let items = answer.hits.iter().enumerate().map(|(index, hit)| render_hit(hit, text_of(signals, index), now));
    let hits = render_card_list(element("ol").class("entry-list search-hits"), items);
    Some(
        element("section")
            .attr("aria-labelledby", HEADING_ID)
            .child(render_quiet_heading(HEADING_ID, copy::search::HITS))
            .child(hits)
            .child(render_pager(question, answer.count)),
    )
}

fn text_of(signals: SearchSignals, index: usize) -> Piece {
    let text = move || {
        signals.search.with(|search| {
            let hit = search.found.as_ref().and_then(|found| found.answer.hits.get(index));
            render_marked("p", "entry-card__summary", hit.map_or(&[], |hit| &hit.text))
        })
    };
    text.into_piece()
}

fn render_hit(hit: &Hit, text: Piece, now: Signal<Timestamp>) -> Element {
    let link = render_marked("a", "entry-card__link", &hit.title);
    element("article").class("entry-card").child(render_card_text(&hit.card, CardKind::Hit, link, text, now))
}

/// Renders the pieces of a text, which are in turn not marked, marked, not marked …
fn render_marked(tag: &'static str, class: &'static str, pieces: &[String]) -> Element {
    pieces.iter().enumerate().fold(element(tag).class(class), |whole, (index, piece)| {
        if index % 2 == 1 { whole.child(element("mark").child(piece.clone())) } else { whole.child(piece.clone()) }
    })
}

fn render_pager(question: &Question, count: u32) -> Option<Element> {
    let page = question.page.max(1);
    let pages = count.div_ceil(PAGE_SIZE);
    let href = |page| use_base().join(&question.at_page(page).path());
    render_numbered_pager([copy::search::BETTER, copy::search::MORE], page, pages, href)
}
