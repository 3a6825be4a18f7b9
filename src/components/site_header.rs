//! The head of every page.

use super::{link::href_of, nav_menu::NavMenu, site_context::use_site};
use leptos::prelude::*;
use model::{route::Route, site::Site};
use std::sync::Arc;

/// Name and menu. Follows the site, so that a page open for days gets a new menu with the next navigation.
#[component]
pub(crate) fn SiteHeader(current: Signal<Option<Route>>) -> impl IntoView {
    let site = use_site();
    view! { <header class="site-header">{move || render_header(&site.get(), current)}</header> }
}

fn render_header(site: &Arc<Site>, current: Signal<Option<Route>>) -> impl IntoView + use<> {
    view! {
        <a class="site-header__brand" href=href_of(&Route::Home)>
            <span class="site-header__name">{site.name.clone()}</span>
            " "
            <span class="site-header__owner">{site.owner.clone()}</span>
        </a>
        <NavMenu items=site.menu.clone() current />
    }
}
