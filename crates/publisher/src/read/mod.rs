//! Reading the content folder: every file, every problem, nothing that is too large.

mod allow_tables;
mod blocks;
mod contact_table;
mod entry_file;
mod fields;
mod files;
mod front_matter;
mod import_map;
mod lines;
mod menu_file;
mod page_file;
mod site_file;
mod text;
mod toml_text;
mod topics_file;
mod units_file;
mod video_table;

pub(crate) use blocks::read_blocks;
pub(crate) use entry_file::read_text as read_entry_text;
pub(crate) use files::is_left_by_a_program;
pub(crate) use import_map::{CategoryRule, ImportMap, read_import_map};
pub(crate) use lines::Lines;
pub(crate) use page_file::read_text as read_page_text;
pub use text::strip_invisible;

use crate::{
    authored::{Authored, AuthoredEntry, AuthoredPage, MediaFile},
    ledger::{LEDGER_FILE, Ledger},
    limits::{LEDGER_BYTES, LEDGER_LABEL},
    problem::{Place, Problems},
    threads::map_runs,
};
use files::{Folder, SourceFile};
use std::{collections::BTreeMap, io, path::Path};

/// The least number of files that are worth a thread.
const LEAST_RUN: usize = 64;

/// Reads everything. Collects problems in `problems`; returns an error only if the whole folder cannot be read.
///
/// # Errors
/// When the content folder cannot be listed.
pub fn read_content(folder: &Path, problems: &mut Problems) -> io::Result<Authored> {
    let found = files::list(folder, problems)?;
    let mut entries = Vec::new();
    let mut pages = Vec::new();
    let mut media = BTreeMap::new();
    for part in map_runs(&found.files, LEAST_RUN, read_part) {
        entries.extend(part.entries);
        pages.extend(part.pages);
        media.extend(part.media);
        problems.append(part.problems);
    }
    let top = |name: &str| SourceFile::at_top(folder, name);
    let site = site_file::read(&top("site.toml"), problems);
    let menu = menu_file::read(&top("menu.toml"), problems);
    let units = units_file::read(&top("units.toml"), problems);
    let topics = topics_file::read(&top("topics.toml"), problems);
    let ledger = read_ledger(&top(LEDGER_FILE), problems);
    Ok(Authored { site, menu, units, topics, entries, pages, media, ledger })
}

/// What one thread has read. The parts are joined in the order of the files, so that every machine gets the same
/// result.
#[derive(Debug, Default)]
struct Part {
    entries: Vec<AuthoredEntry>,
    pages: Vec<AuthoredPage>,
    media: Vec<(String, MediaFile)>,
    problems: Problems,
}

fn read_part(files: &[SourceFile<Folder>]) -> Part {
    let mut part = Part::default();
    for file in files {
        match &file.folder {
            Folder::Section(section, slug) => {
                part.entries.push(entry_file::read(file, *section, slug, &mut part.problems));
            }
            Folder::Pages(slug) => part.pages.push(page_file::read(file, slug, &mut part.problems)),
            Folder::Media(name) => {
                let place = Place::new(&file.name, 1);
                part.media.push((name.clone(), MediaFile { path: file.path.clone(), place }));
            }
        }
    }
    part
}

/// Reads the ledger. A portal that has never been published has none yet.
fn read_ledger(file: &SourceFile, problems: &mut Problems) -> Ledger {
    if file.path.symlink_metadata().is_err() {
        return Ledger::new(&file.name);
    }
    let fix = "Satu situs memuat sejuta tulisan; pisahkan menjadi dua situs";
    let text = text::read_within(file, (LEDGER_BYTES, LEDGER_LABEL), fix, problems).unwrap_or_default();
    Ledger::parse(&text, &file.name, problems)
}
