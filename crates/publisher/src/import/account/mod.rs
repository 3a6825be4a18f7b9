//! Accounts for every word: compares what an entry of the old site shows with what the file that was written for it
//! says. What is neither in the file nor reported already is reported here, with the words around it.
//!
//! It does not rely on the conversion: it reads the source as it is, with its own parser and its own list of elements,
//! and the file as the portal will read it. So whatever a stage of the conversion drops, today or after the next
//! change, is reported.

mod codes;
mod compare;
mod entities;
mod seen;
mod tags;
mod written;

pub(super) use codes::{TEXTS, is_name_of_player, is_within_word, shown};
pub(super) use seen::{Seen, is_placeholder, read as read_seen, read_lines};
pub(super) use written::Written;

use super::{
    html::{Surroundings, player},
    losses::Losses,
    markdown::Pictures,
};
use compare::missing;

/// The longest passage that is reported in one sentence, in words.
const PASSAGE: usize = 200;

/// Reports the words of a title or summary, given as HTML, that are not in the line written for it.
pub(super) fn check_line(what: &str, html: &str, written: &str, losses: &mut Losses) {
    tell_missing(what, &words_of(&read_lines(html, false)), &words_of(written), losses);
}

/// Reports the words, descriptions and addresses of a text that are not in the file.
pub(super) fn check_text(
    seen: &Seen,
    written: &Written,
    surroundings: &dyn Surroundings,
    pictures: &dyn Pictures,
    losses: &mut Losses,
) {
    let mut out = written.words.clone();
    for alt in &written.alts {
        // A description that both sides have needs no counting; one that only the file has accounts for words of the
        // text.
        if !seen.alts.contains(alt) {
            out.extend(words_of(alt));
        }
    }
    tell_missing("teks", &words_of(&seen.text), &out, losses);
    for alt in seen.alts.iter().filter(|alt| !written.says(alt)) {
        tell_missing("teks alternatif gambar", &words_of(alt), &[], losses);
    }
    tell_hints("keterangan yang melayang atau dibacakan", seen, written, losses);
    for address in &seen.links {
        let to = surroundings.resolve(address);
        let picture = surroundings.picture(address, None, "", "").filter(|_| is_picture(address));
        let is_there = to.is_some_and(|to| written.leads_to(&to))
            || picture.is_some_and(|picture| shows(&picture.url, written, pictures));
        if !is_there && !losses.has_address(address) {
            losses.tell_address("tautan ke", address);
        }
    }
    for address in &seen.addresses {
        let to = surroundings.resolve(address);
        let plays = player(address).map(|(to, _)| to);
        let is_there = written.leads_to(address) || [to, plays].iter().flatten().any(|to| written.leads_to(to));
        if !is_there && !losses.has_address(address) {
            losses.tell_address("alamat", address);
        }
    }
    for candidates in &seen.pictures {
        let is_there = candidates.iter().any(|address| {
            let picture = surroundings.picture(address, None, "", "");
            losses.has_address(address) || picture.is_some_and(|picture| shows(&picture.url, written, pictures))
        });
        if let Some(address) = candidates.first().filter(|_| !is_there) {
            losses.tell_address("gambar", address);
        }
    }
}

/// Reports the pictures in a title or summary, which has no place for them.
pub(super) fn check_pictures(what: &str, html: &str, written: &Written, losses: &mut Losses) {
    let seen = read_seen(html, false);
    for alt in seen.alts.iter().filter(|alt| !written.says(alt)) {
        losses.tell_words(&format!("teks alternatif gambar di {what}"), alt);
    }
    for address in seen.pictures.iter().filter_map(|candidates| candidates.first()) {
        losses.tell_address(&format!("gambar di {what}"), address);
    }
    tell_hints(&format!("keterangan yang melayang atau dibacakan di {what}"), &seen, written, losses);
}

/// Reports the words of a text outside the body that the file lacks.
pub(super) fn check_elsewhere(what: &str, html: &str, written: &Written, losses: &mut Losses) {
    let mut out = written.words.clone();
    out.extend(written.alts.iter().flat_map(|alt| words_of(alt)));
    tell_missing(what, &words_of(&read_seen(html, true).text), &out, losses);
}

/// Reports the hints whose words stand nowhere in the file.
fn tell_hints(what: &str, seen: &Seen, written: &Written, losses: &mut Losses) {
    let mut named = phrase(losses.named());
    for hint in &seen.hints {
        let words = phrase(&words_of(hint));
        let is_there = seen.is_name_of_file(hint) || written.holds(&words) || named.contains(&words);
        if !is_there {
            losses.tell_words(what, hint);
            named.push_str(&words);
        }
    }
}

/// Joins words so that they can be searched for in other words joined this way.
fn phrase(words: &[String]) -> String {
    format!(" {} ", words.join(" "))
}

fn shows(url: &str, written: &Written, pictures: &dyn Pictures) -> bool {
    written.leads_to(url) || pictures.file(url).is_some_and(|file| written.shows(&file))
}

/// Whether an address ends like that of a picture.
pub(super) fn is_picture(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".webp", ".gif"].iter().any(|end| path.ends_with(end))
}

fn tell_missing(what: &str, source: &[String], written: &[String], losses: &mut Losses) {
    for passage in missing(source, written, losses.named()) {
        for part in passage.words.chunks(PASSAGE) {
            let near = match (passage.before.as_str(), passage.after.as_str()) {
                ("", "") => String::new(),
                ("", after) => format!(", sebelum “{after}”"),
                (before, "") => format!(", sesudah “{before}”"),
                (before, after) => format!(", antara “{before}” dan “{after}”"),
            };
            losses.tell_lost(format!("kata di {what} yang tidak terbawa: `{}`{near}", part.join(" ")), part);
        }
    }
}

/// Returns the words of a text: letters and digits in a row, and every sign that says something by itself. Invisible
/// characters do not separate words, and a superscript two counts as a two.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars() {
        match letter {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            _ if letter.is_alphanumeric() => word.push(flat(letter)),
            _ => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                if is_sign(letter) {
                    words.push(letter.to_string());
                }
            }
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Returns whether a sign says something where it stands alone in a cell: ticks, arrows, emoji.
const fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '©' | '®' | '±' | '×' | '÷')
}

/// Superscript and subscript digits.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const LOWERED: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];

fn flat(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let position = |digits: &[char; 10]| digits.iter().position(|digit| *digit == letter);
    let digit = position(&RAISED).or_else(|| position(&LOWERED)).and_then(|digit| u32::try_from(digit).ok());
    let letter = if letter == 'ⁿ' { 'n' } else { letter };
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_and_signs() {
        assert_eq!(words_of("Rp100.000,- (±5 m²) ✓ ke\u{ad}las"), ["Rp100", "000", "±", "5", "m2", "✓", "kelas"]);
        assert_eq!(words_of(" – “ ” "), Vec::<String>::new());
    }

    #[test]
    fn what_is_not_written_is_told_with_its_place() {
        let mut losses = Losses::default();
        check_line("judul", "satu dua tiga empat", "satu dua empat", &mut losses);
        check_line("judul", "I am Ramsay", "I amRamsay", &mut losses);
        assert_eq!(
            losses.into_lines(),
            [
                "kata di judul yang tidak terbawa: `tiga`, antara “satu dua” dan “empat”",
                "kata di judul yang tidak terbawa: `am Ramsay`, sesudah “I”"
            ]
        );
    }
}
