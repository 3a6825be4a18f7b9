//! JSON Feed 1.0 and 1.1.
//!
//! Fields are read one by one: a number in place of a text is read as a text, and a value of any other type costs only
//! its field.

use super::{item, said, texts, texts::Text};
use crate::import::{
    dates,
    item::{Head, Item, Piece, Term},
    text::Picture,
    xml::escape,
};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The parts of a JSON Feed that are imported.
#[derive(Debug, Deserialize)]
pub(in super::super) struct JsonFeed {
    #[serde(default)]
    home_page_url: Value,
    #[serde(default)]
    feed_url: Value,
    #[serde(default)]
    author: Value,
    #[serde(default)]
    authors: Value,
    pub(in super::super) items: Vec<Value>,
}

impl JsonFeed {
    pub(in super::super) fn head(&self) -> Head {
        let site = [text(&self.home_page_url), text(&self.feed_url)].into_iter().find(|site| !site.is_empty());
        Head { site: site.unwrap_or_default(), author: people([&self.authors, &self.author]), ..Head::default() }
    }
}

/// Fields that are read, or are for programs.
const READ: [&str; 18] = [
    "id",
    "url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "image",
    "banner_image",
    "date_published",
    "date_modified",
    "author",
    "authors",
    "tags",
    "attachments",
    "external_url",
    "language",
    "version",
    "_warta",
];

pub(in super::super) fn read_json(value: &Value, head: &Head) -> Piece {
    let Some(fields) = value.as_object() else {
        return Piece::Skipped(format!("tulisan yang tidak dapat dibaca: {}", short(value)));
    };
    let get = |name: &str| fields.get(name).unwrap_or(&Value::Null);
    let of = |name: &str| text(get(name));
    let author = people([get("authors"), get("author")]);
    let mut read = Item {
        key: [of("id"), of("url")].into_iter().find(|key| !key.is_empty()).unwrap_or_default(),
        title: escape(&of("title")),
        link: of("url"),
        author: if author.is_empty() { head.author.clone() } else { author },
        terms: list(get("tags")).into_iter().filter_map(|tag| Term::new("", &text(tag))).collect(),
        is_classic: of("content_html").is_empty(),
        ..Item::default()
    };
    read.set_date(dates::first_of(&[&of("date_published"), &of("date_modified")]));
    let found = [
        ("content_html", of("content_html")),
        ("content_text", escape(&of("content_text"))),
        ("summary", escape(&of("summary"))),
    ];
    texts::share_out(&mut read, found.into_iter().map(|(name, html)| Text { name: name.to_owned(), html }).collect());
    for url in [of("image"), of("banner_image")].into_iter().filter(|url| !url.is_empty()) {
        if read.cover.is_none() {
            read.cover = Some(Picture { url, ..Picture::default() });
        } else if read.cover.as_ref().is_some_and(|cover| cover.url != url) {
            read.enclosures.push(url);
        }
    }
    for attachment in list(get("attachments")) {
        let url = attachment.get("url").map(text).unwrap_or_default();
        read.enclosures.extend(Some(url).filter(|url| !url.is_empty()));
        read.lost.extend(attachment.get("title").map(|title| said("attachments.title", &text(title))));
    }
    read.enclosures.extend(Some(of("external_url")).filter(|url| !url.is_empty()));
    read.lost.extend(leftovers(fields));
    let is_empty = read.key.is_empty() && read.title.is_empty() && read.body.is_empty() && read.enclosures.is_empty();
    if is_empty { Piece::Skipped(format!("tulisan yang tidak dapat dibaca: {}", short(value))) } else { item(read) }
}

/// Returns a text, or a number as a text; empty for other values.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Returns the values of a list, or the one value that stands in its place.
fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

/// Returns the names of the authors. Version 1.0 has one `author`, version 1.1 a list; either may be just a name.
fn people(written: [&Value; 2]) -> String {
    let name = |person: &Value| match person {
        Value::Object(fields) => fields.get("name").map(text).unwrap_or_default(),
        other => text(other),
    };
    let all =
        written.map(|people| list(people).into_iter().map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>());
    all.into_iter().find(|names| !names.is_empty()).unwrap_or_default().join(", ")
}

/// Returns the fields that are not read, and those whose value has a type that they cannot have.
fn leftovers(fields: &Map<String, Value>) -> Vec<String> {
    let is_odd = |name: &str, value: &Value| match name {
        "author" | "authors" | "tags" | "attachments" | "language" | "version" => false,
        _ => value.is_object() || value.is_array(),
    };
    let left = fields
        .iter()
        .filter(|(name, value)| !value.is_null() && (!READ.contains(&name.as_str()) || is_odd(name, value)));
    left.map(|(name, value)| said(name, &short(value))).collect()
}

fn short(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
