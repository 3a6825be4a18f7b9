//! Every picture and attachment that a text refers to is there, whole, and what it says it is.

use super::bodies;
use crate::{
    authored::AuthoredVideo,
    digest::sha256_hex,
    media::{
        Format,
        place::{Published, PublishedMedia},
        prepare,
    },
    plan::Plan,
    problem::{Place, Problems},
    target::Target,
    wording,
};
use std::collections::{BTreeMap, btree_map::Entry};

pub(super) fn check(plan: &Plan, problems: &mut Problems) -> PublishedMedia {
    let mut opened: BTreeMap<&str, Option<Published>> = BTreeMap::new();
    let mut media = PublishedMedia::new();
    for (name, place, is_published, is_picture) in references(plan) {
        let Some(file) = plan.authored.media.get(name) else {
            report_missing(plan, name, place, problems);
            continue;
        };
        if is_picture && Format::of_name(name).is_some_and(|format| !format.is_picture()) {
            problems.push(
                place,
                format!("`{name}` bukan gambar"),
                "Tulis sebagai tautan: `[Nama lampiran](/media/...)`",
            );
            continue;
        }
        let published = match opened.entry(name) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(match prepare(name, &file.path) {
                Ok(prepared) => {
                    let (bytes, sha256) = (prepared.bytes.len() as u64, sha256_hex(&prepared.bytes));
                    Some(Published { path: prepared.path, size: prepared.size, bytes, pages: prepared.pages, sha256 })
                }
                Err((what, fix)) => {
                    problems.push(&file.place, what, fix);
                    None
                }
            }),
        };
        if let (true, Some(published)) = (is_published, published) {
            media.insert(name.to_owned(), published.clone());
        }
    }
    media
}

/// (file, where it is referred to, whether readers see that, whether as a picture)
fn references(plan: &Plan) -> impl Iterator<Item = (&str, &Place, bool, bool)> {
    let covers = plan.authored.entries.iter().filter_map(|entry| {
        let cover = entry.cover.as_ref()?;
        Some((cover.file.as_str(), &cover.place, entry.is_published(plan.at), true))
    });
    let pictures = bodies(plan).flat_map(|(_, body, is_published)| {
        body.pictures.iter().map(move |(file, place)| (file.as_str(), place, is_published, true))
    });
    let attached = bodies(plan).flat_map(|(_, body, is_published)| {
        body.links.iter().map(move |(target, place)| (target, place, is_published))
    });
    let menu = &plan.authored.menu;
    let links =
        menu.items.iter().flat_map(|item| &item.submenu).chain(menu.footer.iter().flat_map(|group| &group.links));
    let items = menu.items.iter().filter_map(|item| item.to.as_ref()).map(|(target, place)| (target, place, true));
    let files = attached.chain(items).chain(links.map(|link| (&link.to, &link.place, true)));
    let files = files.filter_map(|(target, place, is_published)| match target {
        Target::Media(file) => Some((file.as_str(), place, is_published, false)),
        _ => None,
    });
    let videos = plan.authored.entries.iter().flat_map(|entry| {
        let files = entry.video.iter().flat_map(AuthoredVideo::files);
        files.map(|(file, place)| (file, place, entry.is_published(plan.at), false))
    });
    let attachments = plan.authored.entries.iter().flat_map(|entry| {
        let files = entry.attachments.iter();
        files.map(|attachment| (attachment.file.as_str(), &attachment.place, entry.is_published(plan.at), false))
    });
    covers.chain(pictures).chain(files).chain(videos).chain(attachments)
}

fn report_missing(plan: &Plan, name: &str, place: &Place, problems: &mut Problems) {
    let known: Vec<&str> = plan.authored.media.keys().map(String::as_str).collect();
    let fix = match wording::find_nearest(name, &known) {
        Some(nearest) => format!("Mungkin maksud Anda `{nearest}`"),
        None => "Simpan berkasnya di sana, atau perbaiki namanya".to_owned(),
    };
    problems.push(place, format!("berkas `{name}` tidak ada di `media/`"), fix);
}
