//! Pages that load themselves again when the site was published anew, for whoever is writing it.
//!
//! A page asks and waits: the answer comes when the folder is another one. Server-sent events would need a stream; a
//! held request needs nothing but a loop.

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::{
    path::Path,
    time::{Duration, Instant, UNIX_EPOCH},
};

/// Where the script lies, below the base. No published file begins with a dot.
pub(super) const SCRIPT_PATH: &str = ".warta-live.js";
/// Where a page asks.
pub(super) const WAIT_PATH: &str = ".warta-live";

const SCRIPT: &str = include_str!("live.js");
/// How long a question is held; browsers and proxies give up later than this.
const HOLD: Duration = Duration::from_secs(20);
/// Between two looks at the folder.
const PAUSE: Duration = Duration::from_millis(150);
/// Far above any page.
const PAGE_BYTES: usize = 50_000_000;

/// The script.
pub(super) fn script() -> Response {
    let kind = HeaderValue::from_static("text/javascript");
    ([(header::CONTENT_TYPE, kind)], SCRIPT).into_response()
}

/// Answers with the name of the site's state once it is not the one that the page has seen; with that one again after
/// a while.
pub(super) async fn wait(folder: &Path, seen: Option<&str>) -> Response {
    let asked = Instant::now();
    loop {
        // No folder for a moment, while it is replaced: as if it were the same.
        let state = state_of(folder);
        match (state, seen) {
            (Some(state), Some(seen)) if state == seen && asked.elapsed() < HOLD => {}
            (Some(state), _) => return state.into_response(),
            (None, _) if asked.elapsed() < HOLD => {}
            (None, _) => return StatusCode::NO_CONTENT.into_response(),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// A swap puts another folder in place, made at another time.
fn state_of(folder: &Path) -> Option<String> {
    let data = folder.metadata().ok()?;
    let modified = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    Some(format!("{modified}-{}", number_of(&data)))
}

#[cfg(unix)]
fn number_of(data: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(data)
}

#[cfg(not(unix))]
fn number_of(data: &std::fs::Metadata) -> u64 {
    data.len()
}

/// A page with the script at its end; anything else as it is.
pub(super) async fn add_script(response: Response, base: &str) -> Response {
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"));
    if !is_page {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, PAGE_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    for name in [header::CONTENT_LENGTH, header::ETAG, header::LAST_MODIFIED, header::ACCEPT_RANGES] {
        parts.headers.remove(name);
    }
    let tag = format!("<script src=\"{base}{SCRIPT_PATH}\" defer></script></body>");
    let page = String::from_utf8_lossy(&bytes).replacen("</body>", &tag, 1);
    Response::from_parts(parts, Body::from(Bytes::from(page)))
}
