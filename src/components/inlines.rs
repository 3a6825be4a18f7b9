//! Runs of text.

use super::{
    element::{Child, Children, Element, element},
    footnotes::render_footnote_reference,
    link::render_link,
};
use crate::copy::reader as words;
use model::block::{Inline, Lang, STRUCK_AFTER, STRUCK_BEFORE, checkbox_mark};

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

/// Renders a paragraph. If all of it is in another language, the paragraph itself gets the language and direction, so
/// that its text is aligned to the side where the script begins.
pub(crate) fn render_paragraph(mut text: Vec<Inline>) -> Element {
    match text.pop() {
        Some(Inline::Lang(lang)) if text.is_empty() => render_lang("p", lang),
        last => element("p").child(render_inlines(text.into_iter().chain(last).collect())),
    }
}

fn render_lang(tag: &'static str, lang: Lang) -> Element {
    element(tag).attr_if("dir", lang.direction()).attr("lang", lang.tag).child(render_inlines(lang.text))
}

fn render_inline(inline: Inline) -> Element {
    match inline {
        Inline::Text(text) => element("span").child(text),
        Inline::Strong(inner) => element("strong").child(render_inlines(inner)),
        Inline::Emphasis(inner) => element("em").child(render_inlines(inner)),
        Inline::Code(code) => element("code").child(code),
        Inline::Link(link) => render_link(&link.to, render_inlines(link.text)),
        Inline::Lang(lang) => render_lang("span", lang),
        Inline::Break => element("br"),
        Inline::Struck(inner) => {
            element("s").child(aside(STRUCK_BEFORE)).child(render_inlines(inner)).child(aside(STRUCK_AFTER))
        }
        Inline::Checkbox(is_ticked) => element("span")
            .class("checkbox")
            .attr("role", "img")
            .attr("aria-label", if is_ticked { words::TICKED } else { words::NOT_TICKED })
            .child(checkbox_mark(is_ticked).to_string()),
        Inline::FootnoteReference(reference) => render_footnote_reference(reference),
    }
}

/// Renders words for screen readers only: they do not announce the line through struck words.
fn aside(text: &'static str) -> Element {
    element("span").class("visually-hidden").child(text)
}
