//! Makes from an editor's picture the files that readers load: upright, in several widths, without metadata.

use super::{
    Format,
    decode::decode,
    recipe::{JPEG_QUALITY, LEAST_GAIN, LEAST_SHARE, MOST_WIDTH, SHARE, WEBP_METHOD, WEBP_QUALITY, WIDTHS},
    tone::find_tone,
};
use fast_image_resize::{ResizeOptions, Resizer};
use image::{
    DynamicImage, ExtendedColorType, GenericImageView, ImageEncoder, Rgb, RgbImage, Rgba,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    metadata::Orientation,
};
use std::borrow::Cow;

/// The files that are made from a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recoded {
    /// Width and height of the picture at its own path.
    pub(crate) size: (u32, u32),
    /// The file at the picture's own path, in its own format; `None` if the editor's file without metadata is published
    /// there.
    pub(crate) main: Option<Vec<u8>>,
    /// WebP files with their widths, narrowest first.
    pub(crate) variants: Vec<(u32, Vec<u8>)>,
    /// A JPEG for previews on other sites, cut to their shape; `None` if the picture is too small for them.
    pub(crate) share: Option<Vec<u8>>,
    /// The index of its colour in [`model::media::TONES`].
    pub(crate) tone: Option<u32>,
}

/// Why a picture could not be decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoPicture {
    /// It is cut off or damaged.
    Broken,
    /// It may be whole, but is stored in a way that the decoder does not know, or needs more memory than the limit.
    Unknown,
}

/// Makes the files. `bytes` are without metadata; `orientation` is what the metadata said (EXIF 2.3, tag 0x0112).
pub(crate) fn recode(format: Format, bytes: &[u8], orientation: u16) -> Result<Recoded, NoPicture> {
    let mut picture = decode(format, bytes)?;
    let is_turned = orientation > 1;
    if let Some(orientation) = u8::try_from(orientation).ok().and_then(Orientation::from_exif) {
        picture.apply_orientation(orientation);
    }
    let tone = find_tone(&picture);
    let width = picture.width().min(MOST_WIDTH);
    let size = (width, scaled(&picture, width));
    let widest = resize(&picture, width)?;
    let main = (is_turned || picture.width() > MOST_WIDTH).then(|| encode(format, &widest)).transpose()?;
    let main_length = main.as_ref().map_or(bytes.len(), Vec::len);
    // A WebP picture is its own widest file, so the first one made is narrower, and is made from the whole picture.
    let variants = make_variants(format, if format == Format::WebP { &picture } else { &widest }, main_length)?;
    let share = make_share(&picture)?;
    Ok(Recoded { size, main, variants, share, tone })
}

/// Makes the preview: the middle of the picture in the shape of previews, with white in place of transparency.
fn make_share(picture: &DynamicImage) -> Result<Option<Vec<u8>>, NoPicture> {
    let (width, height) = (picture.width(), picture.height());
    if width < LEAST_SHARE || height < LEAST_SHARE / 2 {
        return Ok(None);
    }
    let (shape_width, shape_height) = SHARE;
    let wide = (u64::from(height) * u64::from(shape_width) / u64::from(shape_height)).min(u64::from(width));
    let wide = u32::try_from(wide).unwrap_or(width);
    let high = (u64::from(wide) * u64::from(shape_height) / u64::from(shape_width)).min(u64::from(height));
    let high = u32::try_from(high).unwrap_or(height).max(1);
    // A view, because each copy of a large picture takes much memory.
    let cut = picture.try_view((width - wide) / 2, (height - high) / 2, wide, high).map_err(|_| NoPicture::Unknown)?;
    let mut opaque = RgbImage::new(wide, high);
    for (to, (_, _, from)) in opaque.pixels_mut().zip(cut.pixels()) {
        let Rgba([red, green, blue, alpha]) = from;
        let blend = |colour: u8| {
            let mixed = u32::from(colour) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(255)
        };
        *to = Rgb([blend(red), blend(green), blend(blue)]);
    }
    let opaque = DynamicImage::ImageRgb8(opaque);
    encode(Format::Jpeg, &*resize(&opaque, wide.min(shape_width))?).map(Some)
}

/// Makes the WebP files, widest first: each is made from the one before it, which costs less than from the whole
/// picture and looks the same.
fn make_variants(format: Format, picture: &DynamicImage, main_length: usize) -> Result<Vec<(u32, Vec<u8>)>, NoPicture> {
    let own = picture.width().min(MOST_WIDTH);
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width < own).collect();
    if format != Format::WebP {
        widths.push(own);
    }
    let mut variants: Vec<(u32, Vec<u8>)> = Vec::new();
    let (mut last, mut bound) = (Cow::Borrowed(picture), main_length);
    for width in widths.into_iter().rev() {
        if width < last.width() {
            last = Cow::Owned(resize(&last, width)?.into_owned());
        }
        let bytes = encode_webp(&last)?;
        if (bytes.len() as f64) < bound as f64 * LEAST_GAIN {
            bound = bytes.len();
            variants.push((width, bytes));
        }
    }
    variants.reverse();
    Ok(variants)
}

fn scaled(picture: &DynamicImage, width: u32) -> u32 {
    let height = u64::from(picture.height()) * u64::from(width);
    let own = u64::from(picture.width()).max(1);
    u32::try_from((height + own / 2) / own).unwrap_or(u32::MAX).max(1)
}

/// Scales a picture; returns the picture itself if it already has this width.
fn resize(picture: &DynamicImage, width: u32) -> Result<Cow<'_, DynamicImage>, NoPicture> {
    if width == picture.width() {
        return Ok(Cow::Borrowed(picture));
    }
    let mut smaller = DynamicImage::new(width, scaled(picture, width), picture.color());
    Resizer::new().resize(picture, &mut smaller, &ResizeOptions::new()).map_err(|_| NoPicture::Unknown)?;
    Ok(Cow::Owned(smaller))
}

fn encode(format: Format, picture: &DynamicImage) -> Result<Vec<u8>, NoPicture> {
    let mut bytes = Vec::new();
    let (width, height) = (picture.width(), picture.height());
    let colour = ExtendedColorType::from(picture.color());
    let written = match format {
        Format::Png => PngEncoder::new(&mut bytes).write_image(picture.as_bytes(), width, height, colour),
        Format::WebP => return encode_webp(picture),
        _ => {
            let opaque = picture.to_rgb8();
            let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            encoder.write_image(opaque.as_raw(), width, height, ExtendedColorType::Rgb8)
        }
    };
    written.map(|()| bytes).map_err(|_| NoPicture::Unknown)
}

fn encode_webp(picture: &DynamicImage) -> Result<Vec<u8>, NoPicture> {
    let mut config = webp::WebPConfig::new().map_err(|()| NoPicture::Unknown)?;
    config.quality = WEBP_QUALITY;
    config.method = WEBP_METHOD;
    let encoder = webp::Encoder::from_image(picture).map_err(|_| NoPicture::Unknown)?;
    encoder.encode_advanced(&config).map(|bytes| bytes.to_vec()).map_err(|_| NoPicture::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_profile(format: Format, picture: &DynamicImage, profile: Vec<u8>) -> Vec<u8> {
        let mut bytes = Vec::new();
        match format {
            Format::Png => {
                let mut encoder = PngEncoder::new(&mut bytes);
                encoder.set_icc_profile(profile).unwrap();
                picture.write_with_encoder(encoder).unwrap();
            }
            Format::Jpeg => {
                let mut encoder = JpegEncoder::new(&mut bytes);
                encoder.set_icc_profile(profile).unwrap();
                picture.write_with_encoder(encoder).unwrap();
            }
            _ => {
                let mut encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut bytes);
                encoder.set_icc_profile(profile).unwrap();
                picture.write_with_encoder(encoder).unwrap();
            }
        }
        bytes
    }

    #[test]
    fn no_wrong_byte_and_no_missing_end_brings_the_program_down() {
        let media = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/site/media/");
        let fixtures = [("gedung.png", Format::Png), ("peta.jpg", Format::Jpeg), ("gedung.webp", Format::WebP)];
        let fixtures = fixtures.map(|(name, format)| (name, format, std::fs::read(format!("{media}{name}")).unwrap()));
        let profiles = [moxcms::ColorProfile::new_display_p3(), moxcms::ColorProfile::new_gray_with_gamma(1.8)];
        let [colour, grey] = profiles.map(|profile| profile.encode().unwrap());
        let with_profiles = [
            ("colour", Format::Jpeg, with_profile(Format::Jpeg, &DynamicImage::new_rgb8(9, 7), colour.clone())),
            ("colour", Format::Png, with_profile(Format::Png, &DynamicImage::new_rgba16(9, 7), colour.clone())),
            ("colour", Format::WebP, with_profile(Format::WebP, &DynamicImage::new_rgb8(9, 7), colour)),
            ("grey", Format::Jpeg, with_profile(Format::Jpeg, &DynamicImage::new_luma8(9, 7), grey)),
        ];
        for (name, format, whole) in fixtures.into_iter().chain(with_profiles) {
            assert!(recode(format, &whole, 1).is_ok(), "{name}");
            for index in 0..whole.len() {
                let _ = recode(format, &whole[..index], 1);
                let mut broken = whole.clone();
                broken[index] = !broken[index];
                let _ = recode(format, &broken, 6);
            }
        }
    }

    /// Files that are kept for ever must not get other bytes under the same name. If this fails because an encoder was
    /// updated or a setting was changed, raise `RECIPE` too.
    #[test]
    fn the_recipe_makes_the_bytes_that_it_made_before() {
        let pixel = |x: u32, y: u32| image::Rgb([(x * 3 % 251) as u8, (y * 5 % 241) as u8, ((x + y) * 7 % 239) as u8]);
        let picture = DynamicImage::ImageRgb8(image::RgbImage::from_fn(700, 450, pixel));
        let recoded = recode(Format::Png, &encode(Format::Png, &picture).unwrap(), 1).unwrap();
        let hashes: Vec<String> = recoded.variants.iter().map(|(_, bytes)| crate::digest::short_hash(bytes)).collect();
        assert_eq!(hashes, ["49823c05d0c79c5f", "901509709762e56a", "6fd62870b5973146"]);
    }

    #[test]
    fn every_way_up_is_understood() {
        let picture = DynamicImage::new_rgb8(30, 20);
        let bytes = encode(Format::Png, &picture).unwrap();
        for orientation in 1..=8 {
            let size = if orientation > 4 { (20, 30) } else { (30, 20) };
            assert_eq!(recode(Format::Png, &bytes, orientation).unwrap().size, size, "{orientation}");
        }
    }
}
