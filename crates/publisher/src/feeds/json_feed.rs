//! JSON Feed, version 1.1.

use super::{Feed, json_path, stable_id, updated_at};
use crate::failure::Failure;
use model::entry::Entry;
use serde_json::{Value, json};

/// Renders the feed.
pub(super) fn render(feed: &Feed<'_>) -> Result<Vec<u8>, Failure> {
    let items: Vec<Value> = feed.entries.iter().map(|entry| item(feed, entry)).collect();
    let whole = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title(),
        "description": feed.site.description,
        "home_page_url": feed.home(),
        "feed_url": feed.whole(&json_path(feed.section)),
        "language": "id",
        "authors": [{ "name": feed.site.owner }],
        "items": items,
    });
    Ok(serde_json::to_vec(&whole)?)
}

fn item(feed: &Feed<'_>, entry: &Entry) -> Value {
    let card = &entry.card;
    let author = entry.author.as_deref().unwrap_or_else(|| feed.site.unit_name(&card.unit));
    let attachments: Vec<Value> = entry
        .attachments
        .iter()
        .map(|attachment| {
            json!({
                "url": feed.whole(&attachment.file),
                "mime_type": "application/pdf",
                "title": attachment.title,
                "size_in_bytes": attachment.bytes,
            })
        })
        .collect();
    let mut item = json!({
        "id": stable_id(&card.route().path()),
        "url": feed.page(&card.route()),
        "title": card.title,
        "summary": card.summary,
        "content_html": feed.content(entry),
        "date_published": card.published_at.to_machine_text(),
        "date_modified": updated_at(entry).to_machine_text(),
        "authors": [{ "name": author }],
        "tags": [card.section.label()],
        "language": "id",
    });
    if let Value::Object(keys) = &mut item {
        if let Some(cover) = &card.cover {
            keys.insert("image".to_owned(), Value::String(feed.whole(&cover.src)));
        }
        if !attachments.is_empty() {
            keys.insert("attachments".to_owned(), Value::Array(attachments));
        }
    }
    item
}
