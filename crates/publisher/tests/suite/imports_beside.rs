//! `warta import`: what stands beside the texts of an old site, in its exports and feeds.

use crate::{
    imports_words::{import, post},
    old_site::{self, REPORT, export, feed_with},
    portal::Portal,
};

fn expect_told(report: &str, lines: &[&str]) {
    for line in lines {
        assert!(report.contains(line), "{line} in {report}");
    }
}

#[test]
fn pictures_of_summaries_and_a_description_beside_the_text_are_told() {
    let portal = Portal::minimal();
    let more = "<description>Uraian lain.</description><excerpt:encoded><![CDATA[Ringkas \
                <img src='https://lama.example/r.jpg' alt='Aula penuh'>]]></excerpt:encoded>";
    let report = import(&portal, &[post(1, "Satu", "Isi.", more), post(2, "Tag &lt;table&gt; ini", "Isi.", "")]);
    expect_told(
        &report,
        &[
            "teks alternatif gambar di ringkasan: `Aula penuh`",
            "gambar di ringkasan `https://lama.example/r.jpg`",
            "kata di uraian (description) yang tidak terbawa: `Uraian lain`",
        ],
    );
}

#[test]
fn groups_that_only_programs_sort_by_are_no_topics() {
    let portal = Portal::minimal();
    let group =
        |domain: &str, name: &str| format!("<category domain=\"{domain}\" nicename=\"x-{name}\">{name}</category>");
    let groups = [
        group("post_translations", "pll_1"),
        group("post_format", "Kutipan"),
        group("language", "English"),
        group("category", "Latsar"),
    ];
    let report = import(&portal, &[post(1, "Satu", "Isi.", &groups.concat())]);
    expect_told(&report, &["topik: Latsar (", "bentuk tulisan: Kutipan", "bahasa tulisan: English"]);
    assert!(!report.contains("pll_1"), "{report}");
}

#[test]
fn reusable_blocks_of_another_part_of_the_export_are_filled_in_on_the_next_run() {
    let portal = Portal::minimal();
    let text = "<p>Awal</p><!-- wp:block {\"ref\":99,\"content\":{\"Kota\":{\"content\":\"Sleman\"}}} /-->";
    let block = "<title>Alamat</title><content:encoded><![CDATA[<p>Jalan Solo</p>]]></content:encoded>\
                 <wp:post_id>99</wp:post_id><wp:post_type>wp_block</wp:post_type>";
    portal.write("dua.xml", &export(&[block]));
    let report = import(&portal, &[post(1, "Satu", text, "")]);
    expect_told(&report, &["yang tidak ada di ekspornya", "Sleman"]);
    old_site::import(&portal, "wordpress", "dua.xml");
    old_site::import(&portal, "wordpress", "ekspor.xml");
    assert!(portal.read("content/berita/t1.md").ends_with("Awal\n\nJalan Solo\n"));
    expect_told(&portal.read(REPORT), &["kata yang menggantikan kata di blok yang dipakai ulang: `content: Sleman`"]);
}

#[test]
fn a_gallery_without_a_list_shows_what_was_put_into_its_post() {
    let portal = Portal::minimal();
    let attachment = |number: u32, parent: u32, name: &str| {
        format!(
            "<title>{name}</title><wp:post_id>{number}</wp:post_id><wp:post_parent>{parent}</wp:post_parent>\
             <wp:post_type>attachment</wp:post_type><wp:attachment_url>https://lama.example/{name}</wp:attachment_url>"
        )
    };
    let items = [
        post(1, "Satu", "[gallery]", ""),
        attachment(12, 1, "kedua.jpg"),
        attachment(5, 1, "pertama.jpg"),
        attachment(6, 1, "surat.pdf"),
        attachment(7, 2, "lain.jpg"),
    ];
    let report = import(&portal, &items);
    let text = portal.read("content/berita/t1.md");
    let [one, two] = ["pertama.jpg", "kedua.jpg"].map(|name| text.find(&format!("(https://lama.example/{name})")));
    assert!(one.is_some() && one < two && !text.contains("lain.jpg") && !text.contains("surat.pdf"), "{text}");
    assert!(!report.contains("### berita/t1.md"), "{report}");
}

#[test]
fn lists_of_plugins_are_told_by_their_values() {
    let portal = Portal::minimal();
    let field = |key: &str, value: &str| {
        format!(
            "<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        )
    };
    let fields = [
        field("jadwal", "a:1:{i:0;a:2:{s:3:\"jam\";s:5:\"08.00\";s:5:\"acara\";s:9:\"Pembukaan\";}}"),
        field("kontak", "{\"telepon\":\"0274-1234\",\"orang\":[\"Sri\"]}"),
    ];
    let report = import(&portal, &[post(1, "Satu", "Isi.", &fields.concat())]);
    expect_told(&report, &["`jadwal`: “08.00; Pembukaan”", "`kontak`: “"]);
    expect_told(&report, &["0274-1234", "Sri"]);
}

#[test]
fn titles_links_and_left_items_of_feeds_are_told_with_their_words() {
    let portal = Portal::minimal();
    let items = [
        "<title>Satu</title><title>Judul kedua</title><x:title>Judul Dublin</x:title><link>https://lama.example/satu/</link>\
         <description>Isi.</description><p:chapters><p:chapter start=\"00:01\" title=\"Bab awal\" href=\"https://lama.example/bab\"/></p:chapters>",
        "<category>Latsar</category><author>Sri Rahayu</author><pubDate>Fri, 21 Feb 2020 16:48:00 +0700</pubDate>",
    ];
    let names = "xmlns:x=\"http://purl.org/dc/elements/1.1/\" xmlns:p=\"http://podlove.org/simple-chapters\"";
    portal.write("umpan.xml", &feed_with(names, &items));
    old_site::import(&portal, "rss", "umpan.xml");
    let report = portal.read(REPORT);
    expect_told(
        &report,
        &["`title`: “Judul kedua”", "`dc:title`: “Judul Dublin”", "Bab awal", "https://lama.example/bab", "00:01"],
    );
    expect_told(&report, &["tulisan tanpa judul, isi, dan alamat (21 Februari 2020; Sri Rahayu; Latsar)"]);
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>a</id><link href=\"https://lama.example/\"/><entry><id>e1</id>\
                <title>Dengan berkas</title><updated>2020-02-21T16:48:00+07:00</updated><content type=\"text\">Isi.</content>\
                <link rel=\"enclosure\" href=\"https://lama.example/a.mp3\" title=\"Rekaman rapat\"/></entry></feed>";
    portal.write("atom.xml", atom);
    old_site::import(&portal, "rss", "atom.xml");
    expect_told(&portal.read(REPORT), &["keterangan `https://lama.example/a.mp3`: “Rekaman rapat”"]);
}
