//! Blocks → the Markdown that editors write, such that reading it gives the same blocks again.

use super::{
    runs::{escape, paragraph, run},
    text::{Block, Inline, Picture},
};

/// The files of pictures. A picture becomes a figure where its file is in `media/`, and a link to the old site where it
/// is not.
pub(super) trait Pictures {
    /// Returns the name of the file in `media/`, if it is there.
    fn file(&self, url: &str) -> Option<String>;
}

/// Writes blocks. Headings start at `##` and never skip a level.
pub(super) fn write(blocks: &[Block], pictures: &dyn Pictures) -> String {
    let mut writer = Writer { pictures, levels: Vec::new() };
    let mut text = writer.blocks(blocks).join("\n");
    text.push('\n');
    text
}

struct Writer<'a> {
    pictures: &'a dyn Pictures,
    /// The old levels of the headings above the current block.
    levels: Vec<u8>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Vec<String> {
        let mut lines = Vec::new();
        // Two lists of one kind in a row would be read as one; another mark keeps them apart.
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
            Block::Note(label, blocks) => {
                let lines = self.blocks(blocks).into_iter().enumerate();
                let written = lines.map(|(index, line)| match (index, line.is_empty()) {
                    (0, _) => format!("[^{label}]: {line}"),
                    (_, true) => line,
                    _ => format!("    {line}"),
                });
                written.collect()
            }
        }
    }

    /// Returns the level in the new text: at most one deeper than the heading above, and 4 at most.
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
                    (0, _) => format!("{mark}{}", with_box(&line)),
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
            let (words, below) = if alt.is_empty() { (caption, "") } else { (alt, caption.as_str()) };
            let words = if words.is_empty() { "Gambar".to_owned() } else { format!("Gambar: {words}") };
            let mut run = vec![Inline::Link { to: url.clone(), text: vec![Inline::Text(words)] }];
            if !below.is_empty() {
                run.extend([Inline::Break, Inline::Text(below.to_owned())]);
            }
            return paragraph(&run);
        };
        let title = if caption.is_empty() {
            String::new()
        } else {
            format!(" \"{}\"", caption.replace('\\', "\\\\").replace('"', "\\\"").replace('&', "\\&"))
        };
        vec![format!("![{}](../media/{file}{title})", escape(alt))]
    }
}

/// Turns a box at the start of an item into the mark of a checklist.
fn with_box(line: &str) -> String {
    let boxes = [("☐", "[ ]"), ("☑", "[x]")];
    let written = boxes.iter().find_map(|(letter, mark)| {
        let words = line.strip_prefix(*letter)?.trim_start();
        (!words.is_empty()).then(|| format!("{mark} {words}"))
    });
    written.unwrap_or_else(|| line.to_owned())
}
