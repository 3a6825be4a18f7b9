//! Lists what an entry had on the old site and cannot have here, in words.

use super::{
    destination::Destinations,
    html::words,
    item::{Item, Kind},
    surroundings::Old,
};

/// Returns a line for each: links to pages that are not here, categories without a topic, and, for a page, what only
/// entries have.
pub(super) fn of(item: &Item, destinations: &Destinations, old: &Old<'_>) -> Vec<String> {
    let mut lost: Vec<String> = old
        .take_left()
        .into_iter()
        .map(|url| format!("tautan ke situs lama, yang halamannya belum ada di sini: {url}"))
        .collect();
    let (_, terms) = destinations.topics_of(item);
    if !terms.is_empty() {
        lost.push(format!("topik: {} (tidak ada di berkas pemetaan, atau lebih dari yang muat)", terms.join(", ")));
    }
    let parent = &item.parent;
    if !parent.is_empty() {
        let name = old.page_title(parent).map_or_else(|| format!("nomor {parent}"), |title| format!("“{title}”"));
        lost.push(format!("susunan halaman: di situs lama berada di bawah {name}"));
    }
    if item.kind == Kind::Page {
        lost.extend(item.published_at.map(|at| format!("tanggal halaman: {}", at.to_date_text())));
        lost.extend(item.unread_date.as_ref().map(|text| format!("tanggal halaman: “{text}”")));
        let author = words(old.author_name(&item.author));
        if !author.is_empty() {
            lost.push(format!("penulis halaman: {author}"));
        }
        if item.is_pinned {
            lost.push("disematkan di atas; halaman tidak dapat".to_owned());
        }
        if item.cover.is_some() {
            lost.push("gambar sampul; halaman tidak punya".to_owned());
        }
    }
    lost
}
