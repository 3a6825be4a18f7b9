//! A card in a list: one link, heading, date, unit, summary, picture.

use super::{
    chip::render_state_line,
    date::render_short_date,
    element::{Element, element},
    figure::{Room, Urgency, render_picture},
    last_visit::use_last_visit,
    link::href_of,
    site_context::use_site,
};
use crate::copy;
use leptos::prelude::*;
use model::{date::Timestamp, entry::EntrySummary, period::State, section::Section, video::duration_text};

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
}

/// Renders a card. Only the title is a link, so that a screen reader reads the title alone; CSS stretches the link over
/// the card. The picture, which is decorative, comes before the words: while a page is still arriving, nothing may push
/// down what the reader already sees.
/// `is_far`: the card is further down a long list than any first screen reaches.
pub(crate) fn render_card(entry: EntrySummary, kind: CardKind, is_far: bool, now: Signal<Timestamp>) -> Element {
    let href = href_of(&entry.route());
    let kicker = render_kicker(&entry, kind, now);
    let state = has_state(&entry).then(|| render_state_line(&entry, now));
    let unit = use_site().with_untracked(|site| site.unit_name(&entry.unit).to_owned());
    let (tag, class, urgency, room) = match kind {
        CardKind::Lead => ("h2", "entry-card entry-card--lead", Urgency::First, Room::Wide),
        CardKind::Listed if is_far => ("h2", "entry-card", Urgency::Late, Room::Card),
        CardKind::Listed => ("h2", "entry-card", Urgency::Soon, Room::Card),
        CardKind::Nested => ("h3", "entry-card", Urgency::Late, Room::Third),
        CardKind::Brief => ("h3", "entry-card entry-card--brief", Urgency::Late, Room::Card),
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
        .child(kicker)
        .child(meta)
        .child(state)
        .child(element("p").class("entry-card__summary").child(entry.summary));
    let picture = entry
        .cover
        .filter(|_| kind != CardKind::Brief)
        .map(|picture| element("div").class("entry-card__picture").child(render_picture(picture, true, urgency, room)));
    element("article").class(class).child(picture).child(text)
}

/// Renders cards one below the other.
pub(crate) fn render_cards(entries: Vec<EntrySummary>, kind: CardKind, now: Signal<Timestamp>) -> Element {
    let cards = entries
        .into_iter()
        .enumerate()
        .map(|(index, entry)| element("li").child(render_card(entry, kind, index >= CARDS_IN_FIRST_SCREEN, now)));
    element("ul").class("entry-list").child(cards.collect::<Vec<_>>())
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
