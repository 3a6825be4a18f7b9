//! A card in a list: one link, heading, date, unit, summary, picture.

use super::{
    date::ShortDate,
    figure::{PictureView, Urgency},
    link::href_of,
    piece::IntoPiece,
    site_context::use_site,
};
use crate::copy;
use leptos::prelude::*;
use model::{entry::EntrySummary, video::duration_text};

/// How large a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CardKind {
    /// In a section's list; its heading is an `h2`.
    Listed,
    /// In a block under a heading of its own; its heading is an `h3`.
    Nested,
    /// As `Nested`, without a picture: for what is read for its words.
    Brief,
    /// The lead story of Beranda; its heading is an `h2`.
    Lead,
}

/// A card. Only the title is a link, so a screen reader hears the title alone; CSS stretches it over the card.
#[component]
pub(crate) fn EntryCard(
    entry: EntrySummary,
    kind: CardKind,
    /// Further down in a long list than any first screen reaches.
    #[prop(optional)]
    is_far: bool,
) -> impl IntoView {
    let href = href_of(&entry.route());
    let unit = use_site().with_untracked(|site| site.unit_name(&entry.unit).to_owned());
    let link = view! { <a class="entry-card__link" href=href>{entry.title}</a> };
    let heading = match kind {
        CardKind::Nested | CardKind::Brief => view! { <h3 class="entry-card__title">{link}</h3> }.into_piece(),
        CardKind::Listed | CardKind::Lead => view! { <h2 class="entry-card__title">{link}</h2> }.into_piece(),
    };
    let class = match kind {
        CardKind::Lead => "entry-card entry-card--lead",
        CardKind::Brief => "entry-card entry-card--brief",
        CardKind::Listed | CardKind::Nested => "entry-card",
    };
    let urgency = match kind {
        CardKind::Lead => Urgency::First,
        CardKind::Listed if !is_far => Urgency::Soon,
        CardKind::Listed | CardKind::Nested | CardKind::Brief => Urgency::Late,
    };
    let picture = entry.cover.filter(|_| kind != CardKind::Brief).map(|picture| {
        view! { <div class="entry-card__picture"><PictureView picture is_decorative=true urgency /></div> }
    });
    let duration =
        entry.duration.map(|duration| view! { <span>{copy::video::on_card(&duration_text(duration))}</span> });
    view! {
        <article class=class>
            <div class="entry-card__text">
                {heading}
                <p class="entry-card__meta"><ShortDate at=entry.published_at /><span>{unit}</span>{duration}</p>
                <p class="entry-card__summary">{entry.summary}</p>
            </div>
            {picture}
        </article>
    }
}
