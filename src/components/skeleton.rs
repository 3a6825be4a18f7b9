//! Placeholders in the shape of what is coming.

use super::element::{Element, element};
use crate::copy;

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
    /// The boxes, top to bottom: a flat list, drawn by CSS.
    const fn boxes(self) -> &'static [&'static str] {
        match self {
            Self::Home => &["lead", "heading", "line", "card", "card", "card"],
            Self::List => &["title", "card", "card", "card", "card", "card"],
            Self::Text => &["title", "line", "lead", "paragraph", "paragraph", "paragraph"],
        }
    }
}

/// Boxes where words and pictures will be. The words "Memuat…" appear after a second, by CSS.
pub(crate) fn render_skeleton(shape: SkeletonShape) -> Element {
    let class = match shape {
        SkeletonShape::Home => "skeleton skeleton--home",
        SkeletonShape::List => "skeleton skeleton--list",
        SkeletonShape::Text => "skeleton skeleton--text",
    };
    let boxes = shape.boxes().iter().map(|name| element("div").attr("class", format!("skeleton__{name}")));
    element("div")
        .class(class)
        .attr("aria-busy", "true")
        .child(element("p").class("skeleton__words").attr("role", "status").child(copy::LOADING))
        .child(element("div").attr("aria-hidden", "true").child(boxes.collect::<Vec<_>>()))
}
