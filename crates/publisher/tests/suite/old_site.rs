//! Feeds and exports of an old site, and what an import makes of them.

use crate::portal::{Portal, Said};
use std::path::Path;

pub const REPORT: &str = "content/.impor/laporan.md";

pub fn import(portal: &Portal, kind: &str, file: &str) -> Said {
    let said = portal.run(&["import", kind, file]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let checked = portal.check();
    assert_eq!(checked.code, Some(0), "{checked:?}");
    said
}

pub fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name).to_str().unwrap().to_owned()
}

/// Returns an RSS feed with these items.
pub fn feed(items: &[&str]) -> String {
    feed_with("", items)
}

pub fn feed_with(attributes: &str, items: &[&str]) -> String {
    let items: String = items.iter().map(|item| format!("<item>{item}</item>\n")).collect();
    format!(
        "<rss version=\"2.0\" {attributes}><channel><title>L</title><link>https://lama.example/</link>{items}</channel></rss>"
    )
}

/// Returns a WordPress export with these items.
pub fn export(items: &[&str]) -> String {
    let items: String = items.iter().map(|item| format!("<item>{item}</item>\n")).collect();
    format!(
        "<rss version=\"2.0\" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>L</title><link>https://lama.example</link>\
         <wp:base_blog_url>https://lama.example</wp:base_blog_url>{items}</channel></rss>"
    )
}

pub fn post(number: u32, name: &str, more: &str) -> String {
    format!(
        "<title>Judul {name}</title><link>https://lama.example/{name}/</link><guid>https://lama.example/?p={number}</guid>\
         <wp:post_id>{number}</wp:post_id><wp:post_name>{name}</wp:post_name><wp:post_date_gmt>2020-01-02 01:00:00</wp:post_date_gmt>\
         <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{more}"
    )
}

pub fn entries(portal: &Portal) -> Vec<String> {
    let tree = portal.tree("content");
    let written = tree.keys().filter(|path| path.starts_with("berita/") && *path != "berita/satu.md");
    written.cloned().collect()
}
