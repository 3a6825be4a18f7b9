//! One style sheet, and the classes that it names.

use crate::failure::Failure;
use std::collections::BTreeSet;

/// A style sheet of the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its text without comments and indentation, byte for byte as a browser hashes it.
    pub(super) css: String,
    /// The classes that it names.
    pub(super) classes: BTreeSet<String>,
}

impl Sheet {
    /// Reads a sheet.
    ///
    /// # Errors
    /// When it is not UTF-8, or would end its own `style` element.
    pub fn parse(name: &str, bytes: &[u8]) -> Result<Self, Failure> {
        let refuse = |why: &str| Failure::new(format!("`{name}` {why}"));
        let text = std::str::from_utf8(bytes).map_err(|_| refuse("bukan UTF-8"))?;
        if text.to_ascii_lowercase().contains("</style") {
            return Err(refuse("berisi `</style`"));
        }
        let css = without_comments(text).ok_or_else(|| refuse("berisi komentar yang tidak ditutup"))?;
        let classes = find_classes(&css).map(str::to_owned).collect();
        Ok(Self { css, classes })
    }
}

/// Returns the lines without comments and indentation. Not a minifier: the remaining white space costs next to nothing
/// once compressed, and nothing can go wrong. Our styles have no strings that hold a comment (`xtask layers` forbids
/// `url(`).
fn without_comments(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/")?.1;
    }
    plain.push_str(rest);
    let mut css = String::with_capacity(plain.len());
    // `lines` also splits at CR LF, which HTML parsing would turn into LF and so change the hash.
    for line in plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
        css.push_str(line);
        css.push('\n');
    }
    Some(css)
}

/// Finds the names that follow a dot and begin with a letter. In `0.5rem` a digit follows, and styles name no files.
fn find_classes(css: &str) -> impl Iterator<Item = &str> {
    css.split('.').skip(1).filter_map(|rest| {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        let name = rest.split(|letter| !is_part(letter)).next()?;
        name.starts_with(|letter: char| letter.is_ascii_alphabetic()).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_are_left_out() {
        let sheet =
            Sheet::parse("a.css", b"/* .x */\r\n  .a { b: 0.5rem } /* c\n d */\n\n.e--f_g:not(.h) { }").unwrap();
        assert_eq!(sheet.css, ".a { b: 0.5rem }\n.e--f_g:not(.h) { }\n");
        assert_eq!(sheet.classes.iter().map(String::as_str).collect::<Vec<_>>(), ["a", "e--f_g", "h"]);
    }

    #[test]
    fn what_would_break_the_page_is_refused() {
        for css in [&b"a { } </STYLE>"[..], b"/* a", b"\xff"] {
            assert!(Sheet::parse("a.css", css).is_err());
        }
    }
}
