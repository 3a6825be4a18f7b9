//! How a picture is made into files. What changes a file's bytes changes [`RECIPE`], and with it every name.

use crate::digest::short_hash;

/// The version of everything in this file and of the encoder.
const RECIPE: &str = "2 srgb libwebp-method-5-quality-76 jpeg-quality-82";

/// The widths in pixels that a picture is offered in, as far as it is wider: a card on a phone, a phone, a small tablet,
/// a column of text on a dense screen, the largest that a page shows.
pub(super) const WIDTHS: [u32; 5] = [320, 640, 960, 1280, MOST_WIDTH];
/// Wider files than this are published of no picture.
pub(super) const MOST_WIDTH: u32 = 1920;
/// WebP, 0 to 100.
pub(super) const WEBP_QUALITY: f32 = 76.0;
/// WebP, 0 (fast) to 6 (small).
pub(super) const WEBP_METHOD: i32 = 5;
/// JPEG, 0 to 100.
pub(super) const JPEG_QUALITY: u8 = 82;
/// A file of less width is published only if it is smaller by this much than the next: each is one more to keep and to
/// choose from.
pub(super) const LEAST_GAIN: f64 = 0.9;

/// Width and height of what previews on other sites show, in pixels (Open Graph names no size; this is what the large ones
/// ask for).
pub(super) const SHARE: (u32, u32) = (1200, 630);
/// A narrower picture makes no preview: it would be shown as a stamp, or not at all.
pub(super) const LEAST_SHARE: u32 = 600;

/// The path of the preview of a picture at this path: `/media/gedung-share-0123456789abcdef.jpg`.
pub(crate) fn share_path(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    match stem.rsplit_once('-') {
        Some((name, hash)) => format!("{name}-share-{hash}.jpg"),
        None => path.to_owned(),
    }
}

/// The hash in the names of all files of one picture, told by its bytes without metadata and by which way up it is.
pub(super) fn hash_of(bytes: &[u8], orientation: u16) -> String {
    let mut input = Vec::with_capacity(bytes.len() + RECIPE.len() + 2);
    input.extend_from_slice(bytes);
    input.extend_from_slice(RECIPE.as_bytes());
    input.extend_from_slice(&orientation.to_be_bytes());
    short_hash(&input)
}
