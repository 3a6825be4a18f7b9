//! Titles and descriptions of pages that no editor wrote. They are data of the page (`Page::title`), not of a view.

use model::{contact::Contact, date::Timestamp, filter::Filter, page_number::PageNumber, section::Section, site::Site};

pub(super) const SEARCH_TITLE: &str = "Cari";
pub(super) const SITE_MAP_TITLE: &str = "Peta situs";
pub(super) const EMBED_TITLE: &str = "Sematkan";
pub(super) const SAVED_TITLE: &str = "Tersimpan";
pub(super) const SAVED_DESCRIPTION: &str = "Tulisan yang Anda simpan di perangkat ini, untuk dibaca tanpa sambungan.";
pub(super) const MAIN_PAGES: &str = "Halaman utama";
pub(super) const FIXED_PAGES: &str = "Halaman tetap";
pub(super) const ARCHIVE: &str = "Arsip";
pub(super) const NOT_FOUND_TITLE: &str = "Halaman tidak ditemukan";

pub(super) fn home_title(site: &Site) -> String {
    format!("Kabar dari {}", site.owner)
}

/// "tahun 2020", "unit Balai Diklat", "topik Cara membaca"
pub(super) fn filter_title(filter: &Filter, site: &Site) -> String {
    format!("{} {}", filter.key(), filter.name(site))
}

/// "Berita, tahun 2020, halaman 6"
pub(super) fn list_title(section: Section, filter: Option<&str>, number: Option<PageNumber>) -> String {
    let number = number.map(|number| format!("halaman {}", number.get()));
    let parts = [Some(section.label().to_owned()), filter.map(str::to_owned), number];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

pub(super) fn list_description(
    section: Section,
    filter: Option<&str>,
    number: Option<PageNumber>,
    site: &Site,
) -> String {
    let what = match (filter, number) {
        (None, None) => format!("{} terbaru", section.label()),
        (None, Some(_)) => format!("Arsip {}", section.label().to_lowercase()),
        (Some(filter), _) => format!("{} {filter}", section.label()),
    };
    match number {
        None => format!("{what} dari {}.", site.owner),
        Some(number) => format!("{what} dari {}, halaman {}.", site.owner, number.get()),
    }
}

pub(super) fn search_description(site: &Site) -> String {
    format!("Cari tulisan yang diterbitkan {}.", site.owner)
}

pub(super) fn contact_description(contact: &Contact) -> String {
    format!("Cara menghubungi {}.", contact.name)
}

pub(super) fn site_map_description(site: &Site) -> String {
    format!("Semua halaman {}, tersusun menurut bagiannya.", site.name)
}

/// "Halaman arsip 6 (1 Maret 2020 – 3 Maret 2020)"; without dates if all its entries were removed.
pub(super) fn archive_link(number: PageNumber, dates: Option<(Timestamp, Timestamp)>) -> String {
    let page = format!("Halaman arsip {}", number.get());
    match dates.map(|(oldest, newest)| (oldest.to_date_text(), newest.to_date_text())) {
        None => page,
        Some((oldest, newest)) if oldest == newest => format!("{page} ({newest})"),
        Some((oldest, newest)) => format!("{page} ({oldest} – {newest})"),
    }
}

/// "Tahun 2020, mulai halaman arsip 812"
pub(super) fn year_link(year: i64, number: PageNumber) -> String {
    format!("Tahun {year}, mulai halaman arsip {}", number.get())
}
