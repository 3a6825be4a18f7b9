//! Divides runs of text into paragraphs.

use super::addresses::named_player;
use crate::import::text::{Block, Inline, is_blank, on_one_line, plain, trim};

/// Ends a paragraph. Two line breaks in a row within the run end one as well.
pub(super) fn flush(run: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let mut paragraph = Vec::new();
    let mut finish = |paragraph: &mut Vec<Inline>| {
        let inlines = trim(std::mem::take(paragraph));
        if !is_blank(&inlines) {
            // An address on a line of its own was a player in the middle of a text as well.
            let mut lines = inlines.split(|inline| *inline == Inline::Break).map(<[Inline]>::to_vec);
            let first = named_player(trim(lines.next().unwrap_or_default()));
            let whole = lines.fold(first, |mut whole, line| {
                whole.push(Inline::Break);
                whole.extend(named_player(trim(line)));
                whole
            });
            blocks.push(Block::Paragraph(whole));
        }
    };
    let mut breaks = 0;
    for inline in std::mem::take(run).into_iter().flat_map(split_at_breaks) {
        breaks = count_breaks(&inline, breaks);
        if breaks == 2 {
            finish(&mut paragraph);
        } else {
            paragraph.push(inline);
        }
    }
    finish(&mut paragraph);
}

/// Returns how many line breaks stand in a row up to this one, whatever white space is between them.
fn count_breaks(inline: &Inline, before: usize) -> usize {
    match inline {
        Inline::Break => before + 1,
        Inline::Text(text) if text.trim().is_empty() => before,
        _ => 0,
    }
}

/// Splits formatting over several paragraphs into one piece for each paragraph.
fn split_at_breaks(inline: Inline) -> Vec<Inline> {
    match inline {
        Inline::Strong(inner) => split_within(inner, Inline::Strong),
        Inline::Emphasis(inner) => split_within(inner, Inline::Emphasis),
        Inline::Struck(inner) => split_within(inner, Inline::Struck),
        inline => vec![inline],
    }
}

fn split_within(inner: Vec<Inline>, wrap: fn(Vec<Inline>) -> Inline) -> Vec<Inline> {
    let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
    let mut breaks = 0;
    for inline in inner.into_iter().flat_map(split_at_breaks) {
        breaks = count_breaks(&inline, breaks);
        match parts.last_mut() {
            Some(_) if breaks == 2 => parts.push(Vec::new()),
            Some(part) => part.push(inline),
            None => {}
        }
    }
    let mut run = Vec::new();
    for part in parts.into_iter().map(trim).filter(|part| !is_blank(part)) {
        if !run.is_empty() {
            run.extend([Inline::Break, Inline::Break]);
        }
        run.push(wrap(part));
    }
    run
}

/// Returns the words of a run on one line.
pub(super) fn line_of(run: &[Inline]) -> String {
    on_one_line(&plain(run))
}

/// Returns a run with spaces in place of its line breaks.
pub(super) fn one_line(run: Vec<Inline>) -> Vec<Inline> {
    trim(unbroken(run))
}

fn unbroken(run: Vec<Inline>) -> Vec<Inline> {
    let of = |inline: Inline| match inline {
        Inline::Break => Inline::Text(" ".to_owned()),
        Inline::Strong(inner) => Inline::Strong(unbroken(inner)),
        Inline::Emphasis(inner) => Inline::Emphasis(unbroken(inner)),
        Inline::Struck(inner) => Inline::Struck(unbroken(inner)),
        Inline::Link { to, text } => Inline::Link { to, text: unbroken(text) },
        inline => inline,
    };
    run.into_iter().map(of).collect()
}
