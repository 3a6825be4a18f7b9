//! The Warta portal: one set of views, two outputs.
#[cfg(feature = "ssr")]
mod render;
#[cfg(feature = "ssr")]
pub use render::{document_title, render_app, render_boot_notice};
