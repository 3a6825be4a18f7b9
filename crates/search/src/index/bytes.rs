//! Writes numbers and texts as bytes, and adds to a file what shows that it is whole.

/// The version of all files. A reader of another version refuses them. The spelling of words belongs to the version (2:
/// spelled together, `text/joined.rs`).
const VERSION: u8 = 2;
/// A file begins with `W`, kind and version, and ends with a checksum of four bytes.
const HEADER: usize = 3;
const CHECKSUM: usize = 4;

/// What a file is, so that one is never read as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The number of documents, and the newest of them.
    Manifest,
    /// The postings of some families in one segment.
    Block,
    /// The values by which the documents of a segment can be narrowed.
    Columns,
    /// What is shown of some documents.
    Summaries,
    /// Words with a common beginning.
    Words,
}

impl Kind {
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Manifest => b'm',
            Self::Block => b'b',
            Self::Columns => b'c',
            Self::Summaries => b's',
            Self::Words => b'w',
        }
    }
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Damage {
    /// It is no file of an index, or not the one that was expected.
    Foreign,
    /// Another version wrote it.
    Version,
    /// It is cut short or changed.
    Broken,
}

/// Returns a file with this content.
pub(crate) fn seal(kind: Kind, content: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEADER + content.len() + CHECKSUM);
    file.extend([b'W', kind.byte(), VERSION]);
    file.extend(content);
    file.extend(hash(content).to_le_bytes());
    file
}

/// Returns the content of a file.
///
/// # Errors
/// When it is another file, of another version, or not whole.
pub(crate) fn open(kind: Kind, file: &[u8]) -> Result<&[u8], Damage> {
    let (header, rest) = file.split_at_checked(HEADER).ok_or(Damage::Broken)?;
    match header {
        [b'W', found, version] if *found == kind.byte() => {
            if *version != VERSION {
                return Err(Damage::Version);
            }
        }
        _ => return Err(Damage::Foreign),
    }
    let (content, checksum) = rest.split_last_chunk::<CHECKSUM>().ok_or(Damage::Broken)?;
    if hash(content).to_le_bytes() == *checksum { Ok(content) } else { Err(Damage::Broken) }
}

/// Returns FNV-1a of 32 bits, which tells blocks apart and finds accidents. It does not prevent forgery: whoever can
/// write these files may write anything anyway.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// Writes numbers in as few bytes as they need (LEB128), and texts with their length.
#[derive(Debug, Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.0.push((number.to_le_bytes()[0]) | 0x80);
            number >>= 7;
        }
        self.0.push(number.to_le_bytes()[0]);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.number(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
        self.0.extend(bytes);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Writes a text as the length of its common beginning with the text before, and the rest.
    pub(crate) fn text_after(&mut self, text: &str, before: &str) {
        let common = text.chars().zip(before.chars()).take_while(|(one, other)| one == other);
        let common: usize = common.map(|(letter, _)| letter.len_utf8()).sum();
        self.number(u32::try_from(common).unwrap_or_default());
        self.text(text.get(common..).unwrap_or_default());
    }

    /// Adds what another writer has written.
    pub(crate) fn append(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Reads what [`Writer`] has written; returns `None` for anything else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    pub(crate) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    pub(crate) fn text_after(&mut self, before: &str) -> Option<String> {
        let common = before.get(..usize::try_from(self.number()?).ok()?)?;
        Some(format!("{common}{}", self.text()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut writer = Writer::default();
        for number in [0, 1, 127, 128, 300, 70_000, u32::MAX] {
            writer.number(number);
        }
        writer.text("é");
        writer.text_after("pelatihan", "pelajar");
        let bytes = writer.finish();
        let mut reader = Reader::new(&bytes);
        for number in [0, 1, 127, 128, 300, 70_000, u32::MAX] {
            assert_eq!(reader.number(), Some(number));
        }
        assert_eq!(reader.text(), Some("é"));
        assert_eq!(reader.text_after("pelajar").as_deref(), Some("pelatihan"));
        assert_eq!(reader.number(), None);
    }

    #[test]
    fn no_bytes_bring_a_reader_down() {
        for bytes in [&[0xff; 12][..], &[200, 1], &[5, b'a'], &[2, 0xff, 0xfe], &[9, 0]] {
            let mut reader = Reader::new(bytes);
            let _ = (reader.number(), reader.text(), reader.text_after("ab"), reader.bytes());
        }
    }

    #[test]
    fn a_file_that_is_not_whole_is_refused() {
        let file = seal(Kind::Block, b"isi");
        assert_eq!(open(Kind::Block, &file), Ok(&b"isi"[..]));
        assert_eq!(open(Kind::Words, &file), Err(Damage::Foreign));
        assert_eq!(open(Kind::Block, b"<!doctype html>"), Err(Damage::Foreign));
        for length in 0..file.len() {
            assert!(open(Kind::Block, &file[..length]).is_err(), "{length}");
        }
        for index in 0..file.len() {
            let mut changed = file.clone();
            changed[index] ^= 1;
            assert!(open(Kind::Block, &changed).is_err(), "{index}");
        }
        let mut newer = file;
        newer[2] += 1;
        assert_eq!(open(Kind::Block, &newer), Err(Damage::Version));
    }
}
