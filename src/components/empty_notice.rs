//! An empty list. Not an error.

use leptos::prelude::*;

/// Says that there is nothing yet.
#[component]
pub(crate) fn EmptyNotice(text: String) -> impl IntoView {
    view! { <p class="empty-notice">{text}</p> }
}
