//! Converts rows of pixels to sRGB: one number each for red, green and blue, and for transparency if there is any.

use super::{colours::Colours, recode::NoPicture};
use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformExecutor, TransformOptions};
use std::sync::Arc;

/// The conversion of the colours of a profile to those of sRGB.
pub(super) type Transform<T> = Arc<dyn TransformExecutor<T> + Send + Sync>;

/// Which numbers a pixel has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pixel {
    /// Whether it has one number for grey, rather than three.
    pub(super) is_grey: bool,
    /// Whether it has one more number for transparency.
    pub(super) has_alpha: bool,
}

impl Pixel {
    /// Returns how many numbers it has.
    pub(super) const fn channels(self) -> usize {
        (if self.is_grey { 1 } else { 3 }) + self.has_alpha as usize
    }

    /// Returns how many numbers it has in colour.
    pub(super) const fn channels_in_colour(self) -> usize {
        3 + self.has_alpha as usize
    }

    const fn layout(self) -> Layout {
        match (self.is_grey, self.has_alpha) {
            (true, false) => Layout::Gray,
            (true, true) => Layout::GrayAlpha,
            (false, false) => Layout::Rgb,
            (false, true) => Layout::Rgba,
        }
    }

    const fn in_colour(self) -> Self {
        Self { is_grey: false, has_alpha: self.has_alpha }
    }
}

/// The conversion of rows to sRGB.
pub(super) struct Rows<T> {
    pixel: Pixel,
    /// The pixel that the profile takes: grey may be made into three numbers first.
    through: Pixel,
    profile: Option<Transform<T>>,
    scratch: Vec<T>,
}

impl<T: Copy + Default> Rows<T> {
    fn new(pixel: Pixel, found: Option<(Pixel, Transform<T>)>) -> Self {
        let (through, profile) = found.map_or((pixel, None), |(through, profile)| (through, Some(profile)));
        Self { pixel, through, profile, scratch: Vec::new() }
    }

    /// Returns whether rows come out as they went in.
    pub(super) const fn is_idle(&self) -> bool {
        self.profile.is_none() && !self.pixel.is_grey
    }

    /// Converts a row. `from` must have as many pixels as `to` has room for.
    pub(super) fn convert(&mut self, from: &[T], to: &mut [T]) -> Result<(), NoPicture> {
        let Some(profile) = &self.profile else {
            expand(self.pixel, from, to);
            return Ok(());
        };
        let from = if self.through == self.pixel {
            from
        } else {
            self.scratch.resize(to.len(), T::default());
            expand(self.pixel, from, &mut self.scratch);
            &self.scratch
        };
        profile.transform(from, to).map_err(|_| NoPicture::Unknown)
    }
}

/// Makes three numbers of each that is grey, and copies everything else.
fn expand<T: Copy>(pixel: Pixel, from: &[T], to: &mut [T]) {
    let (own, in_colour) = (pixel.channels(), pixel.channels_in_colour());
    for (from, to) in from.chunks_exact(own).zip(to.chunks_exact_mut(in_colour)) {
        match (from, to) {
            ([grey], [red, green, blue]) => [*red, *green, *blue] = [*grey; 3],
            ([grey, from], [red, green, blue, alpha]) => [*red, *green, *blue, *alpha] = [*grey, *grey, *grey, *from],
            (from, to) => to.copy_from_slice(from),
        }
    }
}

/// Returns the conversion of rows with one byte for each number.
pub(super) fn rows_of_bytes(colours: &Colours, pixel: Pixel) -> Rows<u8> {
    Rows::new(pixel, find_through(colours, pixel))
}

/// Returns the conversion of rows with two bytes for each number.
pub(super) fn rows_of_pairs(colours: &Colours, pixel: Pixel) -> Rows<u16> {
    let found = find_through(colours, pixel).and_then(|(through, _)| {
        let Colours::Profile(profile) = colours else { return None };
        let (from, to) = (through.layout(), pixel.in_colour().layout());
        let transform = profile.create_transform_16bit(from, &ColorProfile::new_srgb(), to, options()).ok()?;
        Some((through, transform as Transform<u16>))
    });
    Rows::new(pixel, found)
}

/// Returns the pixel that the profile takes, and its transform for bytes; `None` if it changes nothing or is unusable.
fn find_through(colours: &Colours, pixel: Pixel) -> Option<(Pixel, Transform<u8>)> {
    let Colours::Profile(profile) = colours else { return None };
    let through = match profile.color_space {
        DataColorSpace::Rgb => pixel.in_colour(),
        DataColorSpace::Gray if pixel.is_grey => pixel,
        _ => return None,
    };
    let transform = make_transform(profile, through.layout(), pixel.in_colour().layout())?;
    // Most profiles are that of sRGB itself. The pixels then stay exactly what they are.
    (!is_idle(through, &transform)?).then_some((through, transform))
}

/// Returns the transform of bytes by a profile; `None` if the profile does not define one.
pub(super) fn make_transform(profile: &ColorProfile, from: Layout, to: Layout) -> Option<Transform<u8>> {
    let transform = profile.create_transform_8bit(from, &ColorProfile::new_srgb(), to, options()).ok()?;
    Some(transform as Transform<u8>)
}

/// Returns options that use the curves of a profile, even if it also names a transfer for bright screens (CICP).
fn options() -> TransformOptions {
    TransformOptions { allow_use_cicp_transfer: false, ..TransformOptions::default() }
}

/// Returns whether sample colours from the whole range stay what they are, apart from differences that no eye sees.
fn is_idle(through: Pixel, transform: &Transform<u8>) -> Option<bool> {
    let steps = || (0..=255_u8).step_by(15);
    let mut from = Vec::new();
    for red in steps() {
        if through.is_grey {
            from.push(red);
            from.extend(through.has_alpha.then_some(255));
            continue;
        }
        for (green, blue) in steps().flat_map(|green| steps().map(move |blue| (green, blue))) {
            from.extend([red, green, blue]);
            from.extend(through.has_alpha.then_some(255));
        }
    }
    let mut to = vec![0; from.len() / through.channels() * through.channels_in_colour()];
    let mut same = to.clone();
    expand(through, &from, &mut same);
    transform.transform(&from, &mut to).ok()?;
    Some(same.iter().zip(&to).all(|(before, after)| before.abs_diff(*after) <= 2))
}

/// Converts a decoded picture to sRGB, with a byte for each number.
pub(super) fn to_srgb(picture: DynamicImage, colours: &Colours) -> Result<DynamicImage, NoPicture> {
    let colour = picture.color();
    let pixel = Pixel { is_grey: !colour.has_color(), has_alpha: colour.has_alpha() };
    let mut rows = rows_of_bytes(colours, pixel);
    if rows.through.is_grey {
        let size = (picture.width(), picture.height());
        let from =
            if pixel.has_alpha { picture.into_luma_alpha8().into_raw() } else { picture.into_luma8().into_raw() };
        let mut to = vec![0; from.len() / pixel.channels() * pixel.channels_in_colour()];
        rows.convert(&from, &mut to)?;
        return from_bytes(size, pixel, to);
    }
    let mut picture = if pixel.has_alpha {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    };
    rows.pixel = pixel.in_colour();
    if rows.is_idle() {
        return Ok(picture);
    }
    // In place: there is no memory for a second copy of a large picture.
    let length = picture.width() as usize * pixel.channels_in_colour();
    let mut row = Vec::new();
    let bytes: &mut [u8] = match &mut picture {
        DynamicImage::ImageRgb8(picture) => picture,
        DynamicImage::ImageRgba8(picture) => picture,
        _ => return Err(NoPicture::Unknown),
    };
    for to in bytes.chunks_exact_mut(length.max(1)) {
        row.clear();
        row.extend_from_slice(to);
        rows.convert(&row, to)?;
    }
    Ok(picture)
}

/// Makes a picture of these bytes.
pub(super) fn from_bytes(size: (u32, u32), pixel: Pixel, bytes: Vec<u8>) -> Result<DynamicImage, NoPicture> {
    let picture = if pixel.has_alpha {
        image::RgbaImage::from_raw(size.0, size.1, bytes).map(DynamicImage::ImageRgba8)
    } else {
        image::RgbImage::from_raw(size.0, size.1, bytes).map(DynamicImage::ImageRgb8)
    };
    picture.ok_or(NoPicture::Unknown)
}
