//! Whatever happens to a file on its way, reading it never panics.

use super::{
    item::Piece,
    source::{Refusal, read_from},
};
use proptest::prelude::*;

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("../../tests/import/", $name))
    };
}

/// The fixtures of all formats.
const SAMPLES: [&[u8]; 4] = [sample!("wordpress.xml"), sample!("feed.rss"), sample!("feed.atom"), sample!("feed.json")];

fn read(bytes: &[u8], is_wordpress: bool) -> Result<Vec<Piece>, Refusal> {
    let mut pieces = Vec::new();
    read_from(bytes, is_wordpress, &mut |piece| pieces.push(piece)).map(|_| pieces)
}

#[test]
fn every_beginning_of_a_file_can_be_read_or_is_refused() {
    for sample in SAMPLES {
        for end in (0..sample.len()).step_by(3) {
            let _ = read(&sample[..end], sample.starts_with(b"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(17), ..ProptestConfig::default() })]

    #[test]
    fn no_flipped_byte_makes_a_reader_panic(sample in 0..SAMPLES.len(), flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4), is_wordpress: bool) {
        let mut bytes = SAMPLES[sample].to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, is_wordpress);
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), is_wordpress: bool) {
        let _ = read(&bytes, is_wordpress);
    }

    #[test]
    fn no_pieces_of_a_feed_make_a_reader_panic(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40), is_atom: bool) {
        let root = if is_atom { "<feed xmlns='http://www.w3.org/2005/Atom'>" } else { "<rss>" };
        let _ = read(format!("{root}{}", pieces.concat()).as_bytes(), false);
    }
}

/// Fragments that mean something in feeds.
const PIECES: [&str; 34] = [
    "<item>",
    "</item>",
    "<item/>",
    "<entry>",
    "</entry>",
    "<title>",
    "</title>",
    "<description>",
    "</description>",
    "<content type='xhtml'>",
    "<content mode='base64'>",
    "</content>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&",
    "&amp;",
    "&#0;",
    "&x;",
    "xml:base='../a/'",
    "<a xml:base='b/' href='c'>",
    "</a>",
    "<x:y xmlns:x='http://purl.org/dc/elements/1.1/'>",
    "</x:y>",
    "<pubDate>",
    "</pubDate>",
    "2020-05-12",
    "<guid>",
    "</guid>",
    "kata",
    "<br/>",
    "<p",
    " x=>",
];
