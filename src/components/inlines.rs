//! Runs of text.

use super::{
    element::{Child, Children, Element, element},
    link::render_link,
};
use model::block::Inline;

/// Renders runs in order.
pub(crate) fn render_inlines(inlines: Vec<Inline>) -> Vec<Child> {
    let mut runs = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text(text) => text.add_to(&mut runs),
            other => render_inline(other).add_to(&mut runs),
        }
    }
    runs
}

fn render_inline(inline: Inline) -> Element {
    match inline {
        Inline::Text(text) => element("span").child(text),
        Inline::Strong(inner) => element("strong").child(render_inlines(inner)),
        Inline::Emphasis(inner) => element("em").child(render_inlines(inner)),
        Inline::Code(code) => element("code").child(code),
        Inline::Link(link) => render_link(&link.to, render_inlines(link.text)),
        Inline::Lang(lang) => element("span").attr("lang", lang.tag).child(render_inlines(lang.text)),
        Inline::Break => element("br"),
    }
}
