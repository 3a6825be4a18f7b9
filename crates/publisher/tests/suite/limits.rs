//! Input that is too much is a problem, not a crash.

use crate::portal::{Portal, entry};
use std::fs::File;

fn assert_problem(portal: &Portal, expected: &str) {
    let said = portal.check();
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(said.err.lines().next(), Some(expected));
}

/// A file of this size that takes no room: only its size can have been looked at quickly.
fn make_large(portal: &Portal, path: &str, size: u64) {
    File::create(portal.path(path)).unwrap().set_len(size).unwrap();
}

#[test]
fn a_text_of_50_mb_is_refused() {
    let portal = Portal::minimal();
    make_large(&portal, "content/berita/besar.md", 50_000_000);
    assert_problem(
        &portal,
        "content/berita/besar.md:1: berkas terlalu besar (50 MB); batasnya 1 MB. Bagi menjadi beberapa tulisan, atau simpan sebagai lampiran di `media/`.",
    );
}

#[test]
fn a_picture_of_50_mb_is_refused_used_or_not() {
    let portal = Portal::minimal();
    make_large(&portal, "content/media/besar.png", 50_000_000);
    let expected = "content/media/besar.png:1: `besar.png` terlalu besar (50 MB); batasnya 20 MB. Perkecil gambarnya, atau bagi lampirannya.";
    assert_problem(&portal, expected);
    portal.write("content/berita/dua.md", &entry("Dua", "2020-01-01T00:00:00Z", "![x](../media/besar.png)\n"));
    assert_problem(&portal, expected);
}

#[test]
fn ten_thousand_quotes_within_each_other_are_refused() {
    let portal = Portal::minimal();
    for deep in
        [format!("{} x\n", ">".repeat(10_000)), "- ".repeat(10_000) + "x\n", "*a ".repeat(10_000) + &"*".repeat(10_000)]
    {
        portal.write("content/berita/dalam.md", &entry("Dalam", "2020-01-01T00:00:00Z", &deep));
        let said = portal.check();
        assert!(said.code == Some(0) || said.code == Some(1), "{said:?}");
        if deep.starts_with('>') {
            let expected = "content/berita/dalam.md:7: kutipan, daftar, atau penekanan bersarang lebih dari 16 tingkat. Kurangi tingkatnya.";
            assert_eq!(said.err.lines().next(), Some(expected));
        }
    }
}

#[test]
fn sixteen_levels_are_published_and_can_be_read_back() {
    let portal = Portal::minimal();
    let body = format!("{}- satu\n{}\n", "> ".repeat(14), "> ".repeat(14) + "  *dua*");
    portal.write("content/berita/dalam.md", &entry("Dalam", "2020-01-01T00:00:00Z", &body));
    portal.publish("dist");
    serde_json::from_str::<model::page::Twin>(&portal.read("dist/berita/dalam/index.json")).unwrap();
}

#[test]
fn a_huge_table_is_refused() {
    let portal = Portal::minimal();
    let wide = format!("{}|\n{}|\n", "|a".repeat(5_000), "|-".repeat(5_000));
    portal.write("content/berita/lebar.md", &entry("Lebar", "2020-01-01T00:00:00Z", &wide));
    assert_problem(
        &portal,
        "content/berita/lebar.md:7: tabel terlalu besar (5000 kolom, 0 baris). Batasnya 20 kolom dan 500 baris; simpan tabel besar sebagai lampiran.",
    );
}
