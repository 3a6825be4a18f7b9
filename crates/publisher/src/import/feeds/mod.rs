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
    let mut parts = Vec::new();
    push_said(node, &mut parts);
    (!parts.is_empty()).then(|| said(&node.name, &parts.join(" ")))
}

/// The words of an element and of those in it, and where they lead.
fn push_said(node: &Node, parts: &mut Vec<String>) {
    let own = ["title", "text", "url", "href", "term", "label", "start"].map(|name| node.attribute(name).to_owned());
    parts.extend(std::iter::once(words(node.content())).chain(own).filter(|part| !part.is_empty()));
    node.children.iter().for_each(|child| push_said(child, parts));
}

/// Titles that say something else than the one that was taken.
fn other_titles(node: &Node, item: &Item) -> Vec<String> {
    let title = words(&item.title);
    let alt = item.cover.as_ref().map(|cover| words(&cover.alt)).unwrap_or_default();
    let more = ["dc:title", "atom:title", "media:title"].into_iter().flat_map(|name| node.all(name));
    let others = node.all("title").skip(1).chain(more).filter_map(|node| {
        let other = words(node.content());
        let is_known = [&title, &alt].iter().any(|known| [other.as_str(), node.content()].contains(&known.as_str()));
        (!other.is_empty() && !is_known).then(|| said(&node.name, &other))
    });
    others.filter(|line| !item.lost.contains(line)).collect()
}

/// The name of something and what it says.
fn said(name: &str, text: &str) -> String {
    let cut: String = text.chars().take(REPEATED).collect();
    let more = if cut.len() < text.len() { " …" } else { "" };
    format!("`{name}`: “{}{more}”", cut.trim())
}

/// What an item has that is no entry.
fn what_is_left(item: &Item) -> String {
    let date = item.published_at.map(|at| at.to_date_text()).or_else(|| item.unread_date.clone());
    let cover = item.cover.as_ref().map(|cover| cover.url.clone());
    let terms = item.terms.iter().map(|term| term.name.clone());
    let author = Some(item.author.clone()).filter(|author| !author.is_empty());
    let parts: Vec<String> =
        date.into_iter().chain(author).chain(cover).chain(terms).chain(item.lost.iter().cloned()).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

/// An item with something in it, which is named by what it has.
fn item(mut item: Item) -> Piece {
    if item.key.is_empty() {
        let what = [&item.link, &item.title, &item.body].into_iter().find(|text| !text.is_empty());
        match what.or_else(|| item.enclosures.first()) {
            // A whole text is no name; what it is made from is.
            Some(text) if text.len() > 200 => item.key = crate::digest::sha256_hex(text.as_bytes()),
            Some(text) => item.key.clone_from(text),
            None => return Piece::Skipped(format!("tulisan tanpa judul, isi, dan alamat{}", what_is_left(&item))),
        }
    }
    // Where an item leads to a file, that is what it is about.
    if address::is_file(&item.link) && !item.enclosures.contains(&item.link) && !item.body.contains(&item.link) {
        item.enclosures.push(item.link.clone());
    }
    Piece::Item(Box::new(item))
}
