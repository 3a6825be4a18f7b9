//! Arriving on a page: where the view, the focus and a screen reader go.

use super::positions::Position;
use crate::platform::{document, focus};

/// After a link: to the place that it names, else to the page's heading at the top.
pub(super) fn arrive_by_link(fragment: &str) {
    let id = document::id_of_fragment(fragment);
    document::scroll_to(&id);
    if id.is_empty() || !focus::focus_fragment(&id) {
        focus::focus_heading();
    }
}

/// After Back or Forward: to where the reader stood; where that is not known, as after a link.
pub(super) fn arrive_by_history(position: Option<Position>, fragment: &str) {
    let Some(Position { scroll, focus }) = position else { return arrive_by_link(fragment) };
    document::scroll_to_position(f64::from(scroll));
    if !focus.is_some_and(|place| focus::restore_focus(&place)) {
        focus::focus_heading();
    }
}
