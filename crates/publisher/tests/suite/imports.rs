//! `warta import` turns an export into files that pass `warta check`, and loses nothing without a word.

use crate::portal::{Portal, Said};
use std::{fs, path::Path};

const REPORT: &str = "content/.impor/laporan.md";

fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name).to_str().unwrap().to_owned()
}

fn wordpress(portal: &Portal, more: &[&str]) -> Said {
    let file = sample("wordpress.xml");
    portal.run(&[["import", "wordpress", &file].as_slice(), more].concat())
}

fn succeed(said: &Said) -> &str {
    assert_eq!(said.code, Some(0), "{said:?}");
    &said.out
}

fn expect_checked(portal: &Portal) {
    let said = portal.check();
    assert_eq!(said.code, Some(0), "{said:?}");
}

/// Puts the files of the list of downloads in place.
fn fetch(portal: &Portal) {
    let picture = fs::read(portal.path("content/media/gedung.png")).unwrap();
    let jpeg = image::load_from_memory(&picture).unwrap().to_rgb8();
    let mut bytes = std::io::Cursor::new(Vec::new());
    jpeg.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    for name in ["2019-05-aula.jpg", "2019-05-kelas.jpg"] {
        portal.write_bytes(&format!("content/media/{name}"), bytes.get_ref());
    }
    portal.write("content/media/2019-05-panduan.pdf", "%PDF-1.4\n%%EOF\n");
}

#[test]
fn an_export_becomes_entries_and_pages_and_says_what_it_loses() {
    let portal = Portal::minimal();
    let said = wordpress(&portal, &[]);
    assert!(
        succeed(&said)
            .starts_with("4 tulisan baru, 0 diperbarui, 0 tetap, 0 dibiarkan, 3 dilewati; 2 pengalihan, 3 berkas")
    );
    expect_checked(&portal);
    let text = portal.read("content/berita/latsar-dibuka.md");
    for line in [
        "title = \"Latsar & Diklat dibuka: \\\"angkatan\\\" ke-5\"",
        "published_at = 2019-05-21T09:15:00+07:00",
        "author = \"Sri Rahayu\"",
        "Pelatihan dasar dibuka **hari ini** oleh *Kepala Balai*.\\",
        "## Syarat",
        "### Umum",
        "- KTP & ijazah",
        "  3. asli",
        "| Senin | 08.00 \\| 09.00 |",
        "[Video di YouTube](https://www.youtube.com/watch?v=abcdefghij0)",
    ] {
        assert!(text.lines().any(|known| known == line), "{line} in {text}");
    }
    assert!(text.contains("[hasil seleksi](/pengumuman/hasil-seleksi/)"), "a link within the old site stays one");
    assert!(!text.contains("alert(1)"));
    assert!(portal.read("content/pengumuman/hasil-seleksi-2.md").contains("draft = true"));
    assert!(portal.read("content/halaman/profil.md").ends_with("\nBalai berdiri sejak 1976.\n"));
    let report = portal.read(REPORT);
    for lost in [
        "1 komentar",
        "[contact-form-7]",
        "[vc_row]",
        "isian tambahan `penandatangan`",
        "skrip",
        "butir menu",
        "terpotong",
    ] {
        assert!(report.contains(lost), "{lost} in {report}");
    }
}

#[test]
fn a_run_may_be_repeated_and_leaves_the_work_of_editors_alone() {
    let portal = Portal::minimal();
    succeed(&wordpress(&portal, &[]));
    let first = portal.tree("content");
    assert!(succeed(&wordpress(&portal, &[])).starts_with("0 tulisan baru, 0 diperbarui, 4 tetap"));
    let second = portal.tree("content");
    for (path, bytes) in &first {
        assert!(path.ends_with("laporan.md") || second.get(path) == Some(bytes), "{path}");
    }
    assert_eq!(first.len(), second.len());
    portal.write("content/halaman/profil.md", "+++\ntitle = \"Profil\"\nsummary = \"Kami.\"\n+++\nDisunting.\n");
    portal.remove("content/pengumuman/hasil-seleksi-2.md");
    assert!(succeed(&wordpress(&portal, &[])).starts_with("0 tulisan baru, 0 diperbarui, 2 tetap, 2 dibiarkan"));
    assert!(portal.read("content/halaman/profil.md").contains("Disunting."));
    assert!(!portal.path("content/pengumuman/hasil-seleksi-2.md").exists());
    expect_checked(&portal);
}

#[test]
fn pictures_stand_in_the_text_as_soon_as_their_files_are_there() {
    let portal = Portal::minimal();
    succeed(&wordpress(&portal, &[]));
    let list = portal.read("content/.impor/unduh.txt");
    assert!(list.contains(
        "url = \"https://lama.contoh.go.id/wp-content/uploads/2019/05/aula.jpg\"\noutput = \"media/2019-05-aula.jpg\""
    ));
    // An error page that the server sent instead of a picture is no picture.
    portal.write("content/media/2019-05-aula.jpg", "<html>404</html>");
    assert!(succeed(&wordpress(&portal, &[])).contains("3 berkas perlu diunduh"));
    fetch(&portal);
    assert!(succeed(&wordpress(&portal, &[])).starts_with("0 tulisan baru, 2 diperbarui, 2 tetap"));
    expect_checked(&portal);
    let text = portal.read("content/berita/latsar-dibuka.md");
    assert!(text.contains("[cover]\nfile = \"2019-05-aula.jpg\"\nalt = \"Aula dengan kursi berjajar\""), "{text}");
    assert!(text.contains("![Aula dengan kursi berjajar](../media/2019-05-aula.jpg \"Suasana pembukaan\")"), "{text}");
    assert!(
        text.contains("- ![Aula dengan kursi berjajar](../media/2019-05-aula.jpg \"Aula sesudah dicat\")\n- !["),
        "{text}"
    );
    assert!(text.contains("(/media/2019-05-panduan.pdf)"), "{text}");
    portal.publish("dist");
}

#[test]
fn old_addresses_lead_to_the_new_ones() {
    let portal = Portal::minimal();
    succeed(&wordpress(&portal, &[]));
    portal.publish("dist");
    let page = portal.read("dist/2019/05/latsar-dibuka/index.html");
    assert!(page.contains("/berita/latsar-dibuka/"), "{page}");
    // When the entry is removed for good, its old address is gone too.
    succeed(&portal.run(&["remove", "berita/latsar-dibuka", "--yes"]));
    assert!(portal.read("content/ledger").contains("gone /2019/05/latsar-dibuka/"));
    // No other entry links to it, so the site can be published.
    let text = portal.read("content/pengumuman/hasil-seleksi.md");
    assert!(!text.contains("latsar-dibuka"));
    portal.publish("dist");
    assert!(!portal.path("dist/2019/05/latsar-dibuka/index.html").exists());
    assert!(portal.read("dist/gone.json").contains("/2019/05/latsar-dibuka/"));
}

#[test]
fn an_address_that_a_page_has_here_is_not_redirected() {
    let portal = Portal::minimal();
    // Two pages have one name: the page that is here keeps its address, and all addresses below it.
    let items = [("Panduan", "panduan/"), ("Lampiran panduan", "panduan/lampiran/2/"), ("Lain", "berita/satu/lama/2/")];
    let items = items.map(|(title, path)| {
        format!("<item><title>{title}</title><link>https://a.id/{path}</link><description>Isi.</description></item>")
    });
    portal.write("umpan.xml", &format!("<rss><channel><link>https://a.id</link>{}</channel></rss>", items.concat()));
    succeed(&portal.run(&["import", "rss", "umpan.xml"]));
    expect_checked(&portal);
    assert!(!portal.path("content/ledger").exists());
    let report = portal.read(REPORT);
    assert!(report.contains("- https://a.id/panduan/ → /berita/panduan/"), "{report}");
    portal.publish("dist");
}

#[test]
fn what_has_no_date_keeps_the_one_of_the_first_run_and_what_breaks_a_rule_is_told() {
    let portal = Portal::minimal();
    let item = "<item><title>Tanpa tanggal</title><link>https://a.id/x/</link><description><![CDATA[<!DOCTYPE html>\
                <a href='https://b.id/'>klik di sini</a>]]></description></item>";
    portal.write("umpan.xml", &format!("<rss><channel><link>https://a.id</link>{item}</channel></rss>"));
    succeed(&portal.run(&["import", "rss", "umpan.xml"]));
    assert!(portal.read(REPORT).contains("- aturan `teks-tautan`: diberi pengecualian"));
    assert!(portal.read("content/ledger").contains("redirect /x/ /berita/tanpa-tanggal/"));
    // The record pretends that a year has gone by since.
    let record = portal.read("content/.impor/catatan.json");
    let since = record.split("\"since\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    portal.write("content/.impor/catatan.json", &record.replace(&since, "2020-01-01T00:00:00+07:00"));
    assert!(succeed(&portal.run(&["import", "rss", "umpan.xml"])).starts_with("0 tulisan baru, 1 diperbarui"));
    assert!(portal.read("content/berita/tanpa-tanggal.md").contains("published_at = 2020-01-01T00:00:00+07:00"));
    assert!(succeed(&portal.run(&["import", "rss", "umpan.xml"])).starts_with("0 tulisan baru, 0 diperbarui, 1 tetap"));
    expect_checked(&portal);
}

#[test]
fn a_mapping_file_says_where_things_go() {
    let portal = Portal::minimal();
    portal.write(
        "content/units.toml",
        "[[units]]\nid = \"balai\"\nname = \"Balai\"\n[[units]]\nid = \"humas\"\nname = \"Humas\"\n",
    );
    portal.write("content/topics.toml", "[[topics]]\nid = \"latsar\"\nname = \"Latsar\"\n");
    portal.write(
        "peta.toml",
        "section = \"artikel\"\nunit = \"balai\"\n[[categories]]\nname = \"Latsar\"\ntopic = \"latsar\"\n\
         [[categories]]\nname = \"pengumuman\"\nsection = \"berita\"\n[[authors]]\nname = \"humas\"\nunit = \"humas\"\n",
    );
    succeed(&wordpress(&portal, &["--map", "peta.toml"]));
    expect_checked(&portal);
    assert!(portal.read("content/artikel/latsar-dibuka.md").contains("topics = [\"latsar\"]"));
    let text = portal.read("content/berita/hasil-seleksi.md");
    assert!(text.contains("unit = \"humas\"") && !text.contains("author"), "{text}");
}

#[test]
fn what_is_wrong_with_a_mapping_file_is_told_with_its_line() {
    let portal = Portal::minimal();
    portal.write("peta.toml", "section = \"berita\"\n[[categories]]\nnama = \"x\"\n");
    let said = wordpress(&portal, &["--map", "peta.toml"]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("peta.toml:3: kunci `categories.nama` tidak dikenal"), "{said:?}");
    for (text, what) in [
        ("unit = \"balia\"", "unit `balia` tidak dikenal. Mungkin maksud Anda `balai`"),
        ("section = \"video\"", "rubrik `video` tidak dikenal"),
        ("[[categories]]\nname = \"a\"\ntopic = \"b\"", "topik `b` tidak dikenal"),
    ] {
        portal.write("peta.toml", text);
        let said = wordpress(&portal, &["--map", "peta.toml"]);
        assert!(said.code == Some(1) && said.err.contains(what), "{said:?}");
    }
    assert_eq!(portal.tree("content").keys().filter(|path| path.starts_with("berita/")).count(), 1);
}

#[test]
fn feeds_of_all_kinds_become_entries() {
    let portal = Portal::minimal();
    for name in ["feed.rss", "feed.atom", "feed.json"] {
        succeed(&portal.run(&["import", "rss", &sample(name)]));
        expect_checked(&portal);
    }
    let rss = portal.read("content/berita/jadwal-tempat.md");
    assert!(
        rss.contains("published_at = 2020-03-02T08:00:00+07:00") && rss.contains("Bertempat di **aula**."),
        "{rss}"
    );
    assert!(rss.contains("[Berkas: jadwal.pdf](https://lama.contoh.go.id/files/jadwal.pdf)"), "{rss}");
    let atom = portal.read("content/pengumuman/satu-kata.md");
    assert!(atom.contains("title = \"Satu kata\"") && atom.contains("Isi yang *miring*."), "{atom}");
    assert!(portal.read("content/berita/1-2.md").contains("Hanya ringkasan, 3 \\< 4."));
    assert!(portal.read("content/pengumuman/json-satu.md").contains("title = \"JSON <satu>\""));
    assert!(portal.read("content/berita/tulisan.md").contains("Baris satu\\\nbaris dua\n\nParagraf dua\n"));
    assert!(portal.read(REPORT).contains("tulisan yang tidak dapat dibaca"));
    let ledger = portal.read("content/ledger");
    assert!(ledger.contains("redirect /berita/12-jadwal.html /berita/jadwal-tempat/\n"), "{ledger}");
    assert!(ledger.contains("redirect /satu/ /pengumuman/satu-kata/\n"), "{ledger}");
    portal.publish("dist");
    assert!(portal.read("dist/berita/12-jadwal.html").contains("/berita/jadwal-tempat/"));
}

#[test]
fn what_is_no_export_is_refused_and_changes_nothing() {
    let portal = Portal::minimal();
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>\
                  <rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>&lol2;</title></item></channel></rss>";
    for (bytes, what) in [
        (laughs.as_bytes(), "berisi DOCTYPE"),
        (b"\xff\xfe<\0r\0s\0s\0".as_slice(), "bukan ekspor WordPress"),
        (b"<rss><channel></channel></rss>", "bukan ekspor WordPress"),
        (b"", "bukan ekspor WordPress"),
    ] {
        portal.write_bytes("ekspor.xml", bytes);
        let said = portal.run(&["import", "wordpress", "ekspor.xml"]);
        assert!(said.code == Some(1) && said.err.contains(what), "{said:?}");
    }
    portal.write("umpan.json", "{\"items\": 5}");
    let said = portal.run(&["import", "rss", "umpan.json"]);
    assert!(said.err.contains("bukan JSON Feed yang utuh"), "{said:?}");
    let said = portal.run(&["import", "rss", "tidak-ada.xml"]);
    assert!(said.err.contains("tidak ada"), "{said:?}");
    expect_checked(&portal);
}

#[test]
fn an_item_that_is_broken_deep_or_large_costs_itself_alone() {
    let portal = Portal::minimal();
    let item = |title: &str, body: &str| {
        format!("<item><title>{title}</title><guid>{title}</guid><description><![CDATA[{body}]]></description></item>")
    };
    let deep = "<b>".repeat(16_000) + "dalam" + &"</b>".repeat(16_000);
    let large = "a ".repeat(9_000_000);
    let unclosed = "<item><title>rusak</x></item>";
    let items = [
        item("Satu", "<p>Isi.</p>"),
        item("Dalam", &deep),
        item("Besar", &large),
        unclosed.to_owned(),
        item("Dua", "Isi."),
    ];
    portal.write("umpan.xml", &format!("<rss><channel><link>https://a.id</link>{}</channel></rss>", items.concat()));
    let said = portal.run(&["import", "rss", "umpan.xml"]);
    succeed(&said);
    expect_checked(&portal);
    for name in ["satu-2", "dalam", "dua"] {
        assert!(portal.path(&format!("content/berita/{name}.md")).is_file(), "{name}: {said:?}");
    }
    let report = portal.read(REPORT);
    assert!(report.contains("tulisan ke-3 di berkas: lebih besar dari 16 MB"), "{report}");
    assert!(report.contains("tulisan ke-4 di berkas: XML-nya rusak"), "{report}");
    assert!(report.contains("bersarang terlalu dalam"), "{report}");
}
