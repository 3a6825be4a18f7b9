//! Allows one run at a time per site, from before the content is read until the ledger is written. A second run in that
//! time would work on outdated content, and its ledger would lack what the first run published.

use super::beside_out;
use crate::failure::Failure;
use std::{fs, path::Path};

/// The lock of a site, held as long as this value lives. The file stays when the run ends: a run that removed it could
/// remove the lock of the next run.
#[derive(Debug)]
pub struct SiteLock {
    _file: Option<fs::File>,
}

impl SiteLock {
    /// Locks the site of an output folder.
    ///
    /// # Errors
    /// When another run is under way, or nothing can be written beside the folder.
    pub fn take(out: &Path) -> Result<Self, Failure> {
        let path = beside_out(out, "lock");
        let failed = |error: &std::io::Error| Failure::io("menyiapkan", &path, error);
        if let Some(parent) = out.parent() {
            fs::create_dir_all(parent).map_err(|error| failed(&error))?;
        }
        let file = fs::File::create(&path).map_err(|error| failed(&error))?;
        Ok(Self { _file: lock(file, out)? })
    }
}

#[cfg(unix)]
fn lock(file: fs::File, out: &Path) -> Result<Option<fs::File>, Failure> {
    use rustix::fs::{FlockOperation, flock};
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Err(rustix::io::Errno::WOULDBLOCK) => {
            Err(Failure::new(format!("penerbitan lain ke folder ini sedang berjalan (`{}`)", out.display())))
        }
        // Some network file systems have no locks; there the operator has to prevent two runs at once.
        Err(_) => Ok(None),
        Ok(()) => Ok(Some(file)),
    }
}

#[cfg(not(unix))]
fn lock(_: fs::File, _: &Path) -> Result<Option<fs::File>, Failure> {
    Ok(None)
}
