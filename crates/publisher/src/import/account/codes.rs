//! Guesses what WordPress's shortcodes showed to readers, because nobody can know which shortcodes a site had.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Attributes that hold text of the page, by the ends of their names.
pub(in crate::import) const TEXTS: [&str; 14] = [
    "title",
    "heading",
    "text",
    "label",
    "caption",
    "question",
    "answer",
    "content",
    "subtitle",
    "sub_title",
    "header",
    "description",
    "quote",
    "message",
];
/// Attributes that hold facts, by the ends of their names.
const FACTS: [&str; 31] = [
    "name",
    "nama",
    "author",
    "job",
    "role",
    "jabatan",
    "tagline",
    "price",
    "harga",
    "number",
    "value",
    "percent",
    "date",
    "tanggal",
    "phone",
    "telepon",
    "email",
    "alamat",
    "amount",
    "currency",
    "biaya",
    "angka",
    "jumlah",
    "total",
    "nilai",
    "kuota",
    "date_time",
    "waktu",
    "jam",
    "year",
    "tahun",
];
/// Attributes that hold facts, by the last part of their names: as mere ends these would match other names.
const SHORT_FACTS: [&str; 7] = ["from", "to", "per", "sum", "start", "end", "until"];
/// Parts of the names of attributes that never hold words.
const HIDDEN: [&str; 11] =
    ["class", "classes", "css", "style", "styles", "font", "fonts", "animation", "padding", "margin", "admin"];
/// Parts of the names of attributes whose value counts as text only if it has several words.
const SETTINGS: [&str; 16] = [
    "align", "color", "colour", "icon", "tag", "id", "shape", "layout", "skin", "theme", "effect", "order", "orderby",
    "provider", "target", "width",
];

/// Shortcodes of WordPress itself, which are recognised without quoted attributes too.
const OWN: [&str; 5] = ["gallery", "playlist", "caption", "audio", "video"];

/// Returns the names that have a closing shortcode somewhere in the text.
pub(super) fn closed_codes(html: &str) -> HashSet<&str> {
    html.split("[/").skip(1).filter_map(|rest| rest.split_once(']')).map(|(name, _)| name.trim()).collect()
}

/// Returns whether brackets hold a shortcode; in doubt they hold words.
pub(super) fn is_code(inner: &str, closed: &HashSet<&str>) -> bool {
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let end = name.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')));
    let (name, rest) = name.split_at_checked(end.unwrap_or(name.len())).unwrap_or((name, ""));
    name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && (inner.starts_with('/')
            || closed.contains(name)
            || OWN.contains(&name)
            || ["=\"", "='", "=“", "=”", "=″", "://"].iter().any(|sign| rest.contains(sign)))
}

/// Returns the words of an attribute that readers may have seen; none where it says how something looks.
pub(in crate::import) fn shown(key: &str, value: &str) -> Option<String> {
    if let Some(words) = words_of_group(value) {
        return Some(words).filter(|words| !words.is_empty());
    }
    let has_part = |parts: &[&str]| key.split(['_', '-']).any(|part| parts.contains(&part));
    let is_colour = value.strip_prefix('#').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_hexdigit()))
        || (value.starts_with('#') && value.contains('%'));
    let is_for_programs = is_colour || value.starts_with('[') || value.contains('{');
    if value.is_empty() || is_for_programs || has_part(&HIDDEN) {
        return None;
    }
    let is_setting = matches!(
        value.to_ascii_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "none" | "default" | "auto" | "left" | "right" | "center"
    );
    let is_name =
        value.starts_with(char::is_uppercase) && value.chars().filter(|letter| letter.is_lowercase()).count() > 1;
    let is_fact = TEXTS.iter().chain(&FACTS).any(|shown| key.ends_with(shown))
        || key.rsplit(['_', '-']).next().is_some_and(|part| SHORT_FACTS.contains(&part));
    let is_shown =
        is_sentence(value) || (!is_setting && !has_part(&SETTINGS) && (is_name || is_fact || is_date_or_price(value)));
    is_shown.then(|| value.to_owned())
}

/// Returns whether a value has at least two words.
pub(in crate::import) fn is_sentence(value: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|letter: char| letter.is_ascii_punctuation());
        word.chars().count() > 1 && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
    };
    value.split_whitespace().filter(is_word).nth(1).is_some()
}

/// Returns whether a value is a date, a time or a price, which layout settings are not: `2020-01-02`, `08.00`,
/// `2/1/2020`, `50.000`, `Rp5`.
fn is_date_or_price(value: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let first = value.split_whitespace().next().unwrap_or_default();
    let parts: Vec<&str> = first.split(['-', '/', '.', ':']).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    first
        .to_ascii_lowercase()
        .strip_prefix("rp")
        .is_some_and(|rest| rest.contains(|letter: char| letter.is_ascii_digit()))
        || (parts.iter().all(|part| digits(part))
            && matches!(
                lengths.as_slice(),
                [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4] | [2, 2] | [1..=3, 3] | [1..=3, 3, 3]
            ))
}

/// Returns whether a title is a default name that providers give their players and frames.
pub(in crate::import) fn is_name_of_player(title: &str) -> bool {
    let title = title.to_lowercase();
    title == "iframe"
        || ["youtube video", "vimeo video", "video player", "embedded content", "google maps"]
            .iter()
            .any(|start| title.starts_with(start))
}

/// Returns the texts in a group of settings, which readers saw. WPBakery writes such groups as JSON in
/// percent-encoding.
fn words_of_group(value: &str) -> Option<String> {
    let decoded = value.starts_with("%5B%7B").then(|| percent_decode_str(value).decode_utf8().ok()).flatten()?;
    let Ok(groups) = serde_json::from_str::<Vec<Map<String, Value>>>(&decoded) else {
        return Some(decoded.into_owned());
    };
    let settings = groups.iter().flatten().filter_map(|(key, value)| shown(key, value.as_str()?));
    Some(settings.collect::<Vec<_>>().join("\n"))
}

/// Returns whether a shortcode may stand within a word.
pub(in crate::import) fn is_within_word(name: &str) -> bool {
    const PARTS: [&str; 18] = [
        "dropcap",
        "drop_cap",
        "drop-cap",
        "highlight",
        "tooltip",
        "color",
        "font",
        "size",
        "bold",
        "italic",
        "underline",
        "strike",
        "superscript",
        "subscript",
        "abbr",
        "span",
        "inline",
        "icon",
    ];
    matches!(
        name,
        "b" | "i" | "u" | "s" | "em" | "strong" | "del" | "sup" | "sub" | "url" | "link" | "mark" | "small" | "a"
    ) || PARTS.iter().any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_told_from_what_says_how_it_looks() {
        for (key, value, is_shown) in [
            ("title", "2020", true),
            ("position", "Kepala Balai", true),
            ("position", "left", false),
            ("position", "Kepala", true),
            ("amount", "50000", true),
            ("mulai", "2020-01-02 08:00", true),
            ("dari", "08.00", true),
            ("biaya_total", "50.000", true),
            ("from", "8", true),
            ("photo", "8", false),
            ("line_height", "1.5", false),
            ("title", "#BelaNegara", true),
            ("tagline", "Melayani", true),
            ("author", "Budi", true),
            ("siapa", "Budi", true),
            ("price", "Rp50.000", true),
            ("el_class", "tombol besar", false),
            ("columns", "3", false),
            ("text_color", "#fff", false),
            ("title", "true", false),
            ("title", "Senin; Selasa | Rabu", true),
            ("stops", "#2b87da 0%|#29c4a9 100%", false),
            ("font", "font_family:Open Sans|font_style:400", false),
        ] {
            assert_eq!(shown(key, value).is_some(), is_shown, "{key}={value}");
        }
        let group = "%5B%7B%22label%22%3A%22Lulus%20tepat%22%2C%22value%22%3A%2290%22%2C%22color%22%3A%22blue%22%7D%5D";
        assert_eq!(shown("values", group).as_deref(), Some("Lulus tepat\n90"));
    }
}
