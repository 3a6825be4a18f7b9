//! Notices that a page could not be loaded or refreshed.

use crate::{copy, data::load_error::LoadError};
use element::{Element, element};
use leptos::prelude::*;

/// Renders a failure in place of the page. `href` is the address of the published page, which the browser can always
/// open by itself.
pub(crate) fn render_load_notice(
    error: &LoadError,
    href: String,
    is_busy: Signal<bool>,
    on_retry: Callback<()>,
) -> Element {
    render_notice("h1", error, href, is_busy, on_retry)
}

/// Renders a failure in place of a part of the page. The page already has its heading.
pub(crate) fn render_part_notice(
    error: &LoadError,
    href: String,
    is_busy: Signal<bool>,
    on_retry: Callback<()>,
) -> Element {
    render_notice("h2", error, href, is_busy, on_retry)
}

fn render_notice(
    heading: &'static str,
    error: &LoadError,
    href: String,
    is_busy: Signal<bool>,
    on_retry: Callback<()>,
) -> Element {
    let is_outdated = *error == LoadError::AppOutdated;
    // A retry cannot bring the newer release; only a real load does.
    let retry = (!is_outdated).then(|| render_retry(is_busy, on_retry));
    let plain = if is_outdated { copy::RELOAD } else { copy::load_failures::OPEN_PLAIN_PAGE };
    let plain = element("a").attr("href", href).attr("rel", "external").child(plain);
    element("section")
        .class("load-notice")
        .child(element(heading).child(copy::load_failures::FAILED_TITLE))
        .child(element("p").attr("role", "alert").child(copy::load_failures::explain(error)))
        .child(element("p").class("load-notice__ways").child(retry).child(plain))
}

/// Renders the notice above a page that is a kept copy.
pub(crate) fn render_kept_notice(error: &LoadError, is_busy: Signal<bool>, on_retry: Callback<()>) -> Element {
    render_trouble_notice(copy::load_failures::kept_copy(error), is_busy, on_retry)
}

/// Renders the notice above content that may be incomplete or outdated.
pub(crate) fn render_trouble_notice(
    text: impl Into<std::borrow::Cow<'static, str>>,
    is_busy: Signal<bool>,
    on_retry: Callback<()>,
) -> Element {
    element("div")
        .class("kept-notice")
        .attr("role", "status")
        .child(element("p").child(text.into().into_owned()))
        .child(render_retry(is_busy, on_retry))
}

/// Renders the retry button. During a retry the notice stays and the button does nothing (`aria-disabled`: a button
/// that is `disabled` would lose the focus).
fn render_retry(is_busy: Signal<bool>, on_retry: Callback<()>) -> Element {
    element("button")
        .class("button")
        .attr("type", "button")
        .changing("aria-disabled", move || is_busy.get().then_some("true"))
        .on_click(move |_| on_retry.run(()))
        .child(copy::RETRY)
}
