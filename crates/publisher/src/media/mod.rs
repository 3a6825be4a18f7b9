//! Pictures and attachments: what may be published, and in which bytes.

mod cache;
mod captions;
mod format;
mod jpeg_end;
mod orientation;
mod pdf_pages;
pub mod place;
mod prepare;
mod produce;
mod recipe;
mod recode;
mod strip;
mod tone;

pub(crate) use cache::PictureCache;
pub use captions::count_cues;
pub use format::Format;
pub use prepare::{Prepared, PreparedPicture, prepare, refuse_from_outside};
pub use produce::PictureSummary;
pub(crate) use produce::produce_pictures;
pub(crate) use recipe::share_path;
pub(crate) use recode::{NoPicture, recode};
