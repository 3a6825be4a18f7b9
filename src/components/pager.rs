//! Links to the neighbouring list pages. They name boundary dates, so a full page never changes again.

use super::link::href_of;
use crate::copy;
use leptos::prelude::*;
use model::{page::Neighbour, section::Section};

/// "Lebih baru" and "Lebih lama".
#[component]
pub(crate) fn Pager(
    section: Section,
    newer: Option<Neighbour>,
    older: Option<Neighbour>,
    /// "2 dari 7", once the app knows; its room is kept.
    place: Signal<Option<String>>,
) -> impl IntoView {
    if newer.is_none() && older.is_none() {
        return None;
    }
    let link = move |neighbour: Neighbour, rel: &'static str, label: &'static str, boundary: String| {
        view! {
            <a class="pager__link" href=href_of(&neighbour.route(section)) rel=rel>
                <span class="pager__label">{label}</span>
                " "
                <span class="pager__boundary">{boundary}</span>
            </a>
        }
    };
    let newer = newer.map(|page| link(page.clone(), "prev", copy::NEWER, copy::newer_since(page.boundary)));
    let older = older.map(|page| link(page.clone(), "next", copy::OLDER, copy::older_until(page.boundary)));
    Some(
        view! { <nav class="pager" aria-label=copy::PAGER_LABEL>{newer}<p class="pager__place">{move || place.get()}</p>{older}</nav> },
    )
}
