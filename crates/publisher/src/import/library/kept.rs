//! Files in the import's folder that keep what earlier files of an export said: for each site, values by number.

use crate::{failure::Failure, replace::replace_file};
use serde::{Serialize, de::DeserializeOwned};
use std::{collections::BTreeMap, fs, path::Path};

/// The content of such a file.
pub(super) type Sites<T> = BTreeMap<String, BTreeMap<String, T>>;

/// Reads such a file; returns nothing where it does not exist.
///
/// # Errors
/// When it cannot be read.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<Sites<T>, Failure> {
    match fs::read(path) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| {
            Failure::new(format!(
                "catatan impor `{}` rusak ({error}); hapus, lalu impor lagi semua bagian ekspornya",
                path.display()
            ))
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(BTreeMap::new()),
        Err(error) => Err(Failure::io("membaca", path, &error)),
    }
}

/// Writes what is known of a site beside what is known of others. Writes no file where nothing is known.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write<T: Serialize>(
    path: &Path,
    others: &Sites<T>,
    site: &str,
    own: &BTreeMap<&str, T>,
) -> Result<(), Failure> {
    let mut sites = serde_json::Map::new();
    for (site, kept) in others {
        sites.insert(site.clone(), serde_json::to_value(kept)?);
    }
    if !own.is_empty() {
        sites.insert(site.to_owned(), serde_json::to_value(own)?);
    }
    let bytes = serde_json::to_vec(&sites)?;
    if sites.is_empty() || fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    replace_file(path, &bytes).map_err(|error| Failure::io("menulis", path, &error))
}
