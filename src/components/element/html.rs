//! An element as HTML, for the publisher.

use super::{Child, Element, Text, Value};
use leptos::tachys::view::Position;

/// Elements without content, by the HTML standard, section 13.1.2.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "track"];

/// Boolean attributes (HTML standard, section 2.3.2), as far as the portal uses them.
const BOOLEAN: [&str; 7] = ["allowfullscreen", "autofocus", "controls", "default", "download", "hidden", "playsinline"];

pub(super) fn write(element: Element, html: &mut String, position: &mut Position) {
    html.push('<');
    html.push_str(element.tag);
    for (name, value) in element.attributes {
        let value = match value {
            Value::Fixed(value) => Some(value),
            Value::Changing(value) => value(),
        };
        if let Some(value) = value {
            html.push(' ');
            html.push_str(name);
            // A boolean attribute is written as its name alone.
            if !(value.is_empty() && BOOLEAN.contains(&name)) {
                html.push_str("=\"");
                push_escaped(html, &value, true);
                html.push('"');
            }
        }
    }
    html.push('>');
    if !VOID.contains(&element.tag) {
        *position = Position::FirstChild;
        for child in element.children {
            write_child(child, html, position);
        }
        html.push_str("</");
        html.push_str(element.tag);
        html.push('>');
    }
    *position = Position::NextChild;
}

fn write_child(child: Child, html: &mut String, position: &mut Position) {
    match child {
        Child::Element(element) => write(element, html, position),
        Child::Text(text) => write_text(&text, html, position),
        Child::ChangingText(text) => write_text(&text(), html, position),
        Child::Piece(piece) => piece.write_html(html, position),
    }
}

/// Writes a text as Leptos does: a marker between two adjacent texts, and a space for an empty one, so that the browser
/// makes a node for each.
fn write_text(text: &Text, html: &mut String, position: &mut Position) {
    if *position == Position::NextChildAfterText {
        html.push_str("<!>");
    }
    if text.is_empty() {
        html.push(' ');
    }
    push_escaped(html, text, false);
    *position = Position::NextChildAfterText;
}

/// Appends a text, escaped. Each stretch between two characters that need escaping is copied in one piece: most texts
/// have no such characters.
fn push_escaped(html: &mut String, text: &str, is_attribute: bool) {
    let mut begin = 0;
    for (index, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if is_attribute => "&quot;",
            _ => continue,
        };
        html.push_str(text.get(begin..index).unwrap_or_default());
        html.push_str(escape);
        begin = index + 1;
    }
    html.push_str(text.get(begin..).unwrap_or_default());
}
