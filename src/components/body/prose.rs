//! The body of an entry or fixed page: blocks to elements. Content never becomes an HTML string here.

use super::{
    figure::{Urgency, render_figure},
    footnotes::render_footnotes,
    gallery::render_gallery,
    inlines::{render_inlines, render_paragraph},
    video_player::render_video,
};
use crate::copy;
use element::{Element, element};
use model::block::{Align, Block, Callout, Heading, Inline, List, Table, VideoBlock};

/// A table with this many columns or more is wider than a phone.
const WIDE_TABLE: usize = 4;

/// Renders a body.
pub(crate) fn render_prose(blocks: Vec<Block>) -> Element {
    element("div").class("prose").children(blocks.into_iter().map(render_block))
}

fn render_block(block: Block) -> Element {
    match block {
        Block::Paragraph(text) => render_paragraph(text),
        Block::Heading(heading) => render_heading(heading),
        Block::List(list) => render_list(list),
        Block::Quote(blocks) => element("blockquote").children(blocks.into_iter().map(render_block)),
        Block::Figure(figure) => render_figure(figure, Urgency::Late),
        Block::Gallery(figures) => render_gallery(figures),
        Block::Table(table) => render_table(table),
        Block::Code(code) => element("pre").attr("tabindex", "0").child(element("code").child(code)),
        Block::Callout(callout) => render_callout(callout),
        Block::Video(VideoBlock { title, page, video }) => render_video(title, video, Some(&page)),
        Block::Divider => element("hr"),
        Block::Footnotes(footnotes) => {
            let said = |blocks: Vec<Block>| blocks.into_iter().map(render_block).collect();
            render_footnotes(footnotes.into_iter().map(|footnote| (footnote.references, said(footnote.blocks))))
        }
    }
}

fn render_heading(heading: Heading) -> Element {
    let tag = match heading.level {
        2 => "h2",
        3 => "h3",
        _ => "h4",
    };
    element(tag).attr("id", heading.id).children(render_inlines(heading.text))
}

fn render_list(list: List) -> Element {
    let whole = match list.start {
        Some(start) => element("ol").attr("start", start.to_string()),
        None => element("ul"),
    };
    whole.children(list.items.into_iter().map(render_item))
}

/// Renders a list item. A first paragraph gets no `p` of its own, so that short lists stay tight.
fn render_item(blocks: Vec<Block>) -> Element {
    let mut blocks = blocks.into_iter();
    let item = match blocks.next() {
        Some(Block::Paragraph(text)) => element("li").children(render_inlines(text)),
        first => element("li").child(first.map(render_block)),
    };
    item.children(blocks.map(render_block))
}

fn render_table(table: Table) -> Element {
    let Table { head, align, rows } = table;
    let class = if head.len() < WIDE_TABLE { "table-scroll" } else { "table-scroll table-scroll--wide" };
    let head = render_row(head, &align, || element("th").attr("scope", "col"));
    let rows = rows.into_iter().map(|row| render_row(row, &align, || element("td")));
    // A group, not a region: a landmark for every table would be too many, and two of them would have the same name.
    element("div")
        .class(class)
        .attr("role", "group")
        .attr("aria-label", copy::TABLE_LABEL)
        .attr("tabindex", "0")
        .child(element("table").child(element("thead").child(head)).child(element("tbody").children(rows)))
}

fn render_row(cells: Vec<Vec<Inline>>, align: &[Align], cell: fn() -> Element) -> Element {
    let cells = cells.into_iter().enumerate().map(|(column, text)| {
        let class = match align.get(column) {
            Some(Align::Center) => Some("center"),
            Some(Align::End) => Some("end"),
            Some(Align::Start) | None => None,
        };
        cell().attr_if("class", class).children(render_inlines(text))
    });
    element("tr").children(cells)
}

fn render_callout(callout: Callout) -> Element {
    element("div")
        .class("callout")
        .attr("role", "note")
        .child(element("p").class("callout__label").child(callout.kind.label()))
        .children(callout.blocks.into_iter().map(render_block))
}
