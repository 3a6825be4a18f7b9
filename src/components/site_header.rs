//! The head of every page.

use super::{link::href_of, nav_menu::NavMenu, site_context::use_site};
use crate::copy;
use leptos::prelude::*;
use model::{route::Route, site::Site};
use std::sync::Arc;

/// Name, search and menu. Follows the site, so that a page open for days gets a new menu with the next navigation.
#[component]
pub(crate) fn SiteHeader(current: Signal<Option<Route>>) -> impl IntoView {
    let site = use_site();
    view! { <header class="site-header">{move || render_header(&site.get(), current)}</header> }
}

fn render_header(site: &Arc<Site>, current: Signal<Option<Route>>) -> impl IntoView + use<> {
    view! {
        <div class="site-header__bar">
            <a class="site-header__brand" href=href_of(&Route::Home)>
                // The mark: the four petals of kawung, a pattern of Yogyakarta's cloth. Not a component of its own:
                // attributes of an `svg` that is the root of a view are written again when the page is taken over.
                <svg class="site-header__mark" viewBox="0 0 32 32" aria-hidden="true">
                    <path d="M15 15A12 12 0 0 1 3 3A12 12 0 0 1 15 15M15 17A12 12 0 0 0 3 29A12 12 0 0 0 15 17M17 17A12 12 0 0 1 29 29A12 12 0 0 1 17 17" />
                    <path d="M17 15A12 12 0 0 0 29 3A12 12 0 0 0 17 15" />
                </svg>
                <span class="site-header__words">
                    <span class="site-header__name">{site.name.clone()}</span>
                    " "
                    <span class="site-header__owner">{site.owner.clone()}</span>
                </span>
            </a>
            <a class="site-header__search" href=href_of(&Route::Search)>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M21 21l-6-6M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0z" /></svg>
                <span>{copy::SEARCH_BUTTON}</span>
            </a>
        </div>
        <NavMenu items=site.menu.clone() current />
    }
}
