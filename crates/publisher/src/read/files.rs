//! Lists the files of the content folder. A file that has no place there is a problem: a misspelt folder must not make
//! its entries vanish silently.

use crate::{
    problem::{Place, Problems},
    target::{MEDIA_FOLDER, PAGES_FOLDER, is_file_name},
    wording,
};
use model::{section::Section, slug::Slug};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

const TOP_FILES: [&str; 5] = ["ledger", "menu.toml", "site.toml", "topics.toml", "units.toml"];

/// What a file is, by the folder that it lies in.
#[derive(Debug)]
pub(super) enum Folder {
    Section(Section, Slug),
    Pages(Slug),
    Media(String),
}

/// A file with its name as the editor knows it.
#[derive(Debug)]
pub(super) struct SourceFile<F = ()> {
    pub(super) path: PathBuf,
    pub(super) name: Arc<str>,
    pub(super) folder: F,
}

impl SourceFile {
    pub(super) fn at_top(folder: &Path, name: &str) -> Self {
        let path = folder.join(name);
        Self { name: display(&path), path, folder: () }
    }
}

#[derive(Debug)]
pub(super) struct Found {
    pub(super) files: Vec<SourceFile<Folder>>,
}

fn display(path: &Path) -> Arc<str> {
    Arc::from(path.to_string_lossy().replace('\\', "/"))
}

/// Lists the content folder, sorted, so that every run sees the same order.
pub(super) fn list(folder: &Path, problems: &mut Problems) -> io::Result<Found> {
    let mut found = Found { files: Vec::new() };
    let folders: Vec<&str> =
        Section::ALL.iter().map(|section| section.slug()).chain([PAGES_FOLDER, MEDIA_FOLDER]).collect();
    for (name, path, kind) in children(folder, problems)? {
        let place = Place::new(&display(&path), 1);
        match kind {
            Kind::Folder if folders.contains(&name.as_str()) => list_folder(&path, &name, &mut found, problems)?,
            Kind::File if TOP_FILES.contains(&name.as_str()) => {}
            Kind::Folder => {
                problems.push(&place, format!("folder `{name}` tidak dikenal"), wording::suggest(&name, &folders))
            }
            _ => problems.push(&place, format!("berkas `{name}` tidak dikenal"), wording::suggest(&name, &TOP_FILES)),
        }
    }
    Ok(found)
}

fn list_folder(folder: &Path, folder_name: &str, found: &mut Found, problems: &mut Problems) -> io::Result<()> {
    // Keyed by lower-case name: on a case-insensitive file system, names that differ only in case are one address.
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (name, path, kind) in children(folder, problems)? {
        let source_name = display(&path);
        let place = Place::new(&source_name, 1);
        if kind == Kind::Folder {
            problems.push(
                &place,
                format!("folder `{name}` tidak boleh ada di sini"),
                "Pindahkan isinya ke folder di atasnya",
            );
            continue;
        }
        if let Some(first) = seen.insert(name.to_lowercase(), name.clone()) {
            problems.push(
                &place,
                format!("nama berkas ini hanya berbeda huruf besar-kecil dari `{first}`"),
                "Ganti salah satu namanya",
            );
        }
        let folder = if folder_name == MEDIA_FOLDER {
            media_name(&name, &place, problems)
        } else {
            page_slug(folder_name, &name, &place, problems)
        };
        if let Some(folder) = folder {
            found.files.push(SourceFile { path, name: source_name, folder });
        }
    }
    Ok(())
}

/// Returns whether a system or program left this file beside the files of its user: hidden files, copies of editors
/// (`a.md~`, `#a.md#`), locks of Office (`~$surat.docx`), thumbnails and folder settings (Windows, Synology), the bins
/// of shared drives, and what macOS puts into archives. Nobody wrote these files, so they are skipped without a
/// message.
pub(crate) fn is_left_by_a_program(name: &str) -> bool {
    const NAMES: [&str; 9] = [
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "icon\r",
        "@eadir",
        "#recycle",
        "$recycle.bin",
        "system volume information",
        "__macosx",
    ];
    let is_copy = name.ends_with('~') || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'));
    name.starts_with('.') || is_copy || name.starts_with("~$") || NAMES.contains(&name.to_lowercase().as_str())
}

fn media_name(name: &str, place: &Place, problems: &mut Problems) -> Option<Folder> {
    if is_file_name(name) {
        return Some(Folder::Media(name.to_owned()));
    }
    problems.push(
        place,
        format!("nama berkas `{}` tidak dapat dipakai", name.escape_default()),
        "Pakai huruf a-z, angka, titik, dan tanda hubung, tanpa spasi",
    );
    None
}

fn page_slug(folder: &str, name: &str, place: &Place, problems: &mut Problems) -> Option<Folder> {
    let Some(stem) = name.strip_suffix(".md") else {
        problems.push(
            place,
            format!("berkas `{}` bukan tulisan", name.escape_default()),
            "Tulisan berakhiran `.md`; gambar dan lampiran disimpan di `media/`",
        );
        return None;
    };
    match (Slug::parse(stem), Section::find(folder)) {
        (Ok(slug), Some(section)) => Some(Folder::Section(section, slug)),
        (Ok(slug), None) => Some(Folder::Pages(slug)),
        (Err(error), _) => {
            let fix = match stem {
                "kontak" if folder == PAGES_FOLDER => {
                    "Hapus berkas ini dan isi `[contact]` di site.toml; portal membuat `/kontak/` dari sana"
                }
                "peta-situs" if folder == PAGES_FOLDER => "Hapus berkas ini; `/peta-situs/` dibuat portal sendiri",
                _ => "Ganti nama berkas, misalnya `judul-tulisan.md`",
            };
            problems.push(place, format!("nama berkas `{}`: {error}", name.escape_default()), fix);
            None
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    File,
    Folder,
}

/// Returns the files and folders of a folder, sorted. Refuses symbolic links: a link could publish a file from anywhere
/// on the machine, and which file depends on the machine.
fn children(folder: &Path, problems: &mut Problems) -> io::Result<Vec<(String, PathBuf, Kind)>> {
    let mut children = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is_left_by_a_program(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let (path, kind) = (entry.path(), entry.file_type()?);
        let place = Place::new(&display(&path), 1);
        let Ok(name) = entry.file_name().into_string() else {
            problems.push(
                &place,
                "nama berkas bukan UTF-8",
                "Ganti nama berkas dengan huruf a-z, angka, dan tanda hubung",
            );
            continue;
        };
        if kind.is_dir() {
            children.push((name, path, Kind::Folder));
        } else if kind.is_file() {
            children.push((name, path, Kind::File));
        } else {
            report_not_regular(&place, problems);
        }
    }
    children.sort();
    Ok(children)
}

pub(super) fn report_not_regular(place: &Place, problems: &mut Problems) {
    let what = "ini tautan simbolis atau berkas khusus, bukan berkas biasa";
    problems.push(place, what, "Salin berkas aslinya ke sini");
}
