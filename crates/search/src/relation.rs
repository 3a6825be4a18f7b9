//! Whether two forms can come from the same root.

use crate::affixes::{can_be_root, has_vowel_at, letter};

/// A word has at most this many prefixes in a row: *memper-*, *keber-*, *diper-*.
const MOST_PREFIXES: usize = 2;

/// Returns whether two words in lower case can be taken apart so that both end in the same root.
#[must_use]
pub fn are_related(one: &str, other: &str) -> bool {
    one == other || {
        let roots_of_other = roots(other);
        roots(one).iter().any(|root| roots_of_other.contains(root))
    }
}

/// Returns every root that a word can come from, the word itself included: all ways in which its affixes can be taken
/// off.
#[must_use]
pub fn roots(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    if word.len() <= 3 || word.len() > 60 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return found;
    }
    for base in [word, without_clitics(word)] {
        found.push(base.to_owned());
        add_without_prefixes(base, None, 0, &mut found);
        for suffix in ["kan", "an", "i"] {
            if let Some(rest) = base.strip_suffix(suffix).filter(|rest| can_be_root(rest)) {
                if rest.len() > 3 || is_open(rest) {
                    found.push(rest.to_owned());
                }
                add_without_prefixes(rest, None, 0, &mut found);
            }
        }
    }
    found
}

/// Returns whether a root of three letters begins and ends with a vowel and so can be told: isi, uji, ada.
fn is_open(rest: &str) -> bool {
    rest.len() == 3 && has_vowel_at(rest, 0) && has_vowel_at(rest, 2)
}

/// Returns a word without *-lah*, *-kah*, *-tah*, *-pun*, and then without *-nya*, *-ku*, *-mu*.
fn without_clitics(word: &str) -> &str {
    let without = |word: &'_ str, ends: &[&str]| -> usize {
        let end = ends.iter().find(|end| {
            let rest = word.strip_suffix(**end);
            rest.is_some_and(|rest| rest.len() >= 4 || is_open(rest))
        });
        word.len() - end.map_or(0, |end| end.len())
    };
    let word = word.get(..without(word, &["lah", "kah", "tah", "pun"])).unwrap_or(word);
    word.get(..without(word, &["nya", "ku", "mu"])).unwrap_or(word)
}

/// A kind of prefix: what matters is only which prefixes may follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Prefix {
    Men,
    Pen,
    Ber,
    Per,
    Ter,
    Di,
    Ke,
    Se,
}

impl Prefix {
    /// Returns whether this prefix can stand right after `first`.
    fn can_follow(self, first: Self) -> bool {
        use Prefix::{Ber, Di, Ke, Men, Pen, Per, Se, Ter};
        match first {
            Men | Di => matches!(self, Per | Ber | Ter | Ke | Se | Pen),
            Pen => matches!(self, Ber | Per | Ter | Ke | Se),
            Ke => matches!(self, Ber | Ter | Se | Per | Pen),
            Ber => matches!(self, Ke | Pen | Se | Per),
            Ter | Per => matches!(self, Per | Ke | Se | Ber),
            Se => matches!(self, Ke | Ber | Per | Ter | Pen | Men),
        }
    }
}

fn add_without_prefixes(word: &str, first: Option<Prefix>, depth: usize, found: &mut Vec<String>) {
    if depth == MOST_PREFIXES {
        return;
    }
    for (rest, prefix) in without_prefix(word) {
        if can_be_root(&rest) && first.is_none_or(|first| prefix.can_follow(first)) {
            add_without_prefixes(&rest, Some(prefix), depth + 1, found);
            found.push(rest);
        }
    }
}

/// Returns every way to take one prefix off, with a swallowed letter put back.
fn without_prefix(word: &str) -> Vec<(String, Prefix)> {
    let mut ways = Vec::new();
    for (prefix, kind) in [("me", Prefix::Men), ("pe", Prefix::Pen)] {
        if let Some(rest) = word.strip_prefix(prefix) {
            ways.extend(without_nasal(rest, kind == Prefix::Pen).into_iter().map(|rest| (rest, kind)));
        }
    }
    let plain = [
        ("ber", Prefix::Ber),
        ("per", Prefix::Per),
        ("ter", Prefix::Ter),
        ("di", Prefix::Di),
        ("ke", Prefix::Ke),
        ("se", Prefix::Se),
    ];
    for (prefix, kind) in plain {
        if let Some(rest) = word.strip_prefix(prefix) {
            ways.push((rest.to_owned(), kind));
            // berasa is be-rasa, perasaan pe-rasa-an.
            if prefix.ends_with('r') {
                ways.push((format!("r{rest}"), kind));
            }
        }
    }
    for (prefix, kind) in [("be", Prefix::Ber), ("te", Prefix::Ter), ("pe", Prefix::Per)] {
        let rest = word.strip_prefix(prefix).filter(|rest| rest.get(1..3) == Some("er"));
        ways.extend(rest.map(|rest| (rest.to_owned(), kind)));
    }
    let learning = ["bel", "pel"].into_iter().find_map(|prefix| word.strip_prefix(prefix));
    ways.extend(learning.filter(|rest| rest.starts_with("ajar")).map(|rest| (rest.to_owned(), Prefix::Ber)));
    ways
}

/// Returns what can stand after *me-* or *pe-* and its nasal.
fn without_nasal(rest: &str, is_pen: bool) -> Vec<String> {
    let after = |length: usize| rest.get(length..).unwrap_or_default().to_owned();
    let mut ways = Vec::new();
    if let Some(root) = rest.strip_prefix("nge").filter(|root| matches!(root.len(), 3 | 4)) {
        ways.push(root.to_owned());
    }
    if rest.starts_with("ny") && has_vowel_at(rest, 2) {
        ways.extend([format!("s{}", after(2)), after(0)]);
    } else if rest.starts_with("ng") {
        ways.push(after(2));
        if has_vowel_at(rest, 2) {
            ways.push(format!("k{}", after(2)));
        }
    } else if rest.starts_with('n') || rest.starts_with('m') {
        let swallowed = if rest.starts_with('n') { 't' } else { 'p' };
        if has_vowel_at(rest, 1) {
            ways.extend([format!("{swallowed}{}", after(1)), after(0)]);
        } else {
            ways.push(after(1));
        }
    } else if b"lrwy".contains(&letter(rest, 0)) || (is_pen && rest.len() >= 3) {
        ways.push(after(0));
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_root_are_related() {
        for (one, other) in [
            ("pelatihan", "dilatih"),
            ("judulnya", "berjudul"),
            ("pengumuman", "mengumumkan"),
            ("pembelajaran", "belajar"),
            ("penilaian", "nilai"),
            ("menulis", "tulisan"),
            ("perasaan", "rasa"),
            ("memperbaiki", "baik"),
            ("mengecek", "cek"),
            ("keberhasilan", "hasil"),
            ("kunjunganmulah", "berkunjung"),
        ] {
            assert!(are_related(one, other), "{one} {other}: {:?} {:?}", roots(one), roots(other));
        }
    }

    #[test]
    fn words_that_only_share_a_key_are_not() {
        use crate::family;
        for (one, other) in [("timur", "nimur"), ("kalam", "alam"), ("pula", "mula"), ("pohon", "mohon")] {
            assert_eq!(family(one), family(other), "{one} {other}");
            assert!(!are_related(one, other), "{one} {other}");
        }
    }

    #[test]
    fn nothing_brings_it_down() {
        for word in ["", "a", "me", "menge", "ny", "peny", "memememememe", "ÿÿÿ", "kankankankan", &"di".repeat(30)] {
            let _ = (roots(word), crate::family(word));
        }
    }
}
