//! The reader's positions on the entries of the session history.

use crate::platform::focus::FocusedElement;
use model::decode::{Decode, decode_text};
use serde::Serialize;

/// For how many entries of the session history the reader's position is stored.
const MOST_POSITIONS: usize = 50;

/// Where the reader was on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
pub(in crate::routes) struct Position {
    /// The key of the history entry.
    pub(in crate::routes) key: u64,
    /// How far the page was scrolled, in CSS pixels.
    pub(in crate::routes) scroll: i32,
    /// The focused element.
    pub(in crate::routes) focus: Option<FocusedElement>,
}

/// Positions, the oldest first; the oldest are dropped first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(transparent)]
pub(super) struct Positions(Vec<Position>);

impl Positions {
    pub(super) fn put(&mut self, position: Position) {
        self.0.retain(|other| other.key != position.key);
        if self.0.len() >= MOST_POSITIONS {
            self.0.remove(0);
        }
        self.0.push(position);
    }

    pub(super) fn find(&self, key: u64) -> Option<&Position> {
        self.0.iter().find(|position| position.key == key)
    }

    /// Returns the text to store. `boot.js` reads it too.
    pub(super) fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Parses the text of [`Self::to_text`]; anything else gives no positions.
    pub(super) fn parse(text: &str) -> Self {
        decode_text(text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(key: u64, scroll: i32) -> Position {
        Position { key, scroll, focus: None }
    }

    #[test]
    fn the_newest_position_on_an_entry_counts() {
        let mut positions = Positions::default();
        positions.put(at(1, 100));
        positions.put(at(2, 0));
        positions.put(at(1, 250));
        assert_eq!(positions.find(1), Some(&at(1, 250)));
        assert_eq!(positions.find(3), None);
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let mut positions = Positions::default();
        for key in 0..MOST_POSITIONS as u64 + 3 {
            positions.put(at(key, 0));
        }
        assert_eq!(positions.0.len(), MOST_POSITIONS);
        assert_eq!((positions.find(2), positions.find(3)), (None, Some(&at(3, 0))));
    }

    #[test]
    fn positions_are_stored_in_the_shape_that_boot_js_reads() {
        let mut positions = Positions::default();
        let focus = FocusedElement { tag: "a".into(), index: 7, href: "/berita/a/#b \"c".into() };
        positions.put(Position { key: 1_795_000_000_000, scroll: 10, focus: Some(focus) });
        positions.put(at(1_795_000_000_002, -1));
        let text = positions.to_text();
        assert!(text.starts_with(r#"[{"key":1795000000000,"scroll":10,"focus":{"tag":"a","index":7,"#), "{text}");
        assert_eq!(Positions::parse(&text), positions);
    }

    #[test]
    fn anything_else_in_the_storage_gives_no_positions() {
        for text in ["", "1795000000000 120", "null", "[1]", r#"[{"key":1}]"#, r#"[{"key":-1,"scroll":0}]"#] {
            assert_eq!(Positions::parse(text), Positions::default(), "{text}");
        }
    }
}
