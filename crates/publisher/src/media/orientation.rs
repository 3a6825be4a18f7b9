//! The orientation in EXIF data. The data is removed, so a picture that needs it would be shown lying down.

const ORIENTATION: u16 = 0x0112;

/// Reads the orientation from a TIFF structure, where 1 is upright; `None` if none is stated.
pub(super) fn read_orientation(exif: &[u8]) -> Option<u16> {
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let read_16 = |offset: usize| {
        let bytes = [*tiff.get(offset)?, *tiff.get(offset.checked_add(1)?)?];
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let bytes: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let start = if is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) };
    let start = usize::try_from(start).ok()?;
    for index in 0..usize::from(read_16(start)?) {
        let entry = start.checked_add(2 + index * 12)?;
        if read_16(entry)? == ORIENTATION {
            return read_16(entry.checked_add(8)?);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::read_orientation;

    #[test]
    fn both_byte_orders_are_read() {
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        let big = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
        assert_eq!(read_orientation(little), Some(6));
        assert_eq!(read_orientation(big), Some(6));
        for length in 0..little.len() - 2 {
            assert_eq!(read_orientation(&little[..length]), None);
        }
        assert_eq!(read_orientation(b"II*\0\xff\xff\xff\xff"), None);
    }
}
