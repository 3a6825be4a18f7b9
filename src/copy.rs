//! Every sentence that the app itself says to a reader. Content says the rest.

pub(crate) mod announcement;
pub(crate) mod board;
#[cfg(feature = "ssr")]
pub(crate) mod embed;
pub(crate) mod listen;
pub(crate) mod lists;
pub(crate) mod load_failures;
#[cfg(feature = "ssr")]
pub(crate) mod outside_app;
pub(crate) mod reader;
pub(crate) mod saved;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod video;

use model::{
    date::Timestamp,
    page::{Content, Page},
    section::Section,
    site::Site,
};

pub(crate) const SKIP_LINK: &str = "Langsung ke konten";
pub(crate) const MENU_LABEL: &str = "Menu utama";
pub(crate) const FOOTER_LABEL: &str = "Tautan portal";
pub(crate) const OPEN_SUBMENU: &str = "Submenu";
pub(crate) const HOME_LABEL: &str = model::trail::HOME_LABEL;
pub(crate) const BREADCRUMB_LABEL: &str = "Remah roti";

pub(crate) const NEWER: &str = "Lebih baru";
pub(crate) const OLDER: &str = "Lebih lama";
pub(crate) const PAGER_LABEL: &str = "Halaman daftar";
pub(crate) const SEE_ALL: &str = "Lihat semua";
pub(crate) const LEAD_LABEL: &str = "Berita utama";

pub(crate) const AUTHOR: &str = "Penulis";
pub(crate) const UPDATED: &str = "Diperbarui";
pub(crate) const CHANGES_HEADING: &str = "Riwayat perubahan";
pub(crate) const WITHDRAWN: &str = "Dicabut";
pub(crate) const NUMBER: &str = "Nomor";
pub(crate) const SIGNATORY: &str = "Penanda tangan";
pub(crate) const VALID_FROM: &str = "Berlaku sejak";
pub(crate) const VALID_UNTIL: &str = "Berlaku sampai";
pub(crate) const DEADLINE: &str = "Tenggat";
pub(crate) const AUTHORITY_LABEL: &str = "Keterangan resmi";
pub(crate) const TABLE_LABEL: &str = "Tabel, dapat digeser ke samping";

pub(crate) const REPORT: &str = "Laporkan kesalahan";

pub(crate) const CONTACT_TITLE: &str = model::contact::TITLE;
pub(crate) const CONTACT_ADDRESS: &str = "Alamat";
pub(crate) const CONTACT_MAP: &str = "Lihat lokasinya di peta (situs lain)";
pub(crate) const CONTACT_PHONES: &str = "Telepon";
pub(crate) const CONTACT_MAIL: &str = "Surel";
pub(crate) const CONTACT_HOURS: &str = "Jam layanan";
pub(crate) const CONTACT_MISSING: &str = "Kontak belum dimuat di portal ini.";

pub(crate) const NOT_FOUND_TITLE: &str = "Halaman tidak ditemukan";
pub(crate) const NOT_FOUND_TEXT: &str =
    "Alamat ini tidak ada di portal. Mungkin salah ketik, atau halamannya sudah dipindahkan atau dihapus.";
pub(crate) const NOT_FOUND_WAYS: &str = "Jalan keluar";

pub(crate) const RETRY: &str = "Coba lagi";
pub(crate) const RELOAD: &str = "Muat ulang";
pub(crate) const LOADING: &str = "Memuat…";

pub(crate) const NOTICE_LABEL: &str = "Pemberitahuan penting";
pub(crate) const CLOSE_NOTICE: &str = "Tutup";

/// Returns the document's title.
#[must_use]
pub fn document_title(site: &Site, page: &Page) -> String {
    if page.path == "/" {
        format!("{} — {}", site.name, site.owner)
    } else {
        format!("{} — {}", page.title, site.name)
    }
}

/// Returns what screen readers announce on arriving at a page: the title, and how many entries a filter leaves.
pub(crate) fn announcement_of(page: &Page, title: &str) -> String {
    let total = match &page.content {
        Content::Section(list) => list.filter.as_ref().and_then(|filter| filter.total),
        _ => None,
    };
    total.map_or_else(|| title.to_owned(), |total| format!("{title}. {}", lists::entries(total)))
}

pub(crate) fn newer_since(boundary: Timestamp) -> String {
    format!("sejak {}", boundary.to_date_text())
}

pub(crate) fn older_until(boundary: Timestamp) -> String {
    format!("sampai {}", boundary.to_date_text())
}

pub(crate) fn page_in_list(number: u32, count: u32) -> String {
    format!("{number} dari {count}")
}

pub(crate) fn see_all_of(section: Section) -> String {
    format!("{SEE_ALL} {}", section.label())
}

pub(crate) fn submenu_of(label: &str) -> String {
    format!("{OPEN_SUBMENU} {label}")
}

/// Returns the subject of the mail that reports an error.
pub(crate) fn report_subject(title: &str) -> String {
    format!("{REPORT}: {title}")
}

/// Returns the text of that mail, for the reader to complete.
pub(crate) fn report_body(title: &str, path: &str) -> String {
    format!("Judul: {title}\nHalaman: {path}\n\nYang keliru: ")
}

/// Returns what an empty list says; an empty list is not an error.
pub(crate) fn empty_list(section: Section) -> String {
    match section {
        Section::News => "Belum ada berita. Berita pertama akan tampil di sini.".to_owned(),
        Section::Announcements => "Belum ada pengumuman. Pengumuman pertama akan tampil di sini.".to_owned(),
        Section::Articles => "Belum ada artikel. Artikel pertama akan tampil di sini.".to_owned(),
        Section::Videos => "Belum ada video. Video pertama akan tampil di sini.".to_owned(),
    }
}
