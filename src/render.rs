//! Rendering a page natively, for the publisher: the same views, as HTML.

use crate::{app::App, components::site_context::provide_site, copy, views::board};
use leptos::prelude::*;
use model::{entry::Entry, page::Page, site::Site};
use std::sync::Arc;

/// The inside of the root element of a page.
#[must_use]
pub fn render_app(site: &Arc<Site>, page: &Arc<Page>) -> String {
    let (site, page) = (Arc::clone(site), Arc::clone(page));
    render(move || view! { <App site page /> })
}

/// The inside of the hidden notice outside the root that `boot.js` shows when the app could not start or has failed.
#[must_use]
pub fn render_boot_notice() -> String {
    render(|| {
        view! {
            <p>{copy::BOOT_FAILED}</p>
            <button class="button" type="button" data-boot="reload">{copy::RELOAD}</button>
            <button class="button" type="button" data-boot="dismiss">{copy::DISMISS}</button>
        }
    })
}

/// The inside of the body of a sheet for a notice board.
#[must_use]
pub fn render_board(site: &Arc<Site>, entry: &Entry, address: &str) -> String {
    let owner = site.owner.clone();
    let site = Arc::clone(site);
    render(move || {
        provide_site(site);
        board::render_board(&owner, entry, address)
    })
}

fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    // Leptos finds its places by `<!>`, which is no valid comment; the spelled-out form means the same to a browser.
    html.replace("<!>", "<!---->")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_valid_comments_and_text_is_untouched() {
        let html = render(|| view! { <p>{Some("a")}{"<!>"}</p> });
        assert!(!html.contains("<!>"), "{html}");
        assert!(html.contains("&lt;!&gt;"), "{html}");
    }
}
