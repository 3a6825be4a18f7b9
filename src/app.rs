//! The application: providers and the frame around every page.

use crate::{
    components::{
        context::{
            clock::{provide_clock, use_now},
            last_visit::provide_last_visit,
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
#[component]
pub(crate) fn App(site: Arc<Site>, page: Arc<Page>) -> impl IntoView {
    let base = site.base.without_slash().to_owned();
    let site = provide_site(site);
    let navigation = Navigation::new(Arc::clone(&page), site);
    let clock = provide_clock();
    let last_visit = provide_last_visit();
    let now = use_now(None);
    // Effects run only in a browser and after the tree is there: this is the second pass.
    Effect::new(move |_| {
        // Something had changed the page before it was taken over (`take_over.rs`).
        if boot::is_dead() {
            return;
        }
        navigation.start(Arc::clone(&page));
        clock.start();
    });
    Effect::new(move |_| {
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
