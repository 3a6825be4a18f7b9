//! The entries of a section that several filters leave, in place of its list.

use super::{
    element::{Element, element},
    empty_notice::render_empty_notice,
    entry_card::{CardKind, render_cards},
    filter_chips::render_filter_chips,
    link::href_of,
    load_notice::render_part_notice,
    pager::{PagerLink, render_pager_links},
    site_context::use_base,
    skeleton::{SkeletonShape, render_skeleton},
};
use crate::{
    copy,
    data::{
        phase::Phase,
        results::{Counted, Results},
    },
};
use leptos::prelude::*;
use model::{date::Timestamp, route::Route, section::Section};

/// Renders the chosen filters, the entries and the links to more of them.
pub(crate) fn render_results(
    section: Section,
    results: Results,
    is_busy: Signal<bool>,
    on_retry: Callback<()>,
    now: Signal<Timestamp>,
) -> Element {
    let Results { counted, phase } = results;
    let all = href_of(&Route::Section(section));
    let list = match phase {
        Phase::Ready(entries) | Phase::Kept(entries, _) => render_cards(entries, CardKind::Listed, now),
        Phase::Loading => render_skeleton(SkeletonShape::List),
        Phase::Failed(error) => render_part_notice(&error, all, is_busy, on_retry),
        Phase::Empty => {
            let way = element("a").attr("href", all).child(copy::lists::see_all_of_list(section));
            render_empty_notice(copy::lists::NO_RESULT.to_owned()).child(" ").child(way)
        }
    };
    element("div")
        .class("results")
        .child(render_filter_chips(section, &counted.selection))
        .child(list)
        .child(render_pager(section, &counted))
}

fn render_pager(section: Section, counted: &Counted) -> Option<Element> {
    let page = counted.selection.page();
    let base = use_base();
    let link = |page: u32| PagerLink {
        href: base.join(&counted.selection.at_page(page).path(section)),
        note: copy::lists::results_page(page),
    };
    let newer = (page > 1).then(|| link(page - 1));
    let older = (page < counted.pages).then(|| link(page + 1));
    let place = copy::page_in_list(page, counted.pages);
    render_pager_links([copy::NEWER, copy::OLDER], newer, older, Signal::stored(Some(place)))
}
