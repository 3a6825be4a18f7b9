//! The record of what earlier runs imported. With it a run may be repeated: it imports nothing twice and never
//! overwrites an editor's work.

use super::identity::Marks;
use crate::{digest::sha256_hex, failure::Failure, regular_file, replace::replace_file};
use model::date::Timestamp;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, io, path::Path};

const NAME: &str = "catatan.json";

/// The record, in the folder of the import.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Record {
    schema: u32,
    /// The time of the first run. It is the date of entries without one, so that each run gives them the same date.
    pub(super) since: String,
    /// The entries by their keys.
    pub(super) entries: BTreeMap<String, RecordedEntry>,
}

/// An entry of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RecordedEntry {
    /// Its file below the content folder.
    pub(super) path: String,
    /// SHA-256 of what was written; empty until the file is written.
    pub(super) hash: String,
    /// What tells the entry from others of its name; empty where an earlier version of the importer wrote it.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub(super) marks: Marks,
}

/// The state of a file, which decides whether the import may write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is as the import wrote it, or was never written.
    Ours,
    /// An editor has changed it.
    Edited,
    /// It was written, and no longer exists.
    Removed,
}

impl Record {
    /// # Errors
    /// When the record exists and cannot be read: without it everything would be imported twice.
    pub(super) fn read(folder: &Path, now: Timestamp) -> Result<Self, Failure> {
        let path = folder.join(NAME);
        match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| {
                Failure::new(format!(
                    "catatan impor `{}` rusak ({error}); pulihkan dari cadangan: tanpa itu semua tulisan akan terimpor dua kali",
                    path.display()
                ))
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Ok(Self { schema: 1, since: now.to_machine_text(), ..Self::default() })
            },
            Err(error) => Err(Failure::io("membaca", &path, &error)),
        }
    }

    /// # Errors
    /// When it cannot be written.
    pub(super) fn write(&self, folder: &Path) -> Result<(), Failure> {
        let path = folder.join(NAME);
        replace_file(&path, &serde_json::to_vec(self)?).map_err(|error| Failure::io("menulis", &path, &error))
    }

    pub(super) fn standing(&self, key: &str, content: &Path) -> Standing {
        let Some(written) = self.entries.get(key) else { return Standing::Ours };
        if written.hash.is_empty() {
            return Standing::Ours;
        }
        match regular_file::read_bytes(&content.join(&written.path)) {
            Ok(bytes) if sha256_hex(&bytes) == written.hash => Standing::Ours,
            Ok(_) => Standing::Edited,
            Err(_) => Standing::Removed,
        }
    }

    /// Promises a file to an entry, so that after an interrupted run the next run gives it the same file.
    pub(super) fn promise(&mut self, key: &str, path: String, marks: Marks) {
        let new = || RecordedEntry { path, hash: String::new(), marks: Marks::default() };
        self.entries.entry(key.to_owned()).or_insert_with(new).marks = marks;
    }

    /// Returns the entries that a source calls by this name.
    pub(super) fn named(&self, name: &str) -> Vec<(&str, &RecordedEntry)> {
        let is_named = |key: &str| key == name || key.strip_prefix(name).is_some_and(|rest| rest.starts_with('\n'));
        let near = self.entries.range(name.to_owned()..=format!("{name}\n\u{10ffff}"));
        near.filter(|(key, _)| is_named(key)).map(|(key, written)| (key.as_str(), written)).collect()
    }

    /// Returns whether an earlier run has written the entry.
    pub(super) fn has_written(&self, key: &str) -> bool {
        self.entries.get(key).is_some_and(|written| !written.hash.is_empty())
    }

    pub(super) fn note(&mut self, key: &str, path: &str, text: &str) {
        if let Some(written) = self.entries.get_mut(key) {
            path.clone_into(&mut written.path);
            written.hash = sha256_hex(text.as_bytes());
        }
    }
}
