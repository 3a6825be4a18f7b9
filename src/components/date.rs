//! Dates and times, for people and for machines.

use element::{Element, element};
use model::date::Timestamp;

/// Renders a date: "21 Februari 2020".
pub(crate) fn render_short_date(at: Timestamp) -> Element {
    render_date(at, at.to_date_text())
}

/// Renders a date with its time: "Jumat, 21 Februari 2020 16:48 WIB".
pub(crate) fn render_long_date(at: Timestamp) -> Element {
    render_date(at, at.to_long_text())
}

fn render_date(at: Timestamp, words: String) -> Element {
    element("time").attr("datetime", at.to_machine_text()).child(words)
}
