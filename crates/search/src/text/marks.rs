//! Where the words of a query stand in a text, and the part of it that shows them best.

use super::{
    joined::joined,
    tokens::{Token, tokens},
};
use crate::{are_related, family};
use std::ops::Range;

/// The length of a snippet in bytes: about two and a half lines on a phone.
const SNIPPET_BYTES: usize = 200;
/// How many bytes of a snippet may stand before the first word that was found.
const LEAD_BYTES: usize = 50;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words as they are written.
    pub text: String,
    /// Whether the query looks for them.
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
    bits: u32,
}

/// A place in a text that has words of the query: its bytes, and which words these are.
struct Spot {
    range: Range<usize>,
    bits: u32,
}

impl Matcher {
    /// Adds a word. `bits` tells which words of the query it is or stands for.
    pub(crate) fn add(&mut self, word: &str, is_prefix: bool, bits: u32) {
        self.words.push(Word { text: word.to_owned(), family: family(word), is_prefix, bits });
    }

    /// Returns which of the words a token is, as bits.
    fn find(&self, token: &str) -> Option<u32> {
        let exact = |word: &&Word| word.text == token || (word.is_prefix && token.starts_with(&word.text));
        let found = self.words.iter().find(exact).or_else(|| {
            let key = family(token);
            self.words.iter().find(|word| word.family == key && are_related(&word.text, token))
        });
        found.map(|word| word.bits)
    }

    /// Returns the word that two tokens make together: a text may write apart what the query has as one word.
    fn find_apart(&self, token: &Token, next: &Token) -> Option<u32> {
        let is_both = |word: &&Word| word.text.strip_prefix(&token.text).is_some_and(|rest| rest == next.text);
        self.words.iter().find(is_both).map(|word| word.bits)
    }

    /// Returns every place with words of the query, in order; of several that begin at the same word, the longest.
    fn spots(&self, text: &str, tokens: &[Token]) -> Vec<Spot> {
        let joined = joined(text, tokens);
        let mut spots = Vec::new();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let next = tokens.get(index + 1);
            let mut found = self.find(&token.text).map(|bits| (index + 1, bits));
            let apart = next.and_then(|next| self.find_apart(token, next));
            let whole = joined.iter().filter(|joined| joined.tokens.start == index);
            let whole = whole.map(|joined| (joined.tokens.end, self.find(&joined.word)));
            for (end, bits) in whole.chain([(index + 2, apart)]) {
                if let Some(bits) = bits.filter(|_| found.is_none_or(|(longest, _)| end > longest)) {
                    found = Some((end, bits));
                }
            }
            let end = found.map_or(index + 1, |(end, _)| end);
            if let (Some((_, bits)), Some(last)) = (found, tokens.get(end - 1)) {
                spots.push(Spot { range: token.range.start..last.range.end, bits });
            }
            index = end;
        }
        spots
    }

    /// Returns which of the words a text has, as bits.
    pub(crate) fn found_in(&self, text: &str) -> u32 {
        self.spots(text, &tokens(text)).iter().fold(0, |bits, spot| bits | spot.bits)
    }

    /// Returns a text with its words marked.
    pub(crate) fn mark(&self, text: &str) -> Vec<Piece> {
        pieces(text, self.spots(text, &tokens(text)).into_iter().map(|spot| spot.range))
    }

    /// Returns the part of a text that shows most of the words, with these marked.
    pub(crate) fn snippet(&self, text: &str) -> Vec<Piece> {
        let all = tokens(text);
        let found = self.spots(text, &all);
        let (start, end) = best_window(text.len(), &found);
        // Words stay whole: from the first that begins here to the last that ends here.
        let first = all.iter().find(|token| token.range.start >= start).map_or(0, |token| token.range.start);
        let last = all.iter().rev().find(|token| token.range.end <= end).map_or(text.len(), |token| token.range.end);
        let first = if start == 0 { 0 } else { first };
        let last = if end >= text.len() { text.len() } else { last.max(first) };
        let inside = found.into_iter().map(|spot| spot.range).filter(|range| range.start >= first && range.end <= last);
        let moved = inside.map(|range| range.start - first..range.end - first);
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

/// Returns the stretch with the most different words; of several such stretches the earliest.
fn best_window(length: usize, found: &[Spot]) -> (usize, usize) {
    let mut best = (0, 0, SNIPPET_BYTES);
    for first in found {
        let start = first.range.start.saturating_sub(LEAD_BYTES);
        let end = (start + SNIPPET_BYTES).min(length.max(SNIPPET_BYTES));
        let inside = found.iter().filter(|spot| spot.range.start >= start && spot.range.end <= end);
        let words = inside.fold(0_u32, |bits, spot| bits | spot.bits).count_ones();
        if words > best.0 {
            best = (words, start, end);
        }
    }
    (best.1, best.2)
}

fn pieces(text: &str, found: impl IntoIterator<Item = Range<usize>>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |text: Option<&str>, is_marked| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), is_marked });
        }
    };
    let mut offset = 0;
    for range in found {
        push(text.get(offset..range.start), false);
        push(text.get(range.clone()), true);
        offset = range.end;
    }
    push(text.get(offset..), false);
    pieces
}

/// Returns whether the words of a phrase follow each other in a text.
pub(crate) fn holds_phrase(text: &str, phrase: &[String]) -> bool {
    let words = tokens(text);
    !phrase.is_empty() && words.windows(phrase.len()).any(|window| window.iter().map(|token| &token.text).eq(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matcher(words: &str) -> Matcher {
        let mut matcher = Matcher::default();
        for (place, word) in words.split(' ').enumerate() {
            matcher.add(word, false, 1 << place);
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
    fn what_is_written_together_or_apart_is_marked_whole() {
        for (words, text, marked) in [
            ("covid19", "Penanganan COVID-19 di sini", "Penanganan [COVID-19] di sini"),
            ("elearning", "E-learning, e learning", "[E-learning], [e learning]"),
            ("alquran", "Tadarus Al-Qur’an.", "Tadarus [Al-Qur’an]."),
            ("kerjasama", "Kerja sama dan kerja yang sama", "[Kerja sama] dan kerja yang sama"),
            ("naskahdinas", "Naskah dinas", "[Naskah dinas]"),
            ("1500000", "seharga Rp1.500.000, bukan 500", "seharga Rp[1.500.000], bukan 500"),
            ("peng12", "Nomor PENG-12/PP.7/2020", "Nomor [PENG-12]/PP.7/2020"),
            ("undang", "undang-undang", "[undang]-[undang]"),
        ] {
            assert_eq!(shown(&matcher(words).mark(text)), marked, "{words}");
        }
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
