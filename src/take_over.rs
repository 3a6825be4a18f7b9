//! Taking the published page over.

use crate::{
    app::App,
    data::decode,
    platform::{
        boot::{self, StartMode},
        document, focus,
    },
};
use leptos::{mount, prelude::*};
use std::{panic, sync::Arc};

/// Starts the app on the page that the document carries. If the data is missing, or something has changed the page, the
/// page stays as it is and the app tells `boot.js`.
pub fn take_over() {
    // With `panic = "abort"` nothing unwinds after this; links must become plain links at once.
    panic::set_hook(Box::new(|panic| {
        let reason = panic.to_string();
        document::log_error(&reason);
        boot::announce_failed(&reason);
    }));
    let embedded = document::embedded_json().and_then(|text| decode::decode_embedded(&text));
    let (Some(root), Some(embedded)) = (document::root(), embedded) else {
        boot::announce_refused("no page data");
        return;
    };
    let (site, page) = (Arc::new(embedded.site), Arc::new(embedded.page));
    let app = move || view! { <App site page /> };
    match boot::start_mode() {
        StartMode::TakeOver => {
            mount::hydrate_from(root, app).forget();
            if let Some(mismatch) = element::take_mismatch() {
                // The half-built app stays in memory. `boot.js` keeps all events from it, and `App` does not start
                // navigation.
                boot::announce_failed(&mismatch.to_string());
                return;
            }
        }
        StartMode::Replace => {
            let (focused, scroll) = (focus::focused_element(), document::scroll_position());
            // The page is built apart and put in whole: if building fails, the reader still has the published page.
            let Some(built) = document::detached_element() else { return };
            mount::mount_to(built.clone(), app).forget();
            document::replace_children(&root, &built);
            document::scroll_to_position(scroll);
            if let Some(focused) = focused {
                focus::restore_focus(&focused);
            }
        }
    }
    boot::announce_ready();
}
