//! What an import has done and what it could not, item by item, for people.

use std::{collections::BTreeMap, fmt::Write};

/// The report.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) new: usize,
    pub(super) renewed: usize,
    pub(super) same: usize,
    /// Sentences about entries that were left as they are.
    pub(super) left: Vec<String>,
    /// Where two entries may be one, or one may be two.
    pub(super) doubts: Vec<String>,
    /// What has no place here at all.
    pub(super) skipped: Vec<String>,
    /// What is missing or different in an entry, by its file.
    pub(super) lost: BTreeMap<String, Vec<String>>,
    pub(super) redirects: usize,
    /// Old addresses that cannot be redirected, with why.
    pub(super) unredirected: Vec<String>,
    pub(super) wanted: usize,
    /// Files of the old site that no text names, with their words.
    pub(super) unnamed: Vec<String>,
}

impl Report {
    /// One line for the terminal.
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

    /// The whole, as Markdown.
    pub(super) fn to_markdown(&self, source: &str) -> String {
        let mut text = format!("# Laporan impor dari {source}\n\n{}\n", self.summary());
        push_list(&mut text, "Dibiarkan", "Berkas ini sudah disunting atau dihapus sesudah diimpor.", &self.left);
        let hint = "Periksa apakah ini sungguh dua tulisan; hapus yang berlebih dengan `warta remove`.";
        push_list(&mut text, "Meragukan", hint, &self.doubts);
        push_list(&mut text, "Dilewati", "Tidak ada tempatnya di portal, atau tidak dapat dibaca.", &self.skipped);
        let hint =
            "Alamat ini tidak dapat menjadi berkas, atau sudah menjadi alamat halaman lain; atur di server bila perlu.";
        push_list(&mut text, "Alamat lama yang tidak dialihkan", hint, &self.unredirected);
        let hint = "Berkas yang tidak disebut tulisan mana pun di ekspor ini, dan deskripsi yang hanya ada di halaman berkasnya.";
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

fn push_list(text: &mut String, title: &str, hint: &str, list: &[String]) {
    if list.is_empty() {
        return;
    }
    let _ = write!(text, "\n## {title}\n\n{hint}\n\n");
    for line in list {
        let _ = writeln!(text, "- {line}");
    }
}
