//! Collects what an entry loses and what changes in it on its way, for its editor.

use super::{account::words_of, text::on_one_line};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Sentences in the order in which they were found, each once with how often it was reported.
#[derive(Debug, Default)]
pub(super) struct Losses {
    lines: Vec<(String, usize)>,
    known: HashMap<String, usize>,
    /// The words of the source that the sentences quote: they are not in the text, but reported.
    named: Vec<String>,
    /// Shortcodes of WordPress whose marks were removed and whose content stays.
    codes: BTreeSet<String>,
    /// The addresses that the sentences quote, or that were replaced by others.
    addresses: HashSet<String>,
}

impl Losses {
    /// Reports a loss without words of the source.
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

    /// Reports the loss of these words, as the source writes them. The sentence quotes all of them: words that were cut
    /// off here would be lost unnoticed.
    pub(super) fn tell_words(&mut self, what: &str, words: &str) {
        let quoted = quote(words);
        self.named.extend(words_of(&quoted));
        self.tell(if quoted.is_empty() { what.to_owned() } else { format!("{what}: `{quoted}`") });
    }

    /// Reports a shortcode of WordPress whose content stays. All of them share a sentence.
    pub(super) fn tell_code(&mut self, name: &str) {
        self.codes.insert(format!("[{name}]"));
    }

    /// Reports words that [`super::account`] misses in the file, in a sentence that quotes them.
    pub(super) fn tell_lost(&mut self, what: String, words: &[String]) {
        self.named.extend(words.iter().cloned());
        self.tell(what);
    }

    /// Reports the loss of an address.
    pub(super) fn tell_address(&mut self, what: &str, address: &str) {
        self.addresses.insert(address.to_owned());
        // Of a picture that is written into its address, only the type says anything to people.
        let shown = address.split_once(";base64,").map_or(address, |(kind, _)| kind);
        self.tell(format!("{what} `{}`", quote(shown)));
    }

    /// Notes an address that was replaced by another address of the same thing.
    pub(super) fn note_address(&mut self, address: &str) {
        self.addresses.insert(address.to_owned());
    }

    /// Returns whether an address was reported or noted.
    pub(super) fn has_address(&self, address: &str) -> bool {
        self.addresses.contains(address)
    }

    /// Reports a change at these words, which stay in the text.
    pub(super) fn tell_change(&mut self, what: &str, at: &str) {
        let quoted = quote(at);
        let short: String = quoted.chars().take(80).collect();
        let mark = if short.len() < quoted.len() { " …" } else { "" };
        self.tell(if short.is_empty() { what.to_owned() } else { format!("{what}: “{short}{mark}”") });
    }

    /// Returns the words that were reported.
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

/// Returns words as one line that can stand between backticks.
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
