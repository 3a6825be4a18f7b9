//! Footnotes: a number in the text leads to the footnote, and from there a link leads back.

use crate::{components::link::render_link, copy::reader as words};
use element::{Element, element};
use model::{block::FootnoteReference, link::LinkTarget};

/// The id of the heading; like every id that views make, it contains an underscore.
const HEADING_ID: &str = "catatan_kaki";

/// Renders the number in the text (WAI-ARIA DPUB module, `doc-noteref`).
pub(crate) fn render_footnote_reference(reference: FootnoteReference) -> Element {
    let to = LinkTarget::Page(format!("#{}", reference.footnote_id()));
    let link = render_link(&to, reference.number.to_string())
        .attr("id", reference.id())
        .attr("role", "doc-noteref")
        .attr("aria-label", words::footnote(reference.number));
    element("sup").class("footnote-reference").child(link)
}

/// Renders all footnotes of a body. Each comes with the number of references to it and with its content.
pub(crate) fn render_footnotes(footnotes: impl Iterator<Item = (u32, Vec<Element>)>) -> Element {
    let items = (1..).zip(footnotes).map(|(number, footnote)| render_footnote(number, footnote));
    element("section")
        .class("footnotes")
        .attr("role", "doc-endnotes")
        .attr("aria-labelledby", HEADING_ID)
        .child(element("h2").attr("id", HEADING_ID).child(words::FOOTNOTES))
        .child(element("ol").children(items))
}

fn render_footnote(number: u32, (references, said): (u32, Vec<Element>)) -> Element {
    let first = FootnoteReference { number, occurrence: 1 };
    let back = (1..=references).map(|occurrence| render_way_back(first, occurrence));
    let back = element("p").class("footnotes__back").children(back);
    element("li").attr("id", first.footnote_id()).children(said).child(back)
}

fn render_way_back(first: FootnoteReference, occurrence: u32) -> Element {
    let reference = FootnoteReference { occurrence, ..first };
    let label = words::back_to_reference(reference.number, occurrence);
    render_link(&LinkTarget::Page(format!("#{}", reference.id())), words::BACK_TO_TEXT)
        .attr("role", "doc-backlink")
        .attr("aria-label", label)
}
