//! The new site, built in a folder beside the old one. Files whose bytes are the same are linked, not copied: they keep
//! their time, so web servers keep their ETag and tools that copy changes copy little.

use super::swap::{aside, swap_in};
use crate::{
    failure::Failure,
    precompress::{ENDINGS, beside, compress_quickly, is_compressible},
};
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::UNIX_EPOCH,
};

/// A site that is being built.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    folder: PathBuf,
    has_old: bool,
    /// The site has compressed files beside its own, and gets them again.
    is_precompressed: bool,
    // Written by several threads at once, each file by one.
    files: Mutex<BTreeSet<String>>,
    folders: Mutex<BTreeSet<PathBuf>>,
    summary: Mutex<Summary>,
    is_done: bool,
}

/// What a run did to the output folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// Files with new bytes.
    pub written: usize,
    /// Files whose bytes were there already.
    pub unchanged: usize,
    /// Files that are no longer there.
    pub removed: usize,
}

/// By which a file is known again: whoever writes it changes one or the other.
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
    /// Begins a site for `out`, whose lock is held; what a killed run left behind is cleaned up first.
    ///
    /// # Errors
    /// When the folder beside `out` cannot be written.
    pub fn begin(out: &Path) -> Result<Self, Failure> {
        let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = out.with_file_name(format!(".{name}.warta-new"));
        let failed = |error: &io::Error| Failure::io("menyiapkan", &folder, error);
        if let Some(parent) = out.parent() {
            fs::create_dir_all(parent).map_err(|error| failed(&error))?;
        }
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| failed(&error))?;
        }
        let aside = aside(&folder);
        if aside.exists() {
            // Killed between two renames: the old site is the only one there is.
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
            folders: Mutex::default(),
            summary: Mutex::default(),
            is_done: false,
        })
    }

    /// Puts a file. `path` has slashes and no dot segments: it comes from a route or from a listed folder.
    ///
    /// # Errors
    /// When it cannot be written, or two files want the same path.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = path.trim_start_matches('/');
        let new = self.claim(path)?;
        self.put_file(path, &new, bytes).map_err(|error| Failure::io("menulis", &new, &error))
    }

    /// Takes files over from the old site if each of them is there with its stamp; whether it did.
    ///
    /// # Errors
    /// When one cannot be taken over, or two files want the same path.
    pub fn keep(&self, files: &[(&str, Stamp)]) -> Result<bool, Failure> {
        let files = || files.iter().map(|(path, stamp)| (path.trim_start_matches('/'), stamp));
        let is_there =
            |path: &str, stamp: &Stamp| !path.contains("..") && Stamp::of(&self.out.join(path)) == Some(*stamp);
        if !self.has_old || !files().all(|(path, stamp)| is_there(path, stamp)) {
            return Ok(false);
        }
        for (path, _) in files() {
            let new = self.claim(path)?;
            self.make_room_for(&new)
                .and_then(|()| self.keep_file(path, &new))
                .map_err(|error| Failure::io("menulis", &new, &error))?;
        }
        Ok(true)
    }

    /// The stamp of a file that was put here.
    #[must_use]
    pub fn stamp(&self, path: &str) -> Option<Stamp> {
        Stamp::of(&self.folder.join(path.trim_start_matches('/')))
    }

    /// Where a file is to be written, which no other may have asked for.
    fn claim(&self, path: &str) -> Result<PathBuf, Failure> {
        if held(&self.files).insert(path.to_owned()) {
            return Ok(self.folder.join(path));
        }
        Err(Failure::new(format!("dua berkas ingin ditulis ke `{path}`; ganti nama salah satunya")))
    }

    fn make_room_for(&self, new: &Path) -> io::Result<()> {
        let Some(parent) = new.parent().filter(|parent| !held(&self.folders).contains(*parent)) else { return Ok(()) };
        // Noted only when it is there: another thread may be about to write into it.
        fs::create_dir_all(parent)?;
        held(&self.folders).insert(parent.to_path_buf());
        Ok(())
    }

    /// The old file, with the compressed ones beside it. Not every file system has hard links.
    fn keep_file(&self, path: &str, new: &Path) -> io::Result<()> {
        let take = |old: &Path, new: &Path| fs::hard_link(old, new).or_else(|_| fs::copy(old, new).map(drop));
        let old = self.out.join(path);
        held(&self.summary).unchanged += 1;
        for ending in ENDINGS {
            let old = beside(&old, ending);
            if self.is_precompressed && old.is_file() {
                held(&self.files).insert(format!("{path}.{ending}"));
                take(&old, &beside(new, ending))?;
            }
        }
        take(&old, new)
    }

    fn put_file(&self, path: &str, new: &Path, bytes: &[u8]) -> io::Result<()> {
        self.make_room_for(new)?;
        if self.has_old && has_bytes(&self.out.join(path), bytes) {
            return self.keep_file(path, new);
        }
        held(&self.summary).written += 1;
        if self.is_precompressed && is_compressible(path, bytes) {
            for (ending, compressed) in compress_quickly(bytes)? {
                held(&self.files).insert(format!("{path}.{ending}"));
                fs::write(beside(new, ending), compressed)?;
            }
        }
        fs::write(new, bytes)
    }

    /// Swaps the site in.
    ///
    /// # Errors
    /// When the swap fails; the old site stays then.
    pub fn finish(mut self) -> Result<Summary, Failure> {
        if self.has_old {
            held(&self.summary).removed = count_files_beside(&self.out, &held(&self.files));
        }
        swap_in(&self.folder, &self.out).map_err(|error| Failure::io("mengganti", &self.out, &error))?;
        self.is_done = true;
        for old in [self.folder.clone(), aside(&self.folder)] {
            if old.exists() {
                // The new site is in place; what is left of the old one is cleaned up by the next run.
                let _ = fs::remove_dir_all(old);
            }
        }
        Ok(*held(&self.summary))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.is_done {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// What a lock holds. A thread that has panicked while it held one has left a whole set behind: each change is one call.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn has_bytes(path: &Path, bytes: &[u8]) -> bool {
    let is_candidate = path.symlink_metadata().is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64);
    is_candidate && fs::read(path).is_ok_and(|old| old == bytes)
}

/// How many files of the old site are not in the new one.
fn count_files_beside(out: &Path, files: &BTreeSet<String>) -> usize {
    let mut count = 0;
    let mut folders = vec![(out.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push((entry.path(), format!("{name}/")));
            } else if !files.contains(&name) {
                count += 1;
            }
        }
    }
    count
}
