//! Writes the ledger in one step: an interrupted write must not leave half of it.

use crate::{failure::Failure, replace::replace_file};
use std::path::Path;

/// Replaces a ledger.
///
/// # Errors
/// When the file cannot be written; the old one stays then.
pub fn write_ledger(path: &Path, text: &str) -> Result<(), Failure> {
    replace_file(path, text.as_bytes()).map_err(|error| Failure::io("menulis", path, &error))
}
