//! RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.

use super::{
    item::{Head, Item, Piece, read_date},
    text::Picture,
    xml::Node,
};
use serde::Deserialize;

pub(super) fn read_head(node: &Node) -> Head {
    let channel = node.child("rss").and_then(|rss| rss.child("channel")).or_else(|| node.child("feed")).unwrap_or(node);
    let site = Some(channel.text_of("link")).filter(|link| !link.is_empty()).unwrap_or_else(|| atom_link(channel));
    Head { site: site.to_owned(), authors: Vec::new() }
}

pub(super) fn read_rss(node: &Node) -> Piece {
    let full = node.text_of("content:encoded");
    let short = node.text_of("description");
    let link = node.text_of("link");
    let enclosures = node.all("enclosure").map(|one| one.attribute("url").to_owned());
    item(Item {
        key: [node.text_of("guid"), link, node.text_of("title")]
            .into_iter()
            .find(|key| !key.is_empty())
            .unwrap_or_default()
            .to_owned(),
        title: node.text_of("title").to_owned(),
        link: link.to_owned(),
        published_at: read_date(node.text_of("pubDate")).or_else(|| read_date(node.text_of("dc:date"))),
        author: [node.text_of("dc:creator"), node.text_of("author")]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
            .to_owned(),
        terms: node.all("category").map(|term| term.text.trim().to_lowercase()).collect(),
        summary: if full.is_empty() { "" } else { short }.to_owned(),
        body: if full.is_empty() { short } else { full }.to_owned(),
        enclosures: enclosures.filter(|url| !url.is_empty()).collect(),
        ..Item::default()
    })
}

pub(super) fn read_atom(node: &Node) -> Piece {
    let text_of = |name: &str| {
        let Some(text) = node.child(name) else { return String::new() };
        // Plain text is no markup (section 3.1.1.1).
        let is_plain = matches!(text.attribute("type"), "" | "text" | "text/plain");
        if is_plain { escape(&text.text) } else { text.text.clone() }
    };
    let (content, summary) = (text_of("content"), text_of("summary"));
    let link = atom_link(node);
    let enclosures = node.all("link").filter(|link| link.attribute("rel") == "enclosure");
    item(Item {
        key: [node.text_of("id"), link].into_iter().find(|key| !key.is_empty()).unwrap_or_default().to_owned(),
        title: text_of("title"),
        published_at: read_date(node.text_of("published")).or_else(|| read_date(node.text_of("updated"))),
        author: node.child("author").map(|author| author.text_of("name").to_owned()).unwrap_or_default(),
        terms: node.all("category").map(|term| term.attribute("term").to_lowercase()).collect(),
        summary: if content.trim().is_empty() { String::new() } else { summary.clone() },
        body: if content.trim().is_empty() { summary } else { content },
        enclosures: enclosures.map(|link| link.attribute("href").to_owned()).collect(),
        link: link.to_owned(),
        ..Item::default()
    })
}

fn atom_link(node: &Node) -> &str {
    let link = node.all("link").find(|link| matches!(link.attribute("rel"), "" | "alternate"));
    link.map_or("", |link| link.attribute("href"))
}

/// A JSON Feed, as far as it is carried over.
#[derive(Debug, Deserialize)]
pub(super) struct JsonFeed {
    #[serde(default)]
    pub(super) home_page_url: String,
    pub(super) items: Vec<serde_json::Value>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct JsonItem {
    id: String,
    url: String,
    title: String,
    content_html: String,
    content_text: String,
    summary: String,
    image: String,
    date_published: String,
    authors: Vec<JsonAuthor>,
    tags: Vec<String>,
    attachments: Vec<JsonAttachment>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct JsonAuthor {
    name: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct JsonAttachment {
    url: String,
}

pub(super) fn read_json(value: serde_json::Value) -> Piece {
    let json: JsonItem = match serde_json::from_value(value) {
        Ok(json) => json,
        Err(error) => return Piece::Skipped(format!("tulisan yang tidak dapat dibaca: {error}")),
    };
    let is_classic = json.content_html.is_empty();
    item(Item {
        key: if json.id.is_empty() { json.url.clone() } else { json.id },
        title: escape(&json.title),
        link: json.url,
        published_at: read_date(&json.date_published),
        author: json.authors.into_iter().next().map(|author| author.name).unwrap_or_default(),
        terms: json.tags.iter().map(|tag| tag.to_lowercase()).collect(),
        summary: escape(&json.summary),
        body: if is_classic { escape(&json.content_text) } else { json.content_html },
        is_classic,
        cover: (!json.image.is_empty()).then(|| Picture { url: json.image, ..Picture::default() }),
        enclosures: json.attachments.into_iter().map(|attachment| attachment.url).collect(),
        ..Item::default()
    })
}

fn item(item: Item) -> Piece {
    if item.key.is_empty() {
        return Piece::Skipped(format!("tulisan tanpa alamat dan tanpa nomor “{}”", item.title));
    }
    Piece::Item(Box::new(item))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
