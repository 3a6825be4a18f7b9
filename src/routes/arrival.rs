//! Arriving on a page: where the page scrolls, which element gets the focus, and what a screen reader reads first.

use super::positions::Position;
use crate::platform::{document, focus};

/// Scrolls to the target of the link's fragment and focuses it. Without a target, scrolls to the top and focuses the
/// page's heading.
pub(super) fn arrive_by_link(fragment: &str) {
    let id = document::id_of_fragment(fragment);
    document::scroll_to(&id);
    if id.is_empty() || !focus::focus_fragment(&id) {
        focus::focus_heading();
    }
}

/// Restores scroll and focus after Back or Forward. If the position is not known, arrives as after a link.
pub(super) fn arrive_by_history(position: Option<Position>, fragment: &str) {
    let Some(Position { scroll, focus }) = position else { return arrive_by_link(fragment) };
    document::scroll_to_position(f64::from(scroll));
    if !focus.is_some_and(|place| focus::restore_focus(&place)) {
        focus::focus_heading();
    }
}
