//! Text on its way from HTML to Markdown.

use model::block::{STRUCK_AFTER, STRUCK_BEFORE};
use std::collections::HashSet;

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph(Vec<Inline>),
    /// With its level in the old text, 1 to 6.
    Heading(u8, Vec<Inline>),
    List {
        start: Option<u32>,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    Code(String),
    Table {
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Picture(Picture),
    Gallery(Vec<Picture>),
    Divider,
    /// A footnote, with its label.
    Note(String, Vec<Block>),
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Struck(Vec<Inline>),
    Code(String),
    /// A reference to a footnote, by its label.
    Note(String),
    Link {
        to: String,
        text: Vec<Inline>,
    },
    Break,
}

/// A picture, still at its old address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) url: String,
    pub(super) alt: String,
    pub(super) caption: String,
}

/// Returns the first text that is not empty.
pub(super) fn first(texts: &[&str]) -> String {
    texts.iter().find(|text| !text.is_empty()).map(|text| (*text).to_owned()).unwrap_or_default()
}

/// Returns the words of a text with one space between them, as HTML shows them.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the words of a run as plain text.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                text.push_str(&plain(inner));
            }
            // Without the line through it, a struck-out word would read as valid.
            Inline::Struck(inner) => {
                text.push_str(STRUCK_BEFORE);
                text.push_str(&plain(inner));
                text.push_str(STRUCK_AFTER);
            }
            Inline::Note(_) => {}
            Inline::Break => text.push(' '),
        }
    }
    text
}

/// The labels of the footnotes that blocks refer to.
pub(super) fn labels_of(blocks: &[Block]) -> HashSet<String> {
    let mut labels = HashSet::new();
    for block in blocks {
        match block {
            Block::Paragraph(run) | Block::Heading(_, run) => push_labels(run, &mut labels),
            Block::List { items, .. } => items.iter().for_each(|item| labels.extend(labels_of(item))),
            Block::Quote(blocks) | Block::Note(_, blocks) => labels.extend(labels_of(blocks)),
            Block::Table { head, rows } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| push_labels(cell, &mut labels));
            }
            Block::Code(_) | Block::Picture(_) | Block::Gallery(_) | Block::Divider => {}
        }
    }
    labels
}

/// Adds the labels of the footnotes that a run refers to.
pub(super) fn push_labels(inlines: &[Inline], labels: &mut HashSet<String>) {
    for inline in inlines {
        match inline {
            Inline::Note(label) => {
                labels.insert(label.clone());
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. } => {
                push_labels(inner, labels);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

/// Whether a run shows nothing.
pub(super) fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(words) | Inline::Code(words) => words.trim().is_empty(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) | Inline::Link { text: inner, .. } => {
            is_blank(inner)
        }
        Inline::Note(_) => false,
        Inline::Break => true,
    })
}

/// Removes white space, line breaks and empty texts from both ends of a run, and joins neighbouring texts.
pub(super) fn trim(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut run: Vec<Inline> = Vec::new();
    for inline in inlines {
        match (inline, run.last_mut()) {
            (Inline::Text(text), Some(Inline::Text(last))) => {
                let text = if last.ends_with(' ') { text.trim_start() } else { &text };
                last.push_str(text);
            }
            (Inline::Text(text), None | Some(Inline::Break)) => run.push(Inline::Text(text.trim_start().to_owned())),
            (Inline::Break, None) => {}
            (inline, _) => run.push(inline),
        }
        if matches!(run.last(), Some(Inline::Text(text)) if text.is_empty()) {
            run.pop();
        }
    }
    loop {
        match run.last_mut() {
            Some(Inline::Break) => {
                run.pop();
            }
            Some(Inline::Text(text)) => {
                text.truncate(text.trim_end().len());
                if !text.is_empty() {
                    return run;
                }
                run.pop();
            }
            _ => return run,
        }
    }
}
