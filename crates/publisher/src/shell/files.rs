//! The files of a shell folder.

use crate::failure::Failure;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file of the shell.
#[derive(Debug)]
pub struct ShellFile {
    /// Its path within the shell, with slashes.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
}

/// Lists every file by name. Loops over a list of folders, so that no depth of folders can overflow the stack.
pub(super) fn list(folder: &Path) -> Result<Vec<ShellFile>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let failed = |error: &std::io::Error| Failure::io("membaca folder", &folder, error);
        for entry in fs::read_dir(&folder).map_err(|error| failed(&error))? {
            let entry = entry.map_err(|error| failed(&error))?;
            let kind = entry.file_type().map_err(|error| failed(&error))?;
            let path = entry.path();
            let name = entry
                .file_name()
                .into_string()
                .map_err(|_| Failure::new(format!("nama `{}` bukan UTF-8", path.display())))?;
            if kind.is_dir() {
                folders.push((path, format!("{prefix}{name}/")));
            } else if kind.is_file() {
                files.push(ShellFile { name: format!("{prefix}{name}"), path });
            } else {
                return Err(Failure::new(format!("`{}` bukan berkas biasa", path.display())));
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
