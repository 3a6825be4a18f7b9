//! Records which files each page and each part of the search index consists of, and what they were made from, so that
//! the next run skips what has not changed: publishing one more entry renders a handful of pages, however large the
//! archive. The record can be deleted at any time. A run ignores what is not whole, of another version, or about files
//! that have changed since.

mod record;

use crate::{
    digest::{Sha256Writer, short_hash_of_pieces},
    document::Documents,
    embed::Embeds,
    failure::Failure,
    output::{Staging, Stamp},
    threads::held,
};
use record::{Record, Recorder};
use std::{
    env,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::UNIX_EPOCH,
};

/// A hash of what a page or part is made from, besides what [`RenderCache::new`] knows of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key(String);

impl Key {
    /// Returns the key of these pieces, in their order.
    pub(crate) fn of<'a>(pieces: impl Iterator<Item = &'a str>) -> Self {
        let mut hasher = Sha256Writer::default();
        for piece in pieces {
            // The length is hashed too, so that a letter that moves from one piece to the next changes the key.
            hasher.update(&(piece.len() as u64).to_be_bytes());
            hasher.update(piece.as_bytes());
        }
        let mut key = hasher.hex();
        key.truncate(32);
        Self(key)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The record of the last run, and that of this one.
#[derive(Debug)]
pub(crate) struct RenderCache {
    old: Record,
    // `None` if it cannot be written; then the next run renders everything.
    new: Mutex<Option<Recorder>>,
}

impl RenderCache {
    /// Opens the record of a site in the folder of the cache. `name` tells sites of one cache apart.
    pub(crate) fn new(folder: &Path, name: &str, documents: &Documents<'_>, embeds: &Embeds<'_>) -> Self {
        let path = folder.join(format!("halaman-{name}.txt"));
        // A program that cannot identify itself does not know which program rendered the old pages.
        let Some(program) = own_program() else { return Self { old: Record::default(), new: Mutex::default() } };
        let pieces = documents.pieces().into_iter().chain(embeds.pieces());
        let pieces: Vec<(&str, String)> = pieces.chain([("program", program)]).collect();
        let common = short_hash_of_pieces(pieces.iter().map(|(name, text)| (*name, text.as_bytes())));
        let new = Recorder::new(&path, &common).ok();
        Self { old: Record::read(&path, &common).unwrap_or_default(), new: Mutex::new(new) }
    }

    /// Takes a page or part over from the old site if it would be made the same now, and returns its files. Returns
    /// `None` if it has to be made.
    ///
    /// # Errors
    /// When two pages or parts want the same file.
    pub(crate) fn keep(&self, name: &str, key: &Key, staging: &Staging) -> Result<Option<Vec<(&str, Stamp)>>, Failure> {
        let Some(files) = self.old.find(name, &key.0) else { return Ok(None) };
        if !staging.keep(&files)? {
            return Ok(None);
        }
        self.write(name, key, &files);
        Ok(Some(files))
    }

    /// Records the files that were made.
    pub(crate) fn note(&self, name: &str, key: &Key, files: &[String], staging: &Staging) {
        let stamps = files.iter().map(|path| Some((path.as_str(), staging.stamp(path)?)));
        if let Some(stamps) = stamps.collect::<Option<Vec<_>>>() {
            self.write(name, key, &stamps);
        }
    }

    /// Puts the record in its place, once the site is in its own. If that fails, the next run only takes longer.
    pub(crate) fn finish(self) {
        if let Some(recorder) = self.new.into_inner().unwrap_or_else(PoisonError::into_inner) {
            let _ = recorder.finish();
        }
    }

    fn write(&self, name: &str, key: &Key, files: &[(&str, Stamp)]) {
        let mut new = held(&self.new);
        if let Some(recorder) = new.as_mut()
            && recorder.write(name, &key.0, files).is_err()
        {
            *new = None;
        }
    }
}

/// Identifies this program, because another one may render the same page differently. Size and time tell them apart:
/// the version does not change while someone develops the program.
fn own_program() -> Option<String> {
    let path: PathBuf = env::current_exe().ok()?;
    let data = path.metadata().ok()?;
    let time = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {} {}", env!("CARGO_PKG_VERSION"), data.len(), time.as_nanos()))
}
