//! The Content-Security-Policy of a page. It is written into the page, so the two always match and hold on any host.

use crate::{digest::policy_hash, early_script::EARLY_SCRIPT};
use model::video::Provider;

/// Returns the policy of a page with this one inline style.
///
/// `img-src` and the others name no other origin: nothing of a page comes from a third party. `blob:` is for pictures
/// that the app has loaded one by one, in the mode that saves data. `frame-ancestors` cannot be set in a page, so it is
/// a header (deploy/headers_of_every_page.txt). Frames may come from the video providers, on every page: the app goes from any page
/// to a video without a new document, and nothing is loaded from a provider before the reader asks.
#[must_use]
pub fn page_policy(style: &str) -> String {
    let (style, script) = (policy_hash(style), policy_hash(EARLY_SCRIPT));
    let frames = Provider::ALL.map(Provider::frame_origin).join(" ");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {script}; style-src 'self' {style}; img-src 'self' blob:; \
         font-src 'none'; media-src 'self'; frame-src {frames}; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'"
    )
}

/// Returns the policy of a page for the frames of other sites: its style, its script, its pictures.
#[must_use]
pub fn embed_policy(style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src {}; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'",
        policy_hash(style)
    )
}

/// Returns the policy of the page that explains these frames and shows them too.
#[must_use]
pub fn embed_kit_policy(style: &str) -> String {
    let (style, script) = (policy_hash(style), policy_hash(EARLY_SCRIPT));
    format!(
        "default-src 'none'; script-src 'self' {script}; style-src {style}; img-src 'self'; frame-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
}

/// Returns the policy of a sheet for a notice board: this one inline style, and nothing else.
#[must_use]
pub fn board_policy(style: &str) -> String {
    format!("default-src 'none'; style-src {}; base-uri 'none'; form-action 'none'", policy_hash(style))
}

/// The policy of a redirect: a page without style, script or picture.
pub const BARE_POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";
