//! Pictures and attachments: what may be published, and in which bytes.

mod cache;
mod captions;
mod cmyk;
mod colours;
mod decode;
mod format;
mod jpeg_end;
mod jpeg_frame;
mod orientation;
mod pdf;
mod png_rows;
mod prepare;
mod produce;
mod profile_parts;
pub mod published_paths;
mod recipe;
mod recode;
mod refused_pictures;
mod room;
mod strip;
mod to_srgb;
mod tone;

pub(crate) use cache::PictureCache;
pub use captions::count_cues;
pub use format::Format;
pub use prepare::{Prepared, PreparedPicture, prepare, refuse_from_outside};
pub use produce::PictureSummary;
pub(crate) use produce::produce_pictures;
pub(crate) use recipe::share_path;
pub(crate) use recode::recode;
pub(crate) use refused_pictures::refusal_of;
