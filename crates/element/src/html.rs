//! An element as HTML.

use crate::{Element, Text, Value, child::Content, standard};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    view::{Position, RenderHtml},
};

pub(crate) fn write(
    element: Element,
    html: &mut String,
    position: &mut Position,
    mark_branches: bool,
    extra: Vec<AnyAttribute>,
) {
    html.push('<');
    html.push_str(element.tag);
    let inner_html = write_attributes(element.attributes, extra, html);
    html.push('>');
    if !standard::is_void(element.tag) {
        *position = Position::FirstChild;
        if inner_html.is_empty() {
            for child in element.children {
                write_child(child.0, html, position, mark_branches);
            }
        } else {
            html.push_str(&inner_html);
        }
        html.push_str("</");
        html.push_str(element.tag);
        html.push('>');
    }
    *position = Position::NextChild;
}

/// Writes the attributes of the element and those that Leptos has spread over it. As in Leptos, classes and styles of
/// both are joined. Returns what a spread attribute puts in place of the children.
fn write_attributes(own: Vec<(&'static str, Value)>, extra: Vec<AnyAttribute>, html: &mut String) -> String {
    let (mut others, mut class, mut style, mut inner_html) =
        (String::new(), String::new(), String::new(), String::new());
    for attribute in extra {
        attribute.to_html(&mut others, &mut class, &mut style, &mut inner_html);
    }
    for (name, value) in own {
        let value = match value {
            Value::Fixed(value) => Some(value),
            Value::Changing(value) => value(),
        };
        let joined = match name {
            "class" => std::mem::take(&mut class),
            "style" => std::mem::take(&mut style),
            _ => String::new(),
        };
        if let Some(value) = join(value, &joined) {
            write_attribute(name, &value, html);
        }
    }
    for (name, value) in [("class", class), ("style", style)] {
        if let Some(value) = join(None, &value) {
            write_attribute(name, &value, html);
        }
    }
    html.push_str(&others);
    inner_html
}

fn join(own: Option<Text>, extra: &str) -> Option<Text> {
    match (own, extra.trim()) {
        (own, "") => own,
        (None, extra) => Some(extra.to_owned().into()),
        (Some(own), extra) => Some(format!("{own} {extra}").into()),
    }
}

fn write_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    if !(value.is_empty() && standard::is_boolean(name)) {
        html.push_str("=\"");
        push_escaped(html, value, true);
        html.push('"');
    }
}

fn write_child(child: Content, html: &mut String, position: &mut Position, mark_branches: bool) {
    match child {
        Content::Element(element) => write(element, html, position, mark_branches, Vec::new()),
        Content::Text(text) => write_text(&text, html, position),
        Content::ChangingText(text) => write_text(&text(), html, position),
        Content::Piece(piece) => piece.to_html_with_buf(html, position, true, mark_branches, Vec::new()),
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
