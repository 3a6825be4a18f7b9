//! The text of an entry or fixed page: blocks, pictures, videos.

pub(crate) mod figure;
pub(crate) mod footnotes;
pub(crate) mod gallery;
pub(crate) mod inlines;
pub(crate) mod picture_button;
pub(crate) mod prose;
pub(crate) mod video_player;
pub(crate) mod zoom;
