//! WordPress's reusable blocks: texts that other texts show, and that may stand in another file of the export.

use super::kept::{self, Sites};
use crate::failure::Failure;
use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

const NAME: &str = "blok.json";
/// How much of the texts is kept, in bytes.
const MOST: usize = 16_000_000;

/// The texts by their numbers.
#[derive(Debug, Default)]
pub(super) struct Reusable {
    texts: HashMap<String, String>,
    /// The texts of other sites.
    others: Sites<String>,
    /// The total length of the texts, in bytes.
    bytes: usize,
}

impl Reusable {
    /// Adds a text, as long as there is room for it.
    pub(super) fn add(&mut self, id: String, body: String) {
        self.bytes += body.len();
        if self.bytes <= MOST {
            self.texts.insert(id, body);
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<&str> {
        self.texts.get(id).map(String::as_str)
    }

    /// Takes over the texts of earlier files of the same export.
    ///
    /// # Errors
    /// When the file that keeps them cannot be read.
    pub(super) fn share(&mut self, folder: &Path, site: &str) -> Result<(), Failure> {
        self.others = kept::read(&folder.join(NAME))?;
        for (id, body) in self.others.remove(site).unwrap_or_default() {
            if !self.texts.contains_key(&id) {
                self.add(id, body);
            }
        }
        Ok(())
    }

    /// Stores the texts for other files of the same export.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(super) fn keep(&self, folder: &Path, site: &str) -> Result<(), Failure> {
        let own: BTreeMap<&str, String> = self.texts.iter().map(|(id, body)| (id.as_str(), body.clone())).collect();
        kept::write(&folder.join(NAME), &self.others, site, &own)
    }
}
