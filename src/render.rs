//! Rendering a page natively, for the publisher.

use model::{page::Page, site::Site};
use std::sync::Arc;

/// The inside of the root element of a page.
#[must_use]
pub fn render_app(site: &Arc<Site>, page: &Arc<Page>) -> String {
    format!("<main><h1>{}</h1><p>{}</p></main>", page.title, site.name)
}

/// The hidden notice outside the root that boot.js shows when the app could not start or has failed.
#[must_use]
pub fn render_boot_notice() -> String {
    "<p></p>".to_owned()
}

/// The document's title.
#[must_use]
pub fn document_title(site: &Site, page: &Page) -> String {
    format!("{} - {}", page.title, site.name)
}
