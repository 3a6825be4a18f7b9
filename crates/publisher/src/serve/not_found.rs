//! What is not there is a 404, for pages and files alike: a page in the place of a script would break more than it helps.

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use std::path::Path;

/// Whether the client asks for a page. `*/*`, as a script or a picture is asked for, is not enough.
pub(super) fn accepts_html(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|kind| kind.trim().starts_with("text/html"))
}

pub(super) async fn respond(page: &Path, wants_page: bool) -> Response {
    let page = if wants_page { tokio::fs::read(page).await.ok() } else { None };
    match page {
        Some(page) => (StatusCode::NOT_FOUND, Html(page)).into_response(),
        None => (StatusCode::NOT_FOUND, "Tidak ditemukan.\n").into_response(),
    }
}
