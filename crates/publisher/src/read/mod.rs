//! Reading the content folder: every file, every problem, nothing that is too large.

mod allow_tables;
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

pub(crate) use entry_file::read_text as read_entry_text;
pub(crate) use import_map::{ImportMap, read_import_map};
pub(crate) use lines::Lines;
pub(crate) use page_file::read_text as read_page_text;
pub use text::strip_invisible;

use crate::{
    authored::{Authored, MediaFile},
    ledger::{LEDGER_FILE, Ledger},
    problem::{Place, Problems},
};
use files::{Folder, SourceFile};
use std::{collections::BTreeMap, io, path::Path};

/// Reads everything. Problems go to `problems`; an error is only what makes the whole folder unreadable.
///
/// # Errors
/// When the content folder cannot be listed.
pub fn read_content(folder: &Path, problems: &mut Problems) -> io::Result<Authored> {
    let found = files::list(folder, problems)?;
    let mut entries = Vec::new();
    let mut pages = Vec::new();
    let mut media = BTreeMap::new();
    for file in &found.files {
        match &file.folder {
            Folder::Section(section, slug) => entries.push(entry_file::read(file, *section, slug, problems)),
            Folder::Pages(slug) => pages.push(page_file::read(file, slug, problems)),
            Folder::Media(name) => {
                let place = Place::new(&file.name, 1);
                media.insert(name.clone(), MediaFile { path: file.path.clone(), place });
            }
        }
    }
    let top = |name: &str| SourceFile::at_top(folder, name);
    let site = site_file::read(&top("site.toml"), problems);
    let menu = menu_file::read(&top("menu.toml"), problems);
    let units = units_file::read(&top("units.toml"), problems);
    let topics = topics_file::read(&top("topics.toml"), problems);
    let ledger = read_ledger(&top(LEDGER_FILE), problems);
    Ok(Authored { site, menu, units, topics, entries, pages, media, ledger })
}

/// A portal that has never been published has no ledger yet.
fn read_ledger(file: &SourceFile, problems: &mut Problems) -> Ledger {
    if file.path.symlink_metadata().is_err() {
        return Ledger::new(&file.name);
    }
    let text = text::read(file, problems).unwrap_or_default();
    Ledger::parse(&text, &file.name, problems)
}
