//! Blocks → the Markdown that editors write, such that reading it gives the same again.

use super::text::{Block, Inline, Picture, plain};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Where a picture stands in the text: a figure where its file is in `media/`, a link to the old site where it is not.
pub(super) trait Pictures {
    /// The name of the file in `media/`, if it is there.
    fn file(&self, url: &str) -> Option<String>;
}

/// Writes blocks, with headings one below the other from `##`.
pub(super) fn write(blocks: &[Block], pictures: &dyn Pictures) -> String {
    let mut writer = Writer { pictures, levels: Vec::new() };
    let mut text = writer.blocks(blocks).join("\n");
    text.push('\n');
    text
}

struct Writer<'a> {
    pictures: &'a dyn Pictures,
    /// The old levels of the headings that stand above.
    levels: Vec<u8>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Vec<String> {
        let mut lines = Vec::new();
        // Lists of one kind that follow each other would be one; another mark keeps them apart.
        let mut is_other_mark = false;
        for (index, block) in blocks.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| blocks.get(index));
            let is_list = |block: &Block| matches!(block, Block::List { .. } | Block::Gallery(_));
            is_other_mark = before.is_some_and(is_list) && is_list(block) && !is_other_mark;
            let written = self.block(block, is_other_mark);
            if written.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(written);
        }
        lines
    }

    fn block(&mut self, block: &Block, is_other_mark: bool) -> Vec<String> {
        match block {
            Block::Paragraph(inlines) => paragraph(inlines),
            Block::Heading(level, inlines) => {
                let marks = "#".repeat(self.level(*level));
                let words = paragraph(inlines).join(" ");
                vec![format!("{marks} {words}")]
            }
            Block::List { start, items } => self.list(*start, items, is_other_mark),
            Block::Quote(blocks) => {
                let mut lines = self.blocks(blocks);
                // `[!…]` would be the label of a callout, escaped or not.
                if let Some(first) = lines.first_mut().filter(|first| first.starts_with("\\[!")) {
                    first.insert(2, ' ');
                }
                lines.iter().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") }).collect()
            }
            Block::Code(code) => {
                let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
                let fence = "`".repeat(longest.max(2) + 1);
                let lines = code.lines().map(str::to_owned);
                std::iter::once(fence.clone()).chain(lines).chain([fence.clone()]).collect()
            }
            Block::Table { head, rows } => {
                let row = |cells: &Vec<Vec<Inline>>| {
                    let cells: Vec<String> = cells.iter().map(|cell| run(cell)).collect();
                    format!("| {} |", cells.join(" | "))
                };
                let rule = format!("|{}", " --- |".repeat(head.len()));
                [row(head), rule].into_iter().chain(rows.iter().map(row)).collect()
            }
            Block::Picture(picture) => self.picture(picture),
            Block::Gallery(pictures) => {
                let (there, missing): (Vec<&Picture>, Vec<&Picture>) =
                    pictures.iter().partition(|picture| self.pictures.file(&picture.url).is_some());
                let mark = if is_other_mark { '*' } else { '-' };
                let mut lines: Vec<String> = match there.as_slice() {
                    [one] => self.picture(one),
                    there => there
                        .iter()
                        .flat_map(|picture| self.picture(picture))
                        .map(|line| format!("{mark} {line}"))
                        .collect(),
                };
                for picture in missing {
                    if !lines.is_empty() {
                        lines.push(String::new());
                    }
                    lines.extend(self.picture(picture));
                }
                lines
            }
            Block::Divider => vec!["---".to_owned()],
        }
    }

    /// The level in the new text: never more than one below what stands above, and 4 at most.
    fn level(&mut self, old: u8) -> usize {
        while self.levels.last().is_some_and(|above| *above >= old) {
            self.levels.pop();
        }
        self.levels.push(old);
        (self.levels.len() + 1).min(4)
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>], is_other_mark: bool) -> Vec<String> {
        let mut lines = Vec::new();
        let mut number = start.unwrap_or_default().min(900_000_000);
        for item in items {
            let mark = match (start, is_other_mark) {
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
                (Some(_), false) => format!("{number}. "),
                (Some(_), true) => format!("{number}) "),
            };
            number = number.saturating_add(1);
            let indent = " ".repeat(mark.len());
            let written = self.blocks(item);
            let is_one = written.len() == 1;
            for (index, line) in written.into_iter().enumerate() {
                lines.push(match (index, line.is_empty()) {
                    (0, _) => format!("{mark}{line}"),
                    (_, true) => String::new(),
                    (_, false) => format!("{indent}{line}"),
                });
            }
            if !is_one {
                lines.push(String::new());
            }
        }
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines
    }

    fn picture(&self, picture: &Picture) -> Vec<String> {
        let Picture { url, alt, caption } = picture;
        let Some(file) = self.pictures.file(url) else {
            let words = [alt, caption].into_iter().find(|words| !words.is_empty());
            let words = words.map_or_else(|| "Gambar".to_owned(), |words| format!("Gambar: {words}"));
            return paragraph(&[Inline::Link { to: url.clone(), text: vec![Inline::Text(words)] }]);
        };
        let title = if caption.is_empty() {
            String::new()
        } else {
            format!(" \"{}\"", caption.replace('\\', "\\\\").replace('"', "\\\"").replace('&', "\\&"))
        };
        vec![format!("![{}](../media/{file}{title})", escape(alt))]
    }
}

/// A run of lines: a line break is the end of one.
fn paragraph(inlines: &[Inline]) -> Vec<String> {
    run(inlines).split('\n').map(guard_start).collect()
}

/// A run that reads back as it is. Marks of emphasis are letters in some company ("a**b.**c"); there the words go without.
fn run(inlines: &[Inline]) -> String {
    let written = inlines_text(inlines);
    if reads_as(&written, inlines) { written } else { inlines_text(&without_emphasis(inlines)) }
}

fn inlines_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) => text.push_str(&escape(words)),
            Inline::Strong(inner) => text.push_str(&format!("**{}**", inlines_text(inner))),
            Inline::Emphasis(inner) => text.push_str(&format!("*{}*", inlines_text(inner))),
            Inline::Code(code) => {
                let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
                let fence = "`".repeat(longest + 1);
                let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
                text.push_str(&format!("{fence}{pad}{}{pad}{fence}", code.replace('|', "\\|")));
            }
            Inline::Link { to, text: inner } => {
                // A link after an exclamation mark would be a picture.
                if text.ends_with('!') {
                    text.insert(text.len() - 1, '\\');
                }
                text.push_str(&format!("[{}]({})", inlines_text(inner), escape_address(to)));
            }
            Inline::Break => text.push_str("\\\n"),
        }
    }
    text
}

fn without_emphasis(inlines: &[Inline]) -> Vec<Inline> {
    let mut plain_run = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Strong(inner) | Inline::Emphasis(inner) => plain_run.extend(without_emphasis(inner)),
            Inline::Link { to, text } => {
                plain_run.push(Inline::Link { to: to.clone(), text: vec![Inline::Text(plain(text))] });
            }
            inline => plain_run.push(inline.clone()),
        }
    }
    plain_run
}

/// Letters that mean something in the middle of a line.
fn escape(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~') {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

/// Letters that mean something at the start of a line.
fn guard_start(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (number, rest) = line.split_at(digits);
        return if rest.starts_with(['.', ')']) { format!("{number}\\{rest}") } else { line.to_owned() };
    }
    if line.starts_with(['#', '+', '-', '=', '~']) { format!("\\{line}") } else { line.to_owned() }
}

fn escape_address(to: &str) -> String {
    let mut text = String::with_capacity(to.len());
    for letter in to.chars() {
        match letter {
            '(' => text.push_str("%28"),
            ')' => text.push_str("%29"),
            '<' => text.push_str("%3C"),
            '>' => text.push_str("%3E"),
            '&' | '*' | '_' | '|' => {
                text.push('\\');
                text.push(letter);
            }
            letter => text.push(letter),
        }
    }
    text
}

/// Whether a text is read as this run: the same words in the same emphasis, the same links.
fn reads_as(text: &str, inlines: &[Inline]) -> bool {
    let mut read = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Text(words) | Event::Code(words) => read.push_str(&words),
            Event::HardBreak => read.push('\u{1}'),
            Event::SoftBreak => read.push('\u{2}'),
            Event::Start(Tag::Strong) => read.push('\u{3}'),
            Event::End(TagEnd::Strong) => read.push('\u{4}'),
            Event::Start(Tag::Emphasis) => read.push('\u{5}'),
            Event::End(TagEnd::Emphasis) => read.push('\u{6}'),
            Event::Start(Tag::Link { .. }) => read.push('\u{e}'),
            Event::End(TagEnd::Link) => read.push('\u{f}'),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            _ => return false,
        }
    }
    let mut meant = String::new();
    mark(inlines, &mut meant);
    read == meant
}

fn mark(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Break => text.push('\u{1}'),
            Inline::Strong(inner) => wrap(inner, '\u{3}', '\u{4}', text),
            Inline::Emphasis(inner) => wrap(inner, '\u{5}', '\u{6}', text),
            Inline::Link { text: inner, .. } => wrap(inner, '\u{e}', '\u{f}', text),
        }
    }
}

fn wrap(inner: &[Inline], start: char, end: char, text: &mut String) {
    text.push(start);
    mark(inner, text);
    text.push(end);
}
