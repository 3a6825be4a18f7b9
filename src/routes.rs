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
        breadcrumb::Breadcrumb,
        clock::use_now,
        empty_notice::EmptyNotice,
        link::href_of,
        loaded::{LoadedFrame, render_loaded},
        piece::{IntoPiece, Piece},
        skeleton::SkeletonShape,
    },
    copy,
    views::{
        contact::ContactView, home::HomeView, not_found::NotFoundView, reader::ReaderView, search::SearchView,
        section::SectionView, site_map::SiteMapView, static_page::StaticPageView,
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
    let words = navigation.search_words();
    let is_busy = navigation.is_busy();
    let place =
        Signal::derive(move || navigation.place().get().map(|place| copy::place_in_whole(place.number, place.count)));
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
        let empty = || view! { <EmptyNotice text=copy::LOADING.to_owned() /> }.into_piece();
        render_loaded(&shown.phase, frame, empty, move |page| render_page(&page, words, place))
    }
}

/// Every kind of page begins with its way from Beranda, where it has one.
fn render_page(page: &Arc<Page>, words: Signal<String>, place: Signal<Option<String>>) -> Piece {
    let trail = find_trail(page);
    let Page { title, description, rendered_at, content, .. } = Page::clone(page);
    let now = use_now(rendered_at);
    let content = match content {
        Content::Home(home) => view! { <HomeView title description home /> }.into_piece(),
        Content::Section(section_page) => view! { <SectionView title description section_page place /> }.into_piece(),
        Content::Entry(entry) => view! { <ReaderView entry=*entry now /> }.into_piece(),
        Content::Static(static_page) => view! { <StaticPageView title static_page /> }.into_piece(),
        Content::Search(search_page) => view! { <SearchView title search_page address_words=words /> }.into_piece(),
        Content::Contact => view! { <ContactView title /> }.into_piece(),
        Content::SiteMap(site_map) => view! { <SiteMapView title site_map /> }.into_piece(),
        Content::NotFound => view! { <NotFoundView /> }.into_piece(),
    };
    view! { <Breadcrumb trail />{content} }.into_piece()
}

fn skeleton_of(route: Option<&Route>) -> SkeletonShape {
    match route {
        Some(Route::Entry(..) | Route::Static(_) | Route::Contact | Route::SiteMap) => SkeletonShape::Text,
        Some(Route::Home) => SkeletonShape::Home,
        Some(Route::Section(_) | Route::SectionPage(..) | Route::Search) | None => SkeletonShape::List,
    }
}
