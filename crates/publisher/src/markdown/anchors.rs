//! Ids of headings: the address of a part of a page.

use model::names::{APP_ID, BOOT_ID, BOOT_NOTICE_ID, CONNECTION_LINE_ID, DATA_ID, LIBRARY_ID};
use std::collections::{BTreeMap, BTreeSet};

/// Ids that a heading must not take: those of the document around the text, and those that the scripts look for. All
/// other ids on a page with a text contain an underscore, which the id of a heading never does.
const TAKEN: [&str; 7] = [APP_ID, BOOT_ID, BOOT_NOTICE_ID, CONNECTION_LINE_ID, DATA_ID, LIBRARY_ID, "konten"];

/// The ids that a page uses so far.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    given: BTreeSet<String>,
    /// The last number tried for each stem: counting from 1 for each heading would take hours in a file of headings.
    tried: BTreeMap<String, u32>,
}

impl Anchors {
    /// Returns an id for a heading: its words in `[a-z0-9-]`, with a number if they are already used.
    pub(super) fn give(&mut self, words: &str) -> String {
        let plain = slugged(words);
        let stem = if plain.is_empty() { "bagian".to_owned() } else { plain };
        let number = self.tried.entry(stem.clone()).or_insert(0);
        loop {
            *number += 1;
            let id = if *number == 1 { stem.clone() } else { format!("{stem}-{number}") };
            if !TAKEN.contains(&id.as_str()) && self.given.insert(id.clone()) {
                return id;
            }
        }
    }

    pub(super) fn into_set(self) -> BTreeSet<String> {
        self.given
    }
}

fn slugged(words: &str) -> String {
    let mut slug = String::new();
    for letter in words.chars().take(100) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn every_heading_gets_an_id_of_its_own() {
        let mut anchors = Anchors::default();
        let ids = ["Syarat & cara", "syarat, cara", "الشروط", "Boot", "Syarat cara 2"].map(|words| anchors.give(words));
        assert_eq!(ids, ["syarat-cara", "syarat-cara-2", "bagian", "boot-2", "syarat-cara-2-2"]);
    }

    #[test]
    fn no_heading_takes_an_id_that_a_script_looks_for() {
        let mut anchors = Anchors::default();
        let ids = ["Library", "Connection line", "Boot notice"].map(|words| anchors.give(words));
        assert_eq!(ids, ["library-2", "connection-line-2", "boot-notice-2"]);
    }
}
