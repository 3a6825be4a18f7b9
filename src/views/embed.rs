//! Pages for the frames of other sites: a list or an entry without the portal around it, and without the app. Every
//! link leads to the portal itself, in the whole window.

use crate::{
    components::{
        date::{render_long_date, render_short_date},
        element::{Element, element},
        figure::{Urgency, render_figure},
        link::href_of,
        prose::render_prose,
        site_context::use_site,
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
pub(crate) fn render_embed_list(list: SectionPage) -> Element {
    let cards = list.entries.into_iter().map(render_item);
    element("main")
        .class("embed")
        .child(render_head(element("h1"), list.section))
        .child(element("ul").class("embed__list").child(cards.collect::<Vec<_>>()))
}

/// Renders a whole entry.
pub(crate) fn render_embed_entry(entry: Entry) -> Element {
    let Entry { card, cover_figure, withdrawn, body, .. } = entry;
    let route = card.route();
    let withdrawn = withdrawn.map(|withdrawal| {
        let words = element("p").child(element("strong").child(copy::WITHDRAWN)).child(" — ").child(withdrawal.reason);
        element("div").class("withdrawal-notice").child(words)
    });
    let whole = element("a").attr("href", href_of(&route)).child(copy::embed::OPEN_WHOLE);
    element("main")
        .class("embed embed--entry")
        .child(render_head(element("p"), card.section))
        .child(element("h1").child(card.title))
        .child(
            element("p")
                .class("embed__meta")
                .child(render_long_date(card.published_at))
                .child(" · ")
                .child(unit_of(&card.unit)),
        )
        .child(withdrawn)
        .child(cover_figure.map(|figure| render_figure(figure, Urgency::First)))
        .child(render_prose(body))
        .child(element("p").class("embed__whole").child(whole))
}

/// Renders the name of the section and of the portal, as a link to the section.
fn render_head(tag: Element, section: Section) -> Element {
    let name = use_site().with_untracked(|site| site.name.clone());
    let link = element("a").attr("href", href_of(&Route::Section(section))).child(copy::embed::head(section, &name));
    tag.class("embed__head page-head").child(link)
}

fn render_item(entry: EntrySummary) -> Element {
    let link = element("a").attr("href", href_of(&entry.route())).child(entry.title.clone());
    // A withdrawn entry says so here too: nobody may take it for news.
    let withdrawn = entry.is_withdrawn.then(|| element("strong").child(copy::WITHDRAWN));
    let meta = element("p").class("embed__meta").child(render_short_date(entry.published_at)).child(" · ");
    element("li")
        .child(element("h2").child(link))
        .child(meta.child(unit_of(&entry.unit)).child(withdrawn.map(|words| element("span").child(" · ").child(words))))
        .child(element("p").class("embed__summary").child(entry.summary))
}

fn unit_of(id: &model::unit::UnitId) -> String {
    use_site().with_untracked(|site| site.unit_name(id).to_owned())
}
