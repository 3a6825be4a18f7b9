//! The files of a folder, in an order that does not depend on the disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Folders that hold nothing authored.
const SKIPPED: [&str; 5] = ["target", "node_modules", "dist", "results", ".git"];

/// Every file at or below `path`, sorted; nothing when it is not there.
pub(crate) fn find_files(path: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    collect(path, &mut found).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    found.sort();
    Ok(found)
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    // Links are followed at the top only: below, one could lead back up and never end.
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
        Ok(metadata) if metadata.is_file() => found.push(path.to_path_buf()),
        Ok(_) => {
            for entry in fs::read_dir(path)? {
                let entry = entry?;
                let kind = entry.file_type()?;
                let skipped = SKIPPED.iter().any(|name| entry.file_name() == *name);
                if kind.is_dir() && !skipped {
                    collect(&entry.path(), found)?;
                } else if kind.is_file() {
                    found.push(entry.path());
                }
            }
        }
    }
    Ok(())
}
