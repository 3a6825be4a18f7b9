//! What an entry loses or changes on its way, for its editor.

use super::{account::words_of, text::on_one_line};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Sentences in the order in which they were found, each once with how often it holds.
#[derive(Debug, Default)]
pub(super) struct Losses {
    lines: Vec<(String, usize)>,
    known: HashMap<String, usize>,
    /// The words that the sentences quote from the source: they are not in the text, and are told.
    named: Vec<String>,
    /// Codes of WordPress of which only the marks go.
    codes: BTreeSet<String>,
    /// The addresses that they quote.
    addresses: HashSet<String>,
}

impl Losses {
    /// A loss without words of the source.
    pub(super) fn tell(&mut self, what: impl Into<String>) {
        let what = what.into();
        match self.known.get(&what).and_then(|index| self.lines.get_mut(*index)) {
            Some((_, count)) => *count += 1,
            None => {
                self.known.insert(what.clone(), self.lines.len());
                self.lines.push((what, 1));
            }
        }
    }

    /// A loss of these words, as they are written in the source. All of them stand in the sentence: what is cut off here
    /// would be lost without a word.
    pub(super) fn tell_words(&mut self, what: &str, words: &str) {
        let quoted = quote(words);
        self.named.extend(words_of(&quoted));
        self.tell(if quoted.is_empty() { what.to_owned() } else { format!("{what}: `{quoted}`") });
    }

    /// A code of WordPress of which only the marks go. All of them share a sentence.
    pub(super) fn tell_code(&mut self, name: &str) {
        self.codes.insert(format!("[{name}]"));
    }

    /// Words that the ledger misses, in a sentence that quotes them.
    pub(super) fn tell_lost(&mut self, what: String, words: &[String]) {
        self.named.extend(words.iter().cloned());
        self.tell(what);
    }

    /// A loss of an address.
    pub(super) fn tell_address(&mut self, what: &str, address: &str) {
        self.addresses.insert(address.to_owned());
        // Of a picture that is written as an address only the kind tells anything.
        let shown = address.split_once(";base64,").map_or(address, |(kind, _)| kind);
        self.tell(format!("{what} `{}`", quote(shown)));
    }

    /// Takes note of an address that has become another one of the same thing.
    pub(super) fn note_address(&mut self, address: &str) {
        self.addresses.insert(address.to_owned());
    }

    /// Whether an address is told.
    pub(super) fn has_address(&self, address: &str) -> bool {
        self.addresses.contains(address)
    }

    /// A change at these words, which are in the text all the same.
    pub(super) fn tell_change(&mut self, what: &str, at: &str) {
        let quoted = quote(at);
        let short: String = quoted.chars().take(80).collect();
        let mark = if short.len() < quoted.len() { " …" } else { "" };
        self.tell(if short.is_empty() { what.to_owned() } else { format!("{what}: “{short}{mark}”") });
    }

    /// The words that are told.
    pub(super) fn named(&self) -> &[String] {
        &self.named
    }

    pub(super) fn into_lines(mut self) -> Vec<String> {
        if !self.codes.is_empty() {
            let codes: Vec<String> = std::mem::take(&mut self.codes).into_iter().collect();
            self.tell(format!("kode pendek, yang isinya tetap ada: {}", codes.join(" ")));
        }
        let count = |(line, count): (String, usize)| if count == 1 { line } else { format!("{line} ({count}×)") };
        self.lines.into_iter().map(count).collect()
    }
}

/// One line that can stand between backticks.
fn quote(words: &str) -> String {
    on_one_line(&words.replace('`', "'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_is_told_once_with_its_number_and_all_its_words() {
        let mut losses = Losses::default();
        losses.tell("skrip");
        losses.tell_words("kode pendek", "[x judul=\"Cara\n mendaftar\"]");
        losses.tell("skrip");
        assert_eq!(losses.named(), ["x", "judul", "Cara", "mendaftar"]);
        assert_eq!(losses.into_lines(), ["skrip (2×)", "kode pendek: `[x judul=\"Cara mendaftar\"]`"]);
    }
}
