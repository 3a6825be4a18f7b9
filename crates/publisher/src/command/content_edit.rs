//! Changes to the content folder that a command makes for an editor: all of them or none.

use super::check::{Rejected, make_plan};
use crate::{failure::Failure, problem::Problem, regular_file, replace::replace_file, rule::Level};
use model::date::Timestamp;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Changes that are still to be made.
#[derive(Debug, Default)]
pub(super) struct ContentEdit {
    /// The new text of each file; `None` for a file to delete.
    changes: Vec<(PathBuf, Option<String>)>,
}

impl ContentEdit {
    pub(super) fn write(&mut self, path: PathBuf, text: String) {
        self.changes.push((path, Some(text)));
    }

    pub(super) fn remove(&mut self, path: PathBuf) {
        self.changes.push((path, None));
    }

    /// Makes the changes, and undoes them if they cause a problem that the content did not have before. Older problems
    /// do not count: a takedown does not wait for somebody's half-written draft.
    ///
    /// # Errors
    /// The problems that the changes would cause, or the file that could not be written.
    pub(super) fn apply(self, content: &Path, at: Timestamp) -> Result<(), Rejected> {
        let before = errors(content, at)?;
        let mut undo = Vec::new();
        for (path, text) in &self.changes {
            let old = read(path)?;
            if let Err(failure) = put(path, text.as_deref().map(str::as_bytes)) {
                take_back(&undo)?;
                return Err(failure.into());
            }
            undo.push((path, old));
        }
        let known: BTreeSet<(&str, &str)> = before.iter().map(key).collect();
        let after = errors(content, at)?;
        let new: Vec<Problem> = after.iter().filter(|problem| !known.contains(&key(problem))).cloned().collect();
        if new.is_empty() {
            return Ok(());
        }
        take_back(&undo)?;
        Err(Rejected::Problems(new))
    }
}

/// Identifies a problem by its file and message, since line numbers shift.
fn key(problem: &Problem) -> (&str, &str) {
    (&problem.place.file, &problem.what)
}

fn errors(content: &Path, at: Timestamp) -> Result<Vec<Problem>, Rejected> {
    match make_plan(content, at) {
        Ok(_) => Ok(Vec::new()),
        Err(Rejected::Problems(problems)) => {
            Ok(problems.into_iter().filter(|problem| problem.level() == Level::Error).collect())
        }
        Err(failure) => Err(failure),
    }
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match regular_file::read_bytes(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::io("membaca", path, &error)),
    }
}

/// Writes a whole file in one step, or deletes it if `bytes` is `None`.
fn put(path: &Path, bytes: Option<&[u8]>) -> Result<(), Failure> {
    let failed = |error| Failure::io("menulis", path, &error);
    let Some(bytes) = bytes else {
        return if path.exists() { fs::remove_file(path).map_err(failed) } else { Ok(()) };
    };
    // The first entry of a section has no folder yet.
    path.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
    replace_file(path, bytes).map_err(failed)
}

fn take_back(undo: &[(&PathBuf, Option<Vec<u8>>)]) -> Result<(), Failure> {
    undo.iter().rev().try_for_each(|(path, old)| put(path, old.as_deref()))
}
