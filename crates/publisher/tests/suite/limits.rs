//! Input that is too much is a problem, not a crash.

use crate::portal::{Portal, entry};
use std::fs::File;

fn assert_problem(portal: &Portal, expected: &str) {
    let said = portal.check();
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(said.err.lines().next(), Some(expected));
}

/// Makes a file of this size that takes no room on the disk: a quick run shows that it only looked at the size.
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

#[test]
fn a_pdf_of_2_gb_is_refused_by_its_size_alone() {
    let portal = Portal::minimal();
    make_large(&portal, "content/media/besar.pdf", 2_000_000_000);
    assert_problem(
        &portal,
        "content/media/besar.pdf:1: `besar.pdf` terlalu besar (2000 MB); batasnya 20 MB. Perkecil gambarnya, atau bagi lampirannya.",
    );
}

#[test]
fn front_matter_of_10_mb_is_refused() {
    let portal = Portal::minimal();
    portal.write("content/berita/besar.md", &format!("+++\n{}+++\nIsi.\n", "# catatan panjang\n".repeat(600_000)));
    let said = portal.check();
    assert!(said.err.starts_with("content/berita/besar.md:1: berkas terlalu besar (11 MB)"), "{}", said.err);
}

/// Names that other systems read otherwise, or that leave the folder when they are decoded.
#[test]
fn names_that_could_be_read_otherwise_are_refused_one_by_one() {
    let portal = Portal::minimal();
    let names = [
        "caf\u{e9}.md",
        "cafe\u{301}.md",
        "a..md",
        "a .md",
        "%2e%2e.md",
        "C:\\a.md",
        "%5ca.md",
        "\u{202e}dm.a.md",
        "A.md",
    ];
    for name in names {
        portal.write(&format!("content/berita/{name}"), &entry("Dua", "2020-01-01T00:00:00Z", "Isi.\n"));
    }
    portal.write("content/berita/titik.md.", "Isi.\n");
    let said = portal.check();
    assert_eq!(said.err.matches("nama alamat hanya boleh huruf kecil a-z").count(), names.len(), "{}", said.err);
    assert!(said.err.contains("berkas `titik.md.` bukan tulisan"), "{}", said.err);
    assert!(said.err.ends_with("10 masalah; tidak ada yang diterbitkan.\n"), "{}", said.err);
}
