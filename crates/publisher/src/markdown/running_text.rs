//! Running text: its runs, the addresses in it, and the letters that were meant as marks.

use super::{
    addresses::link_addresses,
    builder::Builder,
    figures::paragraph_or_figure,
    frame::{Frame, Kind},
    inlines,
};
use crate::lint::{leftover_marks, link_text};
use model::block::{Block, Inline};
use std::ops::Range;

impl Builder<'_> {
    pub(super) fn accept_text(&mut self, text: &str, range: &Range<usize>, line: usize) {
        self.push_text(text);
        if !matches!(self.frames.last(), Some(Frame { kind: Kind::Code(_), .. })) {
            let source = self.source.get(range.clone()).unwrap_or_default();
            let before = self.source.get(..range.start).unwrap_or_default();
            self.written.push_text(text, source, before, line);
        }
    }

    pub(super) fn accept_soft_break(&mut self, end: usize) {
        self.push_text(" ");
        self.written.break_line(self.lines.line_of(end), true);
    }

    pub(super) fn accept_hard_break(&mut self, end: usize) {
        self.push_inline(Inline::Break);
        self.written.break_line(self.lines.line_of(end), false);
    }

    /// Adds an inline that the editor meant literally, whatever its letters.
    pub(super) fn push_meant(&mut self, inline: Inline, line: usize) {
        self.push_inline(inline);
        self.written.push_meant(line);
    }

    /// Turns text that is directly in a paragraph, an item or a quote into a block of that container.
    pub(super) fn flush_text(&mut self) {
        let Some(frame) = self.frames.last_mut() else { return };
        if !matches!(frame.kind, Kind::Root | Kind::Paragraph | Kind::Item | Kind::Quote | Kind::Footnote(_)) {
            return;
        }
        if frame.inlines.is_empty() && frame.pictures.is_empty() {
            return;
        }
        let (inlines, pictures) = (std::mem::take(&mut frame.inlines), std::mem::take(&mut frame.pictures));
        let line = frame.line;
        let inlines = self.finish_text(inlines, line);
        let place = self.place(line);
        let block = paragraph_or_figure(inlines, &pictures, &place, self.problems);
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.extend(block);
        }
    }

    /// Finishes a text: makes links of its addresses, and checks it for leftover marks.
    pub(super) fn finish_text(&mut self, inlines: Vec<Inline>, line: usize) -> Vec<Inline> {
        let place = self.place(line);
        leftover_marks::check(&self.written.take(), &place, self.problems);
        let mut found = Vec::new();
        let inlines = link_addresses(inlines, &mut found);
        for address in found {
            if let Some(bare) = address.bare {
                link_text::check_bare(&bare, &place, self.problems);
            }
            self.body.links.push((address.target, place.clone()));
        }
        inlines
    }

    pub(super) fn push_text(&mut self, text: &str) {
        match self.frames.last_mut() {
            Some(Frame { kind: Kind::Code(code), .. }) => code.push_str(&clean_code(text)),
            Some(frame) => inlines::push_text(&mut frame.inlines, text),
            None => {}
        }
    }

    pub(super) fn push_run(&mut self, inner: Vec<Inline>, wrap: fn(Vec<Inline>) -> Inline) {
        if !inner.is_empty() {
            self.push_inline(wrap(inner));
        }
    }

    pub(super) fn push_inline(&mut self, inline: Inline) {
        match (inline, self.frames.last_mut()) {
            (Inline::Text(text), _) => self.push_text(&text),
            (inline, Some(frame)) => frame.inlines.push(inline),
            (_, None) => {}
        }
    }

    pub(super) fn push_block(&mut self, block: Block) {
        self.flush_text();
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(block);
        }
    }
}

pub(super) fn clean_code(code: &str) -> String {
    code.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}
