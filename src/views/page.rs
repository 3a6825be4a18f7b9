//! A page of any kind.

use super::{
    contact::render_contact_page, home::render_home, not_found::render_not_found, reader::render_reader,
    saved::render_saved, search::render_search, section::render_section, site_map::render_site_map,
    static_page::render_static_page,
};
use crate::components::{
    context::clock::use_now, frame::breadcrumb::render_breadcrumb, lists::list_signals::ListSignals,
    search::search_signals::SearchSignals,
};
use element::{IntoPiece, Piece, element};
use model::{
    page::{Content, Page},
    trail::find_trail,
};
use std::sync::Arc;

/// Renders a page, beginning with its breadcrumb if it has one.
pub(crate) fn render_page(page: &Arc<Page>, search: SearchSignals, signals: ListSignals) -> Piece {
    let trail = find_trail(page);
    let Page { title, description, rendered_at, content, .. } = Page::clone(page);
    let now = use_now(rendered_at);
    // A class, not the selector `:has(+ .reader)`: the browser shows the breadcrumb before what follows it has arrived.
    let class = if matches!(content, Content::Entry(_)) { "page page--reader" } else { "page" };
    let content = match content {
        Content::Home(home) => render_home(title, description, home, now),
        Content::Section(section_page) => render_section(title, description, section_page, signals, now),
        Content::Entry(entry) => render_reader(*entry, now),
        Content::Static(static_page) => render_static_page(title, static_page),
        Content::Search(search_page) => render_search(title, search_page, search, now),
        Content::Contact => render_contact_page(title),
        Content::SiteMap(site_map) => render_site_map(title, site_map),
        Content::Saved => render_saved(title, description),
        Content::NotFound => render_not_found(),
    };
    element("div").class(class).child(render_breadcrumb(trail)).child(content).into_piece()
}
