//! A list page of a section.

use crate::{
    components::{
        empty_notice::EmptyNotice,
        entry_card::{CardKind, EntryCard},
        pager::Pager,
        piece::{IntoPiece, Piece},
    },
    copy,
    data::phase::Phase,
};
use leptos::prelude::*;
use model::{entry::EntrySummary, page::SectionPage};

/// On the tallest usual screen; pictures of later cards wait until they come near.
const CARDS_IN_FIRST_SCREEN: usize = 4;

/// Newest first, with links to the neighbouring pages.
#[component]
pub(crate) fn SectionView(
    title: String,
    description: Option<String>,
    section_page: SectionPage,
    place: Signal<Option<String>>,
) -> impl IntoView {
    let SectionPage { section, entries, newer, older, .. } = section_page;
    let list = match Phase::of_list(entries) {
        Phase::Ready(entries) => render_list(entries),
        _ => view! { <EmptyNotice text=copy::empty_list(section) /> }.into_piece(),
    };
    view! {
        <div class="section">
            <header class="page-head">
                <h1>{title}</h1>
                {description.map(|text| view! { <p class="page-head__lede">{text}</p> })}
            </header>
            {list}
            <Pager section newer older place />
        </div>
    }
}

fn render_list(entries: Vec<EntrySummary>) -> Piece {
    let cards = entries
        .into_iter()
        .enumerate()
        .map(|(index, entry)| {
            view! { <li><EntryCard entry kind=CardKind::Listed is_far={index >= CARDS_IN_FIRST_SCREEN} /></li> }
        })
        .collect_view();
    view! { <ul class="entry-list">{cards}</ul> }.into_piece()
}
