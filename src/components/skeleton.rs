//! Placeholders in the shape of what is coming.

use crate::copy;
use leptos::prelude::*;

/// What is coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SkeletonShape {
    /// Heading and cards.
    List,
    /// Heading and paragraphs.
    Text,
}

/// Bars where the words will be. The words "Memuat…" appear after a second, by CSS.
#[component]
pub(crate) fn Skeleton(shape: SkeletonShape) -> impl IntoView {
    let rows = match shape {
        SkeletonShape::List => 4,
        SkeletonShape::Text => 2,
    };
    let class = match shape {
        SkeletonShape::List => "skeleton skeleton--list",
        SkeletonShape::Text => "skeleton skeleton--text",
    };
    let bars = || view! { <div class="skeleton__row"><div></div><div></div><div></div></div> };
    view! {
        <div class=class aria-busy="true">
            <p class="skeleton__words" role="status">{copy::LOADING}</p>
            <div aria-hidden="true">
                <div class="skeleton__title"></div>
                {(0..rows).map(|_| bars()).collect_view()}
            </div>
        </div>
    }
}
