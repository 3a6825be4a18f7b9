//! Where the words of a query stand in a text, and the part of it that shows them best.

use super::tokens::{Token, tokens};
use crate::{are_related, family};

/// How long a snippet is, in bytes; about two lines on a phone and a half.
const SNIPPET_BYTES: usize = 200;
/// How much of it may stand before the first word that was found.
const LEAD_BYTES: usize = 50;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words as they are written.
    pub text: String,
    /// Whether they were looked for.
    pub is_marked: bool,
}

/// The words that a query looks for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Matcher {
    words: Vec<Word>,
}

#[derive(Debug, Clone)]
struct Word {
    text: String,
    family: String,
    is_prefix: bool,
}

impl Matcher {
    pub(crate) fn add(&mut self, word: &str, is_prefix: bool) {
        self.words.push(Word { text: word.to_owned(), family: family(word), is_prefix });
    }

    /// Which of the words a token is.
    fn find(&self, token: &str) -> Option<usize> {
        let exact = |word: &Word| word.text == token || (word.is_prefix && token.starts_with(&word.text));
        self.words.iter().position(exact).or_else(|| {
            let key = family(token);
            self.words.iter().position(|word| word.family == key && are_related(&word.text, token))
        })
    }

    /// Which of the words a text has, as bits.
    pub(crate) fn found_in(&self, text: &str) -> u32 {
        tokens(text).iter().filter_map(|token| self.find(&token.text)).fold(0, |bits, index| bits | 1 << index.min(31))
    }

    /// A text with its words marked.
    pub(crate) fn mark(&self, text: &str) -> Vec<Piece> {
        let found = tokens(text).into_iter().filter(|token| self.find(&token.text).is_some());
        pieces(text, found)
    }

    /// The part of a text that shows most of the words, with those marked.
    pub(crate) fn snippet(&self, text: &str) -> Vec<Piece> {
        let all = tokens(text);
        let found: Vec<(usize, &Token)> =
            all.iter().filter_map(|token| Some((self.find(&token.text)?, token))).collect();
        let (start, end) = best_window(text.len(), &found);
        // Words stay whole: from the first that begins here to the last that ends here.
        let first = all.iter().find(|token| token.range.start >= start).map_or(0, |token| token.range.start);
        let last = all.iter().rev().find(|token| token.range.end <= end).map_or(text.len(), |token| token.range.end);
        let first = if start == 0 { 0 } else { first };
        let last = if end >= text.len() { text.len() } else { last.max(first) };
        let inside =
            found.iter().map(|(_, token)| *token).filter(|token| token.range.start >= first && token.range.end <= last);
        let moved = inside
            .map(|token| Token { text: String::new(), range: token.range.start - first..token.range.end - first });
        let mut shown = pieces(text.get(first..last).unwrap_or_default().trim_end(), moved);
        if first > 0 {
            shown.insert(0, Piece { text: "… ".to_owned(), is_marked: false });
        }
        if last < text.len() {
            shown.push(Piece { text: " …".to_owned(), is_marked: false });
        }
        shown
    }
}

/// The stretch with the most different words, the earliest of those that have as many.
fn best_window(length: usize, found: &[(usize, &Token)]) -> (usize, usize) {
    let mut best = (0, 0, SNIPPET_BYTES);
    for (_, first) in found {
        let start = first.range.start.saturating_sub(LEAD_BYTES);
        let end = (start + SNIPPET_BYTES).min(length.max(SNIPPET_BYTES));
        let inside = found.iter().filter(|(_, token)| token.range.start >= start && token.range.end <= end);
        let words = inside.fold(0_u32, |bits, (index, _)| bits | 1 << (*index).min(31)).count_ones();
        if words > best.0 {
            best = (words, start, end);
        }
    }
    (best.1, best.2)
}

fn pieces(text: &str, found: impl IntoIterator<Item = Token>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |text: Option<&str>, is_marked| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), is_marked });
        }
    };
    let mut offset = 0;
    for token in found {
        push(text.get(offset..token.range.start), false);
        push(text.get(token.range.clone()), true);
        offset = token.range.end;
    }
    push(text.get(offset..), false);
    pieces
}

/// Whether the words follow each other in a text.
pub(crate) fn holds_phrase(text: &str, phrase: &[String]) -> bool {
    let words = tokens(text);
    !phrase.is_empty() && words.windows(phrase.len()).any(|window| window.iter().map(|token| &token.text).eq(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matcher(words: &str) -> Matcher {
        let mut matcher = Matcher::default();
        for word in words.split(' ') {
            matcher.add(word, false);
        }
        matcher
    }

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| if piece.is_marked { format!("[{}]", piece.text) } else { piece.text.clone() })
            .collect()
    }

    #[test]
    fn f1_every_form_of_a_word_is_marked_and_no_stranger() {
        let pieces = matcher("pelatihan").mark("Peserta dilatih; Pelatihan dasar dan Latihan, bukan latar.");
        assert_eq!(shown(&pieces), "Peserta [dilatih]; [Pelatihan] dasar dan [Latihan], bukan latar.");
        assert_eq!(shown(&matcher("x").mark("")), "");
    }

    #[test]
    fn a_snippet_is_where_most_words_are() {
        let text = format!(
            "{} tanda di awal. {} Tanda tangan elektronik berlaku. {}",
            "Kata ".repeat(10),
            "lain ".repeat(80),
            "akhir ".repeat(50)
        );
        let snippet = shown(&matcher("tanda elektronik").snippet(&text));
        assert!(snippet.contains("[Tanda] tangan [elektronik]"), "{snippet}");
        assert!(snippet.starts_with("… ") && snippet.ends_with(" …"), "{snippet}");
        assert!(snippet.len() < SNIPPET_BYTES + 40);
        assert_eq!(shown(&matcher("a").snippet("pendek")), "pendek");
    }

    #[test]
    fn a_snippet_never_cuts_a_letter() {
        let text = "é".repeat(30) + &" ünïté çà".repeat(100) + " humas " + &"ß".repeat(300);
        assert!(shown(&matcher("humas").snippet(&text)).contains("[humas]"));
    }

    #[test]
    fn words_of_a_phrase_follow_each_other() {
        let phrase = ["kita".to_owned(), "semua".to_owned()];
        assert!(holds_phrase("Kita, semua!", &phrase));
        assert!(!holds_phrase("kita adalah semua", &phrase));
        assert!(!holds_phrase("kita", &phrase));
    }
}
