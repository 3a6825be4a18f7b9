//! The reader's positions on the entries of the session history.

use crate::{data::limits, platform::focus::FocusPlace};

/// The scroll position and focus of the reader on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Position {
    /// How far the page was scrolled, in CSS pixels.
    pub(super) scroll: i32,
    /// Where the focus was.
    pub(super) focus: Option<FocusPlace>,
}

/// Positions by the keys of their history entries; the oldest are dropped first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Positions(Vec<(u64, Position)>);

impl Positions {
    pub(super) fn put(&mut self, key: u64, position: Position) {
        self.0.retain(|(other, _)| *other != key);
        if self.0.len() >= limits::VISITS_KEPT {
            self.0.remove(0);
        }
        self.0.push((key, position));
    }

    pub(super) fn find(&self, key: u64) -> Option<&Position> {
        self.0.iter().find(|(other, _)| *other == key).map(|(_, position)| position)
    }

    /// Writes a line for each position: key, scroll, and the focus as tag, index and address. Not JSON: a JSON writer
    /// would weigh more in wasm than all of this.
    pub(super) fn to_text(&self) -> String {
        let mut text = String::new();
        for (key, Position { scroll, focus }) in &self.0 {
            text.push_str(&format!("{key} {scroll}"));
            if let Some(FocusPlace { tag, index, href }) = focus {
                text.push_str(&format!(" {tag} {index} {href}"));
            }
            text.push('\n');
        }
        text
    }

    /// Parses the text of [`Self::to_text`]; skips all other lines.
    pub(super) fn parse(text: &str) -> Self {
        let mut positions = Self::default();
        for (key, position) in text.lines().filter_map(parse_line) {
            positions.put(key, position);
        }
        positions
    }
}

fn parse_line(line: &str) -> Option<(u64, Position)> {
    let mut words = line.splitn(5, ' ');
    let (key, scroll) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let focus = match (words.next(), words.next(), words.next()) {
        (Some(tag), Some(index), Some(href)) => {
            Some(FocusPlace { tag: tag.to_owned(), index: index.parse().ok()?, href: href.to_owned() })
        }
        _ => None,
    };
    Some((key, Position { scroll, focus }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(scroll: i32) -> Position {
        Position { scroll, focus: None }
    }

    fn on_link(href: &str) -> Position {
        Position { scroll: 10, focus: Some(FocusPlace { tag: "a".into(), index: 7, href: href.into() }) }
    }

    #[test]
    fn the_newest_position_of_an_entry_counts() {
        let mut positions = Positions::default();
        positions.put(1, at(100));
        positions.put(2, at(0));
        positions.put(1, at(250));
        assert_eq!(positions.find(1), Some(&at(250)));
        assert_eq!(positions.find(3), None);
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let mut positions = Positions::default();
        for key in 0..limits::VISITS_KEPT as u64 + 3 {
            positions.put(key, at(0));
        }
        assert_eq!(positions.0.len(), limits::VISITS_KEPT);
        assert_eq!((positions.find(2), positions.find(3)), (None, Some(&at(0))));
    }

    #[test]
    fn positions_survive_being_written_and_read() {
        let mut positions = Positions::default();
        positions.put(1_795_000_000_000, on_link("/berita/a/#b c"));
        positions.put(1_795_000_000_001, on_link(""));
        positions.put(1_795_000_000_002, at(0));
        assert_eq!(Positions::parse(&positions.to_text()), positions);
    }

    #[test]
    fn anything_else_in_the_storage_is_left_out() {
        let text = "\n1\nx 5\n2 x\n3 5 a\n4 5 a x /b/\n5 -1\n99999999999999999999 1\n\u{0}";
        assert_eq!(Positions::parse(text), Positions(vec![(3, at(5)), (5, at(-1))]));
    }
}
