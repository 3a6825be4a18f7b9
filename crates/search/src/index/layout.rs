//! The files of an index. Only the number of documents decides which there are, so publisher and engine agree without
//! asking, and a file is written again only when one of its own documents changes.

use super::bytes::hash;

/// The folder of the index within a site.
pub const FOLDER: &str = "cari/indeks/";
/// The size of the smallest segment. The newest documents, fewer than this, are in the manifest.
pub const SMALLEST: u32 = 16;
/// How many segments of one size become one of the next.
pub const RADIX: u32 = 8;
/// The words of documents from the last multiple of this on are in a file of their own.
pub const WORDS_STEP: u32 = 128;
/// How many summaries make a page. Hits are scattered, so every one of them brings its neighbours along.
pub const SUMMARIES: u32 = 8;

/// Returns the path of the file that is read first: `manifes.bin`
#[must_use]
pub fn manifest_file() -> String {
    format!("{FOLDER}manifes.bin")
}

/// Returns the path of the file with the words that the last full segments have and no older document.
#[must_use]
pub fn new_words_file() -> String {
    format!("{FOLDER}kata-baru.bin")
}

/// Returns the path of the file with the words that begin so.
#[must_use]
pub fn words_file(beginning: &str) -> String {
    format!("{FOLDER}kata/{beginning}.bin")
}

/// Returns how the words of a file begin, from its path.
#[must_use]
pub fn beginning_of(path: &str) -> Option<&str> {
    path.strip_prefix(FOLDER)?.strip_prefix("kata/")?.strip_suffix(".bin")
}

/// Returns the path of the page of summaries that holds a document.
#[must_use]
pub fn summaries_file(document: u32) -> String {
    format!("{FOLDER}ringkasan/{}.bin", document / SUMMARIES)
}

/// Documents that are indexed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// Its first document.
    pub first: u32,
    /// How many documents it has.
    pub size: u32,
}

impl Segment {
    /// Returns the number after its last document.
    #[must_use]
    pub const fn end(self) -> u32 {
        self.first + self.size
    }

    /// Returns how many blocks it has. In a small segment a word takes more bytes than what is said of it, so it needs
    /// more blocks for its size.
    #[must_use]
    pub const fn blocks(self) -> u32 {
        match self.size {
            0..=16 | 129..=1_024 => self.size / 2,
            17..=128 => self.size,
            1_025..=8_192 => self.size / 4,
            _ => self.size / 8,
        }
    }

    /// Returns which of its blocks holds a family.
    pub(crate) fn block_of_family(self, family: &str) -> u32 {
        hash(family.as_bytes()) % self.blocks().max(1)
    }

    /// Returns the path of a block.
    #[must_use]
    pub fn block_file(self, block: u32) -> String {
        format!("{FOLDER}{}-{}/{block:x}.bin", self.size, self.first / self.size.max(1))
    }

    /// Returns the path of its columns.
    #[must_use]
    pub fn columns_file(self) -> String {
        format!("{FOLDER}{}-{}/kolom.bin", self.size, self.first / self.size.max(1))
    }
}

/// Returns the segments of so many documents, oldest first. The documents after the last segment are in the manifest.
#[must_use]
pub fn segments(documents: u32) -> Vec<Segment> {
    let mut segments = Vec::new();
    let (mut first, mut size) = (0, SMALLEST);
    while documents / RADIX >= size {
        size *= RADIX;
    }
    while size >= SMALLEST {
        while documents - first >= size {
            segments.push(Segment { first, size });
            first += size;
        }
        size /= RADIX;
    }
    segments
}

/// Returns the first document that is in the manifest.
#[must_use]
pub const fn first_fresh(documents: u32) -> u32 {
    documents - documents % SMALLEST
}

/// Returns the first document whose words are in the file of new words.
#[must_use]
pub const fn first_with_new_words(documents: u32) -> u32 {
    documents - documents % WORDS_STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_cover_every_document_once() {
        for documents in [0, 1, 15, 16, 17, 127, 128, 129, 1_023, 1_024, 10_000, 100_000] {
            let mut next = 0;
            for segment in segments(documents) {
                assert_eq!((segment.first, segment.first % segment.size), (next, 0), "{documents}");
                next = segment.end();
            }
            assert_eq!(next, first_fresh(documents));
        }
        assert_eq!(segments(10_000).len(), 1 + 1 + 6 + 1);
    }

    #[test]
    fn one_more_document_moves_none_before_a_segment_is_full() {
        for documents in 0..2_000 {
            let (before, after) = (segments(documents), segments(documents + 1));
            if (documents + 1) % SMALLEST != 0 {
                assert_eq!(before, after);
            }
        }
    }

    #[test]
    fn a_million_documents_are_few_segments() {
        assert!((0..200).all(|step| segments(1_000_000 - step * 4_999).len() <= 7 * 6));
        assert!(segments(u32::MAX).len() < 100);
    }
}
