//! Which files each page has made, and from what, so that the next run leaves alone what is still so: publishing one more
//! entry renders a handful of pages, however large the archive. The record can be deleted at any time; what is not whole, of
//! another version, or about files that have changed since is not believed.

use super::page_record::{Record, Recorder};
use crate::{
    digest::{sha256_hex, short_hash_of_pieces},
    document::Documents,
    embed::Embeds,
    failure::Failure,
    output::{Staging, Stamp},
    threads::held,
};
use std::{
    env,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::UNIX_EPOCH,
};

/// What a page is made from: its data, and whether its picture has a preview. All else is in [`PageCache::new`]'s key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageKey(String);

impl PageKey {
    pub(super) fn of(json: &str, has_share: bool) -> Self {
        let mut key = sha256_hex(json.as_bytes());
        key.truncate(32);
        key.push(if has_share { '1' } else { '0' });
        Self(key)
    }
}

/// The record of the last run, and that of this one.
#[derive(Debug)]
pub(super) struct PageCache {
    old: Record,
    // None where it cannot be written: the next run renders everything then.
    new: Mutex<Option<Recorder>>,
}

impl PageCache {
    /// Opens the record of a site in the folder of the cache. `name` tells sites of one cache apart.
    pub(super) fn new(folder: &Path, name: &str, documents: &Documents<'_>, embeds: &Embeds<'_>) -> Self {
        let path = folder.join(format!("halaman-{name}.txt"));
        // Where the program does not know itself, nothing is known of what rendered the old pages.
        let Some(program) = own_program() else { return Self { old: Record::default(), new: Mutex::default() } };
        let pieces = documents.pieces().into_iter().chain(embeds.pieces());
        let pieces: Vec<(&str, String)> = pieces.chain([("program", program)]).collect();
        let common = short_hash_of_pieces(pieces.iter().map(|(name, text)| (*name, text.as_bytes())));
        let new = Recorder::new(&path, &common).ok();
        Self { old: Record::read(&path, &common).unwrap_or_default(), new: Mutex::new(new) }
    }

    /// Takes the files of a page over from the old site, if they are what this page would make; whether it did.
    ///
    /// # Errors
    /// When a file cannot be taken over.
    pub(super) fn keep(&self, page: &str, key: &PageKey, staging: &Staging) -> Result<bool, Failure> {
        let Some(files) = self.old.find(page, &key.0) else { return Ok(false) };
        if !staging.keep(&files)? {
            return Ok(false);
        }
        self.write(page, key, &files);
        Ok(true)
    }

    /// Notes the files that a page has made.
    pub(super) fn note(&self, page: &str, key: &PageKey, files: &[String], staging: &Staging) {
        let stamps = files.iter().map(|path| Some((path.as_str(), staging.stamp(path)?)));
        if let Some(stamps) = stamps.collect::<Option<Vec<_>>>() {
            self.write(page, key, &stamps);
        }
    }

    /// Puts the record in its place, when the site is in its own. Without it the next run only takes longer.
    pub(super) fn finish(self) {
        if let Some(recorder) = self.new.into_inner().unwrap_or_else(PoisonError::into_inner) {
            let _ = recorder.finish();
        }
    }

    fn write(&self, page: &str, key: &PageKey, files: &[(&str, Stamp)]) {
        let mut new = held(&self.new);
        if let Some(recorder) = new.as_mut()
            && recorder.write(page, &key.0, files).is_err()
        {
            *new = None;
        }
    }
}

/// Another program may render the same page otherwise: told apart by size and time, since the version stays while one works
/// on it.
fn own_program() -> Option<String> {
    let path: PathBuf = env::current_exe().ok()?;
    let data = path.metadata().ok()?;
    let time = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {} {}", env!("CARGO_PKG_VERSION"), data.len(), time.as_nanos()))
}
