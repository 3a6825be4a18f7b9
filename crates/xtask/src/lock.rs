//! Two runs at once must not break each other: one waits, and says for what.

use crate::output::say;
use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

/// Held for as long as it lives. The system frees it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Held {
    _file: File,
}

/// Waits for the lock; `what` names the work that the other run is doing.
pub(crate) fn hold(path: &Path, what: &str) -> Result<Held, String> {
    let failed = |error: std::io::Error| format!("cannot lock {}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let file = File::options().create(true).truncate(false).write(true).open(path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say(&format!("[wait] another run is busy with {what}; waiting for it to end ({})", path.display()));
            file.lock().map_err(failed)?;
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    Ok(Held { _file: file })
}
