//! Pictures and attachments: what may be published, and in which bytes.

mod format;
mod jpeg_end;
mod orientation;
pub mod place;
mod prepare;
mod strip;

pub use format::Format;
pub use prepare::{Prepared, prepare, refuse_from_outside};
