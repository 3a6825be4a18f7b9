//! Runs of text.

use super::footnotes::render_footnote_reference;
use crate::{components::link::render_empty_link, copy::reader as words};
use element::{Child, Element, element};
use model::block::{Inline, Lang, STRUCK_AFTER, STRUCK_BEFORE, checkbox_mark};

/// Renders runs in order.
pub(crate) fn render_inlines(inlines: impl IntoIterator<Item = Inline>) -> impl Iterator<Item = Child> {
    inlines.into_iter().map(render_inline)
}

/// Renders a paragraph. If all of it is in another language, the paragraph itself gets the language and direction, so
/// that its text is aligned to the side where the script begins.
pub(crate) fn render_paragraph(mut text: Vec<Inline>) -> Element {
    match text.pop() {
        Some(Inline::Lang(lang)) if text.is_empty() => render_lang("p", lang),
        last => element("p").children(render_inlines(text.into_iter().chain(last))),
    }
}

fn render_lang(tag: &'static str, lang: Lang) -> Element {
    element(tag).attr_if("dir", lang.direction()).attr("lang", lang.tag).children(render_inlines(lang.text))
}

fn render_inline(inline: Inline) -> Child {
    let element = match inline {
        Inline::Text(text) => return text.into(),
        Inline::Strong(inner) => element("strong").children(render_inlines(inner)),
        Inline::Emphasis(inner) => element("em").children(render_inlines(inner)),
        Inline::Code(code) => element("code").child(code),
        Inline::Link(link) => render_empty_link(&link.to).children(render_inlines(link.text)),
        Inline::Lang(lang) => render_lang("span", lang),
        Inline::Break => element("br"),
        Inline::Struck(inner) => {
            element("s").child(aside(STRUCK_BEFORE)).children(render_inlines(inner)).child(aside(STRUCK_AFTER))
        }
        Inline::Checkbox(is_ticked) => element("span")
            .class("checkbox")
            .attr("role", "img")
            .attr("aria-label", if is_ticked { words::TICKED } else { words::NOT_TICKED })
            .child(checkbox_mark(is_ticked).to_string()),
        Inline::FootnoteReference(reference) => render_footnote_reference(reference),
    };
    element.into()
}

/// Renders words for screen readers only: they do not announce the line through struck words.
fn aside(text: &'static str) -> Element {
    element("span").class("visually-hidden").child(text)
}
