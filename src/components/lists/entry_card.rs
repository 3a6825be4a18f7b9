//! A card in a list: one link, heading, date, unit, summary, picture.

use super::chip::render_state_line;
use crate::{
    components::{
        body::figure::{Room, Urgency, render_picture},
        context::{last_visit::use_last_visit, site_context::use_site},
        date::render_short_date,
        link::href_of,
    },
    copy,
};
use element::{Element, IntoChildren, element};
use leptos::prelude::*;
use model::{date::Timestamp, entry::EntrySummary, period::State, section::Section, video::duration_text};
use std::mem;

/// How many cards the tallest usual screen shows; pictures of later cards load when they come near.
const CARDS_IN_FIRST_SCREEN: usize = 4;

/// How large a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CardKind {
    /// In a section's list; its heading is an `h2`.
    Listed,
    /// In a block under a heading of its own; its heading is an `h3`.
    Nested,
    /// Like `Nested` but without a picture: for entries that are read for their words.
    Brief,
    /// The lead story of Beranda; its heading is an `h2`.
    Lead,
    /// A hit of a search; its heading is an `h3`. It says its section, and has no picture and no kicker.
    Hit,
}

/// Renders a card. Only the title is a link, so that a screen reader reads the title alone; CSS stretches the link over
/// the card. The picture, which is decorative, comes before the words: while a page is still arriving, nothing may push
/// down what the reader already sees.
/// `is_far`: the card is further down a long list than any first screen reaches.
pub(crate) fn render_card(mut entry: EntrySummary, kind: CardKind, is_far: bool, now: Signal<Timestamp>) -> Element {
    let (class, urgency, room) = match kind {
        CardKind::Lead => ("entry-card entry-card--lead", Urgency::First, Room::Wide),
        CardKind::Listed if is_far => ("entry-card", Urgency::Late, Room::Card),
        CardKind::Listed => ("entry-card", Urgency::Soon, Room::Card),
        CardKind::Nested => ("entry-card", Urgency::Late, Room::Third),
        CardKind::Brief => ("entry-card entry-card--brief", Urgency::Late, Room::Card),
        CardKind::Hit => ("entry-card", Urgency::Late, Room::Card),
    };
    let link = element("a").class("entry-card__link").child(mem::take(&mut entry.title));
    let summary = element("p").class("entry-card__summary").child(mem::take(&mut entry.summary));
    let text = render_card_text(&entry, kind, link, summary, now);
    let picture = entry
        .cover
        .filter(|_| !matches!(kind, CardKind::Brief | CardKind::Hit))
        .map(|picture| element("div").class("entry-card__picture").child(render_picture(picture, true, urgency, room)));
    element("article").class(class).child(picture).child(text)
}

/// Renders what a card says. `link` contains the title; `summary` is what comes last.
pub(crate) fn render_card_text(
    entry: &EntrySummary,
    kind: CardKind,
    link: Element,
    summary: impl IntoChildren,
    now: Signal<Timestamp>,
) -> Element {
    let is_hit = kind == CardKind::Hit;
    let heading = match kind {
        CardKind::Lead | CardKind::Listed => "h2",
        CardKind::Nested | CardKind::Brief | CardKind::Hit => "h3",
    };
    let unit = use_site().with_untracked(|site| site.unit_name(&entry.unit).to_owned());
    let duration = entry.duration.filter(|_| !is_hit);
    let span = |words: String| element("span").child(words);
    let meta = element("p")
        .class("entry-card__meta")
        .child(is_hit.then(|| element("span").child(entry.section.label())))
        .child(render_short_date(entry.published_at))
        .child(span(unit))
        .child(duration.map(|duration| span(copy::video::on_card(&duration_text(duration)))));
    element("div")
        .class("entry-card__text")
        .child(element(heading).class("entry-card__title").child(link.attr("href", href_of(&entry.route()))))
        .child(if is_hit { element("p").class("entry-card__kicker") } else { render_kicker(entry, kind, now) })
        .child(meta)
        .child(has_state(entry).then(|| render_state_line(entry, now)))
        .child(summary)
}

/// Renders cards one below the other.
pub(crate) fn render_cards(entries: Vec<EntrySummary>, kind: CardKind, now: Signal<Timestamp>) -> Element {
    let cards = entries.into_iter().enumerate();
    let cards = cards.map(|(index, entry)| render_card(entry, kind, index >= CARDS_IN_FIRST_SCREEN, now));
    render_card_list(element("ul").class("entry-list"), cards)
}

/// Renders cards in a block under a heading of its own, side by side where there is room.
pub(crate) fn render_nested_cards(entries: Vec<EntrySummary>, kind: CardKind, now: Signal<Timestamp>) -> Element {
    let cards = entries.into_iter().map(|entry| render_card(entry, kind, true, now));
    render_card_list(element("ul").class("entry-list entry-list--nested"), cards)
}

/// Puts cards into the items of a list.
pub(crate) fn render_card_list(list: Element, cards: impl Iterator<Item = Element>) -> Element {
    list.children(cards.map(|card| element("li").child(card)))
}

/// Renders the line above the title: whether the entry is new to the reader, and whether it is pinned. Every card has
/// this line, even if it is empty, so that a mark that appears later moves nothing.
fn render_kicker(entry: &EntrySummary, kind: CardKind, now: Signal<Timestamp>) -> Element {
    let (published_at, since) = (entry.published_at, use_last_visit());
    // An announcement's state line may already say that it is new.
    let period = (entry.section == Section::Announcements).then(|| entry.period.clone());
    let is_said =
        move || period.as_ref().is_some_and(|period| period.state(published_at, now.get()) == Some(State::New));
    let is_new = Memo::new(move |_| since.get().is_some_and(|since| published_at > since) && !is_said());
    let is_pinned = entry.is_pinned && matches!(kind, CardKind::Nested | CardKind::Brief);
    let chip = element("span")
        .changing("class", move || is_new.get().then_some("chip chip--good"))
        .changing_text(move || if is_new.get() { copy::lists::NEW.to_owned() } else { String::new() });
    element("p")
        .class("entry-card__kicker")
        .child(is_pinned.then(|| element("span").class("chip").child(copy::lists::PINNED)))
        .child(chip)
}

/// Whether an entry has a state: every announcement has one, and so has every withdrawn or superseded entry.
pub(crate) fn has_state(entry: &EntrySummary) -> bool {
    entry.section == Section::Announcements || entry.is_withdrawn || entry.is_superseded
}
