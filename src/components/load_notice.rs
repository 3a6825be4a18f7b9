//! What is said when a page could not be loaded or refreshed.

use crate::{copy, data::load_error::LoadError};
use leptos::prelude::*;

/// A failure in the place of the page. While a retry is under way the notice stays and its button does nothing
/// (`aria-disabled`: a button that is `disabled` would lose the focus).
#[component]
pub(crate) fn LoadNotice(
    error: LoadError,
    /// The address of the published page, which the browser can always open by itself.
    href: String,
    is_busy: Signal<bool>,
    on_retry: Callback<()>,
) -> impl IntoView {
    let is_outdated = error == LoadError::AppOutdated;
    // A newer release cannot be retried into: only a real load brings it.
    let retry = (!is_outdated).then(|| {
        view! {
            <button class="button" type="button" aria-disabled=move || is_busy.get().then_some("true") on:click=move |_| on_retry.run(())>
                {copy::RETRY}
            </button>
        }
    });
    let plain = if is_outdated { copy::RELOAD } else { copy::OPEN_PLAIN_PAGE };
    view! {
        <section class="load-notice">
            <h1>{copy::FAILED_TITLE}</h1>
            <p role="alert">{copy::load_error(&error)}</p>
            <p class="load-notice__ways">{retry}<a href=href rel="external">{plain}</a></p>
        </section>
    }
}

/// Above a page that is a kept copy.
#[component]
pub(crate) fn KeptNotice(error: LoadError, is_busy: Signal<bool>, on_retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="kept-notice" role="status">
            <p>{copy::kept_copy(&error)}</p>
            <button class="button" type="button" aria-disabled=move || is_busy.get().then_some("true") on:click=move |_| on_retry.run(())>
                {copy::RETRY}
            </button>
        </div>
    }
}
