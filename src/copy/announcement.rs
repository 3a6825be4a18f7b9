//! Words around announcements.

pub(crate) const OVER_HEADING: &str = "Sudah berakhir";
pub(crate) const NONE_ACTIVE: &str = "Tidak ada pengumuman yang sedang berlaku.";
pub(crate) const CALENDAR: &str = "Tambah ke kalender";
pub(crate) const SUPERSEDED_LABEL: &str = "Sudah digantikan";
pub(crate) const SUPERSEDED_BY: &str = "Digantikan oleh";
pub(crate) const SUPERSEDES: &str = "Menggantikan";
