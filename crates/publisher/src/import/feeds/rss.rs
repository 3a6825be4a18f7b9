//! RSS 0.90 to 2.0, and RDF.

use super::{
    atom, files, item, leftovers, other_titles,
    texts::{self, Text},
    whole,
};
use crate::import::{
    dates,
    item::{Head, Item, Piece, Term},
    text::first,
    xml::{Node, escape},
};

/// Elements in which the text may stand, fullest first.
const TEXTS: [&str; 12] = [
    "content:encoded",
    "xhtml:body",
    "xhtml:div",
    "body",
    "atom:content",
    "content",
    "description",
    "atom:summary",
    "summary",
    "dc:description",
    "itunes:summary",
    "itunes:subtitle",
];
const DATES: [&str; 13] = [
    "pubDate",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "dcterms:date",
    "dcterms:available",
    "atom:published",
    "published",
    "date",
    "dcterms:modified",
    "atom:updated",
    "updated",
    "lastBuildDate",
];
const PEOPLE: [&str; 6] = ["dc:creator", "author", "dcterms:creator", "atom:author", "itunes:author", "dc:contributor"];
const KEYWORDS: [&str; 3] = ["itunes:keywords", "media:keywords", "keywords"];
/// Other elements that are read, or hold an address that only programs follow.
const OTHERS: [&str; 12] = [
    "title",
    "dc:title",
    "atom:title",
    "media:title",
    "link",
    "atom:link",
    "guid",
    "atom:id",
    "category",
    "dc:subject",
    "comments",
    "media:description",
];

pub(in super::super) fn read_rss(node: &Node, head: &Head) -> Piece {
    let written = |name| node.text_of(name);
    let about = node.attribute("rdf:about");
    let link = link_of(node, about);
    let mut read = Item {
        key: first(&[written("guid"), written("link"), written("title"), written("atom:id"), about]),
        title: first(&["title", "dc:title", "atom:title", "media:title"].map(written)),
        link: whole(link, node, head),
        terms: terms(node),
        base: node.base.as_ref().map(ToString::to_string),
        ..Item::default()
    };
    read.set_date(dates::first_of(&DATES.map(written)));
    take_people(node, &mut read);
    let mut found: Vec<Text> = TEXTS.iter().flat_map(|name| node.all(name)).map(Text::of).collect();
    let is_told = found.iter().any(|text| !text.html.is_empty());
    if is_told {
        // Beside a media file the description describes that file; without one it may describe the whole item.
        if node.child("media:content").is_none() && node.child("media:group").is_none() {
            found.extend(media_descriptions(node));
        }
    } else {
        found = media_descriptions(node);
    }
    texts::share_out(&mut read, found);
    files::read(node, &mut read, !is_told);
    read.lost.extend(other_titles(node, &read));
    read.lost.extend(leftovers(node, &[&TEXTS[..], &DATES, &PEOPLE, &KEYWORDS, &OTHERS, &files::READ].concat()));
    item(read)
}

/// Returns the address of the page itself. It is not always `link`: services that count readers put their own address
/// there.
fn link_of<'a>(node: &'a Node, about: &'a str) -> &'a str {
    let guid = node.child("guid").filter(|guid| guid.attribute("isPermaLink") != "false");
    let guid = guid.map(Node::content).filter(|guid| guid.starts_with("http://") || guid.starts_with("https://"));
    let link = node.child("link").map_or("", |link| link.attribute("href"));
    [
        node.text_of("feedburner:origLink"),
        node.text_of("link"),
        link,
        atom::link(node, "atom:link"),
        guid.unwrap_or_default(),
        Some(about).filter(|about| about.starts_with("http")).unwrap_or_default(),
    ]
    .into_iter()
    .find(|link| !link.is_empty())
    .unwrap_or_default()
}

fn take_people(node: &Node, item: &mut Item) {
    for people in PEOPLE.map(|name| atom::people(node, name)).into_iter().filter(|people| !people.is_empty()) {
        if item.author.is_empty() {
            item.author = people;
        } else if !item.author.contains(&people) {
            item.lost.push(format!("nama lain: {people}"));
        }
    }
}

pub(super) fn terms(node: &Node) -> Vec<Term> {
    let mut terms = Vec::new();
    for name in ["category", "dc:subject", "atom:category"] {
        for node in node.all(name) {
            let label = node.attribute("label");
            let label = if label.is_empty() { node.content() } else { label };
            terms.extend(Term::new(node.attribute("term"), label));
        }
    }
    for keywords in KEYWORDS.iter().flat_map(|name| node.all(name)) {
        terms.extend(keywords.content().split(',').filter_map(|word| Term::new("", word)));
    }
    terms
}

/// Returns the descriptions of Media RSS, wherever they stand in the item.
pub(super) fn media_descriptions(node: &Node) -> Vec<Text> {
    let around = [node].into_iter().chain(node.all("media:group")).chain(node.all("media:content"));
    let all = around.flat_map(|around| around.all("media:description"));
    all.map(|node| {
        let is_html = node.attribute("type") == "html" || node.markup.is_some();
        let text = Text::of(node);
        if is_html { text } else { Text { html: escape(&text.html), ..text } }
    })
    .collect()
}
