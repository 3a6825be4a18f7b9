//! Writes a file in one step: at any moment, and whatever ends the run, the old file or the new one is there.

use std::{
    fs, io,
    path::Path,
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

/// Replaces a file, or makes it.
///
/// # Errors
/// When it cannot be written; the old one stays then.
pub(crate) fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Two threads, or two runs, may write the same file: each writes a temporary file of its own.
    static TURN: AtomicUsize = AtomicUsize::new(0);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    // A file whose name begins with a dot is read neither as content nor as a file of the site.
    let temporary = path.with_file_name(format!(".{name}.{}-{turn}", process::id()));
    let written = fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    written.inspect_err(|_| {
        // After a full disk this is the half that fitted on it; if removing it fails, nothing changes.
        let _ = fs::remove_file(&temporary);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        replace_file(&path, b"satu").unwrap();
        replace_file(&path, b"dua").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"dua");
        // A folder cannot be replaced by a file.
        let blocked = folder.path().join("b");
        fs::create_dir(&blocked).unwrap();
        assert!(replace_file(&blocked, b"tiga").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
