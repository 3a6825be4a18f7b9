//! Finds the end of a JPEG. Cameras append whole pictures and films after it, each with a GPS location of its own.

/// Returns the length of the picture, its end mark included; `None` if the picture is cut off.
pub(super) fn find_end(bytes: &[u8]) -> Option<usize> {
    let mut offset = 2;
    loop {
        offset += bytes.get(offset..)?.iter().position(|byte| *byte == 0xff)? + 1;
        match *bytes.get(offset)? {
            0xd9 => return Some(offset + 1),
            // A stuffed byte, a restart mark, or a mark without content.
            0x00 | 0x01 | 0xd0..=0xd8 => offset += 1,
            0xff => {}
            _ => {
                let length = u16::from_be_bytes([*bytes.get(offset + 1)?, *bytes.get(offset + 2)?]);
                offset += 1 + usize::from(length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find_end;

    #[test]
    fn the_end_is_found_behind_segments_and_stuffed_bytes() {
        let picture = b"\xff\xd8\xff\xe0\x00\x04\xff\xd9\xff\xda\x00\x02ab\xff\x00\xff\xd0c\xff\xd9";
        let with_tail = [picture.as_slice(), b"tail\xff\xd9"].concat();
        assert_eq!(find_end(&with_tail), Some(picture.len()));
        for length in 0..picture.len() {
            assert_eq!(find_end(&picture[..length]), None, "{length}");
        }
    }
}
