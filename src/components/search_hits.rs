//! The hits of a search, with the searched words marked.

use super::{
    chip::render_state_line,
    date::render_short_date,
    element::{Element, element},
    entry_card::has_state,
    link::href_of,
    page_head::render_quiet_heading,
    pager::{PagerLink, render_pager_links},
    piece::{IntoPiece, Piece},
    search_signals::SearchSignals,
    site_context::{use_base, use_site},
};
use crate::{copy, data::found::Found};
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
    let items = answer
        .hits
        .iter()
        .enumerate()
        .map(|(index, hit)| element("li").child(render_hit(hit, text_of(signals, index), now)));
    let hits = element("ol").class("entry-list search-hits").child(items.collect::<Vec<_>>());
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
    let card = &hit.card;
    let unit = use_site().with_untracked(|site| site.unit_name(&card.unit).to_owned());
    let link = render_marked("a", "entry-card__link", &hit.title).attr("href", href_of(&card.route()));
    let meta = element("p")
        .class("entry-card__meta")
        .child(element("span").child(card.section.label()))
        .child(render_short_date(card.published_at))
        .child(element("span").child(unit));
    let text = element("div")
        .class("entry-card__text")
        .child(element("h3").class("entry-card__title").child(link))
        .child(element("p").class("entry-card__kicker"))
        .child(meta)
        .child(has_state(card).then(|| render_state_line(card, now)))
        .child(text);
    element("article").class("entry-card").child(text)
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
    let base = use_base();
    let link = |page: u32| PagerLink {
        href: base.join(&question.at_page(page).path()),
        note: copy::lists::results_page(page),
    };
    let before = (page > 1).then(|| link(page - 1));
    let after = (page < pages).then(|| link(page + 1));
    let place = copy::page_in_list(page, pages);
    render_pager_links([copy::search::BETTER, copy::search::MORE], before, after, Signal::stored(Some(place)))
}
