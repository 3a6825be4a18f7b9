//! The Warta portal: one set of views, two outputs.
//!
//! The publisher renders the views natively (feature `ssr`); the browser takes the published page over (feature
//! `hydrate`). Layers, top to bottom: app, routes, views, components, copy, data, platform. Each uses only those below.

// The native build only renders, so code that only the take-over calls is dead there.
#![cfg_attr(not(feature = "hydrate"), allow(dead_code))]

mod app;
mod components;
mod copy;
mod data;
mod platform;
#[cfg(feature = "ssr")]
mod render;
mod routes;
#[cfg(feature = "hydrate")]
mod take_over;
mod views;

pub use copy::document_title;
#[cfg(feature = "ssr")]
pub use render::{render_app, render_board, render_boot_notice, render_embed, render_embed_kit, render_prompts};
#[cfg(feature = "hydrate")]
pub use take_over::take_over;

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
