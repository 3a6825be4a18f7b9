//! Pages that load themselves again when the site was published anew, for the editor who is writing it.
//!
//! A page sends a request and waits: the server answers when another folder is in place. Server-sent events would need
//! a stream; a held request needs nothing but a loop.

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
/// Where the script sends its requests.
pub(super) const WAIT_PATH: &str = ".warta-live";

const SCRIPT: &str = include_str!("live.js");
/// How long a request is held; browsers and proxies give up later than this.
const HOLD: Duration = Duration::from_secs(20);
/// The pause between two looks at the folder.
const PAUSE: Duration = Duration::from_millis(150);
/// A bound far above the size of any page.
const PAGE_BYTES: usize = 50_000_000;

/// Answers with the script.
pub(super) fn script() -> Response {
    let kind = HeaderValue::from_static("text/javascript");
    ([(header::CONTENT_TYPE, kind)], SCRIPT).into_response()
}

/// Answers with the name of the site's state as soon as it differs from the one that the page has seen. Answers with
/// the same name after [`HOLD`].
pub(super) async fn wait(folder: &Path, seen: Option<&str>) -> Response {
    let asked = Instant::now();
    loop {
        // While the folder is replaced there is none for a moment: wait as if it had not changed.
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

/// Names the state of the site: a swap puts another folder in place, made at another time.
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

/// Adds the script at the end of a page, and leaves anything else as it is.
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
