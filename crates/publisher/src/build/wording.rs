//! Titles and descriptions of pages that no editor wrote. They are data of the page (`Page::title`), not of a view.

use model::{page_number::PageNumber, section::Section, site::Site};

pub(super) const SEARCH_TITLE: &str = "Cari";
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
