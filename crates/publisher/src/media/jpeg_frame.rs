//! How a JPEG is coded, from the header of its frame (ITU-T T.81, B.2.2).

/// What the header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    /// The kind of coding: 0 baseline, 1 sequential, 2 progressive; browsers do not show the others.
    kind: u8,
    /// Bits of each sample.
    bits: u8,
    height: u16,
    /// Samples of each pixel: 1 grey, 3 colours, 4 inks.
    components: u8,
    /// Whether each component has a horizontal sampling factor of 1, 2 or 4, and a vertical one of 1 to 4.
    is_evenly_sampled: bool,
}

impl Frame {
    /// Returns whether the picture is in inks.
    pub(super) const fn is_cmyk(self) -> bool {
        self.components == 4
    }

    /// Returns whether browsers show this coding. Others exist for medicine and archives: arithmetic and lossless
    /// coding, twelve bits, a height stated after the pixels.
    pub(super) const fn is_common(self) -> bool {
        self.kind <= 2
            && self.bits == 8
            && self.height > 0
            && matches!(self.components, 1 | 3 | 4)
            && self.is_evenly_sampled
    }
}

/// Finds the header of the frame; `None` if there is none before the pixels.
pub(super) fn find_frame(bytes: &[u8]) -> Option<Frame> {
    let mut offset = 2;
    loop {
        offset += bytes.get(offset..)?.iter().position(|byte| *byte == 0xff)? + 1;
        let marker = *bytes.get(offset)?;
        match marker {
            0x00 | 0x01 | 0xd0..=0xd8 => offset += 1,
            0xff => {}
            // The end, or the beginning of pixels.
            0xd9 | 0xda => return None,
            // SOF, except for DHT, JPG and DAC, whose codes are in the same range.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return read_frame(marker, bytes.get(offset + 3..)?);
            }
            _ => {
                let length = u16::from_be_bytes([*bytes.get(offset + 1)?, *bytes.get(offset + 2)?]);
                offset += 1 + usize::from(length);
            }
        }
    }
}

fn read_frame(marker: u8, header: &[u8]) -> Option<Frame> {
    let [bits, high, low, _, _, components, rest @ ..] = header else { return None };
    let sampling = rest.chunks_exact(3).take(usize::from(*components));
    let is_evenly_sampled = sampling
        .filter_map(|component| component.get(1))
        .all(|factors| matches!(factors >> 4, 1 | 2 | 4) && matches!(factors & 15, 1..=4));
    let height = u16::from_be_bytes([*high, *low]);
    Some(Frame { kind: marker & 15, bits: *bits, height, components: *components, is_evenly_sampled })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_found_behind_other_segments() {
        let picture =
            b"\xff\xd8\xff\xe0\x00\x04\xff\xc0\xff\xff\xc2\x00\x0b\x08\x00\x06\x00\x09\x01\x01\x11\x00\xff\xda";
        let frame = find_frame(picture).unwrap();
        assert_eq!((frame.kind, frame.height, frame.is_cmyk(), frame.is_common()), (2, 6, false, true));
        for length in 0..picture.len() - 5 {
            assert_eq!(find_frame(&picture[..length]), None, "{length}");
        }
        assert_eq!(find_frame(b"\xff\xd8\xff\xda\x00\x02\xff\xc0\x00\x0b\x08\x00\x06\x00\x09\x01\x01\x11\x00"), None);
    }

    #[test]
    fn what_browsers_do_not_show_is_uncommon() {
        for (at, value) in [(1, 0xc3), (1, 0xc9), (4, 12), (6, 0), (9, 2), (11, 0x31)] {
            let mut picture = *b"\xff\xc0\x00\x0b\x08\x00\x06\x00\x09\x01\x01\x11\x00";
            picture[at] = value;
            let picture = [b"\xff\xd8".as_slice(), &picture].concat();
            assert!(!find_frame(&picture).unwrap().is_common(), "{at}");
        }
    }
}
