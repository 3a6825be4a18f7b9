//! Custom fields of WordPress posts that hold words: footnotes, pages of a page builder, and fields of plugins.

use super::{html::words, item::Item, php, xml::escape};
use serde::Deserialize;
use serde_json::Value;

/// The settings of a page builder's elements whose values readers saw.
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

/// The fields in which SEO plugins keep the summary of a post.
const SUMMARIES: [&str; 6] = [
    "_yoast_wpseo_metadesc",
    "rank_math_description",
    "_aioseo_description",
    "_aioseop_description",
    "_seopress_titles_desc",
    "_genesis_description",
];
/// Other fields of SEO plugins that hold words, and what the report calls them.
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

/// How many letters of a field the report quotes.
const LONGEST: usize = 1000;

#[derive(Deserialize)]
struct Note {
    content: String,
    id: String,
}

/// Reads the footnotes of a text that is made of blocks.
pub(super) fn read_notes(value: &str, item: &mut Item) {
    match serde_json::from_str::<Vec<Note>>(value) {
        Ok(notes) => item.notes.extend(notes.into_iter().map(|note| (note.id, note.content))),
        // Some exporters escape the JSON once more or cut it off.
        Err(_) => item.elsewhere.push(("catatan kaki", value.to_owned())),
    }
}

/// Reads a page of Elementor. The body normally holds a copy of the page that was made for search; where the body is
/// empty, this data becomes the body.
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
            // The known settings come first, in the order in which such elements show them.
            let known = SHOWN.iter().filter_map(|key| Some((*key, values.get(*key)?)));
            let others = values.iter().filter(|(key, _)| !SHOWN.contains(&key.as_str()));
            let all = known.chain(others.map(|(key, value)| (key.as_str(), value)));
            all.for_each(|(key, value)| push_shown(key, value, html));
        }
        _ => {}
    }
}

/// Reads a field that is not part of the text: takes a summary, or reports the field.
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

/// Returns whether only programs read a field: locks, marks of text editors, references to the fields of plugins.
fn is_technical(key: &str, value: &str) -> bool {
    const STARTS: [&str; 6] = ["_oembed_", "_edit_", "_wp_", "_menu_item", "_yoast", "_elementor"];
    STARTS.iter().any(|start| key.starts_with(start)) || value.starts_with("field_")
}

/// Returns whether the private field of a plugin holds something to read: at least two words.
fn is_sentence(value: &str) -> bool {
    let mut words =
        value.split_whitespace().filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    words.by_ref().nth(1).is_some()
}

/// Takes a description for search engines as the summary, unless it is a template or the item has a summary already.
fn take_summary(item: &mut Item, value: &str) {
    if item.summary.is_empty() && !value.contains(['%', '#']) {
        item.summary = escape(value);
    } else if words(&item.summary) != value {
        item.lost.push(format!("ringkasan untuk mesin pencari: “{value}”"));
    }
}

/// Formats the value of a field for people to read. Plugins store lists as serialised PHP and as JSON.
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

/// Returns the texts in a JSON list or object, without the names of its fields; none where it is not one.
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

/// Returns the quoted texts of a list in PHP or JSON that cannot be parsed any more, as far as they are words.
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
