//! Pictures with their words.

use super::site_context::use_base;
use leptos::prelude::*;
use model::media::{Figure, Picture};

/// A picture whose room is reserved before it arrives. `loading` stands before `src`: some browsers decide at `src`.
#[component]
pub(crate) fn PictureView(
    picture: Picture,
    /// The words beside it say the same: hidden from screen readers.
    #[prop(optional)]
    is_decorative: bool,
    /// Below the first screen: loaded when it comes near.
    #[prop(optional)]
    is_lazy: bool,
) -> impl IntoView {
    let src = use_base().join(&picture.src);
    let alt = if is_decorative { String::new() } else { picture.alt };
    view! {
        <img
            loading=is_lazy.then_some("lazy")
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
pub(crate) fn FigureView(figure: Figure, #[prop(optional)] is_lazy: bool) -> impl IntoView {
    let Figure { picture, caption, credit } = figure;
    let words = (caption.is_some() || credit.is_some()).then(|| {
        view! {
            <figcaption>
                {caption.map(|caption| view! { <span class="figure__caption">{caption}</span> })}
                {credit.map(|credit| view! { <span class="figure__credit">{credit}</span> })}
            </figcaption>
        }
    });
    view! { <figure class="figure"><PictureView picture is_lazy />{words}</figure> }
}
