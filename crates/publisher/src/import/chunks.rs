//! Cuts a feed or an export into items: memory holds one item at a time, however large the file.
//!
//! The bytes are cut before any XML is parsed, so that a broken or too large item is the only one that is lost.

use std::{
    collections::VecDeque,
    io::{self, BufRead},
    mem,
};

/// The largest item, in bytes. A larger one is reported and skipped.
pub(super) const ITEM_BYTES: usize = 16_000_000;
/// The largest head, in bytes: authors, categories, the name of the site.
pub(super) const HEAD_BYTES: usize = 64_000_000;

const CDATA: &[u8] = b"<![CDATA[";
const CDATA_END: &[u8] = b"]]>";
const COMMENT: &[u8] = b"<!--";
const COMMENT_END: &[u8] = b"-->";

/// A piece of the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Chunk {
    /// Everything before the first item.
    Head(Vec<u8>),
    /// One item with its tags.
    Item(Vec<u8>),
    /// An item of more than [`ITEM_BYTES`].
    TooLarge,
    /// The file ends within an item.
    CutOff,
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    Head,
    Item,
    Between,
    Ended,
}

/// The pieces of a file.
#[derive(Debug)]
pub(super) struct Chunks<R> {
    reader: R,
    cutter: Cutter,
}

impl<R: BufRead> Chunks<R> {
    /// Cuts the bytes of `reader`. `names`: the names that the element of an item may have, with their prefixes.
    pub(super) fn new(reader: R, names: &[String]) -> Self {
        Self { reader, cutter: Cutter::new(names) }
    }

    /// Returns the next piece; none at the end of the file.
    ///
    /// # Errors
    /// When the file cannot be read, or its head is larger than [`HEAD_BYTES`].
    pub(super) fn next(&mut self) -> io::Result<Option<Chunk>> {
        while self.cutter.state != State::Ended {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                return Ok(self.cutter.end());
            }
            let mut used = 0;
            let found = buffer.iter().find_map(|byte| {
                used += 1;
                self.cutter.accept(*byte)
            });
            self.reader.consume(used);
            if self.cutter.state == State::Head && self.cutter.is_too_large {
                return Err(io::Error::other("tidak ada tulisan di awal berkas"));
            }
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }
}

/// Finds the tags of items, byte by byte.
#[derive(Debug)]
struct Cutter {
    /// `item` or `entry`, with each prefix that may stand before it.
    names: Vec<Vec<u8>>,
    /// The length of the longest mark that is searched for.
    tail_length: usize,
    state: State,
    piece: Vec<u8>,
    /// The last bytes: a mark may begin in one read and end in the next.
    tail: VecDeque<u8>,
    /// The mark that ends the open CDATA section or comment: no other mark counts until then.
    closes: Option<&'static [u8]>,
    is_too_large: bool,
}

impl Cutter {
    fn new(names: &[String]) -> Self {
        let names: Vec<Vec<u8>> = names.iter().map(|name| name.as_bytes().to_vec()).collect();
        let longest = names.iter().map(Vec::len).max().unwrap_or_default();
        let tail_length = CDATA.len().max(longest + 3);
        Self {
            names,
            tail_length,
            state: State::Head,
            piece: Vec::new(),
            tail: VecDeque::with_capacity(tail_length + 1),
            closes: None,
            is_too_large: false,
        }
    }

    fn accept(&mut self, byte: u8) -> Option<Chunk> {
        self.push(byte);
        // Every mark ends in one of these bytes.
        if !(matches!(byte, b'>' | b'[' | b'-') || byte.is_ascii_whitespace()) {
            return None;
        }
        let tail: &[u8] = self.tail.make_contiguous();
        if let Some(end) = self.closes {
            self.closes = Some(end).filter(|end| !tail.ends_with(end));
            return None;
        }
        for (start, end) in [(CDATA, CDATA_END), (COMMENT, COMMENT_END)] {
            if tail.ends_with(start) {
                self.closes = Some(end);
                return None;
            }
        }
        match self.state {
            State::Item if self.names.iter().any(|name| is_end(tail, name)) => {
                self.state = State::Between;
                let item = mem::take(&mut self.piece);
                Some(if mem::take(&mut self.is_too_large) { Chunk::TooLarge } else { Chunk::Item(item) })
            }
            State::Head | State::Between => {
                let length = self.names.iter().find(|name| is_start(tail, name))?.len() + 2;
                let start = tail.iter().copied().skip(tail.len().saturating_sub(length)).collect();
                let mut head = mem::replace(&mut self.piece, start);
                head.truncate(head.len().saturating_sub(length));
                let was_head = mem::replace(&mut self.state, State::Item) == State::Head;
                was_head.then_some(Chunk::Head(head))
            }
            _ => None,
        }
    }

    fn push(&mut self, byte: u8) {
        if self.tail.len() == self.tail_length {
            self.tail.pop_front();
        }
        self.tail.push_back(byte);
        let bound = match self.state {
            State::Head => HEAD_BYTES,
            State::Item => ITEM_BYTES,
            State::Between | State::Ended => return,
        };
        if self.piece.len() < bound {
            self.piece.push(byte);
        } else {
            self.is_too_large = true;
        }
    }

    fn end(&mut self) -> Option<Chunk> {
        match mem::replace(&mut self.state, State::Ended) {
            State::Head => Some(Chunk::Head(mem::take(&mut self.piece))),
            State::Item => Some(Chunk::CutOff),
            State::Between | State::Ended => None,
        }
    }
}

/// Returns whether the tail ends with `<item` and a byte that ends the name.
fn is_start(tail: &[u8], name: &[u8]) -> bool {
    let Some((last, before)) = tail.split_last() else { return false };
    (last.is_ascii_whitespace() || *last == b'>') && before.strip_suffix(name).is_some_and(|rest| rest.ends_with(b"<"))
}

fn is_end(tail: &[u8], name: &[u8]) -> bool {
    let before = tail.strip_suffix(b">");
    before.and_then(|before| before.strip_suffix(name)).is_some_and(|rest| rest.ends_with(b"</"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Read};

    fn names() -> Vec<String> {
        ["item", "panjang:item"].map(str::to_owned).to_vec()
    }

    fn all(text: &str) -> Vec<Chunk> {
        // One byte per read, so that marks span several reads.
        let mut chunks = Chunks::new(BufReader::with_capacity(1, text.as_bytes()), &names());
        std::iter::from_fn(|| chunks.next().unwrap()).collect()
    }

    fn item(text: &str) -> Chunk {
        Chunk::Item(text.as_bytes().to_vec())
    }

    #[test]
    fn a_file_falls_into_head_and_items() {
        let text = "<rss><title>a</title><item><title>b</title></item> \n<item id='1'>c</item></rss>";
        let head = Chunk::Head(b"<rss><title>a</title>".to_vec());
        assert_eq!(all(text), [head, item("<item><title>b</title></item>"), item("<item id='1'>c</item>")]);
    }

    #[test]
    fn marks_within_cdata_and_longer_names_are_none() {
        let inner = "<item><![CDATA[ </item> <item> ]] ]]></item>";
        assert_eq!(all(&format!("<items>{inner}</items>")), [Chunk::Head(b"<items>".to_vec()), item(inner)]);
    }

    #[test]
    fn a_prefix_may_stand_before_the_name_and_a_comment_hides_it() {
        let (one, two) = ("<panjang:item>a</panjang:item>", "<item><!-- </item> -->b</item>");
        let head = Chunk::Head(b"<rss><!-- <item>x</item> --><lain:item>".to_vec());
        assert_eq!(all(&format!("<rss><!-- <item>x</item> --><lain:item>{one}{two}")), [head, item(one), item(two)]);
    }

    #[test]
    fn a_file_that_was_cut_off_says_so() {
        assert_eq!(all("<rss><item>a"), [Chunk::Head(b"<rss>".to_vec()), Chunk::CutOff]);
        assert_eq!(all("<rss>"), [Chunk::Head(b"<rss>".to_vec())]);
    }

    #[test]
    fn an_item_that_is_too_large_costs_itself_alone() {
        let large = io::repeat(b'a').take(ITEM_BYTES as u64 + 1);
        let file = b"<rss><item>".chain(large).chain(&b"</item><item>b</item></rss>"[..]);
        let mut chunks = Chunks::new(BufReader::new(file), &names());
        let mut next = || chunks.next().unwrap();
        assert_eq!(next(), Some(Chunk::Head(b"<rss>".to_vec())));
        assert_eq!(next(), Some(Chunk::TooLarge));
        assert_eq!(next(), Some(item("<item>b</item>")));
        assert_eq!(next(), None);
    }
}
