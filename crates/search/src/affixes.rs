//! Takes one affix off a word. Words are lower-case ASCII here; anything else is no word with Indonesian affixes.

use crate::whole_words::find_whole;
use std::borrow::Cow;

/// The suffixes that may follow a root. Where one is the end of another, the longer one comes first.
pub(crate) const SUFFIXES: [&str; 10] = ["lah", "kah", "tah", "pun", "nya", "kan", "ku", "mu", "an", "i"];

pub(crate) const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'i' | b'u' | b'e' | b'o')
}

pub(crate) fn letter(word: &str, index: usize) -> u8 {
    word.as_bytes().get(index).copied().unwrap_or_default()
}

pub(crate) fn has_vowel_at(word: &str, index: usize) -> bool {
    is_vowel(letter(word, index))
}

/// Returns whether a word is long enough for a root and has a vowel, without which it cannot be spoken.
pub(crate) fn can_be_root(word: &str) -> bool {
    word.len() >= 3 && word.bytes().any(is_vowel)
}

/// Returns a word without a prefix. Where *meN-* or *peN-* has swallowed a letter, the nasal stands for it, as it does
/// everywhere in [`crate::family`]; only *ny* is always s.
pub(crate) fn strip_prefix(word: &str) -> Option<Cow<'_, str>> {
    // belajar, pelajar: the only word before which ber- and per- end in l.
    if word.starts_with("belajar") || word.starts_with("pelajar") {
        return word.get(3..).map(Cow::Borrowed);
    }
    strip_nasal_prefix(word).or_else(|| strip_plain_prefix(word).map(Cow::Borrowed))
}

fn strip_nasal_prefix(word: &str) -> Option<Cow<'_, str>> {
    let rest = word.strip_prefix("me").or_else(|| word.strip_prefix("pe"))?;
    let is_pe = word.starts_with('p');
    let after = |length: usize| rest.get(length..).map(Cow::Borrowed);
    // Before a root of one syllable: mengecek, pengeboman.
    if let Some(root) = rest.strip_prefix("nge")
        && can_be_root(root)
        && root.len() <= 4
        && !has_vowel_at(root, 0)
    {
        return Some(Cow::Borrowed(root));
    }
    if rest.starts_with("ny") && rest.len() > 3 && has_vowel_at(rest, 2) {
        return rest.get(2..).map(|rest| Cow::Owned(format!("s{rest}")));
    }
    if rest.starts_with("ng") && rest.len() > 4 && (has_vowel_at(rest, 2) || b"ghkq".contains(&letter(rest, 2))) {
        return after(2);
    }
    if rest.starts_with('n') && rest.len() > 3 {
        if has_vowel_at(rest, 1) {
            return Some(Cow::Borrowed(rest));
        }
        if b"dcjzts".contains(&letter(rest, 1)) {
            return after(1);
        }
    }
    if rest.starts_with('m') && rest.len() > 3 {
        if has_vowel_at(rest, 1) {
            return Some(Cow::Borrowed(rest));
        }
        if b"bfvplr".contains(&letter(rest, 1)) {
            return after(1);
        }
    }
    let is_liquid = b"lrwy".contains(&letter(rest, 0)) && has_vowel_at(rest, 1);
    if rest.len() >= 4 && is_liquid && !word.starts_with("per") {
        return Some(Cow::Borrowed(rest));
    }
    // pekerja, pedagang: there is no nasal, and the rest is so long that *pe* is not the root's own syllable.
    (is_pe && rest.len() >= 5 && b"ksjdgbcht".contains(&letter(rest, 0))).then_some(Cow::Borrowed(rest))
}

fn strip_plain_prefix(word: &str) -> Option<&str> {
    for prefix in ["ber", "per", "ter"] {
        if let Some(rest) = word.strip_prefix(prefix).filter(|rest| can_be_root(rest)) {
            return Some(rest);
        }
    }
    for prefix in ["di", "ke", "se", "be", "te"] {
        let Some(rest) = word.strip_prefix(prefix) else { continue };
        // The rest without suffixes has to be a root: sebarkan is not se-bar-kan, for there is no root bar. A short
        // root is safe if it begins and ends with a vowel: di-uji, ke-ada-an.
        let bare = without_suffixes(rest);
        // A final k may belong to -kan.
        let bare = bare.strip_suffix('k').unwrap_or(bare);
        let is_safe = find_whole(rest).is_some()
            || bare.len() >= 4
            || (bare.len() == 3 && has_vowel_at(bare, 0) && has_vowel_at(bare, 2));
        if !is_safe {
            continue;
        }
        // bekerja, tepercaya: be- and te- have no r before a syllable that ends in r.
        let is_short = matches!(prefix, "be" | "te");
        let has_er = rest.get(1..3) == Some("er") && !b"aiueor".contains(&letter(rest, 0));
        if !is_short || has_er {
            return Some(rest);
        }
    }
    None
}

fn without_suffixes(word: &str) -> &str {
    let mut bare = word;
    while let Some(shorter) = strip_suffix(bare) {
        bare = shorter;
    }
    bare
}

/// Returns a word without a suffix.
pub(crate) fn strip_suffix(word: &str) -> Option<&str> {
    SUFFIXES.into_iter().find_map(|suffix| {
        let rest = word.strip_suffix(suffix).filter(|rest| can_be_root(rest))?;
        // ujian is uji-an, but bulan is not bul-an, and dari not dar-i.
        let is_open = rest.as_bytes().last().is_some_and(|last| is_vowel(*last));
        let is_safe = rest.len() >= 4 || (is_open && !matches!(suffix, "i" | "ku" | "mu"));
        is_safe.then_some(rest)
    })
}
