//! How long a response may be kept.

use axum::http::StatusCode;

const FOREVER: &str = "public, max-age=31536000, immutable";
const ASK: &str = "no-cache";

/// A file with a hash in its name never changes; everything else is asked for again. An error is never kept: a 404 of
/// a file that the next deploy brings must not last a year.
pub(super) fn cache_control(path: &str, status: StatusCode) -> &'static str {
    let is_found = matches!(status, StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED);
    if is_found && has_hash(path) { FOREVER } else { ASK }
}

/// Whether a name ends in `-<16 hex>.ext` or `-<16 hex>_bg.ext`, as Trunk and the publisher write it.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, _)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_found_files_with_a_hash_are_kept() {
        for name in ["/a-0123456789abcdef.js", "/p/a-b-0123456789abcdef_bg.wasm", "/media/x-0123456789abcdef.webp"] {
            assert_eq!(cache_control(name, StatusCode::OK), FOREVER, "{name}");
            assert_eq!(cache_control(name, StatusCode::NOT_FOUND), ASK);
        }
        for name in
            ["/", "/berita/", "/sw.js", "/a-0123456789abcde.js", "/a-0123456789ABCDEF.js", "/x-0123456789abcdef"]
        {
            assert_eq!(cache_control(name, StatusCode::OK), ASK, "{name}");
        }
    }
}
