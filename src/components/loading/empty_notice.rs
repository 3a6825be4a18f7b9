//! An empty list. Not an error.

use element::{Element, element};

/// Says that there is nothing yet.
pub(crate) fn render_empty_notice(text: String) -> Element {
    element("p").class("empty-notice").child(text)
}
