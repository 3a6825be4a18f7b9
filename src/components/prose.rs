//! The body of an entry or fixed page: blocks to elements. Content never becomes an HTML string here.

use super::{
    figure::{FigureView, Urgency},
    inlines::render_inlines,
    piece::{IntoPiece, Piece},
    video_player::render_video,
};
use crate::copy;
use leptos::prelude::*;
use model::block::{Align, Block, Callout, Heading, List, Table, VideoBlock};

/// A body.
#[component]
pub(crate) fn Prose(blocks: Vec<Block>) -> impl IntoView {
    view! { <div class="prose">{render_blocks(blocks)}</div> }
}

fn render_blocks(blocks: Vec<Block>) -> Vec<Piece> {
    blocks.into_iter().map(render_block).collect()
}

fn render_block(block: Block) -> Piece {
    match block {
        Block::Paragraph(text) => view! { <p>{render_inlines(text)}</p> }.into_piece(),
        Block::Heading(heading) => render_heading(heading),
        Block::List(list) => render_list(list),
        Block::Quote(blocks) => view! { <blockquote>{render_blocks(blocks)}</blockquote> }.into_piece(),
        Block::Figure(figure) => view! { <FigureView figure urgency=Urgency::Late /> }.into_piece(),
        Block::Table(table) => render_table(table),
        Block::Code(code) => view! { <pre tabindex="0"><code>{code}</code></pre> }.into_piece(),
        Block::Callout(callout) => render_callout(callout),
        Block::Video(block) => {
            let VideoBlock { title, page, video } = block;
            render_video(title, video, Some(&page)).into_piece()
        }
        Block::Divider => view! { <hr /> }.into_piece(),
    }
}

fn render_heading(heading: Heading) -> Piece {
    let Heading { level, id, text } = heading;
    let text = render_inlines(text);
    match level {
        2 => view! { <h2 id=id>{text}</h2> }.into_piece(),
        3 => view! { <h3 id=id>{text}</h3> }.into_piece(),
        _ => view! { <h4 id=id>{text}</h4> }.into_piece(),
    }
}

fn render_list(list: List) -> Piece {
    let items = list.items.into_iter().map(|blocks| view! { <li>{render_item(blocks)}</li> }).collect_view();
    match list.start {
        Some(start) => view! { <ol start=start.to_string()>{items}</ol> }.into_piece(),
        None => view! { <ul>{items}</ul> }.into_piece(),
    }
}

/// An item that begins with a paragraph begins with its words, so that short lists stay tight.
fn render_item(blocks: Vec<Block>) -> Vec<Piece> {
    let mut blocks = blocks.into_iter();
    let first = blocks.next().map(|first| match first {
        Block::Paragraph(text) => render_inlines(text).into_piece(),
        other => render_block(other),
    });
    first.into_iter().chain(blocks.map(render_block)).collect()
}

fn render_table(table: Table) -> Piece {
    let align = table.align;
    let class_at = move |column: usize| match align.get(column) {
        Some(Align::Center) => Some("center"),
        Some(Align::End) => Some("end"),
        Some(Align::Start) | None => None,
    };
    let head = table
        .head
        .into_iter()
        .enumerate()
        .map(|(column, text)| view! { <th scope="col" class=class_at(column)>{render_inlines(text)}</th> })
        .collect_view();
    let rows = table
        .rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .enumerate()
                .map(|(column, text)| view! { <td class=class_at(column)>{render_inlines(text)}</td> })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    // A group, not a region: a landmark for every table would be too many, and two of them would have the same name.
    view! {
        <div class="table-scroll" role="group" aria-label=copy::TABLE_LABEL tabindex="0">
            <table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_piece()
}

fn render_callout(callout: Callout) -> Piece {
    view! {
        <div class="callout" role="note">
            <p class="callout__label">{callout.kind.label()}</p>
            {render_blocks(callout.blocks)}
        </div>
    }
    .into_piece()
}
