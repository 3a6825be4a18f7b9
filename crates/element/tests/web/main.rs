//! Elements in a real browser.
// Clippy lets tests unwrap, but does not see that the helper functions beside them belong to tests too.
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![cfg(target_arch = "wasm32")]

mod building;
mod following;
mod hydrating;
mod lasting;
mod namespaces;
mod slicing;
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
