//! Pages for the frames of other sites: a list or an entry without the portal around it, and without the app. Every
//! link leads to the portal itself, in the whole window.

use crate::{
    components::{
        body::{
            figure::{Urgency, render_figure},
            prose::render_prose,
        },
        context::site_context::use_site,
        date::{render_long_date, render_short_date},
        link::href_of,
    },
    copy,
};
use leptos::prelude::*;
use model::{
    entry::{Entry, EntrySummary},
    page::SectionPage,
    route::Route,
    section::Section,
};

/// Renders the newest entries of a section.
pub(crate) fn render_embed_list(list: SectionPage) -> impl IntoView {
    view! {
        <main class="embed">
            <h1 class="embed__head page-head">{render_head(list.section)}</h1>
            <ul class="embed__list">{list.entries.into_iter().map(render_item).collect_view()}</ul>
        </main>
    }
}

/// Renders a whole entry.
pub(crate) fn render_embed_entry(entry: Entry) -> impl IntoView {
    let Entry { card, cover_figure, withdrawn, body, .. } = entry;
    let withdrawn = withdrawn.map(|withdrawal| {
        view! {
            <div class="withdrawal-notice">
                <p><strong>{copy::WITHDRAWN}</strong>" — "{withdrawal.reason}</p>
            </div>
        }
    });
    view! {
        <main class="embed embed--entry">
            <p class="embed__head page-head">{render_head(card.section)}</p>
            <h1>{card.title.clone()}</h1>
            <p class="embed__meta">{render_long_date(card.published_at)}" · "{unit_of(&card.unit)}</p>
            {withdrawn}
            {cover_figure.map(|figure| render_figure(figure, Urgency::First))}
            {render_prose(body)}
            <p class="embed__whole"><a href=href_of(&card.route())>{copy::embed::OPEN_WHOLE}</a></p>
        </main>
    }
}

/// Renders the name of the section and of the portal, as a link to the section.
fn render_head(section: Section) -> impl IntoView {
    let name = use_site().with_untracked(|site| site.name.clone());
    view! { <a href=href_of(&Route::Section(section))>{copy::embed::head(section, &name)}</a> }
}

fn render_item(entry: EntrySummary) -> impl IntoView {
    let href = href_of(&entry.route());
    // A withdrawn entry says so here too: nobody may take it for news.
    let withdrawn = entry.is_withdrawn.then(|| view! { <span>" · "<strong>{copy::WITHDRAWN}</strong></span> });
    view! {
        <li>
            <h2><a href=href>{entry.title}</a></h2>
            <p class="embed__meta">
                {render_short_date(entry.published_at)}" · "{unit_of(&entry.unit)}{withdrawn}
            </p>
            <p class="embed__summary">{entry.summary}</p>
        </li>
    }
}

fn unit_of(id: &model::unit::UnitId) -> String {
    use_site().with_untracked(|site| site.unit_name(id).to_owned())
}
