//! Number, signatory and dates of an announcement.

use super::{
    date::render_long_date,
    element::{Children, Element, element},
};
use crate::copy;
use model::entry::Authority;

/// What gives an announcement its authority; nothing where nothing is stated.
pub(crate) fn render_authority(authority: Authority) -> Option<Element> {
    if authority.is_empty() {
        return None;
    }
    let list = element("dl")
        .class("authority-list")
        .attr("aria-label", copy::AUTHORITY_LABEL)
        .child(authority.number.map(|number| render_row(copy::NUMBER, number)))
        .child(authority.signatory.map(|signatory| render_row(copy::SIGNATORY, signatory)));
    let dates = [
        (copy::VALID_FROM, authority.valid_from),
        (copy::VALID_UNTIL, authority.valid_until),
        (copy::DEADLINE, authority.deadline),
    ];
    let dates = dates.into_iter().filter_map(|(label, at)| Some(render_row(label, render_long_date(at?))));
    Some(list.child(dates.collect::<Vec<_>>()))
}

fn render_row(label: &'static str, value: impl Children) -> Element {
    element("div").child(element("dt").child(label)).child(element("dd").child(value))
}
