//! Reports what an import has done and what it could not do, item by item, for people.

use crate::failure::Failure;
use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

/// The report, in the folder of the import.
pub(super) const NAME: &str = "laporan.md";
const TITLE: &str = "# Laporan impor dari ";

/// The report.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) new: usize,
    pub(super) renewed: usize,
    pub(super) same: usize,
    /// Sentences about entries that were left as they are.
    pub(super) left: Vec<String>,
    /// Cases in which two entries may be one, or one may be two.
    pub(super) doubts: Vec<String>,
    /// Items that have no place here at all.
    pub(super) skipped: Vec<String>,
    /// What is missing or different in an entry, by its file.
    pub(super) lost: BTreeMap<String, Vec<String>>,
    pub(super) redirects: usize,
    /// Old addresses that cannot be redirected, with the reason.
    pub(super) unredirected: Vec<String>,
    pub(super) wanted: usize,
    /// Files of the old site that no text names, with their words.
    pub(super) unnamed: Vec<String>,
}

impl Report {
    /// Returns one line for the terminal.
    pub(super) fn summary(&self) -> String {
        format!(
            "{} tulisan baru, {} diperbarui, {} tetap, {} dibiarkan, {} dilewati; {} pengalihan, {} berkas perlu diunduh.",
            self.new,
            self.renewed,
            self.same,
            self.left.len(),
            self.skipped.len(),
            self.redirects,
            self.wanted
        )
    }

    /// Returns the whole report as Markdown.
    pub(super) fn to_markdown(&self, source: &str) -> String {
        let mut text = format!("{TITLE}{source}\n\n{}\n", self.summary());
        push_list(&mut text, "Dibiarkan", "Berkas ini sudah disunting atau dihapus sesudah diimpor.", &self.left);
        let hint = "Periksa apakah ini sungguh dua tulisan; hapus yang berlebih dengan `warta remove`.";
        push_list(&mut text, "Meragukan", hint, &self.doubts);
        push_list(&mut text, "Dilewati", "Tidak ada tempatnya di portal, atau tidak dapat dibaca.", &self.skipped);
        let hint =
            "Alamat ini tidak dapat menjadi berkas, atau sudah menjadi alamat halaman lain; atur di server bila perlu.";
        push_list(&mut text, "Alamat lama yang tidak dialihkan", hint, &self.unredirected);
        let hint = "Berkas yang tidak disebut tulisan mana pun, dan deskripsi yang hanya ada di halaman berkasnya.";
        push_list(&mut text, "Pustaka media", hint, &self.unnamed);
        if !self.lost.is_empty() {
            text.push_str("\n## Yang tidak terbawa atau berubah\n");
            for (path, lost) in &self.lost {
                let _ = write!(text, "\n### {path}\n\n");
                for what in lost {
                    let _ = writeln!(text, "- {what}");
                }
            }
        }
        text
    }
}

/// Renames the existing report after its source, where that is another file: an export in parts keeps a report for each
/// part.
///
/// # Errors
/// When it cannot be renamed.
pub(super) fn keep_other(folder: &Path, source: &str) -> Result<(), Failure> {
    let path = folder.join(NAME);
    let Ok(text) = fs::read_to_string(&path) else { return Ok(()) };
    let earlier = text.lines().next().and_then(|line| line.strip_prefix(TITLE)).filter(|earlier| *earlier != source);
    // The name is read from the old report, which anybody can edit, so it must not lead out of the folder.
    let Some(earlier) = earlier.and_then(|earlier| Path::new(earlier).file_name()) else { return Ok(()) };
    let kept = folder.join(format!("laporan-{}.md", earlier.to_string_lossy()));
    fs::rename(&path, &kept).map_err(|error| Failure::io("mengganti nama", &path, &error))
}

fn push_list(text: &mut String, title: &str, hint: &str, list: &[String]) {
    if list.is_empty() {
        return;
    }
    let _ = write!(text, "\n## {title}\n\n{hint}\n\n");
    for line in list {
        let _ = writeln!(text, "- {line}");
    }
}
