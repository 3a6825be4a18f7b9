//! Feeds: RSS of all its versions, RDF, Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1.0 and 1.1.

mod atom;
mod files;
mod json;
mod rss;
mod texts;

use super::{
    address,
    html::words,
    item::{Head, Item, Piece},
    xml::Node,
};
pub(super) use atom::read_atom;
pub(super) use json::{JsonFeed, read_json};
pub(super) use rss::read_rss;
use url::Url;

/// How many letters of what has no place here the report repeats.
const REPEATED: usize = 500;
/// Elements whose words are for programs, by the beginnings of their names.
const FOR_PROGRAMS: [&str; 12] = [
    "wfw:",
    "slash:",
    "thr:",
    "feedburner:",
    "sy:",
    "trackback:",
    "pingback:",
    "xml:",
    "dc:identifier",
    "dc:language",
    "dc:format",
    "dc:type",
];

pub(super) fn read_head(node: &Node) -> Head {
    let root = node.child("rss").or_else(|| node.child("rdf:RDF")).or_else(|| node.child("feed")).unwrap_or(node);
    let channel = root.child("channel").unwrap_or(root);
    let link = [channel.text_of("link"), atom::link(channel, "link"), atom::link(channel, "atom:link")];
    let site = link.into_iter().find(|link| !link.is_empty()).unwrap_or_default();
    let base = channel.base.as_ref();
    let site = base.and_then(|base| base.join(site).ok()).map_or_else(|| site.to_owned(), |site| site.to_string());
    Head { site, base: base.map(ToString::to_string), author: atom::people(channel, "author"), ..Head::default() }
}

/// The whole of an address in an item.
fn whole(address: &str, node: &Node, head: &Head) -> String {
    if address.is_empty() || Url::parse(address).is_ok() {
        return address.to_owned();
    }
    let base = node.base.as_deref().cloned().or_else(|| address::base_of(head));
    base.and_then(|base| base.join(address).ok()).map_or_else(|| address.to_owned(), |url| url.to_string())
}

/// What an item has that nothing here reads, as far as people can read it.
fn leftovers<'a>(node: &'a Node, known: &'a [&'a str]) -> impl Iterator<Item = String> + 'a {
    let is_known = |name: &str| known.iter().chain(&FOR_PROGRAMS).any(|known| starts_with(name, known));
    node.children.iter().filter(move |child| !is_known(&child.name)).filter_map(left_over)
}

/// Whether it is that name, or begins with that prefix.
fn starts_with(name: &str, known: &str) -> bool {
    if known.ends_with(':') { name.starts_with(known) } else { name.eq_ignore_ascii_case(known) }
}

/// A line about an element.
fn left_over(node: &Node) -> Option<String> {
    let mut parts = vec![words(node.content())];
    parts.extend(["url", "href", "term", "label"].map(|name| node.attribute(name).to_owned()));
    let mut children: Vec<&Node> = node.children.iter().collect();
    while let Some(child) = children.pop() {
        parts.push(words(child.content()));
        children.extend(&child.children);
    }
    parts.retain(|part| !part.is_empty());
    (!parts.is_empty()).then(|| said(&node.name, &parts.join(" ")))
}

/// The name of something and what it says.
fn said(name: &str, text: &str) -> String {
    let cut: String = text.chars().take(REPEATED).collect();
    let more = if cut.len() < text.len() { " …" } else { "" };
    format!("`{name}`: “{}{more}”", cut.trim())
}

/// An item with something in it, which is named by what it has.
fn item(mut item: Item) -> Piece {
    if item.key.is_empty() {
        let what = [&item.link, &item.title, &item.body].into_iter().find(|text| !text.is_empty());
        match what.or_else(|| item.enclosures.first()) {
            // A whole text is no name; what it is made from is.
            Some(text) if text.len() > 200 => item.key = crate::digest::sha256_hex(text.as_bytes()),
            Some(text) => item.key.clone_from(text),
            None => return Piece::Skipped("tulisan tanpa judul, isi, dan alamat".to_owned()),
        }
    }
    // Where an item leads to a file, that is what it is about.
    if address::is_file(&item.link) && !item.enclosures.contains(&item.link) && !item.body.contains(&item.link) {
        item.enclosures.push(item.link.clone());
    }
    Piece::Item(Box::new(item))
}
