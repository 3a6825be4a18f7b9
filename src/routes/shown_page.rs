//! The view of every route: the shown page, in whatever phase it is.

use super::{navigation::Navigation, shown::Shown};
use crate::{
    components::{
        link::href_of,
        loading::{
            empty_notice::render_empty_notice,
            loaded::{LoadedFrame, render_loaded},
            skeleton::SkeletonShape,
        },
    },
    copy,
    data::phase::Phase,
    views::page::render_page,
};
use element::IntoPiece;
use leptos::prelude::*;
use model::route::Route;

/// Renders the shown page. `wanted`: the route that the address names; none if it is not a page of the portal.
///
/// A route draws the shown page, not the page of its address: the page for unknown paths and the stand-in for pages
/// that are not on the device can appear at any address, and a page that is taken over must be drawn as it was
/// published. After the first time, it draws only the page of its own address. Address and page change at once, but the
/// router removes the old route a moment later; without this check, the old route would build the new page too, for
/// nothing.
#[component]
pub(super) fn ShownPage(navigation: Navigation, wanted: Signal<Option<Route>>) -> impl IntoView {
    let is_busy = navigation.is_busy();
    let on_retry = navigation.retry();
    let left_pages = navigation.left_pages();
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
        render_loaded(&shown.phase, frame, empty, move |page| {
            // The signals are made here because they must last as long as the page.
            left_pages.view_of(page, |page| render_page(page, navigation.search_signals(), navigation.list_signals()))
        })
    }
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
