//! The files that were read.

use super::Step;
use crate::index::{Block, Damage, Kind, Manifest, layout, open};
use std::cell::{Cell, RefCell};

/// The most bytes that are kept: a phone needs its memory for other things too.
const MOST_BYTES: usize = 12 << 20;
/// The most files that are kept. They are searched one after the other, which takes little code and is fast enough for
/// so many.
const MOST_FILES: usize = 1_500;

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Failure {
    /// There is no connection.
    Offline,
    /// It is not there.
    Missing,
    /// It is cut short, changed, or something else.
    Damaged,
    /// Another version of the portal wrote it.
    Outdated,
}

#[derive(Debug, Default)]
pub(super) struct Store {
    manifest: Option<Manifest>,
    has_current_manifest: bool,
    read_at: f64,
    now: f64,
    files: Vec<(String, Result<Vec<u8>, Failure>)>,
    bytes: usize,
    /// Counts different manifests: what was made of the files of one does not hold for another.
    generation: u32,
}

impl Store {
    pub(super) fn begin(&mut self, now: f64, limit: f64) {
        // The files that are missing may have been merged into one that a newer manifest names.
        let has_trouble =
            self.files.iter().any(|(_, file)| file.as_ref().is_err_and(|failure| *failure != Failure::Offline));
        if has_trouble || now - self.read_at > limit {
            self.has_current_manifest = false;
        }
        self.now = now;
        self.files.retain(|(_, file)| file.is_ok());
        if self.bytes > MOST_BYTES || self.files.len() > MOST_FILES {
            self.forget();
        }
    }

    pub(super) fn give(&mut self, name: &str, file: Result<Vec<u8>, Failure>) {
        let checked = file.and_then(|bytes| {
            if name == layout::manifest_file() { self.take_manifest(&bytes) } else { check(name, bytes) }
        });
        self.bytes += checked.as_ref().map_or(0, Vec::len);
        self.files.retain(|(known, _)| known != name);
        self.files.push((name.to_owned(), checked));
    }

    fn forget(&mut self) {
        self.files.clear();
        self.bytes = 0;
    }

    fn take_manifest(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
        let content = open(Kind::Manifest, bytes).map_err(failure_of)?;
        let manifest = Manifest::read(content).ok_or(Failure::Damaged)?;
        if self.manifest.as_ref() != Some(&manifest) {
            // Any file may have been written anew with it; the browser's cache knows which.
            self.forget();
            self.generation = self.generation.wrapping_add(1);
            self.manifest = Some(manifest);
        }
        (self.has_current_manifest, self.read_at) = (true, self.now);
        Ok(Vec::new())
    }

    pub(super) const fn generation(&self) -> u32 {
        self.generation
    }

    pub(super) const fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref()
    }

    pub(super) fn file(&self, name: &str) -> Option<Result<&[u8], Failure>> {
        let (_, file) = self.files.iter().find(|(known, _)| known == name)?;
        Some(file.as_ref().map(Vec::as_slice).map_err(|failure| *failure))
    }
}

fn failure_of(damage: Damage) -> Failure {
    match damage {
        Damage::Version => Failure::Outdated,
        Damage::Foreign | Damage::Broken => Failure::Damaged,
    }
}

/// Returns the content of a file, if it is whole.
fn check(name: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Failure> {
    if super::Engine::is_text(name) {
        return if std::str::from_utf8(&bytes).is_ok() { Ok(bytes) } else { Err(Failure::Damaged) };
    }
    let kinds = [Kind::Block, Kind::Columns, Kind::Summaries, Kind::Words];
    let mut failure = Failure::Damaged;
    for kind in kinds {
        match open(kind, &bytes) {
            Ok(content) => return Ok([&[kind.byte()], content].concat()),
            Err(Damage::Version) => failure = Failure::Outdated,
            Err(Damage::Foreign | Damage::Broken) => {}
        }
    }
    Err(failure)
}

/// The files that a request reads, and those that it still needs.
pub(super) struct Wanted<'a> {
    pub(super) store: &'a Store,
    need: RefCell<Vec<String>>,
    failures: RefCell<Vec<Failure>>,
    has_manifest: Cell<bool>,
}

impl<'a> Wanted<'a> {
    pub(super) fn new(store: &'a Store) -> Self {
        Self { store, need: RefCell::default(), failures: RefCell::default(), has_manifest: Cell::new(false) }
    }

    /// Requests the manifest if it is not current. While the new one is on its way or cannot be had, an old one serves.
    pub(super) fn manifest(&self) {
        let name = layout::manifest_file();
        if !self.store.has_current_manifest {
            match self.store.file(&name) {
                Some(Err(failure)) => self.note(failure),
                _ => self.need(name),
            }
        }
        self.has_manifest.set(self.store.manifest.is_some());
    }

    pub(super) fn has_manifest(&self) -> bool {
        self.has_manifest.get()
    }

    /// Returns the segments that the manifest describes.
    pub(super) fn segments(&self) -> Vec<layout::Segment> {
        self.store.manifest().map(|manifest| layout::segments(manifest.documents)).unwrap_or_default()
    }

    /// Reads a file of the index. Requests a file that is not there yet, and notes the failure of one that cannot be
    /// had.
    pub(super) fn read(&self, name: &str, kind: Kind) -> Option<&'a [u8]> {
        let (found, content) = self.find(name)?.split_first()?;
        if *found == kind.byte() {
            return Some(content);
        }
        self.note(Failure::Damaged);
        None
    }

    fn note(&self, failure: Failure) {
        let mut failures = self.failures.borrow_mut();
        if !failures.contains(&failure) {
            failures.push(failure);
        }
    }

    fn need(&self, name: String) {
        let mut need = self.need.borrow_mut();
        if !need.contains(&name) {
            need.push(name);
        }
    }

    /// Returns the text of a document. A text that cannot be had is no failure: it was only to be shown.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        match self.store.file(name) {
            Some(file) => std::str::from_utf8(file.ok()?).ok(),
            None => {
                self.need(name.to_owned());
                None
            }
        }
    }

    fn find(&self, name: &str) -> Option<&'a [u8]> {
        match self.store.file(name) {
            Some(Ok(content)) => return Some(content),
            Some(Err(failure)) => self.note(failure),
            None => self.need(name.to_owned()),
        }
        None
    }

    /// Returns the blocks that may hold a family, each with its first document.
    pub(super) fn blocks(&self, family: &str) -> Vec<Block<'a>> {
        let mut blocks = Vec::new();
        for segment in self.segments() {
            let name = segment.block_file(segment.block_of_family(family));
            blocks.extend(self.read(&name, Kind::Block).map(|bytes| Block::new(bytes, segment.first)));
        }
        blocks.extend(self.fresh_block());
        blocks
    }

    /// Returns the block of the newest documents.
    pub(super) fn fresh_block(&self) -> Option<Block<'a>> {
        let manifest = self.store.manifest()?;
        Some(Block::new(&manifest.block, layout::first_fresh(manifest.documents)))
    }

    /// Returns whether a file is needed that has not come yet.
    pub(super) fn is_waiting(&self) -> bool {
        !self.need.borrow().is_empty()
    }

    pub(super) fn failures(&self) -> Vec<Failure> {
        self.failures.borrow().clone()
    }

    pub(super) fn into_step(self) -> Step {
        Step { answer: None, need: self.need.into_inner() }
    }
}
