//! Fields of WordPress's posts that hold words of the text: footnotes, and the pages of a builder.

use super::{html::words, item::Item, php, xml::escape};
use serde::Deserialize;
use serde_json::Value;

/// What the settings of a builder's parts hold that was seen.
const SHOWN: [&str; 27] = [
    "title",
    "editor",
    "text",
    "html",
    "caption",
    "heading",
    "description",
    "title_text",
    "description_text",
    "tab_title",
    "tab_content",
    "button_text",
    "link_text",
    "inner_text",
    "alert_title",
    "alert_description",
    "testimonial_content",
    "testimonial_name",
    "testimonial_job",
    "blockquote_content",
    "sub_heading",
    "prefix",
    "suffix",
    "item_title",
    "item_description",
    "field_label",
    "content",
];

/// Fields that SEO plugins keep the summary of a post in.
const SUMMARIES: [&str; 6] = [
    "_yoast_wpseo_metadesc",
    "rank_math_description",
    "_aioseo_description",
    "_aioseop_description",
    "_seopress_titles_desc",
    "_genesis_description",
];
/// Fields of theirs that hold words, too.
const SEO_FIELDS: [(&str, &str); 9] = [
    ("_yoast_wpseo_title", "judul untuk mesin pencari"),
    ("rank_math_title", "judul untuk mesin pencari"),
    ("_aioseo_title", "judul untuk mesin pencari"),
    ("_aioseop_title", "judul untuk mesin pencari"),
    ("_seopress_titles_title", "judul untuk mesin pencari"),
    ("_yoast_wpseo_focuskw", "kata kunci"),
    ("rank_math_focus_keyword", "kata kunci"),
    ("_aioseo_keywords", "kata kunci"),
    ("_aioseop_keywords", "kata kunci"),
];

/// How many letters of a field the report repeats.
const LONGEST: usize = 1000;

#[derive(Deserialize)]
struct Note {
    content: String,
    id: String,
}

/// The footnotes of a text in blocks.
pub(super) fn read_notes(value: &str, item: &mut Item) {
    match serde_json::from_str::<Vec<Note>>(value) {
        Ok(notes) => item.notes.extend(notes.into_iter().map(|note| (note.id, note.content))),
        // Escaped once more by some exporters, or cut off.
        Err(_) => item.elsewhere.push(("catatan kaki", value.to_owned())),
    }
}

/// A page of Elementor. The body holds a copy of it that was made for search; where it does not, this is the text.
pub(super) fn read_elementor(value: &str, item: &mut Item) {
    let Ok(parts) = serde_json::from_str::<Value>(value) else { return };
    let mut html = String::new();
    push_shown("", &parts, &mut html);
    if html.is_empty() {
        return;
    }
    if item.body.trim().is_empty() {
        item.body = html;
        item.is_classic = false;
    } else {
        item.elsewhere.push(("data Elementor", html));
    }
}

fn push_shown(key: &str, value: &Value, html: &mut String) {
    match value {
        Value::String(text) if SHOWN.contains(&key) && !text.trim().is_empty() => {
            html.push_str(&format!("<div>{text}</div>\n"));
        }
        Value::Array(values) => values.iter().for_each(|value| push_shown(key, value, html)),
        Value::Object(values) => {
            // In the order in which such parts show them.
            let known = SHOWN.iter().filter_map(|key| Some((*key, values.get(*key)?)));
            let others = values.iter().filter(|(key, _)| !SHOWN.contains(&key.as_str()));
            let all = known.chain(others.map(|(key, value)| (key.as_str(), value)));
            all.for_each(|(key, value)| push_shown(key, value, html));
        }
        _ => {}
    }
}

/// A field that is no part of the text.
pub(super) fn read_other(key: &str, value: &str, item: &mut Item) {
    if SUMMARIES.contains(&key) {
        take_summary(item, value);
    } else if let Some((_, what)) = SEO_FIELDS.iter().find(|(name, _)| *name == key) {
        item.lost.push(format!("{what}: “{value}”"));
    } else if !key.starts_with('_') || (!is_technical(key, value) && (is_sentence(value) || !item.type_name.is_empty()))
    {
        item.lost.push(format!("isian tambahan `{key}`{}", in_words(value)));
    }
}

/// What only programs read: locks, marks of editors, references to the fields of plugins.
fn is_technical(key: &str, value: &str) -> bool {
    const STARTS: [&str; 6] = ["_oembed_", "_edit_", "_wp_", "_menu_item", "_yoast", "_elementor"];
    STARTS.iter().any(|start| key.starts_with(start)) || value.starts_with("field_")
}

/// Whether a field that a plugin keeps for itself holds something to read.
fn is_sentence(value: &str) -> bool {
    let mut words =
        value.split_whitespace().filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    words.by_ref().nth(1).is_some()
}

/// What somebody wrote for search engines is a summary, unless it is a template, or there is one already.
fn take_summary(item: &mut Item, value: &str) {
    if item.summary.is_empty() && !value.contains(['%', '#']) {
        item.summary = escape(value);
    } else if words(&item.summary) != value {
        item.lost.push(format!("ringkasan untuk mesin pencari: “{value}”"));
    }
}

/// The value of a field, where people can read it: plugins keep lists in forms of PHP and JSON.
fn in_words(value: &str) -> String {
    let list = php::values(value).or_else(|| json_values(value));
    let is_cut_off = ["a:", "O:", "{", "["].iter().any(|start| value.starts_with(start));
    let words = match list {
        Some(texts) => {
            texts.iter().map(|text| words(text)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
        }
        None if is_cut_off => quoted_words(value),
        None => words(value),
    };
    let cut: String = words.chars().take(LONGEST).collect();
    let more = if cut.len() < words.len() { " …" } else { "" };
    if words.is_empty() { String::new() } else { format!(": “{cut}{more}”") }
}

/// The texts of a list in JSON, without their names.
fn json_values(source: &str) -> Option<Vec<String>> {
    let mut open =
        vec![serde_json::from_str::<Value>(source).ok().filter(|value| value.is_array() || value.is_object())?];
    let mut texts = Vec::new();
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) => texts.push(text),
            Value::Array(values) => open.extend(values.into_iter().rev()),
            Value::Object(values) => open.extend(values.into_iter().map(|(_, value)| value).rev()),
            _ => {}
        }
    }
    Some(texts)
}

/// The texts of a list that PHP or JSON has written and nobody can read any more, as far as they are words.
fn quoted_words(value: &str) -> String {
    let texts =
        value.split('"').skip(1).step_by(2).filter(|text| text.contains(' ') || text.starts_with(char::is_uppercase));
    texts.map(words).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_a_builder_is_its_words() {
        let data =
            r#"[{"elType":"widget","settings":{"title":"Judul","align":"left","link":{"url":"x"}},"elements":[]}]"#;
        let mut item = Item::default();
        read_elementor(data, &mut item);
        assert_eq!(item.body, "<div>Judul</div>\n");
        read_elementor(data, &mut item);
        assert_eq!(item.elsewhere, [("data Elementor", "<div>Judul</div>\n".to_owned())]);
        read_notes("[{\"content\":\"PP 7\",\"id\":\"a1\"}]", &mut item);
        assert_eq!(item.notes, [("a1".to_owned(), "PP 7".to_owned())]);
    }
}
