//! Callouts: quotes that begin with `[!CATATAN]`.

use crate::{
    problem::{Place, Problems},
    wording,
};
use model::block::{Block, Callout, CalloutKind, Inline};

/// Returns a quote, or a callout if the quote begins with `[!LABEL]`.
pub(super) fn quote_or_callout(mut blocks: Vec<Block>, place: &Place, problems: &mut Problems) -> Option<Block> {
    let Some(label) = take_label(&mut blocks) else {
        return (!blocks.is_empty()).then_some(Block::Quote(blocks));
    };
    let wanted = label.to_uppercase();
    let Some(kind) = CalloutKind::ALL.into_iter().find(|kind| kind.label().to_uppercase() == wanted) else {
        let labels: Vec<String> = CalloutKind::ALL.iter().map(|kind| kind.label().to_uppercase()).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        problems.push(place, format!("kotak `[!{label}]` tidak dikenal"), wording::suggest(&label, &labels));
        return None;
    };
    if blocks.is_empty() {
        problems.push(place, format!("kotak `[!{label}]` kosong"), "Tulis isinya di baris berikut, diawali `> `");
        return None;
    }
    Some(Block::Callout(Callout { kind, blocks }))
}

/// Removes `[!LABEL]` from the first paragraph, and the paragraph too if nothing else is in it. Returns the label.
fn take_label(blocks: &mut Vec<Block>) -> Option<String> {
    let Some(Block::Paragraph(inlines)) = blocks.first_mut() else { return None };
    let Some(Inline::Text(text)) = inlines.first_mut() else { return None };
    let (label, rest) = text.strip_prefix("[!")?.split_once(']')?;
    let label = label.to_owned();
    *text = rest.trim_start().to_owned();
    let is_blank = |inline: &Inline| match inline {
        Inline::Text(text) => text.is_empty(),
        Inline::Break => true,
        _ => false,
    };
    while inlines.first().is_some_and(is_blank) {
        inlines.remove(0);
    }
    if inlines.is_empty() {
        blocks.remove(0);
    }
    Some(label)
}
