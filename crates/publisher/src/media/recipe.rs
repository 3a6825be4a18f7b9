//! How the files of a picture are made. A change that alters their bytes has to change [`RECIPE`] too, and with it
//! every name.

use crate::digest::short_hash;

/// The version of everything in this file and of the encoder.
const RECIPE: &str = "2 srgb libwebp-method-5-quality-76 jpeg-quality-82";

/// The widths in pixels in which a picture is offered, if it is wider: a card on a phone, a phone, a small tablet, a
/// column of text on a dense screen, the largest that a page shows.
pub(super) const WIDTHS: [u32; 5] = [320, 640, 960, 1280, MOST_WIDTH];
/// The greatest width of a file made from a picture, in pixels.
pub(super) const MOST_WIDTH: u32 = 1920;
/// The quality of WebP, 0 to 100.
pub(super) const WEBP_QUALITY: f32 = 76.0;
/// The method of WebP, 0 (fast) to 6 (small).
pub(super) const WEBP_METHOD: i32 = 5;
/// The quality of JPEG, 0 to 100.
pub(super) const JPEG_QUALITY: u8 = 82;
/// A narrower file is published only if its size is below this fraction of the next wider one: each file is one more to
/// keep and to choose from.
pub(super) const LEAST_GAIN: f64 = 0.9;

/// Width and height of link previews on other sites, in pixels (Open Graph names no size; this is what the large sites
/// ask for).
pub(super) const SHARE: (u32, u32) = (1200, 630);
/// A picture narrower than this, in pixels, gets no preview: other sites would show it tiny, or not at all.
pub(super) const LEAST_SHARE: u32 = 600;

/// Returns the path of the preview of the picture at `path`: `/media/gedung-share-0123456789abcdef.jpg`.
pub(crate) fn share_path(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    match stem.rsplit_once('-') {
        Some((name, hash)) => format!("{name}-share-{hash}.jpg"),
        None => path.to_owned(),
    }
}

/// Returns the hash in the names of all files of a picture, made from its bytes without metadata, its orientation, and
/// [`RECIPE`].
pub(super) fn hash_of(bytes: &[u8], orientation: u16) -> String {
    let mut input = Vec::with_capacity(bytes.len() + RECIPE.len() + 2);
    input.extend_from_slice(bytes);
    input.extend_from_slice(RECIPE.as_bytes());
    input.extend_from_slice(&orientation.to_be_bytes());
    short_hash(&input)
}
