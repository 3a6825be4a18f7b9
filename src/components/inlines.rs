//! Runs of text.

use super::link::TextLink;
use leptos::prelude::*;
use model::block::Inline;

/// Renders runs in order.
pub(crate) fn render_inlines(inlines: Vec<Inline>) -> Vec<AnyView> {
    inlines.into_iter().map(render_inline).collect()
}

fn render_inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Strong(inner) => view! { <strong>{render_inlines(inner)}</strong> }.into_any(),
        Inline::Emphasis(inner) => view! { <em>{render_inlines(inner)}</em> }.into_any(),
        Inline::Code(code) => view! { <code>{code}</code> }.into_any(),
        Inline::Link(link) => view! { <TextLink to=link.to>{render_inlines(link.text)}</TextLink> }.into_any(),
        Inline::Lang(lang) => view! { <span lang=lang.tag>{render_inlines(lang.text)}</span> }.into_any(),
        Inline::Break => view! { <br /> }.into_any(),
    }
}
