//! Two runs at once must not break each other: one waits, and says for what.

use crate::output::say;
use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

/// A lock, held as long as this value lives. The system frees it when the process ends, however it ends.
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        thread,
        time::{Duration, Instant},
    };

    #[test]
    fn a_lock_keeps_others_out_until_it_is_dropped() {
        let path = std::env::temp_dir().join(format!("xtask-lock-{}/a.lock", std::process::id()));
        let held = hold(&path, "this test").unwrap();
        let other = File::options().write(true).open(&path).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        // The first try may fail: while another test starts a program, that program's copy of the file lives on for a
        // moment.
        let deadline = Instant::now() + Duration::from_secs(10);
        while other.try_lock().is_err() {
            assert!(Instant::now() < deadline, "the lock was never given back");
            thread::yield_now();
        }
        fs::remove_dir_all(path.parent().unwrap()).unwrap();
    }
}
