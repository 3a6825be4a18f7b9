//! Running text as a reader will see it, in the lines that the editor wrote. The rules look here for marks in the
//! source that became letters on the page.

use crate::lint::written_line::{MEANT, WrittenLine};

/// The lines of the text that is being read.
#[derive(Debug, Default)]
pub(super) struct Written {
    before: Vec<WrittenLine>,
    last: Option<WrittenLine>,
}

impl Written {
    /// Adds the text of an event. `source` is the text as written, and `before` is everything before it.
    pub(super) fn push_text(&mut self, text: &str, source: &str, before: &str, line: usize) {
        if text != source {
            // The editor wrote an entity.
            self.push_meant(line);
            return;
        }
        let is_escaped = before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        let mut letters = text.chars();
        let last = self.line(line);
        if is_escaped && letters.next().is_some() {
            last.push(MEANT);
        }
        last.push_str(letters.as_str());
    }

    /// Adds a stand-in for something that the editor meant literally.
    pub(super) fn push_meant(&mut self, line: usize) {
        self.line(line).push(MEANT);
    }

    /// Begins the next line.
    pub(super) fn break_line(&mut self, number: usize, is_joined: bool) {
        let next = WrittenLine { number, text: String::new(), is_joined };
        self.before.extend(self.last.replace(next));
    }

    /// Takes all lines; lines added later belong to another text.
    pub(super) fn take(&mut self) -> Vec<WrittenLine> {
        let mut lines = std::mem::take(&mut self.before);
        lines.extend(self.last.take());
        lines
    }

    fn line(&mut self, number: usize) -> &mut String {
        &mut self.last.get_or_insert(WrittenLine { number, text: String::new(), is_joined: false }).text
    }
}
