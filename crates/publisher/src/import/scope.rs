//! The context of a piece of XML, because each piece is parsed alone.

use super::{
    names::{Family, Names},
    xml::Node,
};
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use std::rc::Rc;
use url::Url;

/// How many attributes an element may have.
const MAX_ATTRIBUTES: usize = 64;
/// The context of a piece: prefixes, and the address to which others are relative.
#[derive(Debug, Default, Clone)]
pub(super) struct Scope {
    pub(super) names: Names,
    /// Base addresses, each with the depth of the element that sets it.
    bases: Vec<(usize, Rc<Url>)>,
}

impl Scope {
    pub(super) fn new(family: Family) -> Self {
        Self { names: Names::new(family), bases: Vec::new() }
    }

    pub(super) fn base(&self) -> Option<Rc<Url>> {
        self.bases.last().map(|(_, base)| Rc::clone(base))
    }

    pub(super) fn leave(&mut self, depth: usize) {
        self.names.leave(depth);
        while self.bases.last().is_some_and(|(known, _)| *known > depth) {
            self.bases.pop();
        }
    }

    /// Reads the start tag of an element at that depth.
    pub(super) fn enter(&mut self, start: &BytesStart<'_>, depth: usize) -> Result<Node, String> {
        let mut written = Vec::new();
        // Attributes are read as in HTML, where they may stand without quotes.
        for attribute in start.html_attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| format!("XML-nya rusak: {error}"))?;
            // An entity that only HTML knows is left as it is written.
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
            written.push((attribute.key.as_ref().to_owned(), value));
            if written.len() > MAX_ATTRIBUTES {
                return Err(format!("satu unsur punya lebih dari {MAX_ATTRIBUTES} atribut"));
            }
        }
        for (name, value) in &written {
            self.names.declare(depth, name, value);
            if name == "xml:base" {
                let joined = self.base().map_or_else(|| Url::parse(value.trim()), |base| base.join(value.trim()));
                if let Ok(base) = joined {
                    self.bases.push((depth, Rc::new(base)));
                }
            }
        }
        if depth == 1 {
            self.names.note_root(start.name().as_ref());
        }
        let attributes = written.into_iter().map(|(name, value)| (self.names.of_attribute(&name), value)).collect();
        let name = self.names.of_element(start.name().as_ref());
        Ok(Node { name, attributes, base: self.base(), ..Node::default() })
    }

    /// Makes the declarations so far count for all that follows.
    pub(super) fn settled(mut self) -> Self {
        self.names.settle();
        self.bases.iter_mut().for_each(|(depth, _)| *depth = 0);
        self
    }
}

/// Returns what the root element of a file declares; an empty scope where no root element can be read.
pub(super) fn root_scope(text: &str, family: Family) -> Scope {
    let mut reader = Reader::from_str(text);
    let mut scope = Scope::new(family);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) | Event::Empty(start) => {
                let _ = scope.enter(&start, 1);
                break;
            }
            Event::Eof => break,
            _ => {}
        }
    }
    scope
}
