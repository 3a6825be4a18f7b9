//! Decodes the bytes of a picture to pixels in sRGB, with a byte for each number.

use super::{
    Format, cmyk, colours::Colours, jpeg_frame::find_frame, png_rows, profile_parts::is_announced, recode::NoPicture,
    to_srgb::to_srgb,
};
use crate::limits::{PICTURE_MEMORY, PICTURE_SIDE};
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Decodes within bounds: a small file can claim to hold any number of pixels.
pub(super) fn decode(format: Format, bytes: &[u8]) -> Result<DynamicImage, NoPicture> {
    let format = match format {
        Format::Png => return png_rows::decode(bytes),
        Format::Jpeg => ImageFormat::Jpeg,
        Format::WebP => ImageFormat::WebP,
        Format::Pdf | Format::Mp4 | Format::WebM | Format::Vtt => return Err(NoPicture::Unknown),
    };
    let mut decoder = open(format, bytes)?;
    let colours = Colours::of_decoder(&mut decoder, is_announced(format, bytes));
    if format == ImageFormat::Jpeg && find_frame(bytes).is_some_and(|frame| frame.is_cmyk()) {
        return match cmyk::decode(bytes, &colours)? {
            Some(picture) => Ok(picture),
            None => DynamicImage::from_decoder(decoder).map_err(no_picture),
        };
    }
    to_srgb(DynamicImage::from_decoder(decoder).map_err(no_picture)?, &colours)
}

/// Reads from the headers which colours a JPEG or WebP states.
pub(super) fn read_colours(format: ImageFormat, bytes: &[u8]) -> Result<Colours, NoPicture> {
    Ok(Colours::of_decoder(&mut open(format, bytes)?, is_announced(format, bytes)))
}

fn open(format: ImageFormat, bytes: &[u8]) -> Result<impl ImageDecoder + '_, NoPicture> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let side = u32::try_from(PICTURE_SIDE).unwrap_or(u32::MAX);
    let mut limits = Limits::default();
    limits.max_image_width = Some(side);
    limits.max_image_height = Some(side);
    limits.max_alloc = Some(PICTURE_MEMORY);
    reader.limits(limits);
    reader.into_decoder().map_err(no_picture)
}

/// Returns why a picture could not be decoded. An unsupported encoding or an exceeded limit does not mean damage.
fn no_picture(error: ImageError) -> NoPicture {
    match error {
        ImageError::Unsupported(_) | ImageError::Limits(_) => NoPicture::Unknown,
        _ => NoPicture::Broken,
    }
}
