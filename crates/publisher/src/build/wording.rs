//! Titles and descriptions of pages that no editor wrote. They are data of the page (`Page::title`), not of a view.

use model::{contact::Contact, date::Timestamp, page_number::PageNumber, section::Section, site::Site};

pub(super) const SEARCH_TITLE: &str = "Cari";
pub(super) const SITE_MAP_TITLE: &str = "Peta situs";
pub(super) const MAIN_PAGES: &str = "Halaman utama";
pub(super) const FIXED_PAGES: &str = "Halaman tetap";
pub(super) const ARCHIVE: &str = "Arsip";
pub(super) const NOT_FOUND_TITLE: &str = "Halaman tidak ditemukan";

pub(super) fn home_title(site: &Site) -> String {
    format!("Kabar dari {}", site.owner)
}

pub(super) fn list_title(section: Section, number: Option<PageNumber>) -> String {
    match number {
        None => section.label().to_owned(),
        Some(number) => format!("{}, halaman {}", section.label(), number.get()),
    }
}

pub(super) fn list_description(section: Section, number: Option<PageNumber>, site: &Site) -> String {
    match number {
        None => format!("{} terbaru dari {}.", section.label(), site.owner),
        Some(number) => {
            format!("Arsip {} dari {}, halaman {}.", section.label().to_lowercase(), site.owner, number.get())
        }
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

/// "Halaman arsip 6 (1 Maret 2020 – 3 Maret 2020)"; without dates where all its entries are gone.
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
