//! Runs of text.

use super::{
    link::render_link,
    piece::{IntoPiece, Piece},
};
use leptos::prelude::*;
use model::block::Inline;

/// Renders runs in order.
pub(crate) fn render_inlines(inlines: Vec<Inline>) -> Vec<Piece> {
    inlines.into_iter().map(render_inline).collect()
}

fn render_inline(inline: Inline) -> Piece {
    match inline {
        Inline::Text(text) => text.into_piece(),
        Inline::Strong(inner) => view! { <strong>{render_inlines(inner)}</strong> }.into_piece(),
        Inline::Emphasis(inner) => view! { <em>{render_inlines(inner)}</em> }.into_piece(),
        Inline::Code(code) => view! { <code>{code}</code> }.into_piece(),
        Inline::Link(link) => render_link(&link.to, render_inlines(link.text)).into_piece(),
        Inline::Lang(lang) => view! { <span lang=lang.tag>{render_inlines(lang.text)}</span> }.into_piece(),
        Inline::Break => view! { <br /> }.into_piece(),
    }
}
