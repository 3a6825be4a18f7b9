//! What the attributes of WordPress's shortcodes say: words that readers saw, addresses, and looks.

use super::attributes;
use crate::import::account::{TEXTS, shown};
use base64::{Engine, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// What an attribute means to a reader.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Words that stood in the page.
    Shown(String),
    /// Where a link leads, or a file to view or to download.
    Address(String),
    /// A picture.
    Picture(String),
    /// Words or an address of no known use.
    Other(String),
    /// Looks, or nothing.
    Silent,
}

/// Attributes that hold addresses, by the ends of their names.
const ADDRESSES: [&str; 13] =
    ["url", "link", "href", "src", "file", "mp4", "webm", "ogv", "mp3", "ogg", "m4a", "pdf", "source"];

/// Reads an attribute as a theme would have shown it.
pub(super) fn read(key: &str, written: &str) -> Value {
    let value = unescaped(written);
    let value = value.trim();
    if value.is_empty() {
        return Value::Silent;
    }
    if let Some(address) = address_of(value) {
        let is_picture = crate::import::account::is_picture(&address);
        let is_of_looks = ["background", "bg", "logo"].iter().any(|part| key.contains(part));
        return if is_of_looks {
            Value::Other(address)
        } else if is_picture {
            Value::Picture(address)
        } else if ADDRESSES.iter().any(|name| key.ends_with(name)) {
            Value::Address(address)
        } else {
            Value::Other(address)
        };
    }
    if !value.contains(char::is_alphanumeric) {
        return Value::Silent;
    }
    match shown(key, value) {
        Some(words) if TEXTS.iter().any(|name| key.ends_with(name)) => Value::Shown(words),
        Some(words) => Value::Other(words),
        None => Value::Silent,
    }
}

/// Replaces the numbers that Divi writes for quotes and brackets.
pub(in crate::import) fn unescaped(value: &str) -> Cow<'_, str> {
    // In an address or a group of WPBakery they are ordinary percent-encoding.
    if !value.contains('%') || value.starts_with("%5B") || value.contains("%2F") {
        return Cow::Borrowed(value);
    }
    Cow::Owned(value.replace("%22", "\"").replace("%91", "[").replace("%93", "]"))
}

/// Returns the address in a value: by itself, or as WPBakery writes links (`url:https%3A%2F%2Fa.id|title:x`).
fn address_of(value: &str) -> Option<String> {
    let value = match value.strip_prefix("url:") {
        Some(rest) => {
            let encoded = rest.split('|').next().unwrap_or_default();
            percent_decode_str(encoded).decode_utf8().ok()?.into_owned()
        }
        None => value.to_owned(),
    };
    let starts = ["http://", "https://", "mailto:", "tel:"];
    let is_address = starts.iter().any(|start| value.starts_with(start))
        || (value.starts_with('/') && value.len() > 1 && !value.starts_with("//"));
    (is_address && !value.contains(char::is_whitespace)).then_some(value)
}

/// Decodes the HTML that a shortcode hides in Base64 and percent-encoding, as page builders store pasted HTML.
pub(in crate::import) fn decode_hidden(encoded: &str) -> Option<String> {
    let letters: String = encoded.chars().filter(|letter| !letter.is_whitespace()).collect();
    let letters = letters.trim_start_matches("<p>").trim_end_matches("</p>");
    let text = String::from_utf8(STANDARD.decode(letters).ok()?).ok()?;
    Some(percent_decode_str(&text).decode_utf8().map_or_else(|_| text.clone(), |text| text.into_owned()))
}

/// Returns the frame that the shortcode of a map holds: `#E-8_` and HTML in Base64.
pub(in crate::import) fn frame_of_map(value: &str) -> Option<String> {
    value.strip_prefix("#E-8_").and_then(decode_hidden)
}

/// Formats attributes as a shortcode writes them.
pub(super) fn written(attributes: &[(String, String)]) -> String {
    attributes.iter().map(|(key, value)| format!("{key}=\"{value}\"")).collect::<Vec<_>>().join(" ")
}

/// Parses what stands behind the name of a shortcode into names and values.
pub(super) fn attributes(source: &str) -> Vec<(String, &str)> {
    attributes::parse(source).into_iter().filter(|(key, value)| !key.is_empty() && !value.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_addresses_and_looks_are_told_apart() {
        let shown = |words: &str| Value::Shown(words.to_owned());
        for (key, value, expected) in [
            ("title", "Cara mendaftar?", shown("Cara mendaftar?")),
            ("title", "2020", shown("2020")),
            ("button_text", "Daftar", shown("Daftar")),
            ("url", "https://a.id/x.pdf", Value::Address("https://a.id/x.pdf".to_owned())),
            ("link", "url:https%3A%2F%2Fa.id%2F|title:x", Value::Address("https://a.id/".to_owned())),
            ("src", "https://a.id/x.jpg", Value::Picture("https://a.id/x.jpg".to_owned())),
            ("background_image", "https://a.id/x.jpg", Value::Other("https://a.id/x.jpg".to_owned())),
            ("nama", "Sri Rahayu", Value::Other("Sri Rahayu".to_owned())),
            ("css", ".a{b: c}", Value::Silent),
            ("title", "true", Value::Silent),
            ("columns", "3", Value::Silent),
            ("text_color", "#fff", Value::Silent),
        ] {
            assert_eq!(read(key, value), expected, "{key}={value}");
        }
        assert_eq!(decode_hidden("JTNDcCUzRUhhbG8lM0MlMkZwJTNF").as_deref(), Some("<p>Halo</p>"));
    }
}
