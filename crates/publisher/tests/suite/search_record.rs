//! A run takes over the unchanged parts of the search index; the other parts are those that a run without any record
//! makes.

use crate::portal::{AT, Portal, entry};
use std::fs;

const ENTRIES: u32 = 40;

fn write(portal: &Portal, number: u32, words: &str) {
    let text = entry(&format!("Kabar {words} {number}"), "2020-02-01T00:00:00Z", &format!("Isi {words} lengkap.\n"));
    portal.write(&format!("content/berita/kabar-{number:02}.md"), &text);
}

fn portal() -> Portal {
    let portal = Portal::minimal();
    (0..ENTRIES).for_each(|number| write(&portal, number, &format!("kata{}", "abcde".repeat(number as usize % 7 + 1))));
    portal.publish("dist");
    portal
}

#[test]
fn after_each_change_the_index_is_as_without_a_record() {
    let portal = portal();
    let before = portal.tree("dist");
    for (number, words) in [(3, "perpustakaan"), (20, "beasiswa"), (39, "pelatihan")] {
        write(&portal, number, words);
        portal.publish_as_from_nothing();
    }
    // Words that stand in the front matter alone are searched too.
    let path = "content/berita/kabar-05.md";
    portal.write(path, &portal.read(path).replacen("+++\n", "+++\nauthor = \"Sulistyaningrum\"\n", 1));
    portal.publish_as_from_nothing();
    let after = portal.tree("dist");
    let mut blocks = after.iter().filter(|(name, _)| name.starts_with("cari/indeks/16-0/")).map(|(_, bytes)| bytes);
    assert!(blocks.any(|bytes| bytes.windows(10).any(|word| word == b"listyaning")), "the block names the author");
    let changed = before.iter().filter(|(name, bytes)| after.get(*name) != Some(bytes)).map(|(name, _)| name);
    assert!(changed.clone().any(|name| name.starts_with("cari/indeks/16-0/")));
    assert!(changed.clone().any(|name| name.starts_with("cari/indeks/16-1/")));
}

#[test]
fn a_block_that_cannot_be_read_costs_no_words() {
    let portal = portal();
    let block = portal.path("dist/cari/indeks/16-0/0.bin");
    let (length, time) = (fs::metadata(&block).unwrap().len(), fs::metadata(&block).unwrap().modified().unwrap());
    // A failing disk would leave the file so: nothing shows that it was written.
    fs::write(&block, vec![0; usize::try_from(length).unwrap()]).unwrap();
    fs::File::options().write(true).open(&block).unwrap().set_modified(time).unwrap();
    write(&portal, 20, "beasiswa");
    portal.publish("dist");
    portal.publish_with("bersih", AT, &["--cache", "lain"]);
    let (mut kept, mut clean) = (portal.tree("dist"), portal.tree("bersih"));
    assert_ne!(kept.remove("cari/indeks/16-0/0.bin"), clean.remove("cari/indeks/16-0/0.bin"));
    assert_eq!(kept, clean);
}
