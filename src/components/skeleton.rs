//! Placeholders in the shape of what is coming.

use crate::copy;
use leptos::prelude::*;

/// What is coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SkeletonShape {
    /// A lead with its picture, then cards.
    Home,
    /// A heading and cards.
    List,
    /// A heading, a picture and paragraphs.
    Text,
}

impl SkeletonShape {
    /// The boxes, top to bottom. A flat list, drawn by CSS: nested elements would each be another type in wasm.
    const fn boxes(self) -> &'static [&'static str] {
        match self {
            Self::Home => &["lead", "heading", "line", "card", "card", "card"],
            Self::List => &["title", "card", "card", "card", "card", "card"],
            Self::Text => &["title", "line", "lead", "paragraph", "paragraph", "paragraph"],
        }
    }
}

/// Boxes where words and pictures will be. The words "Memuat…" appear after a second, by CSS.
#[component]
pub(crate) fn Skeleton(shape: SkeletonShape) -> impl IntoView {
    let class = if shape == SkeletonShape::Text { "skeleton skeleton--text" } else { "skeleton" };
    let boxes = shape.boxes().iter().map(|name| view! { <div class=format!("skeleton__{name}")></div> }).collect_view();
    view! {
        <div class=class aria-busy="true">
            <p class="skeleton__words" role="status">{copy::LOADING}</p>
            <div aria-hidden="true">{boxes}</div>
        </div>
    }
}
