//! The entries of a section that several filters leave, in place of its list.

use super::{
    entry_card::{CardKind, render_cards},
    filter_chips::render_filter_chips,
    pager::render_numbered_pager,
};
use crate::{
    components::{
        context::site_context::use_base,
        link::href_of,
        loading::{
            empty_notice::render_empty_notice,
            load_notice::render_part_notice,
            skeleton::{SkeletonShape, render_skeleton},
        },
    },
    copy,
    data::{
        phase::Phase,
        results::{Counted, Results},
    },
};
use element::{Element, element};
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
    let Counted { selection, pages, .. } = counted;
    let href = |page| use_base().join(&selection.at_page(page).path(section));
    render_numbered_pager([copy::NEWER, copy::OLDER], selection.page(), *pages, href)
}
