//! Reads what attributes of tags, and the data of WordPress's blocks, showed to readers.

use super::{Reader, is_placeholder};
use crate::import::{
    account::{
        codes::{TEXTS, is_name_of_player, is_sentence},
        entities::decode,
        is_picture,
    },
    text::on_one_line,
};
use serde_json::Value;

/// Attributes whose text appears on hovering over something, or is read out.
const HINTS: [&str; 9] = [
    "title",
    "aria-label",
    "aria-description",
    "summary",
    "data-tooltip",
    "data-original-title",
    "data-bs-title",
    "data-title",
    "data-caption",
];
/// Elements that a link replaces. Their title becomes the words of the link.
const FRAMES: [&str; 6] = ["iframe", "video", "audio", "source", "embed", "object"];
/// Attributes that hold a number to which a script counts up.
const COUNTED: [&str; 4] = ["data-to-value", "data-count", "data-number", "data-to"];
/// Attributes that hold the address of a background picture that a script loads later.
const BACKGROUNDS: [&str; 6] =
    ["data-bg", "data-background", "data-background-image", "data-bg-image", "data-image-src", "poster"];
/// Fields of a block's data that hold looks or settings, and no words.
const LOOKS: [&str; 5] = ["classname", "metadata", "lock", "style", "query"];

impl Reader<'_> {
    pub(super) fn read_attributes(&mut self, name: &str, source: &str) {
        let attributes = attributes_of(source);
        let of = |wanted: &str| attributes.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.trim());
        let full = |wanted: &str| of(wanted).filter(|value| !value.is_empty());
        match name {
            "img" | "image" => {
                self.seen.alts.extend(full("alt").or_else(|| full("title")).map(on_one_line));
                let keys = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "src"];
                let addresses: Vec<String> = keys.into_iter().filter_map(full).map(str::to_owned).collect();
                // A placeholder is not a picture.
                if !addresses.is_empty() && !addresses.iter().all(|address| is_placeholder(address)) {
                    self.seen.pictures.push(addresses);
                }
                self.seen.addresses.extend(full("longdesc").map(str::to_owned));
            }
            "a" | "area" => {
                self.seen.links.extend(full("href").filter(|href| *href != "#").map(str::to_owned));
                self.seen.alts.extend(full("alt").map(on_one_line));
                // Buttons are displayed apart from each other even without white space between them.
                if full("class").is_some_and(|class| class.contains("button") || class.contains("btn")) {
                    self.seen.text.push('\n');
                }
            }
            "abbr" | "acronym" | "dfn" => self.push_apart(full("title")),
            "track" => self.push_apart(full("label")),
            "progress" | "meter" => self.push_apart(full("value")),
            "input" if !matches!(of("type"), Some("hidden" | "checkbox" | "radio")) => {
                self.push_apart(full("value"));
                self.push_apart(full("placeholder"));
            }
            "textarea" => self.push_apart(full("placeholder")),
            "option" | "optgroup" => self.push_apart(full("label")),
            _ if FRAMES.contains(&name) => {
                let address = ["src", "data", "data-src", "data-lazy-src"].into_iter().find_map(full);
                self.seen.addresses.extend(address.filter(|address| *address != "about:blank").map(str::to_owned));
                // The conversion uses the title as the words of the link.
                self.push_apart(full("title").filter(|title| !is_name_of_player(title)));
            }
            _ => {}
        }
        for (key, value) in attributes.iter().map(|(key, value)| (key.as_str(), value.trim())) {
            match key {
                // These titles are read above.
                "title" if matches!(name, "abbr" | "acronym" | "dfn") || FRAMES.contains(&name) => {}
                _ if HINTS.contains(&key) => self.push_hint(value),
                _ if COUNTED.contains(&key) => self.push_apart(Some(value)),
                "style" => self.push_backgrounds(value),
                _ if BACKGROUNDS.contains(&key) => {
                    self.push_background(value.trim_start_matches("url(").trim_end_matches(')'))
                }
                _ if key.starts_with("data-") && is_sentence(value) && !value.starts_with(['{', '[']) => {
                    self.push_hint(value);
                }
                _ => {}
            }
        }
        if self.is_attribute {
            return;
        }
        for (_, value) in attributes.iter().filter(|(_, value)| holds_markup(value)) {
            // The value is a page (`srcdoc`), or text after a quotation mark that was never closed.
            let inner = Reader { is_attribute: true, ..Reader::default() }.read(value);
            self.push_apart(Some(&inner.text));
        }
    }

    /// Reads words of a block that may stand only in its data.
    pub(super) fn read_block(&mut self, comment: &str) {
        let json = comment.split_once('{').map(|(_, json)| format!("{{{}", json.trim_end().trim_end_matches('/')));
        if let Some(data) = json.and_then(|json| serde_json::from_str::<Value>(&json).ok()) {
            self.push_data("", &data);
        }
    }

    fn push_data(&mut self, key: &str, data: &Value) {
        let name = key.to_lowercase();
        if name.starts_with('_') || LOOKS.contains(&name.as_str()) {
            return;
        }
        match data {
            Value::String(text) if is_picture(text) && text.contains("://") => self.push_background(text),
            // Rich text is skipped, because it stands in the HTML as well.
            Value::String(text)
                if !text.contains(['<', '(', '{'])
                    && (is_sentence(text) || TEXTS.iter().any(|known| name.ends_with(known))) =>
            {
                self.push_hint(&decode(text));
            }
            Value::Array(values) => values.iter().for_each(|value| self.push_data(key, value)),
            Value::Object(values) => values.iter().for_each(|(key, value)| self.push_data(key, value)),
            _ => {}
        }
    }

    /// Adds the words of a hint, unless they say nothing.
    pub(super) fn push_hint(&mut self, words: &str) {
        let words = on_one_line(words);
        let has_word = words.split(|letter: char| !letter.is_alphabetic()).any(|word| word.chars().nth(1).is_some());
        if has_word && !is_name_of_player(&words) && !holds_markup(&words) {
            self.seen.hints.push(words);
        }
    }

    /// Adds the pictures that a style names.
    pub(super) fn push_backgrounds(&mut self, style: &str) {
        for rest in style.split("url(").skip(1) {
            let address = rest.split(')').next().unwrap_or_default();
            self.push_background(address.trim().trim_matches(['"', '\'']));
        }
    }

    fn push_background(&mut self, address: &str) {
        if is_picture(address) {
            self.seen.pictures.push(vec![address.to_owned()]);
        }
    }
}

pub(super) fn attributes_of(source: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = source;
    while let Some((key, after)) = rest.split_once('=') {
        let key = key.split_whitespace().last().unwrap_or_default().trim_start_matches('/').to_ascii_lowercase();
        let after = after.trim_start();
        let quoted = ['"', '\''].into_iter().find_map(|mark| after.strip_prefix(mark)?.split_once(mark));
        let (value, following) = quoted
            .unwrap_or_else(|| after.split_once(char::is_whitespace).unwrap_or((after.trim_end_matches('/'), "")));
        attributes.push((key, decode(value)));
        rest = following;
    }
    attributes
}

fn holds_markup(value: &str) -> bool {
    value.split('<').skip(1).any(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/'))
}
