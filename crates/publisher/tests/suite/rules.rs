//! J4: the rules, each with its name, its weight and its way out.

use crate::portal::{Portal, entry};

/// Returns the rules that report this file in an otherwise sound portal.
fn rules_of(path: &str, text: &str) -> Vec<String> {
    let portal = Portal::minimal();
    portal.write(path, text);
    let said = portal.check();
    let named = said.err.lines().filter_map(|line| line.rsplit_once(" [")?.1.strip_suffix(']'));
    named.map(str::to_owned).collect()
}

fn news(body: &str) -> Vec<String> {
    rules_of("content/berita/dua.md", &entry("Dua", "2020-01-01T00:00:00Z", body))
}

fn announcement(keys: &str, body: &str) -> Vec<String> {
    let text = entry("Dua", "2020-01-01T00:00:00Z", body).replacen("+++\n", &format!("+++\n{keys}"), 1);
    rules_of("content/pengumuman/dua.md", &text)
}

#[test]
fn j4_a_link_says_where_it_leads() {
    assert_eq!(news("Daftar [di sini](/panduan/).\n"), ["teks-tautan"]);
    assert_eq!(news("Lihat [Panduan](/panduan/).\n"), [""; 0]);
}

#[test]
fn j4_an_alternative_text_says_what_is_seen() {
    assert_eq!(news("![gedung.png](../media/gedung.png)\n"), ["teks-alternatif"]);
    assert_eq!(news("![Gedung](../media/gedung.png \"Gedung\")\n"), ["teks-alternatif"]);
    assert_eq!(news("![Gedung dua lantai](../media/gedung.png \"Gedung\")\n"), [""; 0]);
}

#[test]
fn j4_an_announcement_has_its_words_in_the_page() {
    assert_eq!(announcement("", ""), ["pengumuman-tanpa-teks"]);
    let portal = Portal::minimal();
    portal.write_bytes("content/media/surat.pdf", b"%PDF-1.4\n%%EOF\n");
    portal.write(
        "content/pengumuman/dua.md",
        &entry("Dua", "2020-01-01T00:00:00Z", "Lihat [surat](/media/surat.pdf).\n"),
    );
    let said = portal.check();
    assert!(said.err.contains("isi pengumuman ini hanya ada di lampirannya"), "{}", said.err);
}

#[test]
fn j4_an_announcement_that_binds_has_number_and_signatory() {
    let both = ["pengumuman-tanpa-nomor", "pengumuman-tanpa-penanda-tangan"];
    assert_eq!(announcement("deadline = 2020-02-01T00:00:00Z\n", "Isi.\n"), both);
    assert_eq!(announcement("number = \"1\"\n", "Isi.\n"), both[1..]);
    assert_eq!(announcement("signatory = \"Kepala\"\n", "Isi.\n"), both[..1]);
    assert_eq!(announcement("", "Isi.\n"), [""; 0]);
    assert_eq!(
        announcement("number = \"1\"\nsignatory = \"Kepala\"\nvalid_from = 2020-01-01T00:00:00Z\n", "Isi.\n"),
        [""; 0]
    );
}

#[test]
fn j4_a_sentence_can_be_read_in_one_go() {
    let long = "kata ".repeat(41);
    assert_eq!(news(&format!("{long}.\n")), ["kalimat-panjang"]);
    assert_eq!(news(&format!("- {long}.\n")), ["kalimat-panjang"]);
    assert_eq!(news(&"Kata ini. ".repeat(30)), [""; 0]);
}

#[test]
fn j4_a_rule_is_allowed_with_a_reason_and_only_where_it_is_needed() {
    let with = |allow: &str| {
        let text = entry("Dua", "2020-01-01T00:00:00Z", "Daftar [di sini](/panduan/).\n");
        rules_of("content/berita/dua.md", &text.replacen("+++\nDaftar", &format!("{allow}+++\nDaftar"), 1))
    };
    assert_eq!(with("[[allow]]\nrule = \"teks-tautan\"\nreason = \"Kutipan.\"\n"), [""; 0]);
    let other = "[[allow]]\nrule = \"judul-panjang\"\nreason = \"Nama resmi.\"\n";
    assert_eq!(with(other), ["pengecualian-tak-dipakai", "teks-tautan"]);
    assert_eq!(with("[[allow]]\nrule = \"teks-tautan\"\nreason = \"\"\n"), ["teks-tautan"]);
}

#[test]
fn a_rule_that_does_not_exist_is_a_problem() {
    let portal = Portal::minimal();
    let text = entry("Dua", "2020-01-01T00:00:00Z", "Isi.\n").replacen(
        "+++\nIsi",
        "[[allow]]\nrule = \"teks-tauta\"\nreason = \"x\"\n+++\nIsi",
        1,
    );
    portal.write("content/berita/dua.md", &text);
    let said = portal.check();
    assert!(said.err.contains("aturan `teks-tauta` tidak dikenal. Mungkin maksud Anda `teks-tautan`"), "{}", said.err);
}
