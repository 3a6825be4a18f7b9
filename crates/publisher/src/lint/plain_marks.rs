//! Marks in plain text: a title, a caption, a label. Markdown and HTML do not work there; readers would see them.

use crate::{
    problem::{Place, Problems},
    rule::Rule,
};

/// Checks a line of plain text.
pub(crate) fn check(text: &str, place: &Place, problems: &mut Problems) {
    if let Some(mark) = find_mark(text) {
        let what = format!("tanda `{mark}` akan terbaca sebagai huruf, karena ini teks biasa");
        problems.push_found(Rule::LeftoverMarks, place, what, "Tulis kata-katanya saja, tanpa Markdown dan HTML");
    }
}

/// Returns the first mark in a line of plain text.
pub(crate) fn find_mark(text: &str) -> Option<String> {
    if let Some(mark) = ["](", "**", "~~"].into_iter().find(|mark| text.contains(mark)) {
        return Some(mark.to_owned());
    }
    find_entity(text).or_else(|| find_tag(text))
}

/// Finds an entity such as `&amp;` or `&#8211;`.
fn find_entity(text: &str) -> Option<String> {
    let names = text.split('&').skip(1).filter_map(|rest| rest.split_once(';')).map(|(name, _)| name);
    let is_name = |name: &&str| {
        let letters = name.strip_prefix('#').unwrap_or(name);
        (2..=8).contains(&name.len()) && !letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    names.into_iter().find(is_name).map(|name| format!("&{name};"))
}

/// Finds a tag such as `<b>`, `</p>` or `<br />`.
fn find_tag(text: &str) -> Option<String> {
    let inside = text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(inside, _)| inside);
    let is_tag = |inside: &&str| {
        let name = inside.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        (1..=10).contains(&name.len())
            && name.starts_with(|letter: char| letter.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    inside.into_iter().find(is_tag).map(|inside| format!("<{inside}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_and_words_are_not() {
        for (text, mark) in [
            ("**Penting** sekali", "**"),
            ("Lihat [panduan](/panduan/)", "]("),
            ("Biaya ~~lama~~", "~~"),
            ("Tanya &amp; jawab", "&amp;"),
            ("2020&#8211;2021", "&#8211;"),
            ("<b>Penting</b>", "<b>"),
            ("satu<br />dua", "<br />"),
        ] {
            assert_eq!(find_mark(text).as_deref(), Some(mark), "{text}");
        }
        for text in ["Tanya & jawab; lagi", "a < b dan b > c", "5 * 3", "[Ralat] Jadwal", "<20 orang>", "R&D; S&P"] {
            assert_eq!(find_mark(text), None, "{text}");
        }
    }
}
