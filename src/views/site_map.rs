//! Peta situs: every page, for people.

use crate::components::link::render_link;
use leptos::prelude::*;
use model::{
    menu::MenuLink,
    page::{SiteMapGroup, SiteMapPage},
};

/// Headed lists of links.
#[component]
pub(crate) fn SiteMapView(title: String, site_map: SiteMapPage) -> impl IntoView {
    let groups = site_map.groups.into_iter().map(render_group).collect_view();
    view! { <div class="site-map"><header class="page-head"><h1>{title}</h1></header>{groups}</div> }
}

fn render_group(group: SiteMapGroup) -> impl IntoView {
    let SiteMapGroup { heading, links, parts } = group;
    let links = (!links.is_empty()).then(|| render_links(links));
    let parts = parts
        .into_iter()
        .map(|part| view! { <section><h3>{part.heading}</h3>{render_links(part.links)}</section> })
        .collect_view();
    view! { <section class="site-map__group"><h2>{heading}</h2>{links}{parts}</section> }
}

fn render_links(links: Vec<MenuLink>) -> impl IntoView {
    let items = links.into_iter().map(|link| view! { <li>{render_link(&link.to, link.label)}</li> }).collect_view();
    view! { <ul>{items}</ul> }
}
