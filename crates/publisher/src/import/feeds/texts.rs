//! Decides which text of an item is its body and which its summary, and what is reported of the others.

use super::{super::html::words, said};
use crate::import::{item::Item, xml::Node};
use base64::{Engine as _, engine::general_purpose::STANDARD};

/// A text of an item, as HTML.
#[derive(Debug)]
pub(super) struct Text {
    /// The name of the element that holds it.
    pub(super) name: String,
    pub(super) html: String,
}

impl Text {
    /// Returns the text that an element holds: HTML, escaped or not.
    pub(super) fn of(node: &Node) -> Self {
        let is_base64 = ["encoding", "mode"].iter().any(|name| node.attribute(name) == "base64");
        let html = is_base64.then(|| decode(node.content())).flatten().unwrap_or_else(|| node.content().to_owned());
        Self { name: node.name.clone(), html }
    }

    /// Returns whether it is plain text, in which line ends mean something.
    fn is_plain(&self) -> bool {
        !self.html.contains('<') && self.html.contains('\n')
    }
}

pub(super) fn decode(text: &str) -> Option<String> {
    let bare: String = text.split_whitespace().collect();
    STANDARD.decode(bare).ok().and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Gives an item its body and summary: the first text, and the next text that says something else. The others are
/// reported as far as they say more.
pub(super) fn share_out(item: &mut Item, texts: Vec<Text>) {
    let mut texts = texts.into_iter().filter(|text| !text.html.is_empty());
    let Some(body) = texts.next() else { return };
    item.is_classic = item.is_classic || (body.name != "description" && body.is_plain());
    let mut told = String::new();
    for text in texts {
        let said_here = words(&text.html);
        if told.is_empty() {
            told = words(&body.html);
        }
        if item.summary.is_empty() && said_here != told {
            item.summary = text.html;
        } else if !told.contains(&said_here) {
            item.lost.push(said(&text.name, &said_here));
        }
        told.push('\n');
        told.push_str(&said_here);
    }
    item.body = body.html;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fullest_text_is_the_body_and_the_next_the_summary() {
        let text = |name: &str, html: &str| Text { name: name.to_owned(), html: html.to_owned() };
        for (texts, body, summary, lost) in [
            (vec![text("a", ""), text("b", "<p>satu</p>")], "<p>satu</p>", "", 0),
            (
                vec![text("a", "<p>satu dua</p>"), text("b", "satu  dua"), text("c", "lain")],
                "<p>satu dua</p>",
                "lain",
                0,
            ),
            (
                vec![text("a", "satu dua"), text("b", "satu"), text("c", "dua"), text("d", "tiga")],
                "satu dua",
                "satu",
                1,
            ),
            (vec![], "", "", 0),
        ] {
            let mut item = Item::default();
            share_out(&mut item, texts);
            assert_eq!((item.body.as_str(), item.summary.as_str(), item.lost.len()), (body, summary, lost));
        }
    }
}
