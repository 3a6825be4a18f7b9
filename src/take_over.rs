//! Taking the published page over.

use crate::{
    app::App,
    data::decode,
    platform::{
        boot::{self, StartMode},
        document, focus, timer,
    },
};
use element::Slices;
use leptos::{mount, prelude::*, task};
use std::{panic, sync::Arc, time::Duration};

/// How long the take-over may keep the browser from other work at once, in milliseconds. The browser draws 60 frames a
/// second; a slice takes a third of one.
const SLICE_MS: f64 = 5.0;

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
    let is_taken_over = ArcRwSignal::new(false);
    let follow = is_taken_over.read_only();
    let app = move || view! { <App site page is_taken_over=follow.into() /> };
    match boot::start_mode() {
        // Reading the data and building the app are two tasks: together they would be a long one on a slow phone.
        StartMode::TakeOver => set_timeout(
            move || {
                let (mounted, slices) = Slices::begin(timer::now, SLICE_MS, || mount::hydrate_from(root, app));
                mounted.forget();
                task::spawn_local(finish(slices, is_taken_over));
            },
            Duration::ZERO,
        ),
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
            is_taken_over.set(true);
            boot::announce_ready();
        }
    }
}

/// Finds the remaining elements, then lets the app begin. The browser has the thread between the steps.
async fn finish(slices: Slices, is_taken_over: ArcRwSignal<bool>) {
    while !slices.is_done() {
        timer::yield_to_browser().await;
        slices.find_more();
    }
    if let Some(mismatch) = element::take_mismatch() {
        // The half-built app stays in memory. `boot.js` keeps all events from it, and it never starts.
        boot::announce_failed(&mismatch.to_string());
        return;
    }
    timer::yield_to_browser().await;
    is_taken_over.set(true);
    timer::yield_to_browser().await;
    if !boot::is_dead() {
        boot::announce_ready();
    }
}
