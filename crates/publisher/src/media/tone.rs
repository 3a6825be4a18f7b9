//! The overall colour of a picture.

use image::DynamicImage;
use model::media::TONES;

/// Returns the index in [`TONES`] of the colour that is nearest to the mean of all pixels; `None` if any pixel is
/// transparent, since the colour would stay visible there.
pub(super) fn find_tone(picture: &DynamicImage) -> Option<u32> {
    // Resizing has averaged the pixels, so the mean of the small copy weighs every pixel alike.
    let small = picture.thumbnail_exact(16, 16).to_rgba8();
    if small.pixels().any(|pixel| pixel.0[3] < 255) {
        return None;
    }
    let count = small.pixels().count().max(1) as u64;
    let mean = [0, 1, 2].map(|channel: usize| {
        let sum: u64 = small.pixels().filter_map(|pixel| pixel.0.get(channel)).map(|value| u64::from(*value)).sum();
        i64::try_from(sum / count).unwrap_or_default()
    });
    let distance = |tone: &[u8; 3]| -> i64 {
        // Green weighs most for the eye (ITU-R BT.601).
        let weights = [3, 6, 1];
        mean.iter().zip(tone).zip(weights).map(|((own, tone), weight)| weight * (own - i64::from(*tone)).pow(2)).sum()
    };
    let nearest = TONES.iter().enumerate().min_by_key(|(_, tone)| distance(tone))?;
    u32::try_from(nearest.0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgba, RgbaImage};

    fn plain(colour: [u8; 4]) -> DynamicImage {
        DynamicImage::ImageRgba8(RgbaImage::from_pixel(40, 30, Rgba(colour)))
    }

    #[test]
    fn the_nearest_colour_is_found() {
        assert_eq!(find_tone(&plain([240, 240, 225, 255])), Some(1));
        assert_eq!(find_tone(&plain([40, 110, 165, 255])), Some(3));
        assert_eq!(find_tone(&plain([50, 95, 140, 254])), None);
    }

    #[test]
    fn the_styles_have_every_colour() {
        let css = include_str!("../../../../style/picture.css");
        for (index, [red, green, blue]) in TONES.iter().enumerate() {
            let [red, green, blue] = [red, green, blue].map(|value| value / 17);
            let rule = format!(".tone-{index} {{ background: #{red:x}{green:x}{blue:x}; }}");
            assert!(css.contains(&rule), "{rule}");
        }
    }
}
