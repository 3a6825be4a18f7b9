//! Tersimpan: what is kept on the reader's device. The service worker also shows it at the address of a page that is
//! not on the device, and then sets `data-missing` on the `html` element.

use crate::{components::frame::page_head::render_page_head, copy};
use element::{Element, element};
use model::names;

/// Renders the frame. `src/library/` inserts the list, because the app does not read the caches.
pub(crate) fn render_saved(title: String, description: Option<String>) -> Element {
    // An empty `href` leads to the address that the reader asked for.
    let again = element("a").class("button saved__again").attr("href", "").attr("rel", "external").child(copy::RETRY);
    let missing = element("div")
        .class("saved__missing")
        .child(element("p").class("saved__missing-title").child(copy::saved::MISSING_TITLE))
        .child(element("p").child(copy::saved::MISSING_TEXT))
        .child(element("p").child(again));
    element("div")
        .class("saved")
        .child(missing)
        .child(render_page_head(title, description))
        .child(element("div").class("saved__library").attr("id", names::LIBRARY_ID))
        .child(element("noscript").child(copy::saved::NEEDS_SCRIPT))
}
