//! Pictures and attachments: what may be published, and in which bytes.

mod captions;
mod format;
mod jpeg_end;
mod orientation;
mod pdf_pages;
pub mod place;
mod prepare;
mod strip;

pub use captions::count_cues;
pub use format::Format;
pub use prepare::{Prepared, prepare, refuse_from_outside};
