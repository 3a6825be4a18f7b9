//! Entity tags of compressed forms.

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};

/// Weakens the tag of a compressed form. The form has other bytes than the file that the tag names, so a weak tag says
/// only that both mean the same (RFC 9110, section 8.8.1). A client that has such a form is told "not modified" with
/// the tag that it knows.
pub(super) async fn weaken(request: Request, next: Next) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let mut response = next.run(request).await;
    let is_not_modified = response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    let Some(tag) = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()) else { return response };
    let weak = format!("W/{tag}");
    let is_known = || known.and_then(|known| Some(known.to_str().ok()?.contains(&weak))).unwrap_or(false);
    let is_of_compressed = headers.contains_key(header::CONTENT_ENCODING) || (is_not_modified && is_known());
    if let Some(weak) = HeaderValue::from_str(&weak).ok().filter(|_| is_of_compressed) {
        headers.insert(header::ETAG, weak);
    }
    response
}
