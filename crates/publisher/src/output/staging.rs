//! Builds what has changed of the new site in a folder beside the old one; [`Staging::finish`] decides how the two are
//! joined. Files with the same bytes are linked or left in place, not copied: they keep their time, so web servers keep
//! their ETag and tools that copy changes copy little.

use super::{
    beside_out,
    in_place::{Changes, has_plan, resume},
    stray::list_beside,
    swap::{aside, swap_in},
};
use crate::{
    failure::Failure,
    precompress::{ENDINGS, beside, compress_quickly, is_compressible},
    threads::{held, map_runs},
};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::Mutex,
    time::UNIX_EPOCH,
};

/// A site that is being built.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    folder: PathBuf,
    has_old: bool,
    /// Whether the old site has compressed files beside its own, so that the new one gets them too.
    is_precompressed: bool,
    // Written by several threads at once, but each file by only one of them.
    files: Mutex<BTreeMap<Box<str>, Location>>,
    counts: Mutex<FileCounts>,
    is_done: bool,
    in_place: InPlace,
}

/// Where a file of the new site lies until the new site replaces the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Location {
    /// In the old site, with the right bytes already.
    Old,
    /// In the staging folder.
    New,
}

/// The bounds within which a site is changed in place instead of being exchanged as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct InPlace {
    /// With fewer files an exchange takes hardly any time, and no reader meets old files beside new ones.
    pub(super) least_files: usize,
    /// With more changes the site is exchanged as a whole.
    pub(super) most_changes: usize,
}

impl Default for InPlace {
    fn default() -> Self {
        Self { least_files: 20_000, most_changes: 2_000 }
    }
}

/// What a run did to the output folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct FileCounts {
    /// Files with new bytes.
    pub written: usize,
    /// Files whose bytes were there already.
    pub unchanged: usize,
    /// Files that were removed.
    pub removed: usize,
}

/// Identifies a version of a file: whoever writes the file changes its length or its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// In bytes.
    pub length: u64,
    /// When it was written, in nanoseconds since 1970.
    pub time: u128,
}

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let data = path.symlink_metadata().ok().filter(fs::Metadata::is_file)?;
        let time = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        Some(Self { length: data.len(), time })
    }
}

impl Staging {
    /// Begins a site for `out`, whose lock the caller holds. Cleans up first what a killed run left behind.
    ///
    /// # Errors
    /// When the folder beside `out` cannot be written.
    pub fn begin(out: &Path) -> Result<Self, Failure> {
        Self::begin_with(out, InPlace::default())
    }

    pub(super) fn begin_with(out: &Path, in_place: InPlace) -> Result<Self, Failure> {
        let folder = beside_out(out, "new");
        let failed = |error: &io::Error| Failure::io("menyiapkan", &folder, error);
        if let Some(parent) = out.parent() {
            fs::create_dir_all(parent).map_err(|error| failed(&error))?;
        }
        resume(out, &folder).map_err(|error| failed(&error))?;
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| failed(&error))?;
        }
        let aside = aside(&folder);
        if aside.exists() {
            // A run was killed between its two renames: without `out`, the old site put aside is the only one there is.
            let restored = if out.exists() { fs::remove_dir_all(&aside) } else { fs::rename(&aside, out) };
            restored.map_err(|error| failed(&error))?;
        }
        fs::create_dir(&folder).map_err(|error| failed(&error))?;
        Ok(Self {
            out: out.to_path_buf(),
            has_old: out.exists(),
            is_precompressed: out.join("index.html.br").exists(),
            folder,
            files: Mutex::default(),
            counts: Mutex::default(),
            is_done: false,
            in_place,
        })
    }

    /// Puts a file into the site. `path` has slashes and no dot segments: it comes from a route or from a listed
    /// folder.
    ///
    /// # Errors
    /// When it cannot be written, or two files want the same path.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = path.trim_start_matches('/');
        if self.has_old && has_bytes(&self.out.join(path), bytes) {
            return self.keep_file(path);
        }
        self.claim(path, Location::New)?;
        self.write(path, bytes).map_err(|error| Failure::io("menulis", &self.folder.join(path), &error))
    }

    /// Takes files over from the old site if each of them is there with its stamp. Returns whether it did.
    ///
    /// # Errors
    /// When two files want the same path.
    pub fn keep(&self, files: &[(&str, Stamp)]) -> Result<bool, Failure> {
        let mut files = files.iter().map(|(path, stamp)| (path.trim_start_matches('/'), stamp));
        let is_there =
            |path: &str, stamp: &Stamp| !path.contains("..") && Stamp::of(&self.out.join(path)) == Some(*stamp);
        if !self.has_old || !files.clone().all(|(path, stamp)| is_there(path, stamp)) {
            return Ok(false);
        }
        files.try_for_each(|(path, _)| self.keep_file(path)).map(|()| true)
    }

    /// Returns the bytes of a file of the old site, or `None` if it cannot be read.
    #[must_use]
    pub fn read_old(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.out.join(path.trim_start_matches('/'))).ok()
    }

    /// Returns the stamp of a file of the new site.
    #[must_use]
    pub fn stamp(&self, path: &str) -> Option<Stamp> {
        let path = path.trim_start_matches('/');
        let folder = match held(&self.files).get(path)? {
            Location::Old => &self.out,
            Location::New => &self.folder,
        };
        Stamp::of(&folder.join(path))
    }

    fn claim(&self, path: &str, location: Location) -> Result<(), Failure> {
        match held(&self.files).insert(path.into(), location) {
            None => Ok(()),
            Some(_) => Err(Failure::new(format!("dua berkas ingin ditulis ke `{path}`; ganti nama salah satunya"))),
        }
    }

    /// Takes over the old file and the compressed files beside it.
    fn keep_file(&self, path: &str) -> Result<(), Failure> {
        self.claim(path, Location::Old)?;
        held(&self.counts).unchanged += 1;
        for ending in ENDINGS {
            if self.is_precompressed && beside(&self.out.join(path), ending).is_file() {
                held(&self.files).insert(format!("{path}.{ending}").into(), Location::Old);
            }
        }
        Ok(())
    }

    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let new = self.folder.join(path);
        held(&self.counts).written += 1;
        if self.is_precompressed && is_compressible(path, bytes) {
            for (ending, compressed) in compress_quickly(bytes)? {
                held(&self.files).insert(format!("{path}.{ending}").into(), Location::New);
                in_its_folder(&beside(&new, ending), |new| fs::write(new, &compressed))?;
            }
        }
        in_its_folder(&new, |new| fs::write(new, bytes))
    }

    /// Puts the new site in its place.
    ///
    /// # Errors
    /// When that fails. Then the old site stays, or the next run continues where this one stopped.
    pub fn finish(mut self) -> Result<FileCounts, Failure> {
        let removed = if self.has_old { self.list_beside() } else { Vec::new() };
        held(&self.counts).removed = removed.len();
        let failed = |error: &io::Error| Failure::io("mengganti", &self.out, error);
        match self.changes_in_place(removed) {
            Some(changes) => changes.carry_out(&self.out, &self.folder).map_err(|error| failed(&error))?,
            None => {
                self.link_rest().map_err(|error| failed(&error))?;
                swap_in(&self.folder, &self.out).map_err(|error| failed(&error))?;
            }
        }
        self.is_done = true;
        for old in [self.folder.clone(), aside(&self.folder)] {
            if old.exists() {
                // The new site is in place; what is left of the old one is cleaned up by the next run.
                let _ = fs::remove_dir_all(old);
            }
        }
        Ok(*held(&self.counts))
    }

    fn list_beside(&self) -> Vec<String> {
        let files = held(&self.files);
        list_beside(&self.out, &|name| files.contains_key(name))
    }

    /// Returns the changes to make, or `None` if the site is to be exchanged as a whole.
    fn changes_in_place(&self, removed: Vec<String>) -> Option<Changes> {
        let InPlace { least_files, most_changes } = self.in_place;
        let is_large = self.has_old && held(&self.files).len() >= least_files;
        if !is_large || self.count(Location::New) + removed.len() > most_changes {
            return None;
        }
        let changes = Changes::new(self.paths(Location::New).into_iter(), removed.into_iter());
        changes.are_apart(&self.out).then_some(changes)
    }

    fn count(&self, location: Location) -> usize {
        held(&self.files).values().filter(|of| **of == location).count()
    }

    fn paths(&self, location: Location) -> Vec<String> {
        let files = held(&self.files);
        files.iter().filter(|(_, of)| **of == location).map(|(path, _)| path.to_string()).collect()
    }

    /// Links or, on file systems without hard links, copies the files that stay into the staging folder, on several
    /// threads.
    fn link_rest(&self) -> io::Result<()> {
        let paths = self.paths(Location::Old);
        let take = |path: &String| {
            let (old, new) = (self.out.join(path), self.folder.join(path));
            in_its_folder(&new, |new| fs::hard_link(&old, new)).or_else(|_| fs::copy(&old, &new).map(drop))
        };
        map_runs(&paths, 1, |run| run.iter().try_for_each(take)).into_iter().collect()
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // A plan under way still needs the files in this folder.
        if !self.is_done && !has_plan(&self.out) {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn has_bytes(path: &Path, bytes: &[u8]) -> bool {
    let is_candidate = path.symlink_metadata().is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64);
    is_candidate && fs::read(path).is_ok_and(|old| old == bytes)
}

/// Writes a file, and creates its folder only if the first attempt fails without it: about every second file needs no
/// new folder, and checking for each file costs more than failing for some.
fn in_its_folder(path: &Path, write: impl Fn(&Path) -> io::Result<()>) -> io::Result<()> {
    match write(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            write(path)
        }
        done => done,
    }
}
