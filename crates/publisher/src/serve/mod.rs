//! `warta serve`

use crate::failure::Failure;
use std::path::Path;

/// Serves.
///
/// # Errors
/// Never yet.
pub fn run(_folder: &Path, _port: u16) -> Result<(), Failure> {
    Ok(())
}
