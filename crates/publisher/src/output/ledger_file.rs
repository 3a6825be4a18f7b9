//! Writes the ledger in one step: an interrupted write must not leave half of it.

use crate::failure::Failure;
use std::{fs, path::Path};

/// Replaces a ledger.
///
/// # Errors
/// When the file cannot be written; the old one stays then.
pub fn write_ledger(path: &Path, text: &str) -> Result<(), Failure> {
    // A name that begins with a dot is not read as content.
    let temporary = path.with_file_name(".ledger-warta");
    let failed = |error| Failure::io("menulis", path, &error);
    fs::write(&temporary, text).map_err(failed)?;
    fs::rename(&temporary, path).map_err(failed)
}
