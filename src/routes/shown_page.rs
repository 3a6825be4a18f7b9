//! The view of every route: the shown page, in whatever phase it is.

use super::{navigation::Navigation, shown::Shown};
use crate::{
    components::{
        context::clock::use_now,
        frame::breadcrumb::render_breadcrumb,
        link::href_of,
        lists::list_signals::ListSignals,
        loading::{
            empty_notice::render_empty_notice,
            loaded::{LoadedFrame, render_loaded},
            skeleton::SkeletonShape,
        },
        search::search_signals::SearchSignals,
    },
    copy,
    data::phase::Phase,
    views::{
        contact::render_contact_page, home::render_home, not_found::render_not_found, reader::render_reader,
        saved::render_saved, search::render_search, section::render_section, site_map::render_site_map,
        static_page::render_static_page,
    },
};
use element::{IntoPiece, Piece, element};
use leptos::prelude::*;
use model::{
    page::{Content, Page},
    route::Route,
    trail::find_trail,
};
use std::sync::Arc;

/// Renders the shown page. `wanted`: the route that the address names; none if it is not a page of the portal.
///
/// A route draws the shown page, not the page of its address: the page for unknown paths and the stand-in for pages
/// that are not on the device can appear at any address, and a page that is taken over must be drawn as it was
/// published. After the first time, it draws only the page of its own address. Address and page change at once, but the
/// router removes the old route a moment later; without this check, the old route would build the new page too, for
/// nothing.
#[component]
pub(super) fn ShownPage(navigation: Navigation, wanted: Signal<Option<Route>>) -> impl IntoView {
    let search = navigation.search_signals();
    let is_busy = navigation.is_busy();
    let signals = navigation.list_signals();
    let on_retry = navigation.retry();
    let drawn = Memo::new_owning(move |drawn: Option<Shown>| {
        let (shown, wanted) = (navigation.shown().get(), wanted.get());
        let is_own = wanted.is_none() || shown.route == wanted || shown.phase == Phase::Loading;
        match drawn {
            Some(drawn) if !is_own => (drawn, false),
            _ => (shown, true),
        }
    });
    move || {
        let shown = drawn.get();
        let frame = LoadedFrame {
            shape: skeleton_of(shown.route.as_ref()),
            href: shown.route.as_ref().map_or_else(|| href_of(&Route::Home), href_of),
            is_busy,
            on_retry,
        };
        // A page is never empty as a whole; empty lists show their own notices.
        let empty = || render_empty_notice(copy::LOADING.to_owned()).into_piece();
        render_loaded(&shown.phase, frame, empty, move |page| render_page(&page, search, signals))
    }
}

/// Renders a page, beginning with its breadcrumb if it has one.
pub(super) fn render_page(page: &Arc<Page>, search: SearchSignals, signals: ListSignals) -> Piece {
    let trail = find_trail(page);
    let Page { title, description, rendered_at, content, .. } = Page::clone(page);
    let now = use_now(rendered_at);
    // A class, not the selector `:has(+ .reader)`: the browser shows the breadcrumb before what follows it has arrived.
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
