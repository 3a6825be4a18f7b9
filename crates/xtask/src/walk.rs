//! The files of a folder, in an order that does not depend on the disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Folders of files that programs make.
const MADE: [&str; 5] = ["target", "node_modules", "dist", "results", ".git"];

/// Returns every file at or below `path`, sorted; none if it is not there.
pub(crate) fn find_files(path: &Path) -> Result<Vec<PathBuf>, String> {
    find(path, &[])
}

/// Returns every file at or below `path` that may have been written by a person.
pub(crate) fn find_authored_files(path: &Path) -> Result<Vec<PathBuf>, String> {
    find(path, &MADE)
}

/// Copies a folder's files into another one, over those that are there.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    for file in find_files(from)? {
        let copy = to.join(file.strip_prefix(from).unwrap_or(&file));
        let made = copy.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::copy(&file, &copy))
            .map_err(|error| format!("cannot copy {}: {error}", file.display()))?;
    }
    Ok(())
}

fn find(path: &Path, skipped: &[&str]) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    collect(path, skipped, &mut found).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    found.sort();
    Ok(found)
}

fn collect(path: &Path, skipped: &[&str], found: &mut Vec<PathBuf>) -> io::Result<()> {
    // Links are followed at the top only: below, one could lead back up and never end.
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
        Ok(metadata) if metadata.is_file() => found.push(path.to_path_buf()),
        Ok(_) => {
            for entry in fs::read_dir(path)? {
                let entry = entry?;
                let kind = entry.file_type()?;
                let is_skipped = skipped.iter().any(|name| entry.file_name() == *name);
                if kind.is_dir() && !is_skipped {
                    collect(&entry.path(), skipped, found)?;
                } else if kind.is_file() {
                    found.push(entry.path());
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_every_file_also_those_in_folders_named_like_made_ones() {
        let root = std::env::temp_dir().join(format!("xtask-walk-{}", std::process::id()));
        let (from, to) = (root.join("a"), root.join("b"));
        fs::create_dir_all(from.join("target")).unwrap();
        fs::write(from.join("target/index.html"), "x").unwrap();
        fs::write(from.join("y.css"), "y").unwrap();
        copy_folder(&from, &to).unwrap();
        assert_eq!(find_files(&to).unwrap(), [to.join("target/index.html"), to.join("y.css")]);
        assert_eq!(find_authored_files(&to).unwrap(), [to.join("y.css")]);
        fs::remove_dir_all(&root).unwrap();
    }
}
