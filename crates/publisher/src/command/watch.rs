//! `--watch`: runs again after every save.
//!
//! The folder is polled, not observed through system events: offices keep it on network drives, where the system does
//! not report what another machine writes.

use crate::{failure::Failure, ledger::LEDGER_FILE, read::is_left_by_a_program};
use std::{
    convert::Infallible,
    fs, io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant, SystemTime},
};

/// The shortest pause between two polls.
const PAUSE: Duration = Duration::from_millis(300);
/// Polling a large folder on a slow drive takes time; the pause after it is at least this many times as long.
const REST: u32 = 5;

/// Calls `run` once, and again whenever the folder has changed and is the same in two polls in a row, so that no
/// half-written file is read. Returns only if the folder cannot be read at the start.
///
/// # Errors
/// When the folder cannot be read at the start.
pub fn watch(folder: &Path, run: &mut dyn FnMut()) -> Result<Infallible, Failure> {
    let mut known = look(folder).map_err(|error| Failure::io("membaca folder", folder, &error))?;
    run();
    println!("Menunggu perubahan di {} (berhenti: Ctrl-C).", folder.display());
    let mut last = known.clone();
    loop {
        let started = Instant::now();
        // A folder may be unreadable for a moment, for example while it is replaced; that counts as no change.
        let seen = look(folder).unwrap_or_else(|_| last.clone());
        if seen != known && seen == last {
            known = seen;
            run();
        } else {
            last = seen;
        }
        thread::sleep(PAUSE.max(started.elapsed() * REST));
    }
}

type Look = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Returns every file with its size and time, except what programs leave beside the content, and except the ledger,
/// which publishing itself writes.
fn look(folder: &Path) -> io::Result<Look> {
    let mut seen = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if is_left_by_a_program(&name) || name == LEDGER_FILE {
                continue;
            }
            // The file was deleted after it was listed; the next poll sees that.
            let Ok(data) = entry.metadata() else { continue };
            if data.is_dir() {
                folders.push(entry.path());
            } else {
                seen.push((entry.path(), data.len(), data.modified().ok()));
            }
        }
    }
    seen.sort();
    Ok(seen)
}
