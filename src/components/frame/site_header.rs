//! The head of every page.

use super::{
    nav_menu::render_menu,
    reading_settings::{render_settings, render_settings_button},
};
use crate::{
    components::{context::site_context::use_site, icon::render_icon, link::href_of},
    copy,
    platform::document,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{route::Route, site::Site};
use std::sync::Arc;

/// The logo: the four petals of kawung, a pattern of Yogyakarta's cloth; the petal with a path of its own stands for
/// the news.
const PETALS: [&str; 2] = [
    "M15 15A12 12 0 0 1 3 3A12 12 0 0 1 15 15M15 17A12 12 0 0 0 3 29A12 12 0 0 0 15 17M17 17A12 12 0 0 1 29 29A12 12 0 0 1 17 17",
    "M17 15A12 12 0 0 0 29 3A12 12 0 0 0 17 15",
];
const GLASS: &str = "M21 21l-6-6M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0z";
const ARROW: &str = "M20 4v6h-6M19.500 15a8 8 0 1 1-.7-7.500L20 10";

/// Shows name, search and menu. It follows the site, so that a page open for days gets a new menu with the next
/// navigation.
#[component]
pub(crate) fn SiteHeader(current: Signal<Option<Route>>) -> impl IntoView {
    let site = use_site();
    move || render_header(&site.get(), current)
}

fn render_header(site: &Arc<Site>, current: Signal<Option<Route>>) -> Element {
    let words = element("span")
        .class("site-header__words")
        .child(element("span").class("site-header__name").child(site.name.clone()))
        .child(" ")
        .child(element("span").class("site-header__owner").child(site.owner.clone()));
    let brand = element("a")
        .class("site-header__brand")
        .attr("href", href_of(&Route::Home))
        .child(render_icon("0 0 32 32", &PETALS).class("site-header__mark"))
        .child(words);
    let search = element("a")
        .class("site-header__search")
        .attr("href", href_of(&Route::Search))
        .child(render_icon("0 0 24 24", &[GLASS]))
        .child(element("span").child(copy::search::BUTTON));
    element("header")
        .class("site-header")
        .child(
            element("div")
                .class("site-header__bar")
                .child(brand)
                .child(render_reload())
                .child(render_settings_button())
                .child(search),
        )
        .child(render_settings())
        .child(render_menu(site.menu.clone(), current))
}

/// Renders the reload button for an installed portal, which has no browser toolbar; elsewhere CSS hides the button.
fn render_reload() -> Element {
    element("button")
        .class("site-header__search")
        .attr("type", "button")
        .attr("data-needs-app", "")
        .attr("data-reload", "")
        .on_click(|_| document::reload())
        .child(render_icon("0 0 24 24", &[ARROW]))
        .child(element("span").child(copy::RELOAD))
}
