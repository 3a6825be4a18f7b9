//! Takes metadata out of a picture without touching its pixels. What is kept is listed, not what is removed, so a kind
//! of metadata that nobody thought of does not slip through. The colour profile stays: without it colours shift.

use super::{Format, jpeg_end::find_end, orientation::read_orientation};
use img_parts::{
    Bytes, ImageEXIF,
    jpeg::{Jpeg, JpegSegment},
    png::{Png, PngChunk},
    riff::{RiffChunk, RiffContent},
    webp::WebP,
};

const PNG_KEPT: [&[u8; 4]; 11] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP"];
const WEBP_KEPT: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP", b"ANIM", b"ANMF"];
/// The flags of a VP8X chunk that announce EXIF and XMP.
const WEBP_METADATA_FLAGS: u8 = 0x08 | 0x04;

/// Why a picture could not be stripped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotStripped {
    /// It is cut off or damaged.
    Broken,
    /// It is animated, in a format of which only one picture would be left.
    Moving,
}

/// A file without metadata, and what the metadata said that matters for showing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stripped {
    pub(super) bytes: Vec<u8>,
    /// Which way up it is (EXIF 2.3, tag 0x0112); 1 is upright.
    pub(super) orientation: u16,
    /// Whether it is animated; it is then published as it is.
    pub(super) is_animated: bool,
}

/// Removes the metadata from a picture; other files stay as they are.
pub(super) fn strip(format: Format, bytes: Vec<u8>) -> Result<Stripped, NotStripped> {
    match format {
        Format::Jpeg => strip_jpeg(bytes),
        Format::Png => strip_png(bytes),
        Format::WebP => strip_webp(bytes),
        Format::Pdf | Format::Mp4 | Format::WebM | Format::Vtt => {
            Ok(Stripped { bytes, orientation: 1, is_animated: false })
        }
    }
}

/// Returns the stated orientation if it is a valid one; anything else is upright.
fn orientation_of(picture: &impl ImageEXIF) -> u16 {
    let orientation = picture.exif().and_then(|exif| read_orientation(&exif));
    orientation.filter(|orientation| (2..=8).contains(orientation)).unwrap_or(1)
}

fn strip_jpeg(bytes: Vec<u8>) -> Result<Stripped, NotStripped> {
    let end = find_end(&bytes).ok_or(NotStripped::Broken)?;
    let picture = Bytes::from(bytes).slice(..end);
    let mut jpeg = Jpeg::from_bytes(picture).map_err(|_| NotStripped::Broken)?;
    let orientation = orientation_of(&jpeg);
    jpeg.segments_mut().retain(is_kept_segment);
    Ok(Stripped { bytes: jpeg.encoder().bytes().to_vec(), orientation, is_animated: false })
}

/// Returns whether decoding needs a segment: not comments, and of the APP segments only JFIF, the colour profile, and
/// Adobe's note on the colour transform.
fn is_kept_segment(segment: &JpegSegment) -> bool {
    match segment.marker() {
        0xe0 => segment.contents().starts_with(b"JFIF\0"),
        0xe2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        0xee => segment.contents().starts_with(b"Adobe"),
        0xe1..=0xef | 0xfe => false,
        _ => true,
    }
}

fn strip_png(bytes: Vec<u8>) -> Result<Stripped, NotStripped> {
    let mut png = Png::from_bytes(bytes.into()).map_err(|_| NotStripped::Broken)?;
    let orientation = orientation_of(&png);
    if is_moving(png.chunks()) {
        return Err(NotStripped::Moving);
    }
    png.chunks_mut().retain(is_kept_chunk);
    let is_whole = png.chunks().last().is_some_and(|chunk| chunk.kind() == *b"IEND");
    let stripped = || Stripped { bytes: png.encoder().bytes().to_vec(), orientation, is_animated: false };
    is_whole.then(stripped).ok_or(NotStripped::Broken)
}

/// Returns whether it is an animation (PNG 3, 11.3.6) of more than the one picture that every program shows.
fn is_moving(chunks: &[PngChunk]) -> bool {
    let before_pixels = || chunks.iter().take_while(|chunk| chunk.kind() != *b"IDAT");
    let control = before_pixels().find(|chunk| chunk.kind() == *b"acTL");
    let frames = control.and_then(|chunk| chunk.contents().first_chunk().map(|count| u32::from_be_bytes(*count)));
    let is_first_shown = before_pixels().any(|chunk| chunk.kind() == *b"fcTL");
    frames.is_some_and(|frames| frames > 1 || (frames == 1 && !is_first_shown))
}

/// Returns whether a chunk is kept. Browsers ignore code points that PNG 3 does not have (11.3.2.6), but the decoder
/// fails on them.
fn is_kept_chunk(chunk: &PngChunk) -> bool {
    let is_sound = chunk.kind() != *b"cICP" || matches!(*chunk.contents().as_ref(), [_, _, 0, 0 | 1]);
    PNG_KEPT.contains(&&chunk.kind()) && is_sound
}

fn strip_webp(bytes: Vec<u8>) -> Result<Stripped, NotStripped> {
    let mut webp = WebP::from_bytes(bytes.into()).map_err(|_| NotStripped::Broken)?;
    let orientation = orientation_of(&webp);
    webp.chunks_mut().retain(|chunk| WEBP_KEPT.contains(&&chunk.id()));
    for chunk in webp.chunks_mut() {
        let header = if chunk.id() == *b"VP8X" { chunk.content().data().map(|data| data.to_vec()) } else { None };
        if let Some(mut header) = header {
            if let Some(flags) = header.first_mut() {
                *flags &= !WEBP_METADATA_FLAGS;
            }
            *chunk = RiffChunk::new(*b"VP8X", RiffContent::Data(header.into()));
        }
    }
    let is_animated = webp.chunks().iter().any(|chunk| chunk.id() == *b"ANIM");
    Ok(Stripped { bytes: webp.encoder().bytes().to_vec(), orientation, is_animated })
}
