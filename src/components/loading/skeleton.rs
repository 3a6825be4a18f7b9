//! Placeholders in the shape of what is coming.

use crate::copy;
use element::{Element, element};

/// The kind of content that is coming.
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
    /// Returns the boxes from top to bottom: a flat list, drawn by CSS.
    const fn boxes(self) -> &'static [&'static str] {
        match self {
            Self::Home => &["lead", "heading", "line", "card", "card", "card"],
            Self::List => &["title", "card", "card", "card", "card", "card"],
            Self::Text => &["title", "line", "lead", "paragraph", "paragraph", "paragraph"],
        }
    }
}

/// Renders boxes where words and pictures will be. CSS shows the words "Memuat…" after a second.
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
        .child(element("div").attr("aria-hidden", "true").children(boxes))
}
