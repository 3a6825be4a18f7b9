//! Every picture and attachment that is referred to exists, is complete, and has the format that its name says.

use super::media_references::{Reference, references};
use crate::{
    digest::sha256_hex,
    media::{
        Format, Prepared, prepare,
        published_paths::{Published, PublishedMedia},
    },
    plan::Plan,
    problem::{Place, Problems},
    rule::Rule,
    wording::Suggestions,
};
use std::collections::{BTreeMap, btree_map::Entry};

pub(super) fn check(plan: &Plan, problems: &mut Problems) -> PublishedMedia {
    let mut opened: BTreeMap<&str, Option<Published>> = BTreeMap::new();
    let mut media = PublishedMedia::new();
    let mut suggestions = Suggestions::new(|| plan.authored.media.keys().cloned().collect());
    for Reference { file: name, place, entry, is_picture } in references(&plan.authored) {
        let is_published = entry.is_none_or(|entry| entry.is_published(plan.at));
        let Some(file) = plan.authored.media.get(name) else {
            let fix = suggestions.suggest(name, "Simpan berkasnya di sana, atau perbaiki namanya");
            problems.push(place, format!("berkas `{name}` tidak ada di `media/`"), fix);
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
                    if prepared.has_unreadable_profile {
                        report_profile(name, place, problems);
                    }
                    Some(to_published(prepared))
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

/// Returns what is known about a file before the files of a picture are made.
fn to_published(prepared: Prepared) -> Published {
    Published {
        size: prepared.size,
        bytes: prepared.bytes.len() as u64,
        phone_bytes: None,
        widths: Vec::new(),
        tone: None,
        has_share: false,
        picture: prepared.picture,
        pages: prepared.pages,
        sha256: sha256_hex(&prepared.bytes),
        path: prepared.path,
    }
}

/// Reports the problem where the picture is named, so that an editor who has looked at the picture can allow it there.
fn report_profile(name: &str, place: &Place, problems: &mut Problems) {
    let what = format!("profil warna `{name}` tidak dapat dibaca, jadi gambarnya tampil seolah-olah sRGB");
    problems.push_found(Rule::ColourProfile, place, what, "Bila warnanya salah, simpan ulang gambarnya sebagai sRGB");
}
