//! The sheet for a notice board: one page of paper. A document of its own, without the app.

use crate::{
    components::{
        body::prose::render_prose, date::render_long_date, definition::render_definition, qr_code::render_qr,
    },
    copy,
};
use element::element;
use leptos::prelude::*;
use model::{
    block::{Block, plain_text},
    date::Timestamp,
    entry::Entry,
};

/// About how many characters fit below the head at the size of the sheet's text.
const LETTERS: usize = 1300;

/// Renders the letterhead, as much of the announcement as fits, and the way to the rest. `address` is the address of
/// the entry, in words.
pub(crate) fn render_board(owner: &str, entry: &Entry, address: &str) -> impl IntoView + use<> {
    let Entry { card, authority, body, qr, .. } = entry;
    let text = |label, value: &Option<String>| {
        value.clone().map(|value| render_definition(label, element("span").child(value)))
    };
    let date = |label, at: Option<Timestamp>| at.map(|at| render_definition(label, render_long_date(at)));
    view! {
        <main class="board">
            <p class="board__owner">{owner.to_owned()}</p>
            <h1>{card.title.clone()}</h1>
            <dl>
                {text(copy::NUMBER, &authority.number)}
                {date(copy::board::DATE, Some(card.published_at))}
                {date(copy::VALID_FROM, authority.valid_from)}
                {date(copy::VALID_UNTIL, authority.valid_until)}
                {date(copy::DEADLINE, authority.deadline)}
                {text(copy::SIGNATORY, &authority.signatory)}
            </dl>
            <div class="board__text">{render_prose(choose(body, &card.summary))}</div>
            <div class="board__foot">
                {qr.as_ref().map(|code| render_qr(code, copy::board::QR_LABEL))}
                <div>
                    <p class="board__more">{copy::board::MORE}</p>
                    <p class="board__address">{address.to_owned()}</p>
                </div>
            </div>
        </main>
    }
}

/// Chooses as many whole blocks from the beginning as fit; if not even the first one fits, the summary.
fn choose(body: &[Block], summary: &str) -> Vec<Block> {
    let mut left = LETTERS;
    let mut chosen = Vec::new();
    for block in body {
        let Some(length) = length_of(block) else { break };
        let Some(rest) = left.checked_sub(length) else { break };
        left = rest;
        chosen.push(block.clone());
    }
    if chosen.is_empty() {
        chosen.push(Block::Paragraph(vec![model::block::Inline::Text(summary.to_owned())]));
    }
    chosen
}

/// Returns the number of characters that a block takes on paper, margins included; `None` for a block that does not
/// belong on the sheet.
fn length_of(block: &Block) -> Option<usize> {
    const MARGIN: usize = 60;
    let of_all = |blocks: &[Block]| blocks.iter().map(length_of).sum::<Option<usize>>();
    Some(
        MARGIN
            + match block {
                Block::Paragraph(text) => plain_text(text).chars().count(),
                Block::Heading(heading) => plain_text(&heading.text).chars().count() * 2,
                Block::List(list) => list.items.iter().map(|item| of_all(item)).sum::<Option<usize>>()?,
                Block::Quote(blocks) => of_all(blocks)?,
                Block::Callout(callout) => of_all(&callout.blocks)?,
                Block::Figure(_)
                | Block::Gallery(_)
                | Block::Table(_)
                | Block::Code(_)
                | Block::Video(_)
                | Block::Divider
                | Block::Footnotes(_) => return None,
            },
    )
}
