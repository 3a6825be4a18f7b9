//! Number, signatory and dates of an announcement.

use super::date::LongDate;
use crate::copy;
use leptos::prelude::*;
use model::{date::Timestamp, entry::Authority};

/// What gives an announcement its authority; nothing where nothing is stated.
#[component]
pub(crate) fn AuthorityList(authority: Authority) -> impl IntoView {
    if authority.is_empty() {
        return None;
    }
    let text = |label: &'static str, value: Option<String>| {
        value.map(|value| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
    };
    let date = |label: &'static str, value: Option<Timestamp>| {
        value.map(|at| view! { <div><dt>{label}</dt><dd><LongDate at /></dd></div> })
    };
    Some(view! {
        <dl class="authority-list" aria-label=copy::AUTHORITY_LABEL>
            {text(copy::NUMBER, authority.number)}
            {text(copy::SIGNATORY, authority.signatory)}
            {date(copy::VALID_FROM, authority.valid_from)}
            {date(copy::VALID_UNTIL, authority.valid_until)}
            {date(copy::DEADLINE, authority.deadline)}
        </dl>
    })
}
