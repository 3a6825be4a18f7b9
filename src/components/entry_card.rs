//! A card in a list: one link, heading, date, unit, summary, picture.

use super::{
    chip::render_state_line,
    date::render_short_date,
    element::{Element, element},
    figure::{Urgency, render_picture},
    link::href_of,
    site_context::use_site,
};
use crate::copy;
use leptos::prelude::*;
use model::{date::Timestamp, entry::EntrySummary, section::Section, video::duration_text};

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
/// `is_far`: further down in a long list than any first screen reaches.
pub(crate) fn render_card(entry: EntrySummary, kind: CardKind, is_far: bool, now: Signal<Timestamp>) -> Element {
    let href = href_of(&entry.route());
    let state = has_state(&entry).then(|| render_state_line(&entry, now));
    let unit = use_site().with_untracked(|site| site.unit_name(&entry.unit).to_owned());
    let (tag, class, urgency) = match kind {
        CardKind::Lead => ("h2", "entry-card entry-card--lead", Urgency::First),
        CardKind::Listed if is_far => ("h2", "entry-card", Urgency::Late),
        CardKind::Listed => ("h2", "entry-card", Urgency::Soon),
        CardKind::Nested => ("h3", "entry-card", Urgency::Late),
        CardKind::Brief => ("h3", "entry-card entry-card--brief", Urgency::Late),
    };
    let link = element("a").class("entry-card__link").attr("href", href).child(entry.title);
    let span = |words: String| element("span").child(words);
    let meta = element("p")
        .class("entry-card__meta")
        .child(render_short_date(entry.published_at))
        .child(span(unit))
        .child(entry.duration.map(|duration| span(copy::video::on_card(&duration_text(duration)))));
    let text = element("div")
        .class("entry-card__text")
        .child(element(tag).class("entry-card__title").child(link))
        .child(meta)
        .child(state)
        .child(element("p").class("entry-card__summary").child(entry.summary));
    let picture = entry
        .cover
        .filter(|_| kind != CardKind::Brief)
        .map(|picture| element("div").class("entry-card__picture").child(render_picture(picture, true, urgency)));
    element("article").class(class).child(text).child(picture)
}

/// Announcements have a state, and whatever was withdrawn or replaced.
pub(crate) fn has_state(entry: &EntrySummary) -> bool {
    entry.section == Section::Announcements || entry.is_withdrawn || entry.is_superseded
}
