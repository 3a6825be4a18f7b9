//! Tests of the app in a real browser, without publisher and server: pages are built from the golden twins.
// Clippy lets tests unwrap, but does not see that the helper functions beside them belong to tests too.
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![cfg(target_arch = "wasm32")]

mod kinds;
mod stage;
mod start;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
