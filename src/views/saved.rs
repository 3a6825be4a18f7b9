//! Tersimpan: what is kept on the reader's device. Also stands for pages that are not on it: the service worker shows it
//! then at their address, and says so with an attribute of the root.

use crate::{
    components::{
        element::{Element, element},
        page_head::render_page_head,
    },
    copy,
};

/// The frame; the list is put in by `src/library/`, which alone knows the caches.
pub(crate) fn render_saved(title: String, description: Option<String>) -> Element {
    // An empty address is the one that was asked for.
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
        .child(element("div").class("saved__library").attr("id", "library"))
        .child(element("noscript").child(copy::saved::NEEDS_SCRIPT))
}
