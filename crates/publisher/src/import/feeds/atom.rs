//! Atom 0.3 and 1.0 (RFC 4287).

use super::{
    files, item, leftovers, other_titles, rss,
    texts::{self, Text, decode},
    whole,
};
use crate::import::{
    dates,
    item::{Head, Item, Piece},
    xml::{Node, escape},
};

const DATES: [&str; 11] = [
    "published",
    "issued",
    "dcterms:issued",
    "created",
    "dcterms:created",
    "dc:date",
    "pubDate",
    "dcterms:available",
    "updated",
    "modified",
    "dcterms:modified",
];
const READ: [&str; 16] = [
    "id",
    "title",
    "dc:title",
    "media:title",
    "media:description",
    "link",
    "author",
    "dc:creator",
    "category",
    "dc:subject",
    "content",
    "summary",
    "content:encoded",
    "description",
    "dc:description",
    "media:keywords",
];

pub(in super::super) fn read_atom(node: &Node, head: &Head) -> Piece {
    let mut lost = Vec::new();
    let mut text_of = |name: &str| node.child(name).map(|text| html(text, &mut lost)).unwrap_or_default();
    let title = [text_of("title"), escape(node.text_of("dc:title")), escape(node.text_of("media:title"))];
    let raw = link(node, "link");
    let mut read = Item {
        key: [node.text_of("id"), raw].into_iter().find(|key| !key.is_empty()).unwrap_or_default().to_owned(),
        title: title.into_iter().find(|title| !title.is_empty()).unwrap_or_default(),
        link: whole(raw, node, head),
        terms: rss::terms(node),
        author: author(node, head),
        base: node.child("content").unwrap_or(node).base.as_ref().map(ToString::to_string),
        ..Item::default()
    };
    read.set_date(dates::first_of(&DATES.map(|name| node.text_of(name))));
    let own = ["content", "summary"].into_iter().flat_map(|name| node.all(name));
    let mut found: Vec<Text> = own.map(|text| Text { name: text.name.clone(), html: html(text, &mut lost) }).collect();
    let others = ["content:encoded", "description", "dc:description"].into_iter().flat_map(|name| node.all(name));
    found.extend(others.map(Text::of));
    let is_told = found.iter().any(|text| !text.html.is_empty());
    if !is_told {
        found = rss::media_descriptions(node);
    }
    texts::share_out(&mut read, found);
    read.lost.extend(lost);
    take_links(node, &mut read);
    files::read(node, &mut read, !is_told);
    read.lost.extend(other_titles(node, &read));
    read.lost.extend(leftovers(node, &[&READ[..], &DATES, &files::READ].concat()));
    item(read)
}

/// Returns the content of a text construct as HTML.
fn html(node: &Node, lost: &mut Vec<String>) -> String {
    let kind = node.attribute("type").to_ascii_lowercase();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if let Some(markup) = &node.markup {
        return markup.trim().to_owned();
    }
    let mode = node.attribute("mode").to_ascii_lowercase();
    let text = if mode == "base64" { decode(&node.text) } else { Some(node.text.clone()) };
    let text = text.unwrap_or_default();
    match kind {
        "html" | "xhtml" | "text/html" | "application/xhtml+xml" => text.trim().to_owned(),
        // Atom 0.3 names escaped markup this way, and its writers often left out that the type is HTML.
        "" if mode == "escaped" && text.contains("</") => text.trim().to_owned(),
        // Plain text contains no markup (section 3.1.1.1).
        "" | "text" => escape(text.trim()),
        kind if kind.starts_with("text/") || kind.ends_with("/xml") || kind.ends_with("+xml") => escape(text.trim()),
        kind => {
            // Content of any other type is a file in base64 (section 4.1.3.3).
            lost.push(format!("isi berjenis `{kind}`"));
            String::new()
        }
    }
}

/// Takes the links of an entry: its files, related pages, and the address of content that is stored elsewhere.
fn take_links(node: &Node, item: &mut Item) {
    for link in node.all("link") {
        // The address is relative to the base of the link itself: the text may have another one.
        let written = link.attribute("href");
        let whole = link.base.as_ref().filter(|_| !written.is_empty()).and_then(|base| base.join(written).ok());
        let href = whole.map_or_else(|| written.to_owned(), |url| url.to_string());
        let (rel, title) = (link.attribute("rel"), link.attribute("title"));
        if matches!(rel, "enclosure" | "related" | "via") && !title.is_empty() {
            item.lost.push(format!("keterangan `{href}`: “{title}”"));
        }
        match rel {
            _ if href.is_empty() => {}
            "enclosure" if files::is_picture(link) && item.cover.is_none() => {
                item.cover = Some(crate::import::text::Picture { url: href, ..Default::default() });
            }
            "enclosure" => item.enclosures.push(href),
            "related" | "via" => item.lost.push(format!("tautan terkait: {href}")),
            _ => {}
        }
    }
    let elsewhere = node.all("content").map(|content| content.attribute("src")).filter(|source| !source.is_empty());
    item.enclosures.extend(elsewhere.map(str::to_owned));
}

/// Returns the address of an element's own page.
pub(super) fn link<'a>(node: &'a Node, name: &str) -> &'a str {
    let link = node
        .all(name)
        .find(|link| matches!(link.attribute("rel"), "" | "alternate") && !link.attribute("href").is_empty());
    link.map_or("", |link| link.attribute("href"))
}

fn author(node: &Node, head: &Head) -> String {
    let own = [people(node, "author"), people(node, "dc:creator")];
    let source = node.child("source").map(|source| people(source, "author")).unwrap_or_default();
    own.into_iter().chain([source, head.author.clone()]).find(|name| !name.is_empty()).unwrap_or_default()
}

/// Returns the names of people, separated by commas.
pub(super) fn people(node: &Node, name: &str) -> String {
    let mut people: Vec<String> = Vec::new();
    for node in node.all(name) {
        let known = [node.text_of("name"), node.text_of("atom:name"), node.text_of("email"), node.content()];
        let name = known.into_iter().find(|name| !name.is_empty()).map(without_address).unwrap_or_default();
        if !name.is_empty() && !people.contains(&name) {
            people.push(name);
        }
    }
    people.join(", ")
}

/// Returns a name without its e-mail address: RSS writes `surat@contoh.go.id (Nama)`, mail programs write `Nama
/// <surat@contoh.go.id>`.
fn without_address(text: &str) -> String {
    let bracketed = text.split_once('(').filter(|(before, _)| before.contains('@'));
    let inner = bracketed.and_then(|(_, rest)| rest.split(')').next()).map(str::trim).filter(|name| !name.is_empty());
    let before =
        text.split_once('<').filter(|(_, rest)| rest.contains('@')).map(|(name, _)| name.trim().trim_matches('"'));
    inner.or(before.filter(|name| !name.is_empty())).unwrap_or(text).trim().to_owned()
}
