//! Decodes a PNG row by row. The decoder of `image` returns the whole picture in the depth in which it is stored; with
//! two bytes for each number, half of [`crate::limits::PICTURE_PIXELS`] is already more than a picture may take. Here
//! only one row at a time has that depth, and goes through the profile in it.

use super::{
    colours::Colours,
    profile_parts::has_chunk,
    recode::NoPicture,
    to_srgb::{Pixel, Rows, from_bytes, rows_of_bytes, rows_of_pairs},
};
use crate::limits::PNG_MEMORY;
use image::DynamicImage;
use png::{BitDepth, ColorType, Decoder, DecodingError, InterlaceInfo, Limits, Reader, Transformations};
use std::io::Cursor;

/// Reads from the chunks before the pixels which colours a PNG states.
pub(super) fn read_colours(bytes: &[u8]) -> Result<Colours, NoPicture> {
    Ok(colours_of(&open(bytes)?, bytes))
}

/// Decodes a PNG to pixels in sRGB, with a byte for each number.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, NoPicture> {
    let mut reader = open(bytes)?;
    let colours = colours_of(&reader, bytes);
    let (kind, depth) = reader.output_color_type();
    let pixel = match kind {
        ColorType::Grayscale => Pixel { is_grey: true, has_alpha: false },
        ColorType::GrayscaleAlpha => Pixel { is_grey: true, has_alpha: true },
        ColorType::Rgb => Pixel { is_grey: false, has_alpha: false },
        ColorType::Rgba => Pixel { is_grey: false, has_alpha: true },
        ColorType::Indexed => return Err(NoPicture::Unknown),
    };
    let size = reader.info().size();
    let mut rows = match depth {
        BitDepth::Eight => AnyRows::Bytes(rows_of_bytes(&colours, pixel)),
        BitDepth::Sixteen => AnyRows::Pairs { rows: rows_of_pairs(&colours, pixel), from: Vec::new(), to: Vec::new() },
        BitDepth::One | BitDepth::Two | BitDepth::Four => return Err(NoPicture::Unknown),
    };
    let stride = size.0 as usize * pixel.channels_in_colour();
    let mut bytes = vec![0; stride * size.1 as usize];
    read_rows(&mut reader, pixel, &mut rows, stride, &mut bytes)?;
    from_bytes(size, pixel, bytes)
}

/// The conversion of rows, in the depth in which they are stored.
enum AnyRows {
    Bytes(Rows<u8>),
    Pairs { rows: Rows<u16>, from: Vec<u16>, to: Vec<u16> },
}

impl AnyRows {
    /// Returns how many bytes each number has.
    const fn bytes(&self) -> usize {
        match self {
            Self::Bytes(_) => 1,
            Self::Pairs { .. } => 2,
        }
    }

    /// Converts a row. `from_bytes` is as in PNG: the higher of two bytes comes first.
    fn convert(&mut self, from_bytes: &[u8], to_bytes: &mut [u8]) -> Result<(), NoPicture> {
        match self {
            Self::Bytes(rows) => rows.convert(from_bytes, to_bytes),
            Self::Pairs { rows, from, to } => {
                let pairs = from_bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair));
                if rows.is_idle() {
                    pairs.zip(to_bytes).for_each(|(from, to)| *to = nearest_byte(from));
                    return Ok(());
                }
                from.clear();
                from.extend(pairs);
                to.resize(to_bytes.len(), 0);
                rows.convert(from, to)?;
                to.iter().zip(to_bytes).for_each(|(from, to)| *to = nearest_byte(*from));
                Ok(())
            }
        }
    }
}

/// Rounds a number of two bytes to one byte, as `image` does.
fn nearest_byte(number: u16) -> u8 {
    ((u32::from(number) + 128) / 257) as u8
}

fn read_rows(
    reader: &mut Reader<Cursor<&[u8]>>,
    pixel: Pixel,
    rows: &mut AnyRows,
    stride: usize,
    bytes: &mut [u8],
) -> Result<(), NoPicture> {
    let bits = u8::try_from(pixel.channels_in_colour() * 8).map_err(|_| NoPicture::Unknown)?;
    let mut of_pass = Vec::new();
    let mut whole = bytes.chunks_exact_mut(stride.max(1));
    // Rows of a plain picture come in order; the pixels of an interlaced row belong to many rows.
    if !reader.info().interlaced {
        while let Some(row) = reader.next_row().map_err(no_picture)? {
            rows.convert(row.data(), whole.next().ok_or(NoPicture::Broken)?)?;
        }
        return Ok(());
    }
    while let Some(row) = reader.next_interlaced_row().map_err(no_picture)? {
        let InterlaceInfo::Adam7(pass) = *row.interlace() else { return Err(NoPicture::Broken) };
        let pixels = row.data().len() / (pixel.channels() * rows.bytes());
        of_pass.resize(pixels * pixel.channels_in_colour(), 0);
        rows.convert(row.data(), &mut of_pass)?;
        png::expand_interlaced_row(bytes, stride, &of_pass, &pass, bits);
    }
    Ok(())
}

fn open(bytes: &[u8]) -> Result<Reader<Cursor<&[u8]>>, NoPicture> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: PNG_MEMORY });
    // Palettes and depths below a byte become bytes, and a colour that is marked as transparent becomes transparency.
    decoder.set_transformations(Transformations::EXPAND);
    decoder.read_info().map_err(no_picture)
}

fn colours_of(reader: &Reader<Cursor<&[u8]>>, bytes: &[u8]) -> Colours {
    Colours::of_png(reader.info(), has_chunk(bytes, *b"iCCP"))
}

fn no_picture(error: DecodingError) -> NoPicture {
    match error {
        DecodingError::LimitsExceeded | DecodingError::Parameter(_) => NoPicture::Unknown,
        DecodingError::IoError(_) | DecodingError::Format(_) => NoPicture::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::PICTURE_PIXELS;
    use png::Encoder;

    /// Every kind of pixel in PNG 3, table 8.
    const KINDS: [(ColorType, &[BitDepth]); 5] = {
        use BitDepth::{Eight, Four, One, Sixteen, Two};
        [
            (ColorType::Grayscale, &[One, Two, Four, Eight, Sixteen]),
            (ColorType::Rgb, &[Eight, Sixteen]),
            (ColorType::Indexed, &[One, Two, Four, Eight]),
            (ColorType::GrayscaleAlpha, &[Eight, Sixteen]),
            (ColorType::Rgba, &[Eight, Sixteen]),
        ]
    };
    const SIZE: (u32, u32) = (13, 11);
    /// For each pass of an interlaced picture (PNG 3, 8.1): its steps to the right and down, and where it begins.
    const PASSES: [[u32; 4]; 7] =
        [[8, 8, 0, 0], [8, 8, 4, 0], [4, 8, 0, 4], [4, 4, 2, 0], [2, 4, 0, 2], [2, 2, 1, 0], [1, 2, 0, 1]];

    fn encode(kind: ColorType, depth: BitDepth, is_interlaced: bool, transparency: Option<Vec<u8>>) -> Vec<u8> {
        let mut info = png::Info::with_size(SIZE.0, SIZE.1);
        info.color_type = kind;
        info.bit_depth = depth;
        info.interlaced = is_interlaced;
        let palette = (0..=255).take(1 << (depth as u32).min(8)).flat_map(|index| [index, 255 - index, index / 2]);
        info.palette = (kind == ColorType::Indexed).then(|| palette.collect());
        info.trns = transparency.map(Into::into);
        let row_length = |samples: u32| (samples as usize * kind.samples() * depth as usize).div_ceil(8);
        let fill = |length: usize, seed: u32| (0..length).map(move |at| (at as u32 * 37 + seed * 101) as u8);
        let mut bytes = Vec::new();
        if is_interlaced {
            // The library's encoder only marks a picture as interlaced; it does not reorder the rows.
            let rows = (1..).zip(PASSES).flat_map(|(pass, [across, down, left, top])| {
                let lines = SIZE.1.saturating_sub(top).div_ceil(down);
                let length = row_length(SIZE.0.saturating_sub(left).div_ceil(across));
                (0..lines).map(move |line| (length, pass * 16 + line))
            });
            let rows = rows.filter(|(length, _)| *length > 0);
            let data: Vec<u8> = rows.flat_map(|(length, seed)| [0].into_iter().chain(fill(length, seed))).collect();
            let mut writer = Encoder::with_info(&mut bytes, info).unwrap().write_header().unwrap();
            let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
            std::io::Write::write_all(&mut packed, &data).unwrap();
            writer.write_chunk(png::chunk::IDAT, &packed.finish().unwrap()).unwrap();
        } else {
            let data: Vec<u8> = (0..SIZE.1).flat_map(|line| fill(row_length(SIZE.0), line)).collect();
            Encoder::with_info(&mut bytes, info).unwrap().write_header().unwrap().write_image_data(&data).unwrap();
        }
        bytes
    }

    #[test]
    fn every_kind_of_pixel_is_what_it_is_in_the_whole_picture() {
        for (kind, depths) in KINDS {
            for (depth, is_interlaced) in depths.iter().flat_map(|depth| [(*depth, false), (*depth, true)]) {
                let transparency = match kind {
                    ColorType::Grayscale => vec![0, 1],
                    ColorType::Rgb => vec![0, 1, 0, 2, 0, 3],
                    _ => vec![0, 128],
                };
                let can = !matches!(kind, ColorType::GrayscaleAlpha | ColorType::Rgba);
                for transparency in [None, can.then_some(transparency)] {
                    let bytes = encode(kind, depth, is_interlaced, transparency.clone());
                    let whole = image::load_from_memory_with_format(&bytes, image::ImageFormat::Png).unwrap();
                    let what = format!("{kind:?} {depth:?} {is_interlaced} {transparency:?}");
                    let decoded = decode(&bytes).unwrap();
                    assert_eq!(decoded.color().has_alpha(), whole.color().has_alpha(), "{what}");
                    assert_eq!(decoded.into_rgba8(), whole.into_rgba8(), "{what}");
                }
            }
        }
    }

    /// The picture has more bytes than decoding was once allowed to take, and no more pixels than an editor may use.
    #[test]
    fn a_large_picture_is_decoded_in_the_greatest_depth() {
        const SIDES: (u32, u32) = (5_100, 10_000);
        assert!(u64::from(SIDES.0 * SIDES.1) * 8 > 400_000_000 && (SIDES.0 * SIDES.1) as usize <= PICTURE_PIXELS);
        let mut bytes = Vec::new();
        let mut info = png::Info::with_size(SIDES.0, SIDES.1);
        (info.color_type, info.bit_depth) = (ColorType::Rgba, BitDepth::Sixteen);
        let mut writer = Encoder::with_info(&mut bytes, info).unwrap().write_header().unwrap();
        let mut rows = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        let row = [&[0], [60, 60, 120, 120, 180, 180, 255, 255].repeat(SIDES.0 as usize).as_slice()].concat();
        (0..SIDES.1).for_each(|_| std::io::Write::write_all(&mut rows, &row).unwrap());
        writer.write_chunk(png::chunk::IDAT, &rows.finish().unwrap()).unwrap();
        drop(writer);
        let picture = decode(&bytes).unwrap().into_rgba8();
        assert_eq!((picture.dimensions(), picture.get_pixel(5_099, 9_999).0), (SIDES, [60, 120, 180, 255]));
    }
}
