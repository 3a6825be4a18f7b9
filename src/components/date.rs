//! Moments, for people and for machines.

use leptos::prelude::*;
use model::date::Timestamp;

/// "21 Februari 2020"
#[component]
pub(crate) fn ShortDate(at: Timestamp) -> impl IntoView {
    view! { <time datetime=at.to_machine_text()>{at.to_date_text()}</time> }
}

/// "Jumat, 21 Februari 2020 16:48 WIB"
#[component]
pub(crate) fn LongDate(at: Timestamp) -> impl IntoView {
    view! { <time datetime=at.to_machine_text()>{at.to_long_text()}</time> }
}
