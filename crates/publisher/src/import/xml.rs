//! One piece of XML as a tree, within bounds.

use encoding_rs::{Encoding, UTF_8};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
};

/// How deep elements may stand within each other.
const MAX_DEPTH: usize = 64;
/// How many attributes an element may have.
const MAX_ATTRIBUTES: usize = 64;

/// An element.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Node {
    /// Its name as it is written, prefix and all: the formats that are read here always write the same.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Its own text; of XHTML in Atom (RFC 4287, section 3.1.1.3) the markup.
    pub(super) text: String,
    pub(super) children: Vec<Self>,
}

impl Node {
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of a child; empty where there is none.
    pub(super) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.trim())
    }

    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// The encoding that the head of a file names; UTF-8 where it names none.
pub(super) fn encoding_of(head: &[u8]) -> &'static Encoding {
    let declaration = head.get(..head.len().min(200)).unwrap_or_default();
    let declaration = String::from_utf8_lossy(declaration);
    let named = declaration.split_once("encoding=").map_or("", |(_, rest)| rest);
    let label = named.trim_start_matches(['"', '\'']).split(['"', '\'']).next().unwrap_or_default();
    Encoding::for_label(label.as_bytes()).unwrap_or(UTF_8)
}

/// Reads a piece of a file, and whether letters in it could not be read.
///
/// # Errors
/// In words: what is wrong with it.
pub(super) fn parse(bytes: &[u8], encoding: &'static Encoding) -> Result<(Node, bool), String> {
    let (text, _, has_broken_letters) = encoding.decode(bytes);
    let mut reader = Reader::from_str(&text);
    // The head of a file opens what only its end closes.
    reader.config_mut().allow_unmatched_ends = true;
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().map_err(|error| format!("XML-nya rusak: {error}"))? {
            Event::Start(start) => {
                let node = begin(&start)?;
                if open.len() >= MAX_DEPTH {
                    return Err(format!("unsurnya bersarang lebih dari {MAX_DEPTH} tingkat"));
                }
                if node.attribute("type") == "xhtml" {
                    let inner = reader.read_text(start.name()).map_err(|error| format!("XML-nya rusak: {error}"))?;
                    let inner = inner.into_inner().into_owned();
                    push_child(&mut open, Node { text: inner, ..node });
                } else {
                    open.push(node);
                }
            }
            Event::Empty(start) => {
                let node = begin(&start)?;
                push_child(&mut open, node);
            }
            Event::End(_) => {
                if open.len() > 1
                    && let Some(node) = open.pop()
                {
                    push_child(&mut open, node);
                }
            }
            Event::Text(text) => push_text(&mut open, &text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => push_text(&mut open, &text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => {
                let resolved = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    Ok(None) => {
                        let name = reference.into_inner();
                        // What HTML knows and XML does not is left for HTML to read.
                        resolve_xml_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned)
                    }
                    Err(_) => "\u{fffd}".to_owned(),
                };
                push_text(&mut open, &resolved);
            }
            // A DOCTYPE may define entities of any size (billion laughs), and none of these formats has one.
            Event::DocType(_) => return Err("berisi DOCTYPE, yang tidak pernah ada di ekspor yang benar".to_owned()),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    while open.len() > 1
        && let Some(node) = open.pop()
    {
        push_child(&mut open, node);
    }
    Ok((open.pop().unwrap_or_default(), has_broken_letters))
}

fn begin(start: &BytesStart<'_>) -> Result<Node, String> {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| format!("XML-nya rusak: {error}"))?;
        let value =
            attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| format!("XML-nya rusak: {error}"))?;
        attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        if attributes.len() > MAX_ATTRIBUTES {
            return Err(format!("satu unsur punya lebih dari {MAX_ATTRIBUTES} atribut"));
        }
    }
    Ok(Node { name: start.name().as_ref().to_owned(), attributes, ..Node::default() })
}

fn push_child(open: &mut [Node], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn push_text(open: &mut [Node], text: &str) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node, String> {
        parse(text.as_bytes(), UTF_8).map(|(node, _)| node)
    }

    #[test]
    fn text_comes_from_all_its_forms() {
        let node = read("<a b='1 &amp; 2'>x &lt; y &#233; &nbsp;<![CDATA[<p>&amp;</p>]]></a>").unwrap();
        let a = node.child("a").unwrap();
        assert_eq!(a.text, "x < y é &nbsp;<p>&amp;</p>");
        assert_eq!(a.attribute("b"), "1 & 2");
    }

    #[test]
    fn xhtml_stays_markup() {
        let node = read("<content type='xhtml'><div><p>a <b>c</b></p></div></content>").unwrap();
        assert_eq!(node.text_of("content"), "<div><p>a <b>c</b></p></div>");
    }

    #[test]
    fn a_doctype_and_what_is_too_deep_are_refused() {
        let laughs = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><l>&b;</l>";
        assert!(read(laughs).unwrap_err().contains("DOCTYPE"));
        assert!(read(&"<a>".repeat(16_000)).unwrap_err().contains("bersarang"));
        assert!(read("<a").is_err());
    }

    #[test]
    fn the_head_names_the_encoding() {
        assert_eq!(encoding_of(b"<?xml version='1.0' encoding='ISO-8859-1'?>").name(), "windows-1252");
        assert_eq!(encoding_of(b"<rss>"), UTF_8);
        let (node, is_broken) = parse(b"<a>caf\xe9</a>", encoding_of(b"<?xml encoding=\"windows-1252\"?>")).unwrap();
        assert_eq!((node.text_of("a"), is_broken), ("café", false));
        assert!(parse(b"<a>caf\xe9</a>", UTF_8).unwrap().1);
    }
}
