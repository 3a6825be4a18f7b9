//! Fixed pages, the search page, the contact page, the page of saved entries, and the page for unknown paths.

use super::{
    cards::{Cards, newest_date},
    videos::Videos,
};
use crate::{
    authored::AuthoredPage,
    failure::Failure,
    media::published_paths::{PublishedMedia, fill_in_blocks},
    read::read_blocks,
    target::PAGES_FOLDER,
};
use model::{
    contact::{self, Contact},
    date::Timestamp,
    entry::EntrySummary,
    page::{Content, Page, SearchPage, StaticPage},
    route::{NOT_FOUND_PATH, Route},
    site::Site,
};

pub(super) const SEARCH_TITLE: &str = "Cari";
pub(super) const SAVED_TITLE: &str = "Tersimpan";

pub(super) fn build_static(page: &AuthoredPage, media: &PublishedMedia, videos: &Videos) -> Result<Page, Failure> {
    let mut body = read_blocks(&page.body, PAGES_FOLDER, &page.place)?;
    fill_in_blocks(&mut body, media);
    videos.insert_into(&mut body);
    Ok(Page {
        path: Route::Static(page.slug.clone()).path(),
        title: page.title.clone(),
        description: Some(page.summary.clone()),
        rendered_at: None,
        content: Content::Static(StaticPage { body }),
    })
}

pub(super) fn build_search(cards: &Cards, site: &Site, at: Timestamp) -> Page {
    let newest = cards.newest().take(SearchPage::MAX_ENTRIES);
    let entries: Vec<EntrySummary> =
        newest.map(|card| EntrySummary { cover: None, is_pinned: false, ..card.summary.clone() }).collect();
    Page {
        path: Route::Search.path(),
        title: SEARCH_TITLE.to_owned(),
        description: Some(format!("Cari tulisan yang diterbitkan {}.", site.owner)),
        rendered_at: newest_date(entries.iter(), at),
        content: Content::Search(SearchPage { entries }),
    }
}

/// Builds the contact page, which shows the contact of the site; a site without one has no such page.
pub(super) fn build_contact(contact: &Contact) -> Page {
    Page {
        path: Route::Contact.path(),
        title: contact::TITLE.to_owned(),
        description: Some(format!("Cara menghubungi {}.", contact.name)),
        rendered_at: None,
        content: Content::Contact,
    }
}

/// Builds the page of saved entries. The app fills it from the device; the service worker shows it for pages that the
/// device lacks.
pub(super) fn build_saved() -> Page {
    Page {
        path: Route::Saved.path(),
        title: SAVED_TITLE.to_owned(),
        description: Some("Tulisan yang Anda simpan di perangkat ini, untuk dibaca tanpa sambungan.".to_owned()),
        rendered_at: None,
        content: Content::Saved,
    }
}

pub(super) fn build_not_found() -> Page {
    Page {
        path: NOT_FOUND_PATH.to_owned(),
        title: "Halaman tidak ditemukan".to_owned(),
        description: None,
        rendered_at: None,
        content: Content::NotFound,
    }
}
