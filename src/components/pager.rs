//! Links to the neighbouring list pages. They name boundary dates, so a full page never changes again.

use super::{
    element::{Element, element},
    link::href_of,
};
use crate::copy;
use leptos::prelude::*;
use model::{page::Neighbour, section::Section};

/// "Lebih baru" and "Lebih lama"; `place` is "2 dari 7", once the app knows: its room is kept.
pub(crate) fn render_pager(
    section: Section,
    newer: Option<Neighbour>,
    older: Option<Neighbour>,
    place: Signal<Option<String>>,
) -> Option<Element> {
    if newer.is_none() && older.is_none() {
        return None;
    }
    let link = |neighbour: &Neighbour, rel: &'static str, label: &'static str, boundary: String| {
        element("a")
            .class("pager__link")
            .attr("href", href_of(&neighbour.route(section)))
            .attr("rel", rel)
            .child(element("span").class("pager__label").child(label))
            .child(" ")
            .child(element("span").class("pager__boundary").child(boundary))
    };
    let newer = newer.map(|page| link(&page, "prev", copy::NEWER, copy::newer_since(page.boundary)));
    let older = older.map(|page| link(&page, "next", copy::OLDER, copy::older_until(page.boundary)));
    let place = element("p").class("pager__place").changing_text(move || place.get().unwrap_or_default());
    Some(element("nav").class("pager").attr("aria-label", copy::PAGER_LABEL).child(newer).child(place).child(older))
}
