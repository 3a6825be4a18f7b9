//! Words around lists: filters, results, and what is new.

use model::section::Section;

pub(crate) const FILTER: &str = "Saring";
pub(crate) const CHOSEN: &str = "Saringan aktif";
pub(crate) const CLEAR: &str = "Hapus semua saringan";
pub(crate) const NO_RESULT: &str = "Tidak ada tulisan yang cocok dengan semua saringan. Hapus salah satunya.";
pub(crate) const NEW: &str = "Baru";
pub(crate) const PINNED: &str = "Utama";

/// Returns the name of the link that removes a chosen filter.
pub(crate) fn remove_filter(label: &str) -> String {
    format!("Hapus saringan {label}")
}

/// Says how many entries a filter leaves.
pub(crate) fn entries(count: u32) -> String {
    format!("{count} tulisan")
}

/// Says how many entries several filters leave.
pub(crate) fn matching(count: u32) -> String {
    match count {
        0 => "Tidak ada yang cocok".to_owned(),
        _ => format!("{count} tulisan cocok"),
    }
}

/// Returns what follows the count for screen readers, so that two answers in a row are never the same:
/// ", halaman 2: Tahun 2020, Sekretariat"
pub(crate) fn matching_what(labels: &[String], page: u32) -> String {
    let page = if page > 1 { format!(", {}", results_page(page)) } else { String::new() };
    format!("{page}: {}", labels.join(", "))
}

pub(crate) fn results_page(page: u32) -> String {
    format!("halaman {page}")
}

pub(crate) fn see_all_of_list(section: Section) -> String {
    format!("Lihat semua {}", section.label())
}
