//! Changes a large site in place if little of it has changed: moves the changed files into the served folder one by
//! one, in the order of [`crate::waves`]. Building the whole site beside it and exchanging the two would take a link
//! for each file, and as long again to remove the old files. The plan is written before the first file is moved, so
//! that the run after a killed one continues where that stopped.

use super::beside_out;
use crate::{
    digest::sha256_hex,
    precompress::{ENDINGS, without_ending},
    replace::replace_file,
    sealed::{seal, unseal},
    waves::wave_of,
};
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

const MOVE: char = '+';
const REMOVE: char = '-';

/// The changes to make, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Changes {
    /// Files of the staging folder that move to their place in the site.
    pub(super) moved: Vec<String>,
    /// Files to remove from the site.
    pub(super) removed: Vec<String>,
}

impl Changes {
    pub(super) fn new(moved: impl Iterator<Item = String>, removed: impl Iterator<Item = String>) -> Self {
        // Sorts compressed forms beside the file that they are made from.
        let order = |path: &String| (wave_of(without_ending(path)), path.clone());
        let sorted = |mut paths: Vec<String>| {
            paths.sort_by_cached_key(order);
            paths
        };
        let mut removed = sorted(removed.collect());
        removed.reverse();
        Self { moved: sorted(moved.collect()), removed }
    }

    /// Returns whether each file can be moved by itself. Not so if a file replaces a folder, or the other way round.
    pub(super) fn are_apart(&self, out: &Path) -> bool {
        let removed: BTreeSet<&str> = self.removed.iter().map(String::as_str).collect();
        self.moved.iter().all(|path| {
            let mut folders = path.match_indices('/').filter_map(|(end, _)| path.get(..end));
            !folders.any(|folder| removed.contains(folder)) && !out.join(path).is_dir()
        })
    }

    /// Writes the plan, then carries it out.
    pub(super) fn carry_out(&self, out: &Path, staging: &Path) -> io::Result<()> {
        replace_file(&plan_path(out), self.to_text().as_bytes())?;
        self.go_on(out, staging)
    }

    fn go_on(&self, out: &Path, staging: &Path) -> io::Result<()> {
        for path in &self.moved {
            let (from, to) = (staging.join(path), out.join(path));
            // An earlier run has moved this file.
            if !from.exists() && to.exists() {
                continue;
            }
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent)?;
            }
            // A server would send the compressed form of the old file in place of the new file.
            for ending in ENDINGS {
                let compressed = format!("{path}.{ending}");
                if self.removed.contains(&compressed) {
                    remove(&out.join(compressed))?;
                }
            }
            fs::rename(from, to)?;
        }
        for path in &self.removed {
            remove(&out.join(path))?;
            remove_empty_folders(out, path);
        }
        fs::remove_file(plan_path(out))
    }

    fn to_text(&self) -> String {
        let moved = self.moved.iter().map(|path| format!("{MOVE}{path}\n"));
        let removed = self.removed.iter().map(|path| format!("{REMOVE}{path}\n"));
        let text: String = moved.chain(removed).collect();
        format!("{text}{}", seal(&sha256_hex(text.as_bytes())))
    }

    fn parse(text: &str) -> Option<Self> {
        let text = unseal(text)?;
        let of = |mark: char| text.lines().filter_map(|line| line.strip_prefix(mark)).map(str::to_owned).collect();
        Some(Self { moved: of(MOVE), removed: of(REMOVE) })
    }
}

/// Returns where the plan lies while it is carried out.
fn plan_path(out: &Path) -> PathBuf {
    beside_out(out, "plan")
}

/// Returns whether a plan is under way.
pub(super) fn has_plan(out: &Path) -> bool {
    plan_path(out).exists()
}

/// Continues the plan of a killed run. Removes a plan that is not whole: it was never begun.
pub(super) fn resume(out: &Path, staging: &Path) -> io::Result<()> {
    let path = plan_path(out);
    match fs::read_to_string(&path) {
        Ok(text) => match Changes::parse(&text) {
            Some(changes) => changes.go_on(out, staging),
            None => fs::remove_file(path),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn remove_empty_folders(out: &Path, path: &str) {
    let folders = Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    for folder in folders {
        // The first folder that is not empty ends the loop.
        if fs::remove_dir(out.join(folder)).is_err() {
            break;
        }
    }
}

#[cfg(test)]
mod tests;
