//! Atom, RFC 4287.

use super::{Feed, atom_path, json_path, stable_id, updated_at};
use crate::document::escape;
use model::entry::Entry;
use std::fmt::Write;

/// Renders the feed. Authored text has no control characters, so the feed has no character that XML 1.0 forbids.
pub(super) fn render(feed: &Feed<'_>) -> String {
    let own = feed.whole(&atom_path(feed.section));
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = write!(
        xml,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"id\"><id>{}</id><title>{}</title><subtitle>{}</subtitle>\
         <updated>{}</updated><author><name>{}</name></author><link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\
         <link rel=\"alternate\" type=\"application/feed+json\" href=\"{}\"/>\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"id\" href=\"{}\"/><generator>Warta</generator>",
        stable_id(&atom_path(feed.section)),
        escape(&feed.title()),
        escape(&feed.site.description),
        feed.updated_at().to_machine_text(),
        escape(&feed.site.owner),
        escape(&own),
        escape(&feed.whole(&json_path(feed.section))),
        escape(&feed.home())
    );
    feed.entries.iter().for_each(|entry| push_entry(&mut xml, feed, entry));
    xml.push_str("</feed>\n");
    xml
}

fn push_entry(xml: &mut String, feed: &Feed<'_>, entry: &Entry) {
    let card = &entry.card;
    let unit = feed.site.unit_name(&card.unit);
    let author = entry.author.as_deref().unwrap_or(unit);
    let _ = write!(
        xml,
        "\n<entry><id>{}</id><title>{}</title><published>{}</published><updated>{}</updated>\
         <author><name>{}</name></author><link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\
         <category term=\"{}\" label=\"{}\"/>",
        stable_id(&card.route().path()),
        escape(&card.title),
        card.published_at.to_machine_text(),
        updated_at(entry).to_machine_text(),
        escape(author),
        escape(&feed.page(&card.route())),
        card.section.slug(),
        card.section.label()
    );
    for attachment in &entry.attachments {
        let _ = write!(
            xml,
            "<link rel=\"enclosure\" type=\"application/pdf\" length=\"{}\" title=\"{}\" href=\"{}\"/>",
            attachment.bytes,
            escape(&attachment.title),
            escape(&feed.whole(&attachment.file))
        );
    }
    // HTML as text: RFC 4287, section 3.1.1.2.
    let _ = write!(
        xml,
        "<summary>{}</summary><content type=\"html\">{}</content></entry>",
        escape(&card.summary),
        escape(&feed.content(entry))
    );
}
