//! What WordPress's codes showed, as far as nobody can know which of them a site had.

use std::collections::HashSet;

/// Attributes that hold words, by the end of their names.
const SHOWN: [&str; 10] =
    ["title", "heading", "text", "label", "caption", "question", "content", "button", "subtitle", "description"];
const LOOKS: [&str; 13] = [
    "class",
    "css",
    "style",
    "font",
    "animation",
    "align",
    "padding",
    "margin",
    "color",
    "icon",
    "tag",
    "position",
    "admin",
];

/// The names of which a closing code stands somewhere.
pub(super) fn closed_codes(html: &str) -> HashSet<&str> {
    html.split("[/").skip(1).filter_map(|rest| rest.split_once(']')).map(|(name, _)| name.trim()).collect()
}

/// Whether brackets hold a code; in doubt they hold words.
pub(super) fn is_code(inner: &str, closed: &HashSet<&str>) -> bool {
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let end = name.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')));
    let (name, rest) = name.split_at_checked(end.unwrap_or(name.len())).unwrap_or((name, ""));
    name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && (inner.starts_with('/')
            || closed.contains(name)
            || ["=\"", "='", "://"].iter().any(|sign| rest.contains(sign)))
}

/// Whether readers may have seen an attribute.
pub(super) fn shown(key: &str, value: &str) -> bool {
    let is_words = value.contains(char::is_whitespace) && value.contains(char::is_alphabetic);
    let is_shown = SHOWN.iter().any(|shown| key.ends_with(shown)) && !value.starts_with('#');
    (is_words || is_shown)
        && !LOOKS.iter().any(|looks| key.contains(looks))
        && !value.contains('{')
        && !matches!(
            value,
            "true" | "false" | "yes" | "no" | "on" | "off" | "none" | "default" | "auto" | "left" | "right" | "center"
        )
}

/// Codes that stand within a word.
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
