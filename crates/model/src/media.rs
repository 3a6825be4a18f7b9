//! Published pictures, with hashed names and known sizes.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};

/// A picture. Width and height reserve its space, so nothing shifts when it arrives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Picture {
    /// The path without base, in a format that every browser shows: `/media/<name>-<hash>.jpg`.
    pub src: String,
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// The widths, in ascending pixels, of the WebP files beside `src`; see [`Picture::variant`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub widths: Vec<u32>,
    /// The size of the file at [`Picture::modest`], in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// The overall colour, as an index into [`TONES`]; absent if parts of the picture are transparent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<u32>,
    /// What the picture shows, for readers who cannot see it. Never empty.
    pub alt: String,
}

/// The colours that fill a picture's space until it arrives, as red, green and blue. There are few, with short class
/// names in CSS, because every page with a picture carries them.
pub const TONES: [[u8; 3]; 4] = [[51, 51, 51], [238, 238, 221], [187, 136, 85], [34, 119, 170]];

/// The width that suffices for a phone, in pixels.
const MODEST_WIDTH: u32 = 640;

impl Picture {
    /// Returns the path of the WebP file of one of [`Picture::widths`]: its name has the width before the hash.
    #[must_use]
    pub fn variant(&self, width: u32) -> String {
        let stem = self.src.rsplit_once('.').map_or(self.src.as_str(), |(stem, _)| stem);
        match stem.rsplit_once('-') {
            Some((name, hash)) => format!("{name}-{width}-{hash}.webp"),
            None => self.src.clone(),
        }
    }

    /// Returns every WebP file with its width, ascending; none if `src` is the only file.
    pub fn candidates(&self) -> impl Iterator<Item = (String, u32)> + '_ {
        let has_variants = !self.widths.is_empty();
        let own = (has_variants && self.is_webp()).then(|| (self.src.clone(), self.width));
        self.widths.iter().map(|width| (self.variant(*width), *width)).chain(own)
    }

    /// Returns the file with the highest resolution.
    #[must_use]
    pub fn largest(&self) -> String {
        match self.widths.last() {
            Some(width) if !self.is_webp() => self.variant(*width),
            _ => self.src.clone(),
        }
    }

    /// Returns the file for readers who save data: the widest one that is not wider than a phone needs.
    #[must_use]
    pub fn modest(&self) -> String {
        let modest = self.widths.iter().rev().find(|width| **width <= MODEST_WIDTH).or(self.widths.first());
        modest.map_or_else(|| self.src.clone(), |width| self.variant(*width))
    }

    fn is_webp(&self) -> bool {
        self.src.ends_with(".webp")
    }
}

/// A picture with its caption and credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// The caption (Keterangan).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made the picture, or what kind it is: "Ilustrasi, bukan foto".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(src: &str, widths: &[u32]) -> Picture {
        Picture { src: src.to_owned(), width: 1200, height: 800, widths: widths.to_vec(), ..Picture::default() }
    }

    #[test]
    fn a_photograph_has_every_width_as_webp_and_itself_as_the_last_resort() {
        let photograph = picture("/media/balai-depan-0123456789abcdef.jpg", &[320, 640, 1200]);
        let candidates: Vec<(String, u32)> = photograph.candidates().collect();
        assert_eq!(candidates[0], ("/media/balai-depan-320-0123456789abcdef.webp".to_owned(), 320));
        assert_eq!(candidates.len(), 3);
        assert_eq!(photograph.largest(), "/media/balai-depan-1200-0123456789abcdef.webp");
        assert_eq!(photograph.modest(), "/media/balai-depan-640-0123456789abcdef.webp");
    }

    #[test]
    fn a_picture_that_is_webp_is_its_own_largest() {
        let drawing = picture("/media/a-0123456789abcdef.webp", &[960]);
        let candidates: Vec<(String, u32)> = drawing.candidates().collect();
        assert_eq!(candidates[1], ("/media/a-0123456789abcdef.webp".to_owned(), 1200));
        assert_eq!(drawing.largest(), drawing.src);
        assert_eq!(drawing.modest(), "/media/a-960-0123456789abcdef.webp");
    }

    #[test]
    fn what_was_not_recoded_is_one_file() {
        let small = picture("/media/a-0123456789abcdef.png", &[]);
        assert_eq!(small.candidates().count(), 0);
        assert_eq!((small.largest(), small.modest()), (small.src.clone(), small.src.clone()));
    }
}
