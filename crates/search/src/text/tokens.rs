//! A text as words.

use super::fold::{Role, role};
use std::ops::Range;

/// Longer words are no real words; they are cut, so that no text can fill a block.
const MOST_BYTES: usize = 48;
/// A name such as *COVID19* or *P3K* has no more pieces; a word that has more is a code and stays whole.
const MOST_PIECES: usize = 4;

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// In small letters, without accents.
    pub text: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Returns the words of a text, in order. A word ends where letters meet digits, because *COVID19* is the same as
/// *COVID-19*.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut pieces: Vec<Token> = Vec::new();
    for (index, letter) in text.char_indices() {
        match role(letter) {
            Role::Letter(folded) => {
                let end = index + letter.len_utf8();
                match pieces.last_mut() {
                    Some(piece) if piece.text.starts_with(is_digit) == is_digit(folded) => {
                        piece.range.end = end;
                        if piece.text.len() + folded.len_utf8() <= MOST_BYTES {
                            piece.text.push(folded);
                        }
                    }
                    _ => pieces.push(Token { text: folded.into(), range: index..end }),
                }
            }
            Role::Silent => {}
            Role::Break => push(&mut found, &mut pieces),
        }
    }
    push(&mut found, &mut pieces);
    found
}

const fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn push(found: &mut Vec<Token>, pieces: &mut Vec<Token>) {
    if pieces.len() <= MOST_PIECES {
        found.append(pieces);
        return;
    }
    let mut whole = pieces.drain(..);
    let Some(mut word) = whole.next() else { return };
    for piece in whole {
        word.range.end = piece.range.end;
        if word.text.len() + piece.text.len() <= MOST_BYTES {
            word.text.push_str(&piece.text);
        }
    }
    found.push(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn a_text_is_words_in_small_letters() {
        assert_eq!(words("Kita, Semua: “Humas”!"), ["kita", "semua", "humas"]);
        assert_eq!(words("anak-anak e-learning Jum'at Jum’at"), ["anak", "anak", "e", "learning", "jumat", "jumat"]);
        assert_eq!(words("ca\u{301}fé \u{202e}terbalik"), ["cafe", "terbalik"]);
        assert_eq!(words(""), Vec::<String>::new());
        assert_eq!(words("😀 — …"), Vec::<String>::new());
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "«Ünit» kerja’s";
        for token in tokens(text) {
            let standing = text.get(token.range.clone()).unwrap();
            assert_eq!(words(standing), [token.text]);
        }
    }

    #[test]
    fn endless_words_are_cut() {
        let long = tokens(&"a".repeat(10_000));
        assert_eq!((long.len(), long[0].text.len(), long[0].range.clone()), (1, MOST_BYTES, 0..10_000));
    }

    #[test]
    fn letters_and_digits_are_words_apart_but_codes_stay_whole() {
        assert_eq!(words("COVID19 P3K Rp1.500"), ["covid", "19", "p", "3", "k", "rp", "1", "500"]);
        assert_eq!(words("a1b2c3d4 4f9e21"), ["a1b2c3d4", "4f9e21"]);
        let long = tokens(&"a1".repeat(5_000));
        assert_eq!((long.len(), long[0].text.len(), long[0].range.clone()), (1, MOST_BYTES, 0..10_000));
    }
}
