//! Beranda.

use crate::{
    components::{
        empty_notice::EmptyNotice,
        entry_card::{CardKind, EntryCard},
        link::href_of,
        piece::IntoPiece,
    },
    copy,
};
use leptos::prelude::*;
use model::{
    page::{HomePage, SectionBlock},
    route::Route,
    section::Section,
};

/// The lead story and a block for each section.
#[component]
pub(crate) fn HomeView(title: String, description: Option<String>, home: HomePage) -> impl IntoView {
    let lead = home.lead.map(|entry| {
        view! { <section class="home__lead" aria-label=copy::LEAD_LABEL><EntryCard entry kind=CardKind::Lead /></section> }
    });
    let sections = home.sections.into_iter().map(render_section).collect_view();
    view! {
        <div class="home">
            <header class="page-head">
                <h1>{title}</h1>
                {description.map(|text| view! { <p class="page-head__lede">{text}</p> })}
            </header>
            {lead}
            {sections}
        </div>
    }
}

fn render_section(block: SectionBlock) -> impl IntoView {
    let SectionBlock { section, entries } = block;
    // Announcements are read for their words and dates, so they stand without pictures in a narrower column.
    let (class, kind) = match section {
        Section::Announcements => ("home__section home__section--brief", CardKind::Brief),
        Section::News | Section::Articles | Section::Videos => ("home__section home__section--grid", CardKind::Nested),
    };
    let id = format!("section_{}", section.slug());
    let list = if entries.is_empty() {
        view! { <EmptyNotice text=copy::empty_list(section) /> }.into_piece()
    } else {
        let cards = entries.into_iter().map(|entry| view! { <li><EntryCard entry kind /></li> }).collect_view();
        view! { <ul class="entry-list entry-list--nested">{cards}</ul> }.into_piece()
    };
    view! {
        <section class=class aria-labelledby=id.clone()>
            <div class="home__section-head">
                <h2 id=id.clone()>{section.label()}</h2>
                <a href=href_of(&Route::Section(section)) aria-label=copy::see_all_of(section)>{copy::SEE_ALL}</a>
            </div>
            {list}
        </section>
    }
}
