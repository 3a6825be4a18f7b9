//! A line of running text as the rules read it, and what they find in it.

/// Stands for something that an editor meant literally: an escaped letter, an entity, code, a picture.
pub(crate) const MEANT: char = '\u{fffc}';

/// A line of a running text, its letters as a reader will see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WrittenLine {
    /// Its number in the file.
    pub(crate) number: usize,
    /// Its letters.
    pub(crate) text: String,
    /// Whether a reader sees it on one line with the line before it.
    pub(crate) is_joined: bool,
}

/// A mark as it is written, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leftover {
    pub(super) mark: String,
    pub(super) fix: &'static str,
}

impl Leftover {
    pub(super) fn new(mark: impl Into<String>, fix: &'static str) -> Self {
        Self { mark: mark.into(), fix }
    }
}
