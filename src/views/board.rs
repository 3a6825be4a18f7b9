//! The sheet for a notice board: one page of paper. A document of its own, without the app.

use crate::{
    components::{
        date::render_long_date,
        element::{Element, element},
        prose::render_prose,
    },
    copy,
};
use model::{
    block::{Block, plain_text},
    entry::Entry,
    qr::QrCode,
};

/// About how many characters fit below the head at the size of the sheet's text.
const LETTERS: usize = 1300;

/// Renders the letterhead, as much of the announcement as fits, and the way to the rest. `address` is the address of
/// the entry, in words.
pub(crate) fn render_board(owner: &str, entry: &Entry, address: &str) -> Element {
    let Entry { card, authority, body, qr, .. } = entry;
    let row = |label: &'static str, value: Option<Element>| {
        value.map(|value| element("div").child(element("dt").child(label)).child(element("dd").child(value)))
    };
    let text = |value: &Option<String>| value.clone().map(|value| element("span").child(value));
    let date = |at: Option<_>| at.map(render_long_date);
    let list = element("dl")
        .child(row(copy::NUMBER, text(&authority.number)))
        .child(row(copy::board::DATE, date(Some(card.published_at))))
        .child(row(copy::VALID_FROM, date(authority.valid_from)))
        .child(row(copy::VALID_UNTIL, date(authority.valid_until)))
        .child(row(copy::DEADLINE, date(authority.deadline)))
        .child(row(copy::SIGNATORY, text(&authority.signatory)));
    let words = element("div")
        .child(element("p").class("board__more").child(copy::board::MORE))
        .child(element("p").class("board__address").child(address.to_owned()));
    element("main")
        .class("board")
        .child(element("p").class("board__owner").child(owner.to_owned()))
        .child(element("h1").child(card.title.clone()))
        .child(list)
        .child(element("div").class("board__text").child(render_prose(choose(body, &card.summary))))
        .child(element("div").class("board__foot").child(qr.as_ref().map(render_qr)).child(words))
}

/// Draws a QR code.
pub(crate) fn render_qr(code: &QrCode) -> Element {
    let side = code.side();
    element("svg")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", copy::board::QR_LABEL)
        .child(element("path").attr("d", code.path()))
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
