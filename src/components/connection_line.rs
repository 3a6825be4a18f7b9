//! Offline is a state of the shell, not a failure: one line, over the page so that nothing shifts.

use crate::copy;
use leptos::prelude::*;

/// Says that the reader is offline. The region is always there, so that screen readers hear it change.
#[component]
pub(crate) fn ConnectionLine(is_online: Signal<bool>) -> impl IntoView {
    view! {
        <p class="connection-line" role="status">
            {move || (!is_online.get()).then_some(copy::OFFLINE_LINE)}
        </p>
    }
}
