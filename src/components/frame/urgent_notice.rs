//! The urgent notice above every page.
//!
//! The notice that the page was published with is in its place from the first paint. A newer one that the app finds
//! later waits over the page until the next navigation, because nothing may move under a reader.

use crate::{
    components::context::{second_pass::second_pass, site_context::use_site},
    copy,
    platform::{focus, settings},
};
use element::{Element, IntoPiece, element};
use leptos::prelude::*;
use model::{route::Route, site::UrgentNotice};

/// Renders the first region of the page; it is empty if there is no notice. `current` is the page that is shown.
pub(crate) fn render_urgent_notice(current: Signal<Option<Route>>) -> Element {
    let site = use_site();
    let newest = move || site.with(|site| site.notice.clone());
    let (placed, is_closed) = (RwSignal::new(untrack(newest)), RwSignal::new(false));
    second_pass(move |last: Option<Option<Route>>| {
        let now = current.get();
        let newest = untrack(newest);
        if last.is_some_and(|last| last != now) && placed.with_untracked(|placed| *placed != newest) {
            is_closed.set(false);
            placed.set(newest);
        }
        now
    });
    let in_place = move || placed.get().filter(|_| !is_closed.get()).map(|notice| render_notice(notice, is_closed));
    let waiting =
        move || newest().filter(|newest| placed.with(|placed| placed.as_ref() != Some(newest))).map(render_waiting);
    element("div").class("urgent-notices").child(in_place.into_piece()).child(waiting.into_piece())
}

fn render_notice(notice: UrgentNotice, is_closed: RwSignal<bool>) -> Element {
    let class = if notice.is_emergency { "urgent-notice" } else { "urgent-notice urgent-notice--ordinary" };
    let UrgentNotice { id, title, text, is_emergency } = notice;
    let close = (!is_emergency).then(|| {
        element("button")
            .class("urgent-notice__close")
            .attr("type", "button")
            .attr("data-needs-app", "")
            .on_click(move |_| {
                settings::close_notice(&id);
                is_closed.set(true);
                focus::focus_heading();
            })
            .child(copy::CLOSE_NOTICE)
    });
    element("section")
        .class(class)
        .attr("aria-label", copy::NOTICE_LABEL)
        .child(element("p").child(element("strong").child(title)).child(" ").child(text))
        .child(close)
}

/// Renders a newer notice over the page. Screen readers announce it at once; an emergency interrupts them.
fn render_waiting(notice: UrgentNotice) -> Element {
    element("div")
        .class("urgent-notice urgent-notice--waiting")
        .attr("role", if notice.is_emergency { "alert" } else { "status" })
        .child(element("p").child(element("strong").child(notice.title)).child(" ").child(notice.text))
}
