//! JPEG in inks (CMYK), as printers send them, converted with the profile that says what those inks look like.

use super::{
    colours::Colours,
    recode::NoPicture,
    to_srgb::{Pixel, Transform, from_bytes, make_transform},
};
use crate::limits::PICTURE_SIDE;
use image::DynamicImage;
use moxcms::{DataColorSpace, Layout};
use zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

/// Decodes the picture; `None` if no profile describes its inks, in which case `image` converts them as browsers do.
pub(super) fn decode(bytes: &[u8], colours: &Colours) -> Result<Option<DynamicImage>, NoPicture> {
    let Colours::Profile(profile) = colours else { return Ok(None) };
    if profile.color_space != DataColorSpace::Cmyk {
        return Ok(None);
    }
    let Some(transform) = make_transform(profile, Layout::Rgba, Layout::Rgb) else { return Ok(None) };
    let Some((size, space, mut inks)) = read_inks(bytes)? else { return Ok(None) };
    let length = to_colours(&mut inks, size.0 as usize, space, &transform)?;
    inks.truncate(length);
    inks.shrink_to_fit();
    from_bytes(size, Pixel { is_grey: false, has_alpha: false }, inks).map(Some)
}

type Inks = ((u32, u32), ColorSpace, Vec<u8>);

/// Reads the four numbers of each pixel as stored; `None` if the decoder finds another kind of colour.
fn read_inks(bytes: &[u8]) -> Result<Option<Inks>, NoPicture> {
    // Lenient, as `image` is.
    let options = DecoderOptions::default().set_strict_mode(false);
    let options = options.set_max_width(PICTURE_SIDE).set_max_height(PICTURE_SIDE);
    let mut header = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    header.decode_headers().map_err(|_| NoPicture::Broken)?;
    let Some(space @ (ColorSpace::CMYK | ColorSpace::YCCK)) = header.input_colorspace() else { return Ok(None) };
    let options = options.jpeg_set_out_colorspace(space);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let inks = decoder.decode().map_err(|_| NoPicture::Broken)?;
    let Some((width, height)) = decoder.dimensions() else { return Ok(None) };
    let size = (u32::try_from(width), u32::try_from(height));
    let (Ok(width), Ok(height)) = size else { return Ok(None) };
    Ok(Some(((width, height), space, inks)))
}

/// Converts the inks in place: the result is shorter than the inks were. Returns the length of the result.
fn to_colours(
    bytes: &mut [u8],
    width: usize,
    space: ColorSpace,
    transform: &Transform<u8>,
) -> Result<usize, NoPicture> {
    let mut inks = Vec::new();
    let mut colours = vec![0; width * 3];
    let (mut from, mut to) = (0, 0);
    while let Some(stored) = bytes.get(from..from + width * 4).filter(|row| !row.is_empty()) {
        inks.clear();
        inks.extend(stored.as_chunks::<4>().0.iter().flat_map(|pixel| inks_of(*pixel, space)));
        transform.transform(&inks, &mut colours).map_err(|_| NoPicture::Unknown)?;
        bytes.get_mut(to..to + colours.len()).ok_or(NoPicture::Broken)?.copy_from_slice(&colours);
        from += width * 4;
        to += colours.len();
    }
    Ok(to)
}

/// Returns the inks of a pixel. Files store how much paper is left, as Adobe began to do; all decoders follow.
fn inks_of(stored: [u8; 4], space: ColorSpace) -> [u8; 4] {
    let [cyan, magenta, yellow, black] = stored;
    if space == ColorSpace::CMYK {
        return stored.map(|paper| 255 - paper);
    }
    // YCCK stores the inks as if they were red, green and blue, with the conversion of JPEG (JFIF 1.02).
    let (luma, blue, red) = (f32::from(cyan), f32::from(magenta) - 128.0, f32::from(yellow) - 128.0);
    let ink = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [ink(luma + 1.402 * red), ink(luma - 0.344_136 * blue - 0.714_136 * red), ink(luma + 1.772 * blue), 255 - black]
}
