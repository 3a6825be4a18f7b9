//! `warta new`, `warta withdraw`, `warta move`: what an editor types instead of remembering keys.

use crate::portal::{Portal, Said, entry};

fn ok(said: &Said) {
    assert_eq!(said.code, Some(0), "{said:?}");
}

fn portal() -> Portal {
    let portal = Portal::minimal();
    portal.publish("dist");
    portal
}

#[test]
fn a_new_entry_is_a_draft_that_passes_the_check() {
    for section in ["berita", "artikel"] {
        let portal = portal();
        ok(&portal.run(&["new", section, "Pelatihan Dasar “Bendahara” — Angkatan 2"]));
        let text = portal.read(&format!("content/{section}/pelatihan-dasar-bendahara-angkatan-2.md"));
        assert!(text.contains("title = \"Pelatihan Dasar “Bendahara” — Angkatan 2\"\n"), "{text}");
        assert!(text.contains("unit = \"balai\"\n") && text.contains("draft = true\n"), "{text}");
        ok(&portal.check());
        portal.publish("dist");
        assert!(!portal.path(&format!("dist/{section}/pelatihan-dasar-bendahara-angkatan-2")).exists());
    }
}

#[test]
fn what_the_template_asks_for_must_be_filled_in_before_it_is_published() {
    let portal = portal();
    ok(&portal.run(&["new", "pengumuman", "Jadwal", "--slug", "jadwal-2026"]));
    ok(&portal.check());
    let text = portal.read("content/pengumuman/jadwal-2026.md").replace("draft = true\n", "");
    portal.write("content/pengumuman/jadwal-2026.md", &text);
    let said = portal.check();
    assert_eq!(said.code, Some(1));
    assert_eq!(said.err.matches("[teks-contoh]").count(), 4, "{}", said.err);
    let filled = text.replace("ISI DI SINI", "Terisi").replace("Tulis di sini", "Inilah");
    portal.write("content/pengumuman/jadwal-2026.md", &filled);
    ok(&portal.check());
}

#[test]
fn a_new_page_needs_no_unit_and_no_date() {
    let portal = portal();
    ok(&portal.run(&["new", "halaman", "Cara Mendaftar"]));
    assert!(!portal.read("content/halaman/cara-mendaftar.md").contains("published_at"));
    let said = portal.check();
    assert_eq!(said.err.matches("[teks-contoh]").count(), 2, "{}", said.err);
}

#[test]
fn a_new_entry_never_takes_the_place_of_another() {
    let portal = portal();
    let before = portal.tree("content");
    for arguments in [
        &["new", "berita", "Satu"][..],
        &["new", "berita", "Apa saja", "--slug", "../satu"],
        &["new", "berita", "Apa saja", "--slug", "C:\\satu"],
        &["new", "berita", "Apa saja", "--slug", "%2e%2e"],
        &["new", "berita", "Apa saja", "--slug", "media"],
        &["new", "berita", "!?"],
        &["new", "berita", " "],
        &["new", "kabar", "Judul"],
        &["new", "../berita", "Judul"],
    ] {
        let said = portal.run(arguments);
        assert_eq!(said.code, Some(1), "{arguments:?}: {said:?}");
        assert!(said.err.starts_with("warta: "), "{said:?}");
    }
    assert_eq!(portal.tree("content"), before);
    let said = portal.run(&["new", "brita", "Judul"]);
    assert!(said.err.contains("Mungkin maksud Anda `berita`"), "{}", said.err);
}

#[test]
fn a_withdrawn_entry_stays_with_its_reason() {
    let portal = portal();
    let said = portal.run(&["withdraw", "satu", "--reason", "Angka di \"tabel\" keliru."]);
    ok(&said);
    assert!(said.out.contains("content/berita/satu.md dicabut"), "{}", said.out);
    ok(&portal.run(&["publish", "--shell", "shell"]));
    let page = portal.read("dist/berita/satu/index.json");
    assert!(page.contains("Angka di \\\"tabel\\\" keliru."), "{page}");
    let again = portal.run(&["withdraw", "/berita/satu/", "--reason", "Lagi."]);
    assert!(again.code == Some(1) && again.err.contains("sudah dicabut"), "{again:?}");
}

#[test]
fn a_name_must_mean_one_entry() {
    let portal = portal();
    portal.write("content/artikel/satu.md", &entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n"));
    let said = portal.run(&["withdraw", "satu", "--reason", "x"]);
    assert!(said.err.contains("`berita/satu`, `artikel/satu`"), "{}", said.err);
    for name in ["tidak-ada", "../satu", "berita/../../satu", "berita/SATU"] {
        let said = portal.run(&["withdraw", name, "--reason", "x"]);
        assert!(said.code == Some(1) && said.err.contains("tidak ada"), "{said:?}");
    }
    ok(&portal.run(&["withdraw", "content/artikel/satu.md", "--reason", "x"]));
}

#[test]
fn a_moved_entry_takes_its_number_and_every_link_along() {
    let portal = Portal::minimal();
    let body = "[satu](../berita/satu.md) [lagi](/berita/satu/#bagian)\n";
    portal.write("content/artikel/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", body));
    portal.write("content/menu.toml", "[[menu]]\nlabel = \"Satu\"\nto = \"/berita/satu/\"\n");
    portal.publish("dist");
    let said = portal.run(&["move", "berita/satu", "satu-yang-baru"]);
    ok(&said);
    assert!(said.out.contains("tautan di 2 berkas lain"), "{}", said.out);
    assert!(portal.read("content/ledger").contains("entry berita 1 satu-yang-baru\n"));
    portal.publish("dist");
    let redirect = portal.read("dist/berita/satu/index.html");
    assert!(redirect.contains("url=/berita/satu-yang-baru/"), "{redirect}");
    assert!(portal.read("content/artikel/dua.md").contains("(/berita/satu-yang-baru/#bagian)"));
    // Moved again, the first address leads straight to the last one.
    ok(&portal.run(&["move", "satu-yang-baru", "artikel/satu"]));
    portal.publish("dist");
    assert!(portal.read("dist/berita/satu/index.html").contains("url=/artikel/satu/"));
    assert!(portal.read("dist/berita/satu-yang-baru/index.html").contains("url=/artikel/satu/"));
    assert_eq!(portal.read("dist/gone.json"), r#"{"schema":1,"paths":[]}"#);
}

#[test]
fn a_move_that_cannot_be_leaves_everything_as_it_was() {
    let portal = Portal::minimal();
    portal.write("content/berita/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    let before = portal.tree("content");
    for to in ["dua", "../luar", "berita/Dua", "halaman/satu", "media", ""] {
        let said = portal.run(&["move", "satu", to]);
        assert_eq!(said.code, Some(1), "{to}: {said:?}");
    }
    assert_eq!(portal.tree("content"), before);
}
