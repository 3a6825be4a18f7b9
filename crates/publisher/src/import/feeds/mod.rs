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

/// How many letters the report quotes of a text that has no place here.
const REPEATED: usize = 500;
/// Elements whose words are for programs, by prefix or by name.
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

/// Returns an address in an item as a full address, where it can be resolved.
fn whole(address: &str, node: &Node, head: &Head) -> String {
    if address.is_empty() || Url::parse(address).is_ok() {
        return address.to_owned();
    }
    let base = node.base.as_deref().cloned().or_else(|| address::base_of(head));
    base.and_then(|base| base.join(address).ok()).map_or_else(|| address.to_owned(), |url| url.to_string())
}

/// Returns a line for each child of an item that nothing here reads, as far as people can read it.
fn leftovers<'a>(node: &'a Node, known: &'a [&'a str]) -> impl Iterator<Item = String> + 'a {
    let is_known = |name: &str| known.iter().chain(&FOR_PROGRAMS).any(|known| starts_with(name, known));
    node.children.iter().filter(move |child| !is_known(&child.name)).filter_map(left_over)
}

/// Returns whether a name is `known`, or begins with it where that is a prefix (`wfw:`).
fn starts_with(name: &str, known: &str) -> bool {
    if known.ends_with(':') { name.starts_with(known) } else { name.eq_ignore_ascii_case(known) }
}

/// Returns a line about an element; none where it says nothing.
fn left_over(node: &Node) -> Option<String> {
    let mut parts = Vec::new();
    push_said(node, &mut parts);
    (!parts.is_empty()).then(|| said(&node.name, &parts.join(" ")))
}

/// Adds the words and addresses of an element and of the elements in it.
fn push_said(node: &Node, parts: &mut Vec<String>) {
    let own = ["title", "text", "url", "href", "term", "label", "start"].map(|name| node.attribute(name).to_owned());
    parts.extend(std::iter::once(words(node.content())).chain(own).filter(|part| !part.is_empty()));
    node.children.iter().for_each(|child| push_said(child, parts));
}

/// Returns the titles that say something else than the title of the item.
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

/// Formats the name of an element and what it says, for the report.
fn said(name: &str, text: &str) -> String {
    let cut: String = text.chars().take(REPEATED).collect();
    let more = if cut.len() < text.len() { " …" } else { "" };
    format!("`{name}`: “{}{more}”", cut.trim())
}

/// Lists what an item has, for an item that cannot be an entry.
fn what_is_left(item: &Item) -> String {
    let date = item.published_at.map(|at| at.to_date_text()).or_else(|| item.unread_date.clone());
    let cover = item.cover.as_ref().map(|cover| cover.url.clone());
    let terms = item.terms.iter().map(|term| term.name.clone());
    let author = Some(item.author.clone()).filter(|author| !author.is_empty());
    let parts: Vec<String> =
        date.into_iter().chain(author).chain(cover).chain(terms).chain(item.lost.iter().cloned()).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

/// Returns the piece for an item. An item without a key takes its address, title, body or first file as its key;
/// without any of these it is skipped.
fn item(mut item: Item) -> Piece {
    if item.key.is_empty() {
        let what = [&item.link, &item.title, &item.body].into_iter().find(|text| !text.is_empty());
        match what.or_else(|| item.enclosures.first()) {
            // A whole text is too long for a key, so its hash is used.
            Some(text) if text.len() > 200 => item.key = crate::digest::sha256_hex(text.as_bytes()),
            Some(text) => item.key.clone_from(text),
            None => return Piece::Skipped(format!("tulisan tanpa judul, isi, dan alamat{}", what_is_left(&item))),
        }
    }
    // An item whose address is a file is about that file.
    if address::is_file(&item.link) && !item.enclosures.contains(&item.link) && !item.body.contains(&item.link) {
        item.enclosures.push(item.link.clone());
    }
    Piece::Item(Box::new(item))
}
