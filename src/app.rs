//! The application: providers and the frame around every page.

use crate::{
    components::{
        context::{
            clock::{provide_clock, use_now},
            last_visit::provide_last_visit,
            second_pass::{provide_second_pass, second_pass},
            site_context::provide_site,
        },
        frame::{
            progress_bar::ProgressBar, site_footer::SiteFooter, site_header::SiteHeader,
            urgent_notice::render_urgent_notice,
        },
    },
    copy,
    platform::boot,
    routes::{PortalRoutes, navigation::Navigation},
};
use leptos::prelude::*;
use leptos_router::components::Router;
use model::{date::Timestamp, page::Page, site::Site};
use std::sync::Arc;

/// Renders the whole page inside the root element. The first render is a pure function of `site` and `page`.
/// `is_taken_over`: whether every element has been found in the published page; nothing changes before.
#[component]
pub(crate) fn App(site: Arc<Site>, page: Arc<Page>, is_taken_over: Signal<bool>) -> impl IntoView {
    let base = site.base.without_slash().to_owned();
    let site = provide_site(site);
    let navigation = Navigation::new(Arc::clone(&page), site);
    let clock = provide_clock();
    let last_visit = provide_last_visit();
    let now = use_now(None);
    provide_second_pass(is_taken_over);
    second_pass(move |_| {
        // Something may have changed the page before it was taken over (`take_over.rs`).
        if boot::is_dead() {
            return;
        }
        navigation.start(Arc::clone(&page));
        clock.start();
    });
    second_pass(move |_| {
        let now = now.get();
        let newest = navigation.shown().with(|shown| shown.phase.content().and_then(|page| page.rendered_at));
        // Until the clock starts, `now` is the epoch.
        if now > Timestamp::EPOCH {
            last_visit.note(newest.map_or(now, |newest| newest.max(now)));
        }
    });
    view! {
        <Router base>
            <a class="skip-link" href="#konten">{copy::SKIP_LINK}</a>
            <ProgressBar is_busy=navigation.is_busy() />
            {render_urgent_notice(navigation.current())}
            <SiteHeader current=navigation.current() />
            <main id="konten" class="site-main" tabindex="-1"><PortalRoutes navigation /></main>
            <SiteFooter />
            <p class="visually-hidden" role="status">{move || navigation.announcement().get()}</p>
        </Router>
    }
}
