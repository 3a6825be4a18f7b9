//! `--watch`: again after every saving.
//!
//! The folder is looked at, not listened to: offices keep it on network drives, and the system tells nobody there of
//! another machine's writes.

use crate::{failure::Failure, ledger::LEDGER_FILE, read::is_left_by_a_program};
use std::{
    convert::Infallible,
    fs, io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant, SystemTime},
};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(300);
/// A look at a large folder on a slow drive takes its time; this many times as long is waited after it.
const REST: u32 = 5;

/// Runs once, and again whenever the folder has changed and come to rest, so that a half-written file is not read.
/// Ends only where the folder cannot be read at all.
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
        // Unreadable for a moment, as while a folder is replaced: as if nothing had changed.
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

/// Every file with its size and time; what programs leave beside the content, and the ledger, which publishing writes
/// itself, are left out.
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
            // Gone between the listing and this: the next look tells.
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
