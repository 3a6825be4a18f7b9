//! The foot of every page: headed lists of links.

use super::{link::render_link, site_context::use_site};
use crate::copy;
use leptos::prelude::*;
use model::{menu::FooterGroup, site::Site};
use std::sync::Arc;

/// The four groups, and who publishes the portal.
#[component]
pub(crate) fn SiteFooter() -> impl IntoView {
    let site = use_site();
    view! { <footer class="site-footer">{move || render_footer(&site.get())}</footer> }
}

fn render_footer(site: &Arc<Site>) -> impl IntoView + use<> {
    let groups = site.footer.iter().cloned().map(render_group).collect_view();
    view! {
        <div class="site-footer__inner">
            <nav class="site-footer__groups" aria-label=copy::FOOTER_LABEL>{groups}</nav>
            <p class="site-footer__owner"><strong>{site.name.clone()}</strong>" — "{site.owner.clone()}</p>
        </div>
    }
}

fn render_group(group: FooterGroup) -> impl IntoView {
    let links =
        group.links.into_iter().map(|link| view! { <li>{render_link(&link.to, link.label)}</li> }).collect_view();
    view! { <section class="site-footer__group"><h2>{group.heading}</h2><ul>{links}</ul></section> }
}
