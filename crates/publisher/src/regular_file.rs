//! Opening what an editor has put into the content folder: regular files, and nothing else.
//!
//! A symbolic link may lead to a file that is not the editor's; opening a pipe waits for its writer, for ever; opening
//! a device may do anything. So these are recognised by their kind, and never opened.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read},
    path::Path,
};

/// Opens a regular file.
///
/// # Errors
/// When there is none, or it cannot be opened; [`io::ErrorKind::InvalidInput`] for anything that is no regular file.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    if !path.symlink_metadata()?.is_file() {
        return Err(not_regular());
    }
    // Another file may have taken its place since.
    let file = options().open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(not_regular()) }
}

/// Reads the text of a regular file.
///
/// # Errors
/// As [`open`]; also when it is not UTF-8.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    open(path)?.read_to_string(&mut text)?;
    Ok(text)
}

/// Reads the bytes of a regular file.
///
/// # Errors
/// As [`open`].
pub(crate) fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns whether an error says that a file is not regular.
pub(crate) fn is_not_regular(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidInput
}

fn not_regular() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "bukan berkas biasa")
}

#[cfg(unix)]
fn options() -> OpenOptions {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.read(true);
    if let Ok(flags) = i32::try_from((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits()) {
        options.custom_flags(flags);
    }
    options
}

#[cfg(not(unix))]
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::{fs, os::unix::fs::symlink, process::Command};

    #[test]
    fn only_regular_files_are_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("biasa"), "isi").unwrap();
        assert_eq!(read_text(&path("biasa")).unwrap(), "isi");
        symlink("biasa", path("tautan")).unwrap();
        symlink("tidak-ada", path("putus")).unwrap();
        // Opening it would wait for somebody to write into it.
        assert!(Command::new("mkfifo").arg(path("pipa")).status().unwrap().success());
        symlink("pipa", path("tautan-pipa")).unwrap();
        symlink("/dev/zero", path("tanpa-akhir")).unwrap();
        for name in ["tautan", "putus", "pipa", "tautan-pipa", "tanpa-akhir", "."] {
            assert!(is_not_regular(&open(&path(name)).unwrap_err()), "{name}");
        }
        assert_eq!(open(&path("tidak-ada")).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn a_link_that_takes_the_place_of_a_file_while_it_is_opened_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("tautan");
        fs::write(folder.path().join("lain"), "rahasia").unwrap();
        symlink("lain", &link).unwrap();
        assert!(options().open(&link).is_err());
    }
}
