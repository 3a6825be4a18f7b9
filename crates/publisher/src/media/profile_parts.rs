//! Finds out whether a picture has the part that holds a colour profile, even a damaged one.

use image::ImageFormat;

/// Returns whether a JPEG or WebP has that part.
pub(super) fn is_announced(format: ImageFormat, bytes: &[u8]) -> bool {
    match format {
        ImageFormat::Jpeg => has_segment(bytes, 0xe2, b"ICC_PROFILE\0"),
        ImageFormat::WebP => has_riff_chunk(bytes, *b"ICCP"),
        _ => false,
    }
}

/// Returns whether a PNG has a chunk of this kind before its pixels.
pub(super) fn has_chunk(bytes: &[u8], wanted: [u8; 4]) -> bool {
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((length, after)) = rest.split_first_chunk() {
        let Some((kind, after)) = after.split_first_chunk::<4>() else { return false };
        if *kind == wanted || kind == b"IDAT" {
            return *kind == wanted;
        }
        // The content is followed by a checksum of four bytes.
        rest = after.get(u32::from_be_bytes(*length) as usize + 4..).unwrap_or_default();
    }
    false
}

fn has_segment(bytes: &[u8], wanted: u8, beginning: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, marker, high, low, after @ ..] = rest {
        if *marker == wanted && after.starts_with(beginning) {
            return true;
        }
        if *marker == 0xda {
            return false;
        }
        rest = after.get(usize::from(u16::from_be_bytes([*high, *low])).saturating_sub(2)..).unwrap_or_default();
    }
    false
}

fn has_riff_chunk(bytes: &[u8], wanted: [u8; 4]) -> bool {
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some((kind, after)) = rest.split_first_chunk::<4>() {
        let Some((length, after)) = after.split_first_chunk() else { return false };
        if *kind == wanted {
            return true;
        }
        let length = u32::from_le_bytes(*length) as usize;
        rest = after.get(length + length % 2..).unwrap_or_default();
    }
    false
}
