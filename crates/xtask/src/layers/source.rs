//! A file as the rules see it.

use super::rust_text::{Literal, RustText};

/// A file with its path from the root, in which `/` divides folders.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
    /// Only of `.rs` files.
    rust: Option<RustText>,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        let rust = path.ends_with(".rs").then(|| RustText::read(text));
        Self { path: path.to_owned(), text: text.to_owned(), rust }
    }

    /// Returns Rust code without comments, without what is inside of strings, and without tests; empty for other files.
    pub(super) fn code(&self) -> &str {
        match &self.rust {
            Some(rust) if !self.is_test_file() => &rust.code,
            _ => "",
        }
    }

    /// Returns the strings of the Rust code outside of tests.
    pub(super) fn literals(&self) -> &[Literal] {
        match &self.rust {
            Some(rust) if !self.is_test_file() => &rust.literals,
            _ => &[],
        }
    }

    /// Returns Rust code without comments and what is inside of strings, but with tests.
    pub(super) fn code_with_tests(&self) -> &str {
        self.rust.as_ref().map_or("", |rust| rust.code_with_tests.as_str())
    }

    pub(super) fn is_below(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    pub(super) fn has_extension(&self, extensions: &[&str]) -> bool {
        let extension = self.path.rsplit_once('.').map_or("", |(_, extension)| extension);
        extensions.contains(&extension)
    }

    /// `mod tests;` puts tests into a file of this name.
    fn is_test_file(&self) -> bool {
        self.path.ends_with("/tests.rs")
    }
}

/// Returns the line, counted from 1, of a place in a text.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// Returns the words of code with their places: `web_sys`, `crate`, `load_twin`.
pub(super) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = code.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    // A word is a piece of `code`, so the distance of their addresses is its offset.
    words.filter(|word| !word.is_empty()).map(|word| (word.as_ptr().addr() - code.as_ptr().addr(), word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_places() {
        let code = "use a_b::c;\n→ d";
        let found: Vec<_> = words(code).collect();
        assert_eq!(found, [(0, "use"), (4, "a_b"), (9, "c"), (16, "d")]);
        assert_eq!(line_at(code, 16), 2);
    }

    #[test]
    fn a_file_of_tests_has_no_code_to_hold_against_the_rules() {
        assert_eq!(Source::new("src/copy/tests.rs", "use crate::app;").code(), "");
        assert_eq!(Source::new("src/copy.rs", "use crate::app;").code(), "use crate::app;");
    }
}
