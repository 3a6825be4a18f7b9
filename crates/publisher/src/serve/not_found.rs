//! Answers 404 for what is not there, pages and files alike: a page in place of a script would break more than it
//! helps.

use crate::gone::{GONE_FILE, Gone};
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use std::path::Path;

/// Returns whether the client accepts a page. `*/*`, which browsers send for scripts and pictures, is not enough.
pub(super) fn accepts_html(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|kind| kind.trim().starts_with("text/html"))
}

/// Answers 404, or 410 for what was removed for good; the page is the same.
pub(super) async fn respond(folder: &Path, path: &str, wants_page: bool) -> Response {
    let status = if is_gone(folder, path).await { StatusCode::GONE } else { StatusCode::NOT_FOUND };
    let page = if wants_page { tokio::fs::read(folder.join("404.html")).await.ok() } else { None };
    match page {
        Some(page) => (status, Html(page)).into_response(),
        None => (status, "Tidak ditemukan.\n").into_response(),
    }
}

/// Reads the list for each request: missing files are requested seldom, and a new site may be in place.
async fn is_gone(folder: &Path, path: &str) -> bool {
    let bytes = tokio::fs::read(folder.join(GONE_FILE)).await.unwrap_or_default();
    serde_json::from_slice::<Gone>(&bytes).is_ok_and(|gone| gone.holds(path))
}
