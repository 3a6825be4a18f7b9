//! `warta import`: the formats, dates and places of texts that old sites write.

use crate::{
    old_site::{REPORT, entries, feed, feed_with, import, sample},
    portal::Portal,
};

/// Returns the file with this title.
fn titled(portal: &Portal, title: &str) -> String {
    let line = format!("title = \"{title}\"\n");
    let texts: Vec<String> = entries(portal).iter().map(|path| portal.read(&format!("content/{path}"))).collect();
    let found: Vec<&String> = texts.iter().filter(|text| text.contains(&line)).collect();
    assert_eq!(found.len(), 1, "{title} in {texts:?}");
    found[0].clone()
}

#[test]
fn a_date_that_cannot_be_read_makes_a_draft_and_is_told_as_it_is_written() {
    let portal = Portal::minimal();
    let item = |name: &str, date: &str| {
        format!("<title>{name}</title><link>https://lama.example/{name}/</link>{date}<description>Isi.</description>")
    };
    let items = [
        item("wib", "<pubDate>Jum'at, 21 Pebruari 2020 16:48 WIB</pubDate>"),
        item("mysql", "<pubDate>2020-02-21 16:48:00</pubDate>"),
        item("dc", "<x:date>2020-02-21</x:date>"),
        item("terms", "<t:issued>2020-02-21T16:48+07:00</t:issued>"),
        item("aneh", "<pubDate>05/12/2020</pubDate>"),
        item("tanpa", ""),
        item("dua", "<pubDate>kemarin</pubDate><x:date>2020-02-21T16:48:00+07:00</x:date>"),
    ];
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let names = "xmlns:x=\"http://purl.org/dc/elements/1.1/\" xmlns:t=\"http://purl.org/dc/terms/\"";
    portal.write("umpan.xml", &feed_with(names, &items));
    import(&portal, "rss", "umpan.xml");
    for (name, date) in [
        ("wib", "2020-02-21T16:48:00+07:00"),
        ("mysql", "2020-02-21T16:48:00+07:00"),
        ("dc", "2020-02-21T00:00:00+07:00"),
        ("terms", "2020-02-21T16:48:00+07:00"),
        ("dua", "2020-02-21T16:48:00+07:00"),
    ] {
        let text = portal.read(&format!("content/berita/{name}.md"));
        assert!(text.contains(&format!("published_at = {date}\n")) && !text.contains("draft"), "{text}");
    }
    assert!(portal.read("content/berita/aneh.md").contains("draft = true"));
    assert!(!portal.read("content/berita/tanpa.md").contains("draft"));
    let report = portal.read(REPORT);
    for line in [
        "tanggal “2020-02-21 16:48:00”: tanpa zona waktu, dianggap WIB",
        "tanggal “2020-02-21”: tanpa jam",
        "tanggal: “05/12/2020” tidak dapat dibaca",
        "tanggal “kemarin” tidak dapat dibaca, dipakai “2020-02-21T16:48:00+07:00”",
    ] {
        assert!(report.contains(line), "{line} in {report}");
    }
    assert_eq!(report.matches("tanggal: tidak ada di situs lama").count(), 1, "{report}");
    assert!(!portal.read("content/ledger").contains("/aneh/"), "nothing leads to a draft");
}

#[test]
fn a_file_is_what_its_root_element_says_whatever_words_are_in_it() {
    let item = "<title>Kabar</title><link>https://lama.example/kabar/</link><description>Isi.</description>";
    let plain = feed(&[item]);
    let doctype = "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">";
    let wide: Vec<u8> = format!("\u{feff}<?xml version='1.0' encoding='utf-16'?>{plain}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let json =
        "{\"items\":[{\"id\":7,\"title\":\"Kabar\",\"content_html\":\"<p>Isi.</p>\",\"url\":null,\"tags\":[1,null]}]}";
    let cases: [(&str, Vec<u8>); 9] = [
        ("FeedBurner", plain.replace("<item>", "<feedburner:info uri='x'/><item>").into_bytes()),
        (
            "words in CDATA",
            plain.replace("<title>L</title>", "<title><![CDATA[<feedback> <feed>]]></title>").into_bytes(),
        ),
        ("a comment", format!("<!-- <feed> --><?x <feed>?>{plain}").into_bytes()),
        ("RSS 0.91", format!("<?xml version=\"1.0\"?>{doctype}{plain}").into_bytes()),
        ("UTF-16", wide),
        ("a byte order mark", format!("\u{feff}{plain}").into_bytes()),
        ("a late root", format!("<!--{}-->{plain}", " ".repeat(20_000)).into_bytes()),
        ("JSON", json.as_bytes().to_vec()),
        ("JSON with a mark", format!("\u{feff}\n{json}").into_bytes()),
    ];
    for (what, bytes) in cases {
        let portal = Portal::minimal();
        portal.write_bytes("umpan.xml", &bytes);
        assert!(import(&portal, "rss", "umpan.xml").out.starts_with("1 tulisan baru"), "{what}");
        assert!(portal.read("content/berita/kabar.md").ends_with("\nIsi.\n"), "{what}");
    }
    let portal = Portal::minimal();
    for (text, what) in [
        ("<!DOCTYPE html><html><head><title>rss</title></head><body><feed/></body></html>", "halaman web, bukan umpan"),
        ("<opml><body><rss/></body></opml>", "bukan umpan RSS"),
        ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel/></rss>", "berisi DOCTYPE"),
        ("kata <rss>", "bukan umpan RSS"),
    ] {
        portal.write("umpan.xml", text);
        let said = portal.run(&["import", "rss", "umpan.xml"]);
        assert!(
            said.code == Some(1) && said.err.contains(what) || what == "bukan umpan RSS" && said.code == Some(1),
            "{said:?}"
        );
    }
    // A text that only mentions WordPress is no export.
    portal.write("umpan.xml", &plain.replace("Isi.", "http://wordpress.org/export/1.2/"));
    assert_eq!(portal.run(&["import", "wordpress", "umpan.xml"]).code, Some(1));
}

#[test]
fn rdf_and_atom_03_are_read_with_any_prefixes_and_addresses_are_relative_to_their_base() {
    let portal = Portal::minimal();
    import(&portal, "rss", &sample("feed-rdf.xml"));
    let text = portal.read("content/berita/rdf-satu.md");
    for line in [
        "summary = \"Ringkasannya.\"",
        "published_at = 2020-05-12T08:00:00+07:00",
        "author = \"Budi\"",
        "Isi **tebal**, café.",
    ] {
        assert!(text.lines().any(|known| known == line), "{line} in {text}");
    }
    assert!(portal.read(REPORT).contains("topik: Kepegawaian"));
    import(&portal, "rss", &sample("feed-atom03.xml"));
    let text = portal.read("content/berita/atom-nol-tiga.md");
    assert!(text.contains("published_at = 2020-05-12T08:00:00+07:00") && text.contains("author = \"Humas\""), "{text}");
    assert!(text.contains("[dua](https://lama.contoh.go.id/blog/2020/dua.html)"), "{text}");
    assert!(text.contains("[tiga](https://lama.contoh.go.id/blog/arsip/tiga.html)"), "{text}");
    assert!(portal.read("content/.impor/unduh.txt").contains("https://lama.contoh.go.id/blog/2020/besar.jpg"));
    let ledger = portal.read("content/ledger");
    assert!(ledger.contains("redirect /blog/2020/atom.html /berita/atom-nol-tiga/"), "{ledger}");
    assert!(portal.read("content/berita/sandi.md").ends_with("\nIsi dari base64.\n"));
    let report = portal.read(REPORT);
    for line in ["Foto oleh Sari", "1 ukuran lain", "`contributor`: “Tono”", "gambar sampul", "tanpa jam"] {
        assert!(report.contains(line), "{line} in {report}");
    }
}

#[test]
fn a_text_is_found_wherever_it_stands_and_what_is_left_is_told() {
    let names = "xmlns:isi=\"http://purl.org/rss/1.0/modules/content/\" xmlns:m=\"http://search.yahoo.com/mrss/\" \
                 xmlns:i=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:d=\"http://purl.org/dc/elements/1.1/\" \
                 xmlns:h=\"http://www.w3.org/1999/xhtml\" xmlns:p=\"https://plugin.example/\"";
    for (item, found, told) in [
        ("<isi:encoded>&lt;p&gt;Isi &lt;b&gt;penuh&lt;/b&gt;.&lt;/p&gt;</isi:encoded>", "\nIsi **penuh**.\n", ""),
        ("<m:description>Isi 1 &lt; 2.</m:description>", "\nIsi 1 \\< 2.\n", ""),
        ("<m:group><m:description type='html'>&lt;i&gt;Isi&lt;/i&gt;.</m:description></m:group>", "\n*Isi*.\n", ""),
        ("<i:summary>Satu.\n\nDua.</i:summary>", "\nSatu.\n\nDua.\n", ""),
        ("<d:description>Isi.</d:description>", "\nIsi.\n", ""),
        ("<h:body><h:p>Isi <h:b>tebal</h:b>.</h:p></h:body>", "\nIsi **tebal**.\n", ""),
        ("<description><p>Isi <em>lepas</em>.</p></description>", "\nIsi *lepas*.\n", ""),
        ("<description>A & B</description>", "\nA & B\n", ""),
        (
            "<description>Isi.</description><isi:encoded></isi:encoded><p:catatan>Baca juga</p:catatan>",
            "\nIsi.\n",
            "`p:catatan`: “Baca juga”",
        ),
        (
            "<description>Isi.</description><i:summary>Ikhtisar.</i:summary><i:subtitle>Anak judul</i:subtitle>",
            "summary = \"Ikhtisar.\"",
            "“Anak judul”",
        ),
        ("<description>Isi.</description><author>humas@a.id (Tim Humas)</author>", "author = \"Tim Humas\"", ""),
        (
            "<description>Isi.</description><author>Ani</author><d:creator>Budi</d:creator>",
            "author = \"Budi\"",
            "nama lain: Ani",
        ),
        (
            "<description>Isi.</description><m:content url='a.jpg' medium='image'/>",
            "",
            "gambar sampul `https://lama.example/a.jpg`",
        ),
        (
            "<description>Isi.</description><i:image href='https://lama.example/b.png'/>",
            "",
            "gambar sampul `https://lama.example/b.png`",
        ),
        (
            "<description>Isi.</description><enclosure url='https://lama.example/c.jpg' type='image/jpeg'/>",
            "",
            "gambar sampul `https://lama.example/c.jpg`",
        ),
        (
            "<description>Isi.</description><m:thumbnail url='k.jpg'/><enclosure url='https://lama.example/s.mp3' type='audio/mpeg'/>",
            "[Berkas: s.mp3](https://lama.example/s.mp3)",
            "gambar sampul `https://lama.example/k.jpg`",
        ),
        (
            "<description>Isi.</description><category>Lomba</category><i:keywords>satu, dua</i:keywords>",
            "",
            "topik: Lomba, satu, dua",
        ),
        (
            "<description>Lihat &lt;a href='x/'&gt;ini&lt;/a&gt;.</description>",
            "[ini](https://lama.example/x/)",
            "belum ada di sini: https://lama.example/x/",
        ),
    ] {
        let portal = Portal::minimal();
        let item = format!("<title>Kabar</title><pubDate>Fri, 21 Feb 2020 16:48:00 +0700</pubDate>{item}");
        portal.write("umpan.xml", &feed_with(names, &[&item]));
        import(&portal, "rss", "umpan.xml");
        let (text, report) = (portal.read("content/berita/kabar.md"), portal.read(REPORT));
        assert!(text.contains(found), "{item}\n{text}");
        assert!(report.contains(told), "{item}\n{report}");
        assert!(!told.is_empty() || !report.contains("## Yang tidak terbawa"), "{item}\n{report}");
    }
}

#[test]
fn letters_behind_a_wrong_label_are_read() {
    let item = "<title>Kabar</title><guid>1</guid><description>X caf\u{1} X</description>";
    let utf8 = "<?xml version='1.0' encoding='utf-8'?>";
    let latin = "<?xml version='1.0' encoding='iso-8859-1'?>";
    for (head, byte) in
        [(utf8, b"\xe9".as_slice()), (utf8, b"\xc3\xa9"), (latin, b"\xe9"), (latin, b"\xc3\xa9"), ("", b"\xe9")]
    {
        let portal = Portal::minimal();
        let text = format!("{head}{}", feed(&[item])).into_bytes();
        let at = text.iter().position(|letter| *letter == 1).unwrap();
        portal.write_bytes("umpan.xml", &[&text[..at], byte, &text[at + 1..]].concat());
        import(&portal, "rss", "umpan.xml");
        assert!(portal.read("content/berita/kabar.md").contains("X café X"), "{head} {byte:?}");
    }
}

#[test]
fn json_feeds_of_both_versions_are_read_field_by_field() {
    let portal = Portal::minimal();
    portal.write(
        "umpan.json",
        r#"{"version":"https://jsonfeed.org/version/1","home_page_url":"https://lama.example/","author":{"name":"Redaksi"},"items":[
        {"id":7,"url":"https://lama.example/j/","title":"Nomor angka","content_html":"<p>Isi.</p>","date_published":"2020-02-21T16:48:00+07:00","tags":"Lomba","image":null,"_plugin":{"nilai":"rahasia"}},
        {"id":"j2","title":null,"content_text":"Baris satu\nbaris dua","date_published":"2020-02-21T16:48:00","author":{"name":"Humas v1"}},
        {"title":"Tanpa nomor","content_html":["salah"],"summary":"Ringkas.","attachments":[{"url":"https://lama.example/a.pdf","title":"Panduan"},null]},
        null,{"id":{"salah":1}}]}"#,
    );
    assert!(import(&portal, "rss", "umpan.json").out.starts_with("3 tulisan baru"));
    assert!(titled(&portal, "Nomor angka").contains("author = \"Redaksi\""));
    assert!(portal.read("content/berita/tulisan.md").contains("author = \"Humas v1\""));
    let report = portal.read(REPORT);
    for line in [
        "rahasia",
        "topik: Lomba",
        "tanpa zona waktu, dianggap WIB",
        "`content_html`: “[\"salah\"]”",
        "Panduan",
        "tulisan yang tidak dapat dibaca: null",
    ] {
        assert!(report.contains(line), "{line} in {report}");
    }
    assert!(import(&portal, "rss", "umpan.json").out.starts_with("0 tulisan baru, 0 diperbarui, 3 tetap"));
}

#[test]
fn an_item_that_is_not_closed_takes_no_other_with_it() {
    let portal = Portal::minimal();
    let text = feed(&[
        "<title>Kabar a</title><guid>a</guid><description>A.</description>",
        "<title>Kabar b</title><guid>b</guid><description>B.</description>",
    ]);
    portal.write("umpan.xml", &text.replacen("</item>", "", 1));
    import(&portal, "rss", "umpan.xml");
    assert_eq!(entries(&portal), ["berita/kabar-a.md", "berita/kabar-b.md"]);
}

#[test]
fn the_base_of_a_text_is_not_that_of_its_files() {
    let portal = Portal::minimal();
    portal.write(
        "umpan.xml",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://lama.example/'><entry><id>1</id><title>Edaran</title>\
         <updated>2020-05-12T08:00:00Z</updated><link rel='enclosure' href='f/a.pdf'/>\
         <content type='html' xml:base='x/'>&lt;a href='b.html'&gt;b&lt;/a&gt;</content></entry></feed>",
    );
    import(&portal, "rss", "umpan.xml");
    let text = portal.read("content/berita/edaran.md");
    assert!(
        text.contains("(https://lama.example/f/a.pdf)") && text.contains("(https://lama.example/x/b.html)"),
        "{text}"
    );
}
