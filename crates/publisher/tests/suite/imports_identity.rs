//! `warta import`: which entry is which, within a file, from run to run, and over several files.

use crate::{
    old_site::{REPORT, entries, export, feed, import, post},
    portal::Portal,
};

#[test]
fn items_of_one_guid_are_each_an_entry_with_its_own_name_and_redirect() {
    let portal = Portal::minimal();
    let date = "<pubDate>Fri, 21 Feb 2020 16:48:00 +0700</pubDate>";
    let item = |name: &str, more: &str| {
        format!(
            "<title>Kabar {name}</title><link>https://lama.example/{name}/</link>{more}{date}<description>Isi {name}.</description>"
        )
    };
    let [one, two] = ["satu", "dua"].map(|name| item(name, "<guid isPermaLink=\"false\">N/A</guid>"));
    let three = item("tiga", "<guid isPermaLink=\"false\"></guid>");
    let notice = |text: &str, day: u8| {
        format!(
            "<title>Maklumat</title><pubDate>{day} Feb 2020 16:48:00 +0700</pubDate><description>{text}</description>"
        )
    };
    let notices = [notice("Yang pertama.", 21), notice("Yang kedua.", 22)];
    let all = [one.as_str(), &two, &three, &notices[0], &notices[1], "<description>Tanpa nama.</description>"];
    portal.write("umpan.xml", &feed(&all));
    assert!(import(&portal, "rss", "umpan.xml").out.starts_with("6 tulisan baru"));
    for name in ["satu", "dua", "tiga"] {
        assert!(portal.read(&format!("content/berita/kabar-{name}.md")).ends_with(&format!("\nIsi {name}.\n")));
        assert!(portal.read("content/ledger").contains(&format!("redirect /{name}/ /berita/kabar-{name}/\n")));
    }
    assert_eq!(entries(&portal).iter().filter(|path| path.contains("maklumat")).count(), 2);
    let report = portal.read(REPORT);
    assert!(report.contains("tanda pengenal `N/A` dipakai 2 tulisan"), "{report}");
    // Imported again, in another order and with a newer item that has the same mark: no entry changes its place.
    let before = portal.tree("content");
    let new = item("empat", "<guid isPermaLink=\"false\">N/A</guid>");
    portal.write("umpan.xml", &feed(&[new.as_str(), &notices[1], &two, &one, &three, &notices[0], all[5]]));
    assert!(import(&portal, "rss", "umpan.xml").out.starts_with("1 tulisan baru, 0 diperbarui, 6 tetap"));
    let after = portal.tree("content");
    for (path, bytes) in before.iter().filter(|(path, _)| path.ends_with(".md") && !path.contains("laporan")) {
        assert_eq!(after.get(path), Some(bytes), "{path}");
    }
    // Alone in its feed, as after years, this item is still none of the others.
    let late = item("lima", "<guid isPermaLink=\"false\">N/A</guid>");
    portal.write("umpan.xml", &feed(&[&late]));
    assert!(import(&portal, "rss", "umpan.xml").out.starts_with("1 tulisan baru"));
    assert!(portal.read(REPORT).contains("dulu milik tulisan lain"));
}

#[test]
fn posts_of_one_number_are_two_and_what_an_earlier_version_has_imported_is_found_again() {
    let portal = Portal::minimal();
    let text = |body: &str| format!("<content:encoded><![CDATA[<p>{body}</p>]]></content:encoded>");
    let one = post(1, "p1", &text("Isi pertama."));
    let two = post(1, "lain", &text("Isi kedua.")).replace("<wp:post_name>lain", "<wp:post_name>p1");
    portal.write("ekspor.xml", &export(&[&one]));
    import(&portal, "wordpress", "ekspor.xml");
    // The record is as it was before records had marks.
    let record: serde_json::Value = serde_json::from_str(&portal.read("content/.impor/catatan.json")).unwrap();
    let mut old = record.clone();
    for (_, entry) in old["entries"].as_object_mut().unwrap() {
        entry.as_object_mut().unwrap().remove("marks");
    }
    portal.write("content/.impor/catatan.json", &old.to_string());
    assert!(import(&portal, "wordpress", "ekspor.xml").out.starts_with("0 tulisan baru, 0 diperbarui, 1 tetap"));
    assert_eq!(serde_json::from_str::<serde_json::Value>(&portal.read("content/.impor/catatan.json")).unwrap(), record);
    portal.write("content/.impor/catatan.json", &old.to_string());
    portal.write("ekspor.xml", &export(&[&two, &one]));
    assert!(import(&portal, "wordpress", "ekspor.xml").out.starts_with("1 tulisan baru, 0 diperbarui, 1 tetap"));
    assert!(portal.read("content/berita/p1.md").contains("Isi pertama."));
    assert!(portal.read("content/berita/p1-2.md").contains("Isi kedua."));
    let ledger = portal.read("content/ledger");
    assert!(ledger.contains("redirect /p1/ /berita/p1/\n") && ledger.contains("redirect /lain/ /berita/p1-2/\n"));
}

#[test]
fn two_entries_of_one_old_address_do_not_take_it_from_each_other() {
    let portal = Portal::minimal();
    let item = |title: &str| {
        format!(
            "<title>{title}</title><guid>{title}</guid><link>https://lama.example/daftar/</link><description>{title}.</description>"
        )
    };
    portal.write("umpan.xml", &feed(&[&item("Pertama"), &item("Kedua")]));
    import(&portal, "rss", "umpan.xml");
    assert!(portal.read("content/ledger").contains("redirect /daftar/ /berita/pertama/\n"));
    assert!(portal.read(REPORT).contains("/daftar/ → /berita/kedua/: sudah milik tulisan lain"));
}

#[test]
fn an_export_in_several_files_finds_its_parts_in_any_order() {
    let one = post(
        3,
        "bagian-satu",
        "<content:encoded><![CDATA[Lihat <a href=\"/bagian-dua/\">bagian dua</a> dan <a href=\"https://lama.example/?p=4\">lagi</a>.\n\n\
         [gallery ids=\"950\"]]]></content:encoded>\
         <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>950</wp:meta_value></wp:postmeta>",
    );
    let two =
        post(4, "bagian-dua", "<content:encoded>Isi. &lt;a href=\"/x-lampiran/\"&gt;foto&lt;/a&gt;</content:encoded>");
    let file = "<title>Foto X</title><link>https://lama.example/x-lampiran/</link><wp:post_id>950</wp:post_id><wp:post_type>attachment</wp:post_type>\
                <wp:attachment_url>https://lama.example/wp-content/uploads/2020/01/x.jpg</wp:attachment_url>";
    for order in [vec!["satu.xml", "dua.xml", "satu.xml"], vec!["dua.xml", "satu.xml"]] {
        let portal = Portal::minimal();
        portal.write("satu.xml", &export(&[&one]));
        portal.write("dua.xml", &export(&[&two, file]));
        for name in &order {
            import(&portal, "wordpress", name);
            if *name == "satu.xml" && order.len() == 3 && !portal.path("content/berita/bagian-dua.md").exists() {
                assert!(portal.read(REPORT).contains("belum ada di sini: https://lama.example/bagian-dua/"));
            }
        }
        let kept = portal.read("content/.impor/laporan-dua.xml.md");
        assert!(kept.starts_with("# Laporan impor dari dua.xml\n"), "{kept}");
        let text = portal.read("content/berita/bagian-satu.md");
        assert!(text.contains("[bagian dua](/berita/bagian-dua/) dan [lagi](/berita/bagian-dua/)"), "{text}");
        let report = portal.read(REPORT);
        assert!(report.contains("gambar sampul `https://lama.example/wp-content/uploads/2020/01/x.jpg`"), "{report}");
        assert!(text.contains("uploads/2020/01/x.jpg") && !report.contains("tanpa daftar gambar"), "{text} {report}");
        let short = portal.read("content/.impor/alamat-pendek.txt");
        assert!(short.contains("/?p=3 /berita/bagian-satu/\n/?p=4 /berita/bagian-dua/\n"), "{short}");
        let two = portal.read("content/berita/bagian-dua.md");
        assert!(two.contains("[foto](https://lama.example/wp-content/uploads/2020/01/x.jpg)"), "{two}");
    }
}

#[test]
fn what_wordpress_keeps_beside_a_post_is_carried_over_or_told() {
    let portal = Portal::minimal();
    let meta = |key: &str, value: &str| {
        format!(
            "<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        )
    };
    let term = |domain: &str, slug: &str, name: &str| {
        format!("<category domain=\"{domain}\" nicename=\"{slug}\"><![CDATA[{name}]]></category>")
    };
    let more = [
        "<content:encoded>Isi.</content:encoded><wp:is_sticky>1</wp:is_sticky>".to_owned(),
        term("category", "kepegawaian", "Kepegawaian")
            + &term("post_tag", "cpns", "CPNS 2020")
            + &term("category", "latsar", "Latsar"),
        meta("_yoast_wpseo_metadesc", "Untuk mesin pencari."),
        meta("_yoast_wpseo_title", "Judul lain"),
        meta("_wp_old_slug", "nama-lama"),
        meta("penandatangan", "Kepala Balai"),
    ];
    let page = post(
        9,
        "sejarah",
        "<content:encoded>Dulu.</content:encoded><dc:creator>sri</dc:creator><wp:post_parent>8</wp:post_parent>",
    )
    .replace("post</wp:post_type>", "page</wp:post_type>")
    .replace("lama.example/sejarah/", "lama.example/tentang/sejarah/");
    let parent = post(8, "tentang", "<content:encoded>Kami.</content:encoded>")
        .replace("post</wp:post_type>", "page</wp:post_type>");
    let agenda = post(10, "agenda-satu", "<content:encoded>Agenda.</content:encoded>")
        .replace("post</wp:post_type>", "agenda</wp:post_type>");
    portal.write("ekspor.xml", &export(&[&post(7, "p7", &more.concat()), &page, &parent, &agenda]));
    portal.write("content/topics.toml", "[[topics]]\nid = \"latsar\"\nname = \"Latsar\"\n");
    portal.write("peta.toml", "[[categories]]\nname = \"Latsar\"\ntopic = \"latsar\"\n");
    let said = portal.run(&["import", "wordpress", "ekspor.xml", "--map", "peta.toml"]);
    assert!(said.out.starts_with("3 tulisan baru"), "{said:?}");
    let text = portal.read("content/berita/p7.md");
    for line in ["pinned = true", "summary = \"Untuk mesin pencari.\"", "topics = [\"latsar\"]"] {
        assert!(text.lines().any(|known| known == line), "{line} in {text}");
    }
    let ledger = portal.read("content/ledger");
    assert!(
        ledger.contains("redirect /nama-lama/ /berita/p7/\n") && ledger.contains("redirect /p7/ /berita/p7/\n"),
        "{ledger}"
    );
    let report = portal.read(REPORT);
    for line in [
        "topik: Kepegawaian, CPNS 2020 (",
        "judul untuk mesin pencari: “Judul lain”",
        "isian tambahan `penandatangan`: “Kepala Balai”",
        "di situs lama berada di bawah “Judul tentang”",
        "tanggal halaman: 2 Januari 2020",
        "penulis halaman: sri",
        "jenis tulisan `agenda` “Judul agenda-satu”; untuk membawanya",
    ] {
        assert!(report.contains(line), "{line} in {report}");
    }
    portal.write("peta.toml", "[[types]]\nname = \"Agenda\"\nsection = \"pengumuman\"\ntopic = \"latsar\"\n");
    portal.run(&["import", "wordpress", "ekspor.xml", "--map", "peta.toml"]);
    assert!(portal.read("content/pengumuman/agenda-satu.md").contains("topics = [\"latsar\"]"));
    portal.write("peta.toml", "[[types]]\nname = \"agenda\"\nsection = \"arsip\"\n");
    let said = portal.run(&["import", "wordpress", "ekspor.xml", "--map", "peta.toml"]);
    assert!(said.err.contains("rubrik `arsip` tidak dikenal"), "{said:?}");
    assert_eq!(portal.check().code, Some(0));
}

#[test]
fn entries_of_one_name_address_and_title_are_never_written_over_each_other() {
    let portal = Portal::minimal();
    let item = |day: u32, text: &str| {
        format!(
            "<title>Rapat</title><guid>N/A</guid><link>https://lama.example/rapat/</link>\
             <pubDate>{day} Feb 2020 16:48:00 +0700</pubDate><description>{text}</description>"
        )
    };
    portal.write("umpan.xml", &feed(&[&item(21, "satu"), &item(21, "dua"), &item(22, "tiga")]));
    import(&portal, "rss", "umpan.xml");
    let before = entries(&portal);
    let texts: Vec<String> = before.iter().map(|path| portal.read(&format!("content/{path}"))).collect();
    portal.write(
        "umpan.xml",
        &feed(&[&item(21, "dua disunting"), &item(23, "empat baru sama sekali"), &item(22, "tiga")]),
    );
    assert!(import(&portal, "rss", "umpan.xml").out.starts_with("2 tulisan baru, 0 diperbarui, 1 tetap"));
    for (path, text) in before.iter().zip(&texts) {
        assert_eq!(portal.read(&format!("content/{path}")), *text, "{path}");
    }
}

#[test]
fn an_address_of_a_file_or_of_another_site_leads_to_no_entry() {
    let portal = Portal::minimal();
    let item = |title: &str, link: &str, more: &str| {
        format!(
            "<title>{title}</title><link>{link}</link><pubDate>21 Feb 2020 16:48:00 +0700</pubDate><description>Isi.</description>{more}"
        )
    };
    let file = "https://lama.example/f/se12.pdf";
    portal.write(
        "umpan.xml",
        &feed(&[
            &item("Edaran 12", file, "<enclosure url='https://lama.example/f/se12.pdf' type='application/pdf'/>"),
            &item("Edaran 13", "https://lama.example/f/se13.pdf", ""),
            &item("Kutipan", "https://koran.example/baca/1", ""),
            &item(
                "Tayangan",
                "https://lama.example/tonton/1",
                "<enclosure url='https://lama.example/tonton/1' type='video/mp4'/>",
            ),
        ]),
    );
    import(&portal, "rss", "umpan.xml");
    for (path, link) in [
        ("edaran-12", "[Berkas: se12.pdf](https://lama.example/f/se12.pdf)"),
        ("edaran-13", "[Berkas: se13.pdf](https://lama.example/f/se13.pdf)"),
        ("tayangan", "(https://lama.example/tonton/1)"),
    ] {
        let text = portal.read(&format!("content/berita/{path}.md"));
        assert!(text.contains(link), "{text}");
    }
    let ledger = portal.read("content/ledger");
    assert!(ledger.contains("/tonton/1/") && !ledger.contains("/f/") && !ledger.contains("/baca/"), "{ledger}");
    let report = portal.read(REPORT);
    assert!(report.contains("https://koran.example/baca/1 → /berita/kutipan/: alamat di situs lain"), "{report}");
}
