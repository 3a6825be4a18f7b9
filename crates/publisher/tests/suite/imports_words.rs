//! Words of WordPress posts: each test covers one way in which they were once lost.

use crate::{
    old_site::{self, REPORT, export},
    portal::Portal,
};

/// Returns a post whose text is `body`; it becomes the file `berita/tNUMBER.md`.
pub fn post(number: usize, title: &str, body: &str, more: &str) -> String {
    format!(
        "<title><![CDATA[{title}]]></title><link>https://lama.example/t{number}/</link>\
         <guid>https://lama.example/?p={number}</guid><content:encoded><![CDATA[{body}]]></content:encoded>\
         <wp:post_id>{number}</wp:post_id><wp:post_date_gmt>2019-05-02 03:00:00</wp:post_date_gmt>\
         <wp:post_name>t{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{more}"
    )
}

fn attachment(number: usize, url: &str, alt: &str, description: &str) -> String {
    format!(
        "<title>lampiran {number}</title><content:encoded>{description}</content:encoded>\
         <wp:post_id>{number}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>{url}</wp:attachment_url>\
         <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>{alt}</wp:meta_value></wp:postmeta>"
    )
}

/// Imports an export, and returns its report.
pub fn import(portal: &Portal, items: &[String]) -> String {
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    portal.write("ekspor.xml", &export(&items));
    old_site::import(portal, "wordpress", "ekspor.xml");
    portal.read(REPORT)
}

/// Returns the text below the front matter.
fn body(portal: &Portal, number: usize) -> String {
    let text = portal.read(&format!("content/berita/t{number}.md"));
    text.rsplit("+++\n").next().unwrap().trim().to_owned()
}

#[test]
fn footnotes_of_blocks_become_footnotes() {
    let portal = Portal::minimal();
    let text = "<!-- wp:paragraph --><p>Menurut aturan<sup data-fn=\"a1\" class=\"fn\"><a href=\"#a1\">1</a></sup> harus.</p>\
                <!-- /wp:paragraph --><!-- wp:footnotes /-->";
    let notes = "<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[\
                 {\"content\":\"PP <em>Nomor 7</em>.\",\"id\":\"a1\"},{\"content\":\"Tak dirujuk.\",\"id\":\"b2\"}]]]></wp:meta_value></wp:postmeta>";
    let report = import(&portal, &[post(1, "Catatan", text, notes)]);
    assert_eq!(body(&portal, 1), "Menurut aturan[^1] harus.\n\nTak dirujuk.\n\n[^1]: PP *Nomor 7*.");
    assert!(!report.contains("###"), "{report}");
}

#[test]
fn reusable_blocks_stand_where_they_were_used_and_others_without_html_are_told() {
    let portal = Portal::minimal();
    let text = "<p>Awal</p><!-- wp:block {\"ref\":99} /--><!-- wp:block {\"ref\":98} /-->\
                <!-- wp:acf/kontak {\"data\":{\"telepon\":\"0274-123456\"}} /-->";
    let reusable = "<title>Alamat</title><content:encoded><![CDATA[<p>Jalan Kusumanegara 11</p><!-- wp:block {\"ref\":99} /-->]]>\
                    </content:encoded><wp:post_id>99</wp:post_id><wp:post_type>wp_block</wp:post_type>";
    let report = import(&portal, &[post(1, "Satu", text, ""), reusable.to_owned()]);
    let text = body(&portal, 1);
    assert!(text.starts_with("Awal\n\nJalan Kusumanegara 11\n"), "{text}");
    for told in
        ["`telepon: 0274-123456`", "`{\"ref\":98}`, yang tidak ada di ekspornya", "blok yang dipakai ulang “Alamat”"]
    {
        assert!(report.contains(told), "{told} in {report}");
    }
}

#[test]
fn a_picture_is_known_by_its_number_and_the_rest_of_the_library_is_listed() {
    let portal = Portal::minimal();
    let picture =
        |src: &str, id: usize| format!("<p><img src=\"{src}\" alt=\"\" class=\"size-large wp-image-{id}\"></p>");
    let base = "https://lama.example/wp-content/uploads/2020/01";
    let report = import(
        &portal,
        &[
            post(1, "Skala", &picture(&format!("{base}/satu-1024x683.jpg"), 901), ""),
            attachment(901, &format!("{base}/satu-scaled.jpg"), "Peserta duduk", ""),
            post(2, "Http", &picture("http://lama.example/wp-content/uploads/2020/01/gor-300x200.jpg", 960), ""),
            attachment(960, &format!("{base}/gor.jpg"), "Peserta di GOR", "Diambil dari tribun."),
            attachment(970, &format!("{base}/lepas.jpg"), "Papan nama", "Dipasang 2020."),
        ],
    );
    assert_eq!(body(&portal, 1), format!("[Gambar: Peserta duduk]({base}/satu-scaled.jpg)"));
    assert_eq!(body(&portal, 2), format!("[Gambar: Peserta di GOR]({base}/gor.jpg)"));
    let library = report.split("## Pustaka media").nth(1).unwrap();
    assert!(library.contains("lepas.jpg: “Papan nama”; deskripsi: “Dipasang 2020.”"), "{report}");
    assert!(
        library.contains("gor.jpg: deskripsi: “Diambil dari tribun.”") && !library.contains("satu-scaled"),
        "{report}"
    );
}

#[test]
fn words_of_titles_and_summaries_stay_apart_and_whole() {
    let portal = Portal::minimal();
    let summary = "<excerpt:encoded><![CDATA[<p>Alinea satu.</p><p>Alinea <a href='https://a.id/'>dua</a>.</p>]]></excerpt:encoded>";
    let report = import(&portal, &[post(1, "Satu<br/>Dua", "Isi.", summary), post(2, "Nilai A<B dan C", "Isi.", "")]);
    let text = portal.read("content/berita/t1.md");
    assert!(text.contains("title = \"Satu Dua\"\nsummary = \"Alinea satu. Alinea dua.\""), "{text}");
    assert!(portal.read("content/berita/t2.md").contains("title = \"Nilai A<B dan C\""));
    assert!(report.contains("tautan di ringkasan ke `https://a.id/`"), "{report}");
}

#[test]
fn what_titles_cannot_carry_and_what_plugins_keep_is_told() {
    let portal = Portal::minimal();
    let field = |key: &str, value: &str| {
        format!(
            "<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        )
    };
    let fields = field("lokasi", "a:1:{s:5:\"jalan\";s:10:\"Jalan Solo\";}") + &field("_lokasi", "field_5f0a");
    let event = post(2, "Rapat", "Isi.", &field("_EventStartDate", "2020-08-17 10:00:00"));
    let event = event.replace("<wp:post_type>post<", "<wp:post_type>tribe_events<");
    portal.write("peta.toml", "[[types]]\nname = \"tribe_events\"\nsection = \"berita\"\n");
    portal.write("ekspor.xml", &export(&[&post(1, "10<sup>6</sup> <s>batal</s>", "Isi.", &fields), &event]));
    let said = portal.run(&["import", "wordpress", "ekspor.xml", "--map", "peta.toml"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let report = portal.read(REPORT);
    for told in [
        "judul: kata yang dicoret",
        "judul: huruf pangkat",
        "`lokasi`: “Jalan Solo”",
        "`_EventStartDate`: “2020-08-17 10:00:00”",
    ] {
        assert!(report.contains(told), "{told} in {report}");
    }
    assert!(!report.contains("field_5f0a"), "{report}");
}

#[test]
fn a_page_of_a_builder_keeps_the_words_that_only_its_data_hold() {
    let portal = Portal::minimal();
    let data = "<wp:postmeta><wp:meta_key>_elementor_data</wp:meta_key><wp:meta_value><![CDATA[[{\"settings\":\
                {\"title\":\"Jadwal pelatihan\",\"editor\":\"<p>Mulai Senin.</p>\"}}]]]></wp:meta_value></wp:postmeta>";
    let report = import(&portal, &[post(1, "Kosong", "", data), post(2, "Sebagian", "<p>Mulai Senin.</p>", data)]);
    assert_eq!(body(&portal, 1), "Jadwal pelatihan\n\nMulai Senin.");
    assert!(report.contains("kata di data Elementor yang tidak terbawa: `Jadwal pelatihan`"), "{report}");
}

#[test]
fn what_is_plain_text_in_the_source_gets_no_warning_as_markup() {
    let portal = Portal::minimal();
    let text = "<p>~~a~~ [^1] - [ ] x == y == {{z}} • b</p><p>• c</p><p>::: d</p><p>lihat www.contoh.go.id</p><ul><li>- [ ] e</li></ul>";
    import(&portal, &[post(1, "Tanda", text, "")]);
    let said = portal.check();
    assert!(!said.err.contains("tanda-tersisa"), "{said:?}");
}
