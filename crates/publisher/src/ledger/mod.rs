//! `content/ledger`: which entries have been published, under which number.
//!
//! A plain text file that only grows: publishing appends the entries that are new, and every other line stays as it
//! is, comments too. So a merge of two branches is readable, and nothing is renumbered by a rewrite.

mod known;
mod number;
mod old_address;
mod parse;
mod rewrite;

pub use known::{Missing, SITE_LEDGER_FILE};
pub use number::{Numbering, number_entries};
pub use old_address::{OldAddress, file_of_foreign};

use crate::problem::Place;
use model::{route::Route, section::Section, slug::Slug};
use std::{fmt::Write, sync::Arc};

/// The name of the file in the content folder.
pub const LEDGER_FILE: &str = "ledger";

const HEADER: &str =
    "# Daftar terbit. Ditulis oleh `warta publish`; simpan bersama isi portal dan jangan hapus barisnya.\n";

/// The ledger as read.
#[derive(Debug)]
pub struct Ledger {
    /// The path of the file, as messages name it.
    pub file: Arc<str>,
    /// The text, to which publishing appends.
    pub text: String,
    /// Number of entries on an archive page, as first published.
    pub page_size: Option<(u32, Place)>,
    /// Every number that was ever given.
    pub numbers: Vec<Number>,
    /// Old addresses, and where they lead now.
    pub redirects: Vec<Redirect>,
    /// Addresses of what was removed for good, except those in `removed` lines.
    pub gone: Vec<OldAddress>,
}

/// One number of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The section in which the number is given.
    pub section: Section,
    /// The number, from 1.
    pub number: u32,
    /// The entry that has the number.
    pub slug: Slug,
    /// Whether the entry was removed for good; its number is not given again.
    pub is_removed: bool,
    /// Where the line is written.
    pub place: Place,
}

/// A redirect from an old address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old address of the page.
    pub from: OldAddress,
    /// The page to which the address leads now.
    pub to: Route,
    /// Where the line is written.
    pub place: Place,
}

impl Ledger {
    /// The ledger of a portal that has never been published.
    #[must_use]
    pub fn new(file: &Arc<str>) -> Self {
        Self {
            file: Arc::clone(file),
            text: String::new(),
            page_size: None,
            numbers: Vec::new(),
            redirects: Vec::new(),
            gone: Vec::new(),
        }
    }

    /// Returns the text with the new lines appended; `None` if there are none.
    #[must_use]
    pub fn append(&self, page_size: u32, new: &[(Section, u32, Slug)]) -> Option<String> {
        if self.page_size.is_some() && new.is_empty() {
            return None;
        }
        let mut text = if self.text.is_empty() { HEADER.to_owned() } else { self.text.clone() };
        if !text.ends_with('\n') {
            text.push('\n');
        }
        if self.page_size.is_none() {
            let _ = writeln!(text, "page_size {page_size}");
        }
        for (section, number, slug) in new {
            let _ = writeln!(text, "entry {} {number} {slug}", section.slug());
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Problems;

    #[test]
    fn appending_keeps_every_line_that_is_there() {
        let mut problems = Problems::default();
        let text = "# catatan\npage_size 6\nentry berita 1 a\nremoved berita 2 b";
        let ledger = Ledger::parse(text, &Arc::from("ledger"), &mut problems);
        assert!(problems.is_empty());
        assert_eq!(ledger.append(6, &[]), None);
        let slug = Slug::parse("c").unwrap();
        assert_eq!(ledger.append(6, &[(Section::News, 3, slug)]).unwrap(), format!("{text}\nentry berita 3 c\n"));
    }
}
