//! What one more entry costs, and that the index is a function of its documents.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use search::{
    engine::Engine,
    index::{IndexWriter, Weighed, is_block, layout},
};
use std::collections::BTreeMap;
use support::{Served, filler};

fn changed(before: &BTreeMap<String, Vec<u8>>, after: &BTreeMap<String, Vec<u8>>) -> usize {
    after.iter().filter(|(name, bytes)| before.get(*name) != Some(bytes)).count()
}

#[test]
fn one_more_entry_touches_one_file_until_a_segment_is_full() {
    let all = filler(1_300);
    for count in [5, 130, 1_025, 1_290] {
        let (before, after) = (Served::new(&all[..count]).files, Served::new(&all[..count + 1]).files);
        assert_eq!(changed(&before, &after), 1, "{count}");
        assert_eq!(before.keys().filter(|name| !after.contains_key(*name)).count(), 0);
    }
}

#[test]
fn a_corrected_word_touches_few_files_however_old_its_entry() {
    let all = filler(1_300);
    let before = Served::new(&all).files;
    let mut corrected = all;
    corrected[40].texts[0].push_str(" terkoreksi");
    assert!(changed(&before, &Served::new(&corrected).files) <= 4);
}

#[test]
fn the_files_do_not_depend_on_the_order_in_which_documents_come() {
    let all = filler(200);
    let expected = Served::new(&all).files;
    let writer = IndexWriter::new(200);
    for (number, document) in (0..200).zip(&all).collect::<Vec<_>>().into_iter().rev() {
        writer.add(number, Weighed::new(document));
    }
    let mut files = BTreeMap::new();
    writer
        .write::<()>(&mut |name, bytes| {
            files.insert(name, bytes);
            Ok(())
        })
        .unwrap();
    assert_eq!(files, expected);
}

#[test]
fn words_of_segments_that_were_written_before_are_counted_from_their_blocks() {
    let all = filler(1_300);
    let served = Served::new(&all);
    let writer = IndexWriter::new(1_300);
    let mut changed = BTreeMap::new();
    let mut put = |name: String, bytes: Vec<u8>| {
        changed.insert(name, bytes);
        Ok::<(), ()>(())
    };
    // The largest segment is left as it is; all others are written anew.
    let (old, rest) = layout::segments(1_300).split_first().map(|(old, rest)| (*old, rest.to_vec())).unwrap();
    for block in 0..old.blocks() {
        let block = &served.files[&old.block_file(block)];
        assert!(is_block(block) && !is_block(&block[1..]));
        writer.count_words_of(old, block);
    }
    for (number, document) in (0..).zip(&all).skip(old.size as usize) {
        writer.add(number, Weighed::new(document));
        assert!(writer.has(number));
    }
    rest.iter().for_each(|segment| writer.write_segment(*segment, &mut put).unwrap());
    assert!(!writer.has(old.size));
    let beginnings = writer.write_words(&mut put).unwrap();
    writer.write_newest(beginnings, &mut put).unwrap();
    assert!(changed.iter().all(|(name, bytes)| served.files.get(name) == Some(bytes)));
    assert!(changed.keys().any(|name| layout::beginning_of(name).is_some()));
}

#[test]
fn a_place_that_is_empty_in_the_ledger_is_found_by_nothing() {
    let all = filler(40);
    let writer = IndexWriter::new(40);
    for (number, document) in (0..40).zip(&all).filter(|(number, _)| *number != 5 && *number != 38) {
        writer.add(number, Weighed::new(document));
    }
    let mut served = Served::new(&[]);
    writer
        .write::<()>(&mut |name, bytes| {
            served.files.insert(name, bytes);
            Ok(())
        })
        .unwrap();
    let mut found = std::collections::BTreeSet::new();
    for page in 1..=5 {
        let request = search::engine::Request { query: "isi".into(), page, ..Default::default() };
        found.extend(served.ask(&request).hits.into_iter().map(|hit| hit.path));
    }
    assert_eq!(found.len(), 38);
    assert!(!found.contains("/artikel/isi-5/") && !found.contains("/artikel/isi-38/"));
}

#[test]
fn no_bytes_bring_the_engine_down() {
    let all = filler(300);
    let whole = Served::new(&all);
    for seed in 0..60_usize {
        let mut served = Served::new(&[]);
        for (index, (name, bytes)) in whole.files.iter().enumerate() {
            let mut bytes = bytes.clone();
            if (index + seed) % 3 == 0 {
                let place = (seed * 31 + index * 7) % bytes.len();
                bytes[place] ^= 1 << (seed % 8);
                // The checksum is made right again, as a broken writer would have it.
                let end = bytes.len() - 4;
                let content = bytes[3.min(end)..end].to_vec();
                let hash = content
                    .iter()
                    .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
                bytes.truncate(end);
                bytes.extend(hash.to_le_bytes());
            }
            served.files.insert(name.clone(), bytes);
        }
        let _ = (served.find("lampu payung"), served.type_in("lam"), served.find("lmapu"));
    }
    assert!(Engine::is_text("berita/a/index.json") && !Engine::is_text(&layout::manifest_file()));
}
