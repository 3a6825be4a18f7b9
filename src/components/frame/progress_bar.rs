//! A thin bar while the next page is on its way. CSS shows it after 250 ms, so quick answers show nothing.

use leptos::prelude::*;

/// Shows the bar.
#[component]
pub(crate) fn ProgressBar(is_busy: Signal<bool>) -> impl IntoView {
    view! { <div class="progress-bar" class:progress-bar--busy=move || is_busy.get() aria-hidden="true"></div> }
}
