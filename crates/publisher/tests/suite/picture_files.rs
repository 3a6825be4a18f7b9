//! Makes pictures byte by byte, of kinds that no encoder at hand makes.

use std::io::Write;

/// A chunk of a PNG.
pub fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = u32::MAX;
    for byte in kind.iter().chain(data) {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    [&u32::try_from(data.len()).unwrap().to_be_bytes(), kind.as_slice(), data, &(!crc).to_be_bytes()].concat()
}

/// A PNG of one colour, `pixel` as PNG stores it, with these chunks before its pixels.
pub fn flat_png((width, height): (u32, u32), (depth, kind): (u8, u8), pixel: &[u8], chunks: &[Vec<u8>]) -> Vec<u8> {
    let header = [&width.to_be_bytes(), &height.to_be_bytes(), [depth, kind, 0, 0, 0].as_slice()].concat();
    let row = [&[0], pixel.repeat(width as usize).as_slice()].concat();
    let mut pixels = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    (0..height).for_each(|_| pixels.write_all(&row).unwrap());
    let pixels = chunk(b"IDAT", &pixels.finish().unwrap());
    let signature = b"\x89PNG\r\n\x1a\n";
    [signature.as_slice(), &chunk(b"IHDR", &header), &chunks.concat(), &pixels, &chunk(b"IEND", b"")].concat()
}

/// The chunk of a colour profile.
pub fn profile_chunk(profile: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(b"profil\0\0".to_vec(), flate2::Compression::fast());
    packed.write_all(profile).unwrap();
    chunk(b"iCCP", &packed.finish().unwrap())
}

/// Bits, the highest of a byte first, with the zero byte that JPEG puts after `0xff`.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    pending: Vec<bool>,
}

impl Bits {
    fn push(&mut self, value: u32, count: u32) {
        for bit in (0..count).rev() {
            self.pending.push(value >> bit & 1 == 1);
            if self.pending.len() == 8 {
                let byte = self.pending.drain(..).fold(0, |byte, bit| byte << 1 | u8::from(bit));
                self.bytes.push(byte);
                self.bytes.extend((byte == 0xff).then_some(0));
            }
        }
    }

    fn finish(mut self) -> Vec<u8> {
        while !self.pending.is_empty() {
            self.push(1, 1);
        }
        self.bytes
    }
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    [&[0xff, marker], u16::try_from(data.len() + 2).unwrap().to_be_bytes().as_slice(), data].concat()
}

/// Returns Adobe's segment, which says how the inks of a JPEG are coded: 0 as they are, 2 as YCCK.
pub fn adobe(transform: u8) -> Vec<u8> {
    segment(0xee, &[b"Adobe\0\x64\0\0\0\0".as_slice(), &[transform]].concat())
}

/// Returns a colour profile in segments of so many bytes.
pub fn profile_segments(profile: &[u8], length: usize) -> Vec<u8> {
    let parts: Vec<&[u8]> = profile.chunks(length).collect();
    let count = u8::try_from(parts.len()).unwrap();
    let head = |index: u8| [b"ICC_PROFILE\0".as_slice(), &[index, count]].concat();
    parts.iter().zip(1..).flat_map(|(part, index)| segment(0xe2, &[&head(index), *part].concat())).collect()
}

/// Returns a baseline JPEG of one colour, which has a number for each component. Each block holds only its mean.
pub fn flat_jpeg((width, height): (u16, u16), colour: &[u8], segments: &[u8]) -> Vec<u8> {
    let components: Vec<u8> = (1..=u8::try_from(colour.len()).unwrap()).collect();
    let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
    let frame: Vec<u8> = components.iter().flat_map(|id| [*id, 0x11, 0]).collect();
    let frame = [&[8], size.as_slice(), &[components.len() as u8], &frame].concat();
    let scan: Vec<u8> = components.iter().flat_map(|id| [*id, 0]).collect();
    let scan = [&[components.len() as u8], scan.as_slice(), &[0, 63, 0]].concat();
    // The codes: twelve lengths of four bits each for means, and one code, "nothing more", for the rest.
    let means =
        [[0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].as_slice(), &(0..12).collect::<Vec<u8>>()].concat();
    let rest = [[0x10, 1].as_slice(), &[0; 15], &[0]].concat();
    let mut bits = Bits::default();
    for block in 0..usize::from(width.div_ceil(8)) * usize::from(height.div_ceil(8)) {
        for value in colour {
            // The value is eight times the mean. The first block states all of it, the others the difference, which is
            // none.
            let mean = if block == 0 { (i32::from(*value) - 128) * 8 } else { 0 };
            let length = 32 - mean.unsigned_abs().leading_zeros();
            bits.push(length, 4);
            bits.push((if mean < 0 { mean - 1 } else { mean }) as u32, length);
            bits.push(0, 1);
        }
    }
    let table = segment(0xdb, &[[0].as_slice(), &[1; 64]].concat());
    let head = [segments, &table, &segment(0xc0, &frame), &segment(0xc4, &means), &segment(0xc4, &rest)].concat();
    [b"\xff\xd8".as_slice(), &head, &segment(0xda, &scan), &bits.finish(), b"\xff\xd9"].concat()
}

/// A profile of a printer for which every mix of inks with cyan is Lab 60, -10, -30, and every other is white paper.
pub fn profile_of_inks() -> Vec<u8> {
    let ramp: Vec<u8> = (0..=255).collect();
    let one = [0, 1, 0, 0];
    let zero = [0; 4];
    let matrix = [one, zero, zero, zero, one, zero, zero, zero, one].concat();
    // Cyan varies slowest.
    let (paper, cyan) = ([255, 128, 128], [153, 118, 98]);
    let colours = [paper.repeat(8), cyan.repeat(8)].concat();
    let table =
        [b"mft1\0\0\0\0\x04\x03\x02\0".as_slice(), &matrix, &ramp.repeat(4), &colours, &ramp.repeat(3)].concat();
    let mut header = vec![0; 128];
    header[8..24].copy_from_slice(b"\x02\x40\0\0prtrCMYKLab ");
    header[36..40].copy_from_slice(b"acsp");
    header[68..80].copy_from_slice(b"\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d");
    let tags = [b"\0\0\0\x01A2B0\0\0\0\x90".as_slice(), &u32::try_from(table.len()).unwrap().to_be_bytes()].concat();
    let mut profile = [header, tags, table].concat();
    let length = u32::try_from(profile.len()).unwrap().to_be_bytes();
    profile[..4].copy_from_slice(&length);
    profile
}
