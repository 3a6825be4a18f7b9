//! Turns what a reader has typed into words to look for.

use super::{Refusal, lookup::Lookup};
use crate::{
    index::LEAST_LETTERS,
    text::{is_compound, is_stop_word, joined, tokens},
};

/// Nobody reads the hits of a longer question; and every word costs a block of each segment.
const MOST_LETTERS: usize = 600;
const MOST_TERMS: usize = 10;

#[derive(Debug, Clone, Default)]
pub(super) struct Query {
    pub(super) terms: Vec<Term>,
    /// The words in quotation marks, which have to follow each other in the text.
    pub(super) phrases: Vec<Vec<String>>,
    /// All its words, common ones too, in order.
    pub(super) words: Vec<String>,
    /// Neighbouring words, which texts may have as one.
    pub(super) pairs: Vec<Pair>,
    pub(super) refusal: Option<Refusal>,
}

/// A word to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) word: String,
    /// Whether it may be unfinished.
    pub(super) is_prefix: bool,
    /// The parts of a number. If no document has the word, all of these together count as the word.
    pub(super) parts: Vec<String>,
}

/// Two words to look for, and the word that they make together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) terms: [usize; 2],
    pub(super) word: String,
    /// Whether it is known to be a word, so that it need not be looked up.
    pub(super) is_compound: bool,
}

impl Query {
    pub(super) fn parse(text: &str, is_typing: bool) -> Self {
        let text: String = text.chars().take(MOST_LETTERS).collect();
        let tokens = tokens(&text);
        let numbers = joined(&text, &tokens);
        let is_open = is_typing && tokens.last().is_some_and(|token| token.range.end == text.len());
        let mut query = Self { phrases: find_phrases(&text), ..Self::default() };
        query.words = tokens.iter().map(|token| token.text.clone()).collect();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let number = numbers.iter().find(|joined| joined.is_number && joined.tokens.start == index);
            let (word, parts, next) = match number {
                Some(number) => {
                    let parts = query.words.get(number.tokens.clone()).unwrap_or_default();
                    (&number.word, parts.to_vec(), number.tokens.end)
                }
                None => (&token.text, Vec::new(), index + 1),
            };
            let is_prefix = is_open && next == tokens.len() && number.is_none();
            let is_known = query.terms.iter().any(|term| term.word == *word);
            if query.terms.len() < MOST_TERMS && (is_prefix || !is_stop_word(word)) && !is_known {
                query.terms.push(Term { word: word.clone(), is_prefix, parts });
            }
            index = next;
        }
        query.pairs = query.words.windows(2).filter_map(|words| query.pair(words)).collect();
        if query.terms.is_empty() {
            query.refusal = Some(if tokens.is_empty() { Refusal::NoWords } else { Refusal::OnlyCommonWords });
        }
        query
    }

    fn pair(&self, words: &[String]) -> Option<Pair> {
        let [one, other] = words else { return None };
        let is_letters = |word: &String| word.bytes().all(|byte| byte.is_ascii_lowercase());
        let place = |word: &String| self.terms.iter().position(|term| term.word == *word);
        let terms = [place(one)?, place(other)?];
        let word = format!("{one}{other}");
        // The files of words hold no words as short as this.
        let is_compound = word.len() < LEAST_LETTERS || is_compound(one, other);
        (is_letters(one) && is_letters(other)).then_some(Pair { terms, word, is_compound })
    }

    /// Returns the query with a word written as two, if texts have it so.
    pub(super) fn apart(&self, lookup: &Lookup) -> Option<String> {
        let (known, apart) = lookup.apart.as_ref()?;
        let words = self.words.iter().map(|word| if word == known { apart.as_str() } else { word.as_str() });
        Some(words.collect::<Vec<_>>().join(" "))
    }

    /// Takes over what the words were found as, so that it is marked: completions, parts of numbers, and words written
    /// as one.
    pub(super) fn note(&mut self, lookup: &Lookup) {
        for (term, found) in self.terms.iter_mut().zip(&lookup.terms) {
            term.is_prefix = found.is_completed;
            if !found.is_of_parts {
                term.parts.clear();
            }
        }
        self.pairs.retain(|pair| lookup.pairs.contains(&pair.word));
    }
}

/// Returns what stands between pairs of quotation marks. Ignores a mark without its pair.
fn find_phrases(text: &str) -> Vec<Vec<String>> {
    let text = text.replace(['“', '”', '„'], "\"");
    let parts: Vec<&str> = text.split('"').collect();
    // The phrases of `a "b" c` are the parts at odd places; the last part has no mark behind it.
    let inside = parts.iter().take(parts.len().saturating_sub(1)).skip(1).step_by(2);
    let phrases = inside.map(|part| tokens(part).into_iter().map(|token| token.text).collect::<Vec<_>>());
    phrases.filter(|phrase| phrase.len() > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, is_typing: bool) -> Vec<String> {
        let terms = Query::parse(text, is_typing).terms;
        terms.into_iter().map(|term| if term.is_prefix { format!("{}*", term.word) } else { term.word }).collect()
    }

    #[test]
    fn a_query_is_words_that_say_something() {
        assert_eq!(words("Pelatihan dan UJIAN pelatihan", false), ["pelatihan", "ujian"]);
        assert_eq!(words("cara mendaf", true), ["cara", "mendaf*"]);
        assert_eq!(words("cara mendaf ", true), ["cara", "mendaf"]);
        assert_eq!(words("PENG-12/BDK.04/2026", true), ["peng12bdk04-2026"]);
        assert_eq!(Query::parse("PENG-12", false).terms[0].parts, ["peng", "12"]);
    }

    #[test]
    fn whatever_is_typed_there_is_an_end() {
        let long = "kata ".repeat(10_000);
        let many: String = (0..5_000).map(|number| format!("k{number} ")).collect();
        for text in [
            &long,
            &many,
            "😀😀",
            "\u{202e}\u{2066}",
            "\"unclosed",
            "-",
            "' OR 1=1; --",
            "<img src=x onerror=alert(1)>",
            "",
        ] {
            let query = Query::parse(text, true);
            assert!(query.terms.len() <= MOST_TERMS);
            assert_eq!(query.terms.is_empty(), query.refusal.is_some());
        }
        assert_eq!(Query::parse("😀 -", false).refusal, Some(Refusal::NoWords));
        assert_eq!(Query::parse("yang dan di", false).refusal, Some(Refusal::OnlyCommonWords));
    }

    #[test]
    fn only_what_stands_between_marks_is_a_phrase() {
        assert_eq!(find_phrases("a \"kita semua\" b “adalah humas”"), [["kita", "semua"], ["adalah", "humas"]]);
        assert_eq!(find_phrases("\"unclosed words"), Vec::<Vec<String>>::new());
        assert_eq!(find_phrases("\"satu\" \"\""), Vec::<Vec<String>>::new());
    }
}
