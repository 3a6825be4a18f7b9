//! A text as words.

use super::fold::{Role, role};
use std::ops::Range;

/// Longer ones are no words; they are cut, so that no text can fill a block.
const MOST_BYTES: usize = 48;
/// No number of a letter has more parts.
const MOST_PARTS: usize = 9;

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// In small letters, without accents.
    pub text: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// The words of a text, in order.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut word = String::new();
    let (mut start, mut end) = (0, 0);
    for (index, letter) in text.char_indices() {
        match role(letter) {
            Role::Letter(letter_of_word) => {
                if word.is_empty() {
                    start = index;
                }
                end = index + letter.len_utf8();
                if word.len() + letter_of_word.len_utf8() <= MOST_BYTES {
                    word.push(letter_of_word);
                }
            }
            Role::Silent => {}
            Role::Break => push(&mut found, &mut word, start..end),
        }
    }
    push(&mut found, &mut word, start..end);
    found
}

fn push(found: &mut Vec<Token>, word: &mut String, range: Range<usize>) {
    if !word.is_empty() {
        found.push(Token { text: std::mem::take(word), range });
    }
}

/// Numbers of letters and the like, each with the tokens that it is made of: `PENG-12/BDK.04/2026` is the one word
/// `peng-12-bdk-04-2026` beside its parts, so who looks for it finds it and not every text of 2026.
pub(crate) fn whole_numbers(text: &str, tokens: &[Token]) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < tokens.len() {
        let mut last = first;
        while let (Some(one), Some(next)) = (tokens.get(last), tokens.get(last + 1)) {
            let gap = text.get(one.range.end..next.range.start).unwrap_or_default();
            if !matches!(gap, "-" | "/" | "." | ":" | "_") || last + 1 - first >= MOST_PARTS {
                break;
            }
            last += 1;
        }
        let parts: Vec<&str> = tokens.iter().take(last + 1).skip(first).map(|token| token.text.as_str()).collect();
        if parts.len() > 1 && parts.iter().any(|part| part.bytes().any(|byte| byte.is_ascii_digit())) {
            found.push((first..last + 1, parts.join("-")));
        }
        first = last + 1;
    }
    found
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
    fn numbers_of_letters_are_words_too() {
        let number =
            |text: &str| whole_numbers(text, &tokens(text)).into_iter().map(|(_, whole)| whole).collect::<Vec<_>>();
        assert_eq!(number("Nomor PENG-12/BDK.04/2026 tentang"), ["peng-12-bdk-04-2026"]);
        assert_eq!(number("pukul 16.48, 21/02/2020."), ["16-48", "21-02-2020"]);
        assert_eq!(number("anak-anak / dua -- tiga"), Vec::<String>::new());
    }
}
