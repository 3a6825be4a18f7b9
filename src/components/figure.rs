//! Pictures with their words.

use super::site_context::use_base;
use leptos::prelude::*;
use model::media::{Figure, Picture};

/// How soon a picture is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Urgency {
    /// The largest thing of the first screen: before scripts and other pictures.
    First,
    /// Probably on the first screen.
    Soon,
    /// Below the first screen: loaded when it comes near.
    Late,
}

/// A picture whose room is reserved before it arrives. `loading` stands before `src`: some browsers decide at `src`.
#[component]
pub(crate) fn PictureView(
    picture: Picture,
    /// The words beside it say the same: hidden from screen readers.
    #[prop(optional)]
    is_decorative: bool,
    urgency: Urgency,
) -> impl IntoView {
    let src = use_base().join(&picture.src);
    let alt = if is_decorative { String::new() } else { picture.alt };
    view! {
        <img
            loading=(urgency == Urgency::Late).then_some("lazy")
            fetchpriority=(urgency == Urgency::First).then_some("high")
            decoding="async"
            width=picture.width.to_string()
            height=picture.height.to_string()
            alt=alt
            src=src
        />
    }
}

/// A figure with caption and credit.
#[component]
pub(crate) fn FigureView(figure: Figure, urgency: Urgency) -> impl IntoView {
    let Figure { picture, caption, credit } = figure;
    let words = (caption.is_some() || credit.is_some()).then(|| {
        view! {
            <figcaption>
                {caption.map(|caption| view! { <span class="figure__caption">{caption}</span> })}
                {credit.map(|credit| view! { <span class="figure__credit">{credit}</span> })}
            </figcaption>
        }
    });
    view! { <figure class="figure"><PictureView picture urgency />{words}</figure> }
}
