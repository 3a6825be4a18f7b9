//! The file of the record. Its first line tells the version and what all pages have in common; its last line has the
//! SHA-256 of everything before it. Each line between them stands for a page or a part of the index: its name, its key,
//! and the path, length and time of each of its files.

use crate::{
    digest::Sha256Writer,
    output::Stamp,
    sealed::{seal, unseal},
};
use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    ops::Range,
    path::{Path, PathBuf},
    process,
};

const FORMAT: &str = "warta-halaman 1";

/// A record that was read. Empty if there is none that can be trusted.
#[derive(Debug, Default)]
pub(super) struct Record {
    text: String,
    /// The lines, sorted by page.
    lines: Vec<Range<usize>>,
}

impl Record {
    /// Returns `None` if there is no record, or if it is not whole or belongs to another version or another site.
    pub(super) fn read(path: &Path, common: &str) -> Option<Self> {
        let text = fs::read_to_string(path).ok()?;
        let (head, body) = unseal(&text)?.split_once('\n')?;
        if head != head_line(common) {
            return None;
        }
        let mut start = head.len() + 1;
        let mut lines = Vec::new();
        for line in body.lines() {
            lines.push(start..start + line.len());
            start += line.len() + 1;
        }
        let mut record = Self { lines: Vec::new(), text };
        lines.sort_by(|one, other| record.page_of(one).cmp(record.page_of(other)));
        record.lines = lines;
        Some(record)
    }

    /// Returns the files of a page, if it was made with this key.
    pub(super) fn find(&self, page: &str, key: &str) -> Option<Vec<(&str, Stamp)>> {
        let compare = |line: &Range<usize>| self.page_of(line).cmp(page);
        let index = self.lines.binary_search_by(compare).ok()?;
        let mut fields = self.line(self.lines.get(index)?).split('\t').skip(1);
        if fields.next()? != key {
            return None;
        }
        let mut files = Vec::new();
        while let Some(path) = fields.next() {
            let (length, time) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
            files.push((path, Stamp { length, time }));
        }
        (!files.is_empty()).then_some(files)
    }

    fn line(&self, line: &Range<usize>) -> &str {
        self.text.get(line.clone()).unwrap_or_default()
    }

    fn page_of(&self, line: &Range<usize>) -> &str {
        self.line(line).split('\t').next().unwrap_or_default()
    }
}

/// A record that is being written, beside the old one.
#[derive(Debug)]
pub(super) struct Recorder {
    path: PathBuf,
    temporary: PathBuf,
    file: BufWriter<File>,
    hasher: Sha256Writer,
    is_done: bool,
}

impl Recorder {
    pub(super) fn new(path: &Path, common: &str) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let temporary = path.with_extension(format!("{}.baru", process::id()));
        let file = BufWriter::new(File::create(&temporary)?);
        let hasher = Sha256Writer::default();
        let mut recorder = Self { path: path.to_path_buf(), temporary, file, hasher, is_done: false };
        recorder.put(&format!("{}\n", head_line(common)))?;
        Ok(recorder)
    }

    pub(super) fn write(&mut self, page: &str, key: &str, files: &[(&str, Stamp)]) -> io::Result<()> {
        let mut line = format!("{page}\t{key}");
        for (path, Stamp { length, time }) in files {
            line.push_str(&format!("\t{path}\t{length}\t{time}"));
        }
        line.push('\n');
        self.put(&line)
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.file.write_all(seal(&self.hasher.hex()).as_bytes())?;
        self.file.flush()?;
        fs::rename(&self.temporary, &self.path)?;
        self.is_done = true;
        Ok(())
    }

    fn put(&mut self, text: &str) -> io::Result<()> {
        self.hasher.update(text.as_bytes());
        self.file.write_all(text.as_bytes())
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        if !self.is_done {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

fn head_line(common: &str) -> String {
    format!("{FORMAT} {common}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAMP: Stamp = Stamp { length: 7, time: 1_600_000_000_000_000_001 };

    fn write(path: &Path, common: &str) {
        let mut recorder = Recorder::new(path, common).unwrap();
        recorder.write("/b/", "k2", &[("b/index.html", STAMP), ("b/index.json", STAMP)]).unwrap();
        recorder.write("/a/", "k1", &[("a/index.html", STAMP)]).unwrap();
        recorder.finish().unwrap();
    }

    #[test]
    fn what_was_written_is_found_by_page_and_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x/halaman.txt");
        write(&path, "umum");
        let record = Record::read(&path, "umum").unwrap();
        assert_eq!(record.find("/a/", "k1").unwrap(), [("a/index.html", STAMP)]);
        assert_eq!(record.find("/b/", "k2").unwrap().len(), 2);
        assert_eq!(record.find("/b/", "k1"), None);
        assert_eq!(record.find("/c/", "k1"), None);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_record_that_is_cut_off_changed_or_of_another_site_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("halaman.txt");
        write(&path, "umum");
        assert!(Record::read(&path, "lain").is_none());
        let bytes = fs::read(&path).unwrap();
        for length in 0..bytes.len() {
            fs::write(&path, &bytes[..length]).unwrap();
            assert!(Record::read(&path, "umum").is_none(), "{length}");
        }
        for index in 0..bytes.len() {
            let mut bytes = bytes.clone();
            bytes[index] ^= 1;
            fs::write(&path, &bytes).unwrap();
            assert!(Record::read(&path, "umum").is_none(), "{index}");
        }
    }

    #[test]
    fn a_run_that_ends_early_leaves_the_old_record() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("halaman.txt");
        write(&path, "umum");
        drop(Recorder::new(&path, "umum").unwrap());
        assert!(Record::read(&path, "umum").unwrap().find("/a/", "k1").is_some());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
