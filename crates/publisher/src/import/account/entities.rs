//! Decodes HTML entities: `&amp;` → `&`.

use std::collections::HashMap;

/// The most frequent entities. The others are left to the HTML parser, which knows two thousand.
const COMMON: [(&str, &str); 12] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("hellip", "…"),
    ("shy", "\u{ad}"),
];
/// The longest name of an entity in HTML, in bytes, with some room.
const LONGEST: usize = 40;

/// Returns a text with its entities replaced; an `&` that begins no entity stays.
pub(super) fn decode(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut known = HashMap::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let end = after.bytes().take(LONGEST).position(|byte| byte == b';');
        let name = end.and_then(|end| after.get(..end));
        let letters = name.and_then(|name| known.entry(name).or_insert_with(|| letters(name)).as_deref());
        match letters.zip(after.get(name.map_or(0, str::len) + 1..)) {
            Some((letters, after)) => {
                out.push_str(letters);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn letters(name: &str) -> Option<String> {
    if let Some((_, letters)) = COMMON.iter().find(|(known, _)| *known == name) {
        return Some((*letters).to_owned());
    }
    let number = name.strip_prefix('#').map(|number| match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    });
    // Smaller numbers are left to the HTML parser, which reads 0x80 to 0x9F as windows-1252.
    if let Some(letter) = number.and_then(Result::ok).filter(|number| *number > 0x9f).and_then(char::from_u32) {
        return Some(letter.to_string());
    }
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_name(name.strip_prefix('#').unwrap_or(name)) {
        return None;
    }
    let page = scraper::Html::parse_fragment(&format!("&{name};"));
    let text: String = page.root_element().text().collect();
    (!text.starts_with('&')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn entities_become_letters() {
        assert_eq!(decode("R&amp;D &#8211; &eacute;&#x41;&#150; &x; a&b &"), "R&D – éA– &x; a&b &");
    }
}
