//! Compressed files beside the pages hold the same content, are made again by every publish, and with full effort on
//! request.

use crate::portal::{Portal, Said, entry};
use std::io::Read;

fn compress(portal: &Portal) -> Said {
    let said = portal.run(&["compress", "dist"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    said
}

fn unpack(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    if name.ends_with(".br") {
        brotli::BrotliDecompress(&mut &*bytes, &mut plain).unwrap();
    } else {
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).unwrap();
    }
    plain
}

/// Asserts that every compressed file holds what its own file does, and returns how many there are.
fn check_all(portal: &Portal) -> usize {
    let tree = portal.tree("dist");
    let packed = tree.iter().filter(|(name, _)| name.ends_with(".br") || name.ends_with(".gz"));
    let checked = packed.map(|(name, bytes)| {
        let own = tree.get(name.rsplit_once('.').unwrap().0).unwrap_or_else(|| panic!("{name} is of nothing"));
        assert_eq!(&unpack(name, bytes), own, "{name}");
    });
    checked.count()
}

#[test]
fn a_site_has_none_until_it_is_asked_for_them_and_then_always() {
    let portal = Portal::minimal();
    portal.publish("dist");
    assert_eq!(check_all(&portal), 0);
    compress(&portal);
    let first = check_all(&portal);
    assert!(first > 20, "{first}");
    // A changed page and a new page have their compressed files at once.
    portal.write("content/berita/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    assert!(check_all(&portal) > first);
    assert!(portal.path("dist/berita/dua/index.html.br").is_file());
    assert!(portal.path("dist/berita/satu/index.html.gz").is_file());
}

#[test]
fn each_content_is_compressed_once_and_with_all_effort() {
    let portal = Portal::minimal();
    portal.publish("dist");
    assert!(!compress(&portal).out.contains(" 0 di antaranya baru"));
    let best = portal.tree("dist");
    assert!(compress(&portal).out.contains(" 0 di antaranya baru"));
    assert_eq!(portal.tree("dist"), best);
    // `publish` compresses in a hurry, so the file is larger until `compress` has run.
    portal.write(
        "content/berita/dua.md",
        &entry("Dua", "2020-02-01T00:00:00Z", &"Isi yang berulang-ulang. ".repeat(200)),
    );
    portal.publish("dist");
    let quick = portal.tree("dist")["berita/dua/index.html.br"].len();
    compress(&portal);
    assert!(portal.tree("dist")["berita/dua/index.html.br"].len() < quick);
    check_all(&portal);
}
