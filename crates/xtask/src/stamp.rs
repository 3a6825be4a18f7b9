//! Telling whether anything that a build depends on has changed since it was made.

use crate::walk;
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

/// Returns the state of the inputs as text: path, size and time of every file. Kept as text rather than as a hash, so
/// that `diff` tells why something was built again.
pub(crate) fn take_stamp(root: &Path, inputs: &[&str], extra: &str) -> Result<String, String> {
    let mut stamp = format!("{}\n", extra.trim());
    for input in inputs {
        for file in walk::find_files(&root.join(input))? {
            let metadata = fs::metadata(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
            let changed = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            let name = file.strip_prefix(root).unwrap_or(&file);
            let nanos = changed.unwrap_or_default().as_nanos();
            let _ = writeln!(stamp, "{} {} {nanos}", name.display(), metadata.len());
        }
    }
    Ok(stamp)
}

/// A build's stamp, kept in a file beside what was built.
#[derive(Debug)]
pub(crate) struct StampFile(PathBuf);

impl StampFile {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self(path)
    }

    pub(crate) fn is(&self, stamp: &str) -> bool {
        fs::read_to_string(&self.0).is_ok_and(|kept| kept == stamp)
    }

    /// Removes the stamp. Called before the work begins, so that interrupted work does not count as done.
    pub(crate) fn forget(&self) {
        let _ = fs::remove_file(&self.0);
    }

    pub(crate) fn keep(&self, stamp: &str) -> Result<(), String> {
        fs::write(&self.0, stamp).map_err(|error| format!("cannot write {}: {error}", self.0.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_size_a_new_file_and_a_new_tool_change_the_stamp() {
        let root = std::env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        fs::create_dir_all(root.join("src")).unwrap();
        fs::write(root.join("src/a.rs"), "a").unwrap();
        let take = |extra: &str| take_stamp(&root, &["src", "missing"], extra).unwrap();
        let first = take("tool 1");
        assert_eq!(first, take("tool 1"));
        assert_ne!(first, take("tool 2"));
        fs::write(root.join("src/a.rs"), "ab").unwrap();
        let second = take("tool 1");
        assert_ne!(first, second);
        fs::write(root.join("src/b.rs"), "").unwrap();
        assert_ne!(second, take("tool 1"));
        fs::remove_dir_all(&root).unwrap();
    }
}
