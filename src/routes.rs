//! From route to view: the only place that names every view.

mod arrival;
pub(crate) mod navigation;
pub(crate) mod place;
mod positions;
mod prefetch;
pub(crate) mod shown;
mod visits;
mod warm_up;

use crate::{
    components::{
        breadcrumb::render_breadcrumb,
        clock::use_now,
        element::element,
        empty_notice::render_empty_notice,
        link::href_of,
        list_signals::ListSignals,
        loaded::{LoadedFrame, render_loaded},
        piece::{IntoPiece, Piece},
        search_signals::SearchSignals,
        skeleton::SkeletonShape,
    },
    copy,
    views::{
        contact::render_contact_page, home::render_home, not_found::render_not_found, reader::render_reader,
        saved::render_saved, search::render_search, section::render_section, site_map::render_site_map,
        static_page::render_static_page,
    },
};
use leptos::prelude::*;
use model::{
    page::{Content, Page},
    route::Route,
    trail::find_trail,
};
use navigation::Navigation;
use std::sync::Arc;

/// The inside of `main`: what is shown now, whatever phase it is in.
#[component]
pub(crate) fn RouteOutlet(navigation: Navigation) -> impl IntoView {
    let search = navigation.search_signals();
    let is_busy = navigation.is_busy();
    let signals = navigation.list_signals();
    let on_retry = navigation.retry();
    move || {
        let shown = navigation.shown().get();
        let frame = LoadedFrame {
            shape: skeleton_of(shown.route.as_ref()),
            href: shown.route.as_ref().map_or_else(|| href_of(&Route::Home), href_of),
            is_busy,
            on_retry,
        };
        // A page is never empty as a whole; its lists say themselves that they are.
        let empty = || render_empty_notice(copy::LOADING.to_owned()).into_piece();
        render_loaded(&shown.phase, frame, empty, move |page| render_page(&page, search, signals))
    }
}

/// Every kind of page begins with its way from Beranda, where it has one.
fn render_page(page: &Arc<Page>, search: SearchSignals, signals: ListSignals) -> Piece {
    let trail = find_trail(page);
    let Page { title, description, rendered_at, content, .. } = Page::clone(page);
    let now = use_now(rendered_at);
    // Said here and not asked with `:has(+ .reader)`: the breadcrumb is there, and seen, before what follows it.
    let class = if matches!(content, Content::Entry(_)) { "page page--reader" } else { "page" };
    let content = match content {
        Content::Home(home) => render_home(title, description, home, now),
        Content::Section(section_page) => render_section(title, description, section_page, signals, now),
        Content::Entry(entry) => render_reader(*entry, now),
        Content::Static(static_page) => render_static_page(title, static_page),
        Content::Search(search_page) => render_search(title, search_page, search, now),
        Content::Contact => render_contact_page(title),
        Content::SiteMap(site_map) => render_site_map(title, site_map),
        Content::Saved => render_saved(title, description),
        Content::NotFound => render_not_found(),
    };
    element("div").class(class).child(render_breadcrumb(trail)).child(content).into_piece()
}

fn skeleton_of(route: Option<&Route>) -> SkeletonShape {
    match route {
        Some(Route::Entry(..) | Route::Static(_) | Route::Contact | Route::SiteMap | Route::Saved) => {
            SkeletonShape::Text
        }
        Some(Route::Home) => SkeletonShape::Home,
        Some(Route::Section(_) | Route::SectionPage(..) | Route::Filtered(..) | Route::Search) | None => {
            SkeletonShape::List
        }
    }
}
