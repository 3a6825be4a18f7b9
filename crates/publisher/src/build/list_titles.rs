//! Titles and descriptions of list pages.

use model::{filter::Filter, page_number::PageNumber, section::Section, site::Site};

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
