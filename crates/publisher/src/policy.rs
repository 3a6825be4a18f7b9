//! The Content-Security-Policy of a page. It stands in the page, so page and policy never skew and hold on any host.

use crate::digest::policy_hash;

/// The policy of a page with this one inline style.
///
/// `img-src` and the others name no other origin: nothing of a page comes from a third party. `frame-ancestors` cannot
/// stand in a page and is a header (deploy/headers.txt).
#[must_use]
pub fn page_policy(style: &str) -> String {
    let style = policy_hash(style);
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' {style}; img-src 'self'; \
         font-src 'none'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'"
    )
}

/// The policy of a redirect: a page without style, script or picture.
pub const BARE_POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";
