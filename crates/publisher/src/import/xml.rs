//! Parses one piece of XML into a tree, within bounds.

use super::scope::Scope;
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, BytesText, Event},
};
use std::rc::Rc;
use url::Url;

/// How deep elements may be nested.
const MAX_DEPTH: usize = 64;
/// Elements that hold text for readers: elements within them are markup that was not escaped.
const TEXTS: [&str; 19] = [
    "title",
    "description",
    "summary",
    "subtitle",
    "tagline",
    "content",
    "body",
    "rights",
    "content:encoded",
    "excerpt:encoded",
    "dc:title",
    "dc:description",
    "atom:content",
    "atom:summary",
    "media:title",
    "media:description",
    "itunes:summary",
    "xhtml:body",
    "xhtml:div",
];
/// Attributes that hold an address.
const ADDRESSES: [&str; 5] = ["href", "src", "poster", "data", "cite"];
/// HTML elements without an end tag: a parser of HTML would read `</br>` as another `<br>`.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "source", "track", "wbr", "embed"];

/// An element.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Node {
    /// Its name, as [`super::names::Names`] normalises it.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Its own text.
    pub(super) text: String,
    /// Its content as HTML, where it holds markup that was not escaped: XHTML in Atom (RFC 4287, section 3.1.1.3), or a
    /// mistake in the source.
    pub(super) markup: Option<String>,
    /// The base address that `xml:base` sets for it.
    pub(super) base: Option<Rc<Url>>,
    pub(super) children: Vec<Self>,
}

impl Node {
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.all(name).next()
    }

    pub(super) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Self> {
        // XML distinguishes `pubdate` from `pubDate`; writers of feeds do not.
        self.children.iter().filter(move |child| child.name.eq_ignore_ascii_case(name))
    }

    /// Returns the text of a child, or its markup; empty where there is none.
    pub(super) fn text_of(&self, name: &str) -> &str {
        self.all(name).map(Self::content).find(|text| !text.is_empty()).unwrap_or_default()
    }

    pub(super) fn content(&self) -> &str {
        self.markup.as_deref().unwrap_or(&self.text).trim()
    }

    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }
}

/// Parses a piece of a file. Also returns the scope of the elements that are still open at its end: the head of a file
/// opens elements that only the end of the file closes.
///
/// # Errors
/// Returns what is wrong with the piece, in words.
pub(super) fn parse(text: &str, around: &Scope) -> Result<(Node, Scope), String> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_unmatched_ends = true;
    // A bare `&`, in addresses and names, is the most common mistake in feeds.
    config.allow_dangling_amp = true;
    // What is declared around the piece stands at depth 0, so that it outlives the elements in it.
    let mut tree = Tree { open: vec![Node::default()], markup: Vec::new(), scope: around.clone() };
    loop {
        match reader.read_event().map_err(|error| format!("XML-nya rusak: {error}"))? {
            Event::Start(start) => tree.start(&start)?,
            Event::Empty(start) => {
                tree.start(&start)?;
                tree.end();
            }
            Event::End(_) => tree.end(),
            Event::Text(text) => tree.push(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => tree.push(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => {
                let resolved = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    Ok(None) => {
                        let name = reference.into_inner();
                        // Entities that HTML knows and XML does not are left for HTML; entities that a DOCTYPE defines
                        // are never resolved.
                        resolve_xml_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned)
                    }
                    Err(_) => "\u{fffd}".to_owned(),
                };
                tree.push(&resolved);
            }
            Event::DocType(text) if is_of_rss_091(&text) => {}
            // A DOCTYPE may define entities of any size (billion laughs), and none of the other formats has one.
            Event::DocType(_) => return Err("berisi DOCTYPE, yang tidak pernah ada di ekspor yang benar".to_owned()),
            Event::Eof => return Ok(tree.finish()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// Returns whether a DOCTYPE is the one that the specification of RSS 0.91 asks for. Its DTD is not fetched, and a
/// DOCTYPE with definitions of its own is refused.
fn is_of_rss_091(doctype: &BytesText<'_>) -> bool {
    let text = doctype.xml_content(XmlVersion::Implicit1_0).to_ascii_lowercase();
    let is_named = ["\"-//netscape communications//dtd rss 0.91//en\"", "/rss-0.91.dtd\"", "/rss-0_91.dtd\""];
    let quoted = text.replace('\'', "\"");
    quoted.trim_start().starts_with("rss")
        && !quoted.contains(['[', ']', '<', '>'])
        && is_named.iter().any(|name| quoted.contains(name))
}

/// A tree that is being built.
struct Tree {
    open: Vec<Node>,
    /// Names of the elements that are open within a text.
    markup: Vec<String>,
    scope: Scope,
}

impl Tree {
    fn depth(&self) -> usize {
        self.open.len() + self.markup.len()
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        let depth = self.depth();
        let node = self.scope.enter(start, depth)?;
        let is_in_text = |node: &Node| TEXTS.iter().any(|name| name.eq_ignore_ascii_case(&node.name));
        if let Some(text) = self.open.last_mut().filter(|node| is_in_text(node)) {
            // Addresses that share the base of the text itself stay relative.
            let base = node.base.filter(|base| Some(base) != text.base.as_ref());
            let markup = text.markup.get_or_insert_with(|| escape(&text.text));
            let name = node.name.rsplit([':', '}']).next().unwrap_or_default().to_owned();
            push_tag(markup, &name, &node.attributes, base.as_deref());
            self.markup.push(name);
            return Ok(());
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(format!("unsurnya bersarang lebih dari {MAX_DEPTH} tingkat"));
        }
        self.open.push(node);
        Ok(())
    }

    fn end(&mut self) {
        if let Some(name) = self.markup.pop() {
            if let Some(markup) = self.open.last_mut().and_then(|node| node.markup.as_mut())
                && !VOID.contains(&name.as_str())
            {
                markup.push_str(&format!("</{name}>"));
            }
        } else if self.open.len() > 1
            && let Some(node) = self.open.pop()
            && let Some(parent) = self.open.last_mut()
        {
            parent.children.push(node);
        }
        self.scope.leave(self.depth() - 1);
    }

    fn push(&mut self, text: &str) {
        let Some(node) = self.open.last_mut() else { return };
        match &mut node.markup {
            Some(markup) => markup.push_str(&escape(text)),
            None => node.text.push_str(text),
        }
    }

    fn finish(mut self) -> (Node, Scope) {
        let scope = self.scope.clone();
        self.markup.clear();
        while self.open.len() > 1 {
            self.end();
        }
        (self.open.pop().unwrap_or_default(), scope.settled())
    }
}

/// Escapes a text for HTML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn push_tag(markup: &mut String, name: &str, attributes: &[(String, String)], base: Option<&Url>) {
    markup.push_str(&format!("<{name}"));
    for (name, value) in attributes.iter().filter(|(name, _)| !name.starts_with("xml")) {
        let joined = base.filter(|_| ADDRESSES.contains(&name.as_str())).and_then(|base| base.join(value.trim()).ok());
        let value = joined.map_or_else(|| value.clone(), |url| url.to_string());
        markup.push_str(&format!(" {name}=\"{}\"", escape(&value).replace('"', "&quot;")));
    }
    markup.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::names::Family;

    fn read(text: &str) -> Result<Node, String> {
        parse(text, &Scope::default()).map(|(node, _)| node)
    }

    #[test]
    fn text_comes_from_all_its_forms() {
        let node =
            read("<a b='1 &amp; 2' c=3 d='&nbsp;&x'>x &lt; y &#233; & &nbsp;<![CDATA[<p>&amp;</p>]]></a>").unwrap();
        let a = node.child("a").unwrap();
        assert_eq!(a.text, "x < y é & &nbsp;<p>&amp;</p>");
        assert_eq!((a.attribute("b"), a.attribute("c"), a.attribute("d")), ("1 & 2", "3", "&nbsp;&x"));
    }

    #[test]
    fn markup_that_is_not_escaped_stays_markup() {
        for (text, markup) in [
            ("<content type='xhtml'><div><p>a <b>c</b></p></div></content>", "<div><p>a <b>c</b></p></div>"),
            (
                "<content>1 &lt; 2<br/> <h:i xmlns:h='http://www.w3.org/1999/xhtml' x='\"'>b</h:i></content>",
                "1 &lt; 2<br> <i x=\"&quot;\">b</i>",
            ),
            ("<content><br></br><p/></content>", "<br><p></p>"),
            ("<content>tanpa <![CDATA[<b>]]></content>", "tanpa <b>"),
        ] {
            assert_eq!(read(text).unwrap().text_of("content"), markup, "{text}");
        }
    }

    #[test]
    fn an_address_is_relative_to_what_stands_around_it() {
        let (_, around) =
            parse("<feed xml:base='https://a.id/blog/'><title>x</title>", &Scope::new(Family::Atom)).unwrap();
        let text = "<entry xml:base='2020/'><link href='x'/><content><p><a href='b'>c</a></p><p xml:base='../y/'><a href='d'>e</a></p><img src='f'/></content></entry>";
        let (node, _) = parse(text, &around).unwrap();
        let content = node.child("entry").unwrap().child("content").unwrap();
        assert_eq!(content.base.as_ref().unwrap().as_str(), "https://a.id/blog/2020/");
        assert_eq!(
            content.content(),
            "<p><a href=\"b\">c</a></p><p><a href=\"https://a.id/blog/y/d\">e</a></p><img src=\"f\">"
        );
    }

    #[test]
    fn the_doctype_of_rss_091_is_read_and_no_other() {
        let dtd = "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\"";
        for doctype in [
            format!("rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\"\n {dtd}"),
            format!("rss SYSTEM {dtd}"),
            "rss SYSTEM 'http://www.scripting.com/dtd/rss-0_91.dtd'".to_owned(),
        ] {
            let node = read(&format!("<!DOCTYPE {doctype}><rss>&eacute; &lol;</rss>")).unwrap();
            assert_eq!(node.text_of("rss"), "&eacute; &lol;");
        }
        for doctype in [
            "l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]".to_owned(),
            format!("rss SYSTEM {dtd} [<!ENTITY lol 'ha'>]"),
            format!("rss SYSTEM {dtd} []"),
            "rss SYSTEM \"file:///etc/passwd\"".to_owned(),
            format!("html PUBLIC \"x\" {dtd}"),
            "html".to_owned(),
        ] {
            assert!(read(&format!("<!DOCTYPE {doctype}><l>&b;</l>")).unwrap_err().contains("DOCTYPE"), "{doctype}");
        }
    }

    #[test]
    fn what_is_too_deep_or_broken_is_refused() {
        assert!(read(&"<a>".repeat(16_000)).unwrap_err().contains("bersarang"));
        assert!(read("<a").is_err());
        assert!(read(&format!("<a {}>", (0..100).map(|number| format!("x{number}='' ")).collect::<String>())).is_err());
    }
}
