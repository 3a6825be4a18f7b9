//! The stack of open containers.

use super::{
    Converted,
    anchors::Anchors,
    callouts::quote_or_callout,
    code_blocks,
    figures::{list_or_gallery, read_picture, report_picture_in_text},
    footnotes::Footnotes,
    frame::{Frame, Kind},
    headings, inlines,
    running_text::clean_code,
    tables::{count_cells, finish_table, new_table},
    written::Written,
};
use crate::{
    authored::Body,
    problem::{Place, Problems},
    read::{Lines, strip_invisible},
};
use model::{
    block::{Block, Heading, Inline, MAX_DEPTH, plain_text},
    reading_time::count_words,
};
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::ops::Range;

pub(super) struct Builder<'a> {
    pub(super) folder: &'a str,
    start: &'a Place,
    pub(super) source: &'a str,
    pub(super) lines: Lines,
    pub(super) problems: &'a mut Problems,
    pub(super) frames: Vec<Frame>,
    /// How many containers are open below the deepest level allowed; they are skipped.
    skipped: usize,
    is_depth_reported: bool,
    anchors: Anchors,
    last_level: u8,
    /// The running text that is being read, as it is written.
    pub(super) written: Written,
    footnotes: Footnotes,
    pub(super) body: Body,
    blocks: Vec<Block>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str, folder: &'a str, start: &'a Place, problems: &'a mut Problems) -> Self {
        Self {
            folder,
            start,
            source: text,
            lines: Lines::new(text, start.line),
            problems,
            frames: vec![Frame::new(Kind::Root, start.line)],
            skipped: 0,
            is_depth_reported: false,
            anchors: Anchors::default(),
            last_level: 1,
            written: Written::default(),
            footnotes: Footnotes::default(),
            body: Body::default(),
            blocks: Vec::new(),
        }
    }

    /// Handles the next event; `range` is its position in the text.
    pub(super) fn accept(&mut self, event: Event<'_>, range: Range<usize>) {
        let line = self.lines.line_of(range.start);
        match event {
            Event::Start(_) if self.skipped > 0 => self.skipped += 1,
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            _ if self.skipped > 0 => {}
            Event::Start(tag) => self.open(tag, line, self.source.get(range).unwrap_or_default()),
            Event::End(_) => self.close(),
            Event::Text(text) => self.accept_text(&text, &range, line),
            Event::Code(code) => self.push_meant(Inline::Code(clean_code(&code)), line),
            Event::FootnoteReference(label) => self.refer_to_footnote(&label, line),
            Event::TaskListMarker(is_ticked) => {
                self.push_meant(Inline::Checkbox(is_ticked), line);
                self.push_text(" ");
            }
            Event::InlineHtml(html) => self.report_html(&html, line),
            Event::Html(html) => self.report_html_block(&html, line),
            Event::SoftBreak => self.accept_soft_break(range.end),
            Event::HardBreak => self.accept_hard_break(range.end),
            Event::Rule => self.push_block(Block::Divider),
            // Events of extensions that are not switched on.
            _ => {}
        }
    }

    pub(super) fn finish(mut self) -> Converted {
        self.flush_text();
        let footnotes = std::mem::take(&mut self.footnotes).into_block(self.problems);
        footnotes.into_iter().for_each(|footnotes| self.push_block(footnotes));
        // The parser closes what it opens; this closes the root.
        while !self.frames.is_empty() {
            self.close();
        }
        self.body.anchors = Some(self.anchors.into_set());
        Converted { blocks: self.blocks, body: self.body }
    }

    fn refer_to_footnote(&mut self, label: &str, line: usize) {
        let place = self.place(line);
        let reference = self.footnotes.refer(label, &place);
        self.push_meant(Inline::FootnoteReference(reference), line);
    }

    fn check_code_block(&mut self, kind: &CodeBlockKind<'_>, line: usize, source: &str) {
        let place = self.place(line);
        match kind {
            CodeBlockKind::Indented => code_blocks::check_indented(&place, self.problems),
            CodeBlockKind::Fenced(_) => code_blocks::check_closed(source, &place, self.problems),
        }
    }

    /// Reports cells that have no column, which the parser drops.
    fn check_row(&mut self, line: usize, source: &str) {
        let Some(Frame { kind: Kind::Table(table), .. }) = self.frames.last() else { return };
        let (columns, cells) = (table.head.len(), count_cells(source));
        if let Some(lost) = cells.iter().skip(columns).find(|cell| !cell.is_empty()) {
            let what = format!("baris tabel ini berisi {} sel, kepalanya {columns}; `{lost}` akan hilang", cells.len());
            let fix = "Tambahkan kolom di kepala tabel dan garis di bawahnya, atau gabungkan selnya; garis tegak di dalam sel ditulis `\\|`";
            self.problems.push(&self.place(line), what, fix);
        }
    }

    pub(super) fn place(&self, line: usize) -> Place {
        Place::new(&self.start.file, line)
    }

    /// Opens a container. `source` is the whole container as written.
    fn open(&mut self, tag: Tag<'_>, line: usize, source: &str) {
        let kind = match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, .. } => Kind::Heading(level as u8),
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::CodeBlock(kind) => {
                self.check_code_block(&kind, line, source);
                Kind::Code(String::new())
            }
            Tag::List(start) => {
                let start = start.map(|start| u32::try_from(start).unwrap_or(u32::MAX));
                Kind::List { start, items: Vec::new() }
            }
            Tag::Item => Kind::Item,
            Tag::Table(alignments) => Kind::Table(new_table(&alignments)),
            Tag::TableHead => Kind::Row,
            Tag::TableRow => {
                self.check_row(line, source);
                Kind::Row
            }
            Tag::TableCell => Kind::Cell,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough => Kind::Struck,
            Tag::FootnoteDefinition(label) => Kind::Footnote(label.into_string()),
            Tag::Link { link_type, dest_url, .. } => Kind::Link(self.read_link(link_type, &dest_url, line)),
            Tag::Image { dest_url, title, .. } => {
                Kind::Image { file: self.read_picture(&dest_url, line), title: strip_invisible(&title) }
            }
            _ => Kind::Ignored,
        };
        let depth = self.frames.iter().filter(|frame| frame.kind.is_nesting()).count();
        if kind.is_nesting() && depth >= MAX_DEPTH {
            self.skipped = 1;
            self.report_depth(line);
            return;
        }
        match kind {
            Kind::Link(_) | Kind::Emphasis | Kind::Strong | Kind::Struck => {}
            Kind::Image { .. } => self.written.push_meant(line),
            _ => self.flush_text(),
        }
        self.frames.push(Frame::new(kind, line));
    }

    fn close(&mut self) {
        self.flush_text();
        let Some(frame) = self.frames.pop() else { return };
        let place = self.place(frame.line);
        if !frame.pictures.is_empty() {
            // Paragraphs and items have made figures of their pictures by now.
            report_picture_in_text(&place, self.problems);
        }
        match frame.kind {
            Kind::Root => {
                self.body.words = count_words(&frame.blocks);
                self.blocks = frame.blocks;
            }
            Kind::Paragraph => frame.blocks.into_iter().for_each(|block| self.push_block(block)),
            Kind::Heading(level) => {
                let text = self.finish_text(frame.inlines, frame.line);
                self.close_heading(level, text, &place);
            }
            Kind::Quote => {
                if let Some(block) = quote_or_callout(frame.blocks, &place, self.problems) {
                    self.push_block(block);
                }
            }
            Kind::List { start, items } => self.push_block(list_or_gallery(start, items)),
            Kind::Item => {
                if let Some(Frame { kind: Kind::List { items, .. }, .. }) = self.frames.last_mut() {
                    items.push(frame.blocks);
                }
            }
            Kind::Code(text) => self.push_block(Block::Code(text)),
            Kind::Table(table) => {
                if let Some(block) = finish_table(table, &place, self.problems) {
                    self.push_block(block);
                }
            }
            Kind::Row => self.close_row(frame.cells),
            Kind::Cell => {
                let text = self.finish_text(frame.inlines, frame.line);
                if let Some(row) = self.frames.last_mut() {
                    row.cells.push(text);
                }
            }
            Kind::Footnote(label) => self.footnotes.define(label, frame.blocks, &place, self.problems),
            Kind::Struck => self.push_run(frame.inlines, Inline::Struck),
            Kind::Emphasis => self.push_run(frame.inlines, Inline::Emphasis),
            Kind::Strong => self.push_run(frame.inlines, Inline::Strong),
            Kind::Link(None) => frame.inlines.into_iter().for_each(|inline| self.push_inline(inline)),
            Kind::Link(Some(target)) => {
                if let Some(inline) = inlines::link_or_lang(&target, frame.inlines, &place, self.problems) {
                    self.push_inline(inline);
                }
            }
            Kind::Image { file, title } => self.close_image(file, title, &frame.inlines, place),
            Kind::Ignored => {}
        }
    }

    fn close_heading(&mut self, level: u8, text: Vec<Inline>, place: &Place) {
        if self.frames.iter().any(|frame| matches!(frame.kind, Kind::Footnote(_))) {
            self.problems.push(place, "judul bagian di dalam catatan kaki", "Tulis sebagai kalimat biasa");
        }
        if text.iter().all(inlines::is_blank) {
            self.problems.push(place, "judul bagian kosong", "Tulis judulnya, atau hapus baris ini");
            return;
        }
        if let Some(level) = headings::check_level(level, self.last_level, place, self.problems) {
            self.last_level = level;
            let id = self.anchors.give(&plain_text(&text));
            self.push_block(Block::Heading(Heading { level, id, text }));
        }
    }

    fn close_row(&mut self, cells: Vec<Vec<Inline>>) {
        if let Some(Frame { kind: Kind::Table(table), .. }) = self.frames.last_mut() {
            // The head comes first and always has cells.
            if table.head.is_empty() { table.head = cells } else { table.rows.push(cells) }
        }
    }

    fn close_image(&mut self, file: Option<String>, title: String, alt: &[Inline], place: Place) {
        let Some(picture) = read_picture(file, title, alt, place, self.problems) else { return };
        self.body.pictures.push((picture.file.clone(), picture.place.clone()));
        if let Some(frame) = self.frames.last_mut() {
            frame.pictures.push((frame.inlines.len(), picture));
        }
    }

    /// Reports a block of HTML once, not for each of its lines. A `Break` in the frame, which is not published, marks
    /// it as reported.
    fn report_html_block(&mut self, html: &str, line: usize) {
        if let Some(frame) = self.frames.last_mut()
            // `is_empty` would not do: the frame may already hold the spaces before a tag.
            && !frame.inlines.iter().any(|inline| matches!(inline, Inline::Break))
        {
            frame.inlines.push(Inline::Break);
            self.report_html(html, line);
        }
    }

    fn report_html(&mut self, html: &str, line: usize) {
        let shown: String = strip_invisible(html).chars().take(40).collect();
        let what = format!("HTML `{shown}` tidak boleh dipakai");
        self.problems.push(&self.place(line), what, "Tulis dengan Markdown; tanda `<` biasa ditulis `\\<`");
    }

    fn report_depth(&mut self, line: usize) {
        if !self.is_depth_reported {
            self.is_depth_reported = true;
            let what = format!("kutipan, daftar, atau penekanan bersarang lebih dari {MAX_DEPTH} tingkat");
            self.problems.push(&self.place(line), what, "Kurangi tingkatnya");
        }
    }
}
