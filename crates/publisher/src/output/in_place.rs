//! A large site of which little has changed: that little is moved into the folder that is served, file by file, in the order
//! of [`crate::waves`]. Building the whole beside it and exchanging the two would take a link for each of its files, and as
//! long again to take the old ones away. A plan is written before the first file is moved, so that the run after one that was
//! killed goes on where that stopped.

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

/// What is to be done, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Changes {
    /// Files of the staging folder that take their place.
    pub(super) moved: Vec<String>,
    /// Files of the site that are in it no longer.
    pub(super) removed: Vec<String>,
}

impl Changes {
    pub(super) fn new(moved: impl Iterator<Item = String>, removed: impl Iterator<Item = String>) -> Self {
        // Compressed forms beside what they are of.
        let order = |path: &String| (wave_of(without_ending(path)), path.clone());
        let sorted = |mut paths: Vec<String>| {
            paths.sort_by_cached_key(order);
            paths
        };
        let mut removed = sorted(removed.collect());
        removed.reverse();
        Self { moved: sorted(moved.collect()), removed }
    }

    /// Whether each file can be moved by itself: not where a file takes the place of a folder, or the other way round.
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
            // A run before has moved it.
            if !from.exists() && to.exists() {
                continue;
            }
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent)?;
            }
            // A compressed form of the file before would be sent in the place of the new one.
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

/// Where the plan lies while it is carried out.
fn plan_path(out: &Path) -> PathBuf {
    beside_out(out, "plan")
}

/// Whether a plan is under way.
pub(super) fn has_plan(out: &Path) -> bool {
    plan_path(out).exists()
}

/// Goes on with what a killed run has begun. A plan that is not whole was never begun.
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
        // The first that holds something ends it.
        if fs::remove_dir(out.join(folder)).is_err() {
            break;
        }
    }
}

#[cfg(test)]
mod tests;
