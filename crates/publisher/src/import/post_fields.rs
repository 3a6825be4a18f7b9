//! Fields of WordPress's posts that hold words of the text: footnotes, and the pages of a builder.

use super::item::Item;
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
        Value::Object(values) => values.iter().for_each(|(key, value)| push_shown(key, value, html)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_a_builder_is_its_words() {
        let data = r#"[{"elType":"widget","settings":{"title":"Judul","align":"left","link":{"url":"x"}},"elements":[]}]"#;
        let mut item = Item::default();
        read_elementor(data, &mut item);
        assert_eq!(item.body, "<div>Judul</div>\n");
        read_elementor(data, &mut item);
        assert_eq!(item.elsewhere, [("data Elementor", "<div>Judul</div>\n".to_owned())]);
        read_notes("[{\"content\":\"PP 7\",\"id\":\"a1\"}]", &mut item);
        assert_eq!(item.notes, [("a1".to_owned(), "PP 7".to_owned())]);
    }
}
