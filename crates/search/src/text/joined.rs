//! Words that are written together or apart. *E-learning* is *elearning* and *e learning*, *COVID-19* is *covid19*,
//! *Rp1.500.000* is *Rp 1500000*. A text is indexed by its words and also by some of them spelled together, so a search
//! for one spelling finds them all, at the price of looking up one word.
//!
//! To join every two neighbouring words would be the simple rule, but it would double the index.

use super::{compounds::is_compound, is_stop_word, tokens::Token};
use std::ops::Range;

/// No reference number of a letter has more parts.
const MOST_PARTS: usize = 9;
/// A word of so few letters is only the beginning or the end of a word: *e learning*, *al Quran*, *log in*.
const SHORT: usize = 2;
/// A longer word before a number is seldom a name with it: *COVID 19* and *PENG 12* are names, *angkatan 12* is not.
const LONGEST_NAME: usize = 5;

/// Several words of a text, spelled as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Joined {
    /// The tokens that it is made of.
    pub(crate) tokens: Range<usize>,
    pub(crate) word: String,
    /// Whether it is everything that signs hold together, with a digit in it. For `PENG-12/BDK.04/2026` this is
    /// `peng12bdk04-2026`: a search for that number finds it, and not every text of 2026.
    pub(crate) is_number: bool,
}

/// What separates a word from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Wide,
    Space,
    Hyphen,
    Dot,
    /// Nothing, where letters meet digits; or a sign that holds the parts of a number together.
    Other,
}

/// A word, or an amount with its thousands separators.
struct Element {
    tokens: Range<usize>,
    word: String,
    gap: Gap,
}

impl Element {
    fn is_digits(&self) -> bool {
        self.word.starts_with(|letter: char| letter.is_ascii_digit())
    }

    const fn is_short(&self) -> bool {
        self.word.len() <= SHORT
    }

    const fn is_held(&self) -> bool {
        !matches!(self.gap, Gap::Wide | Gap::Space)
    }
}

/// Returns everything in a text that is also spelled together, in order.
pub(crate) fn joined(text: &str, tokens: &[Token]) -> Vec<Joined> {
    let elements = elements(text, tokens);
    let mut found = Vec::new();
    let mut push = |range: Range<usize>, word: String, is_number| {
        if !found.iter().rev().take(MOST_PARTS).any(|known: &Joined| known.tokens == range) {
            found.push(Joined { tokens: range, word, is_number });
        }
    };
    for run in elements.chunk_by(|_, next| next.is_held()) {
        let ([first, ..], [.., last]) = (run, run) else { continue };
        let has_digits = run.iter().any(Element::is_digits);
        // An abbreviation with its dots, or more than two words with hyphens.
        let is_one = || {
            run.len() > 2
                && run.iter().skip(1).all(|element| element.gap == Gap::Hyphen || element.gap == Gap::Dot)
                && run.iter().rev().skip(1).all(|element| element.is_short() || last.gap == Gap::Hyphen)
        };
        let range = first.tokens.start..last.tokens.end;
        if range.len() > 1 && (has_digits || is_one()) {
            push(range, spell_together(run), has_digits);
        }
        for amount in run.iter().filter(|element| element.tokens.len() > 1) {
            push(amount.tokens.clone(), amount.word.clone(), false);
        }
        for pair in run.windows(2) {
            push_pair(pair, &mut push);
        }
    }
    for pair in elements.windows(2).filter(|pair| pair.last().is_some_and(|next| next.gap == Gap::Space)) {
        push_pair(pair, &mut push);
    }
    found
}

fn push_pair(pair: &[Element], push: &mut impl FnMut(Range<usize>, String, bool)) {
    if let [one, other] = pair
        && are_one(one, other)
    {
        push(one.tokens.start..other.tokens.end, spell_together(pair), false);
    }
}

/// Returns whether a word and the next one are often written together.
fn are_one(one: &Element, other: &Element) -> bool {
    let is_apart = other.gap == Gap::Space;
    match (one.is_digits(), other.is_digits()) {
        (false, true) => !is_apart || (one.word.len() <= LONGEST_NAME && !is_stop_word(&one.word)),
        (false, false) if is_apart => {
            let is_part = one.is_short() || other.word.len() == SHORT;
            is_compound(&one.word, &other.word) || (is_part && !is_stop_word(&one.word) && !is_stop_word(&other.word))
        }
        (false, false) => other.gap == Gap::Hyphen || (other.gap == Gap::Dot && one.is_short()),
        _ => false,
    }
}

/// Spells words together. Two numbers stay apart: 12/1 is not 1/21.
fn spell_together(run: &[Element]) -> String {
    let mut word = String::new();
    for element in run {
        if element.is_digits() && word.ends_with(|letter: char| letter.is_ascii_digit()) {
            word.push('-');
        }
        word.push_str(&element.word);
    }
    word
}

fn elements(text: &str, tokens: &[Token]) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut first_of_run = 0;
    let mut next = 0;
    while let Some(token) = tokens.get(next) {
        let mut gap = next.checked_sub(1).map_or(Gap::Wide, |before| gap_after(text, tokens, before));
        if matches!(gap, Gap::Wide | Gap::Space) || next - first_of_run >= MOST_PARTS {
            gap = if gap == Gap::Space { gap } else { Gap::Wide };
            first_of_run = next;
        }
        let end = amount_end(text, tokens, next).unwrap_or(next + 1);
        let digits = tokens.get(next..end).unwrap_or_default().iter().map(|token| token.text.as_str());
        let word = if end > next + 1 { digits.collect() } else { token.text.clone() };
        // The cents of 1.500.000,00 belong to the amount.
        let cents = tokens.get(end).filter(|cents| cents.text == "00" && end > next + 1);
        let has_cents = cents.is_some() && matches!(sign_after(text, tokens, end - 1), "," | ".");
        let end = end + usize::from(has_cents);
        found.push(Element { tokens: next..end, word, gap });
        next = end;
    }
    found
}

/// Returns the end of the last group of an amount: 1.500.000 or 1,500,000.
fn amount_end(text: &str, tokens: &[Token], first: usize) -> Option<usize> {
    let is_digits = |token: &Token| token.text.bytes().all(|byte| byte.is_ascii_digit());
    let head = tokens.get(first)?;
    if head.text.len() > 3 || head.text.starts_with('0') || !is_digits(head) {
        return None;
    }
    let sign = sign_after(text, tokens, first);
    let mut end = first + 1;
    while matches!(sign, "." | ",")
        && sign_after(text, tokens, end - 1) == sign
        && tokens.get(end).is_some_and(|group| group.text.len() == 3 && is_digits(group))
    {
        end += 1;
    }
    Some(end)
}

/// Returns what stands between a token and the next.
fn sign_after<'a>(text: &'a str, tokens: &[Token], token: usize) -> &'a str {
    let ends = tokens.get(token).zip(tokens.get(token + 1));
    ends.and_then(|(one, next)| text.get(one.range.end..next.range.start)).unwrap_or_default()
}

fn gap_after(text: &str, tokens: &[Token], token: usize) -> Gap {
    let has_digits = |place: usize| {
        tokens.get(place).is_some_and(|token| token.text.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    match sign_after(text, tokens, token) {
        "-" | "_" | "\u{2010}" | "\u{2011}" => Gap::Hyphen,
        "." => Gap::Dot,
        "" | "/" | ":" => Gap::Other,
        // The comma in 5,75 and the dash in 2019–2020 hold numbers together.
        "," | "\u{2013}" if has_digits(token) && has_digits(token + 1) => Gap::Other,
        " " | "\u{a0}" | "\n" => Gap::Space,
        _ => Gap::Wide,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::tokens, *};

    fn all(text: &str) -> Vec<String> {
        joined(text, &tokens(text)).into_iter().map(|joined| joined.word).collect()
    }

    #[test]
    fn numbers_of_letters_are_words_too_and_so_is_what_they_begin_with() {
        assert_eq!(all("Nomor: PENG-12/BDK.04/2026"), ["peng12bdk04-2026", "peng12", "bdk04"]);
        assert_eq!(all("pukul 16.48, 21/02/2020."), ["16-48", "21-02-2020", "pukul16"]);
        assert_ne!(all("PENG-12/1"), all("PENG-1/21"));
        for spelling in ["COVID-19", "covid19", "Covid 19", "COVID\u{2011}19"] {
            assert_eq!(all(spelling), ["covid19"], "{spelling}");
        }
        assert_eq!(all("angkatan 12 dan 7"), Vec::<String>::new());
    }

    #[test]
    fn an_amount_is_one_number_however_its_thousands_are_divided() {
        for spelling in ["Rp1.500.000", "Rp 1.500.000", "Rp1500000", "Rp1,500,000", "Rp1.500.000,00", "Rp1.500.000,-"] {
            assert!(all(spelling).contains(&"rp1500000".to_owned()), "{spelling}: {:?}", all(spelling));
        }
        assert_eq!(all("seharga 1.500.000"), ["1500000"]);
        for other in ["1.50.000", "0.500", "1500.000", "1.500,000", "1. 500"] {
            assert!(!all(other).contains(&"1500000".to_owned()) && !all(other).contains(&"0500".to_owned()), "{other}");
        }
        assert_eq!(all("sebesar 5,75 pada 2019–2020"), ["5-75", "2019-2020"]);
    }

    #[test]
    fn words_with_a_hyphen_or_in_two_are_one_word_too() {
        for (text, word) in [
            ("e-learning", "elearning"),
            ("E learning", "elearning"),
            ("Al-Qur’an", "alquran"),
            ("al Quran", "alquran"),
            ("log in", "login"),
            ("kerja sama", "kerjasama"),
            ("undang-undang", "undangundang"),
            ("S.E.", "se"),
            ("M.Si", "msi"),
            ("antar instansi", "antarinstansi"),
        ] {
            assert_eq!(all(text), [word], "{text}");
        }
        assert_eq!(all("B.P.K. dan al-qur-an"), ["bpk", "bp", "pk", "alquran", "alqur", "quran"]);
        for text in ["dan/atau", "diklat/pelatihan", "selesai.Mulai", "kerja, sama", "di rumah", "kerja—sama", ""] {
            assert_eq!(all(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn endless_runs_have_an_end() {
        let long = "a-1.".repeat(5_000);
        assert!(joined(&long, &tokens(&long)).iter().all(|joined| joined.tokens.len() <= MOST_PARTS));
    }
}
