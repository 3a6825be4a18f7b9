//! The application: providers and the frame around every page.

use crate::{
    components::{
        clock::provide_clock, connection_line::ConnectionLine, progress_bar::ProgressBar, site_context::provide_site,
        site_footer::SiteFooter, site_header::SiteHeader, urgent_notice::UrgentNotice,
    },
    copy,
    platform::connection,
    routes::{RouteOutlet, navigation::Navigation},
};
use leptos::prelude::*;
use model::{page::Page, site::Site};
use std::sync::Arc;

/// The whole page inside the root element. Its first render is a pure function of `site` and `page`.
#[component]
pub(crate) fn App(site: Arc<Site>, page: Arc<Page>) -> impl IntoView {
    let site = provide_site(site);
    let navigation = Navigation::new(Arc::clone(&page), site);
    let clock = provide_clock();
    let is_online = RwSignal::new(true);
    // Effects run in a browser only, after the tree is there: the second pass.
    Effect::new(move |_| {
        navigation.start(Arc::clone(&page));
        clock.start();
        is_online.set(connection::is_online());
        connection::on_change(move |now| is_online.set(now));
    });
    view! {
        <a class="skip-link" href="#konten">{copy::SKIP_LINK}</a>
        <ProgressBar is_busy=navigation.is_busy() />
        <UrgentNotice />
        <SiteHeader current=navigation.current() />
        <main id="konten" class="site-main" tabindex="-1"><RouteOutlet navigation /></main>
        <SiteFooter />
        <p class="visually-hidden" role="status">{move || navigation.announcement().get()}</p>
        <ConnectionLine is_online=is_online.into() />
    }
}
