//! The ledger of words: whatever an old site showed is in the files that an import writes, or in its report.

use crate::portal::Portal;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::fmt::Write;

const HEAD: &str = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
    xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\
    <link>https://lama.example</link><wp:wxr_version>1.2</wp:wxr_version>\
    <wp:base_blog_url>https://lama.example</wp:base_blog_url>";

fn post(number: usize, title: &str, body: &str, more: &str) -> String {
    format!(
        "<item><title><![CDATA[{title}]]></title><link>https://lama.example/t{number}/</link>\
         <guid>https://lama.example/?p={number}</guid><content:encoded><![CDATA[{body}]]></content:encoded>\
         <wp:post_id>{number}</wp:post_id><wp:post_date_gmt>2019-05-02 03:00:00</wp:post_date_gmt>\
         <wp:post_name>t{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{more}</item>"
    )
}

fn attachment(number: usize, url: &str, alt: &str, description: &str) -> String {
    format!(
        "<item><title>lampiran {number}</title><content:encoded>{description}</content:encoded>\
         <wp:post_id>{number}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>{url}</wp:attachment_url>\
         <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>{alt}</wp:meta_value></wp:postmeta></item>"
    )
}

/// Imports an export; gives its report.
fn import(portal: &Portal, items: &[String]) -> String {
    portal.write("ekspor.xml", &format!("{HEAD}{}</channel></rss>", items.concat()));
    let said = portal.run(&["import", "wordpress", "ekspor.xml"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let said = portal.check();
    assert_eq!(said.code, Some(0), "{said:?}");
    portal.read("content/.impor/laporan.md")
}

/// The text below the front matter.
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
    let reusable = "<item><title>Alamat</title><content:encoded><![CDATA[<p>Jalan Kusumanegara 11</p><!-- wp:block {\"ref\":99} /-->]]>\
                    </content:encoded><wp:post_id>99</wp:post_id><wp:post_type>wp_block</wp:post_type></item>";
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
    portal.write(
        "ekspor.xml",
        &format!("{HEAD}{}{event}</channel></rss>", post(1, "10<sup>6</sup> <s>batal</s>", "Isi.", &fields)),
    );
    let said = portal.run(&["import", "wordpress", "ekspor.xml", "--map", "peta.toml"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let report = portal.read("content/.impor/laporan.md");
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

/// Markup as old sites hold it: whole, broken, in wrong places.
fn pieces() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "p",
        "b",
        "em",
        "del",
        "span",
        "div",
        "h2",
        "h3",
        "ul",
        "ol",
        "ol type=\"a\"",
        "ol reversed",
        "li",
        "blockquote",
        "pre",
        "code",
        "table",
        "tr",
        "td",
        "td rowspan=\"2\"",
        "td colspan=\"3\"",
        "th",
        "figure",
        "figcaption",
        "a href=\"https://a.id/x\"",
        "a href=\"#x\"",
        "sup",
        "dl",
        "dt",
        "dd",
        "center",
        "noscript",
        "iframe src=\"https://v.id/1\"",
        "domain",
        "q",
        "section",
        "details",
        "summary",
        "form",
        "label",
        "select",
        "option",
        "textarea",
        "title",
        "font color=\"red\"",
        "o:p",
        "video",
        "abbr title=\"KATA\"",
        "img src=\"https://lama.example/a.jpg\" alt=\"KATA\"",
        "span style=\"text-decoration:line-through\"",
        "input value=\"KATA\"",
        "button",
        "picture",
        "object data=\"https://a.id/x.pdf\"",
        "caption",
    ]);
    let end = |tag: &str| format!("</{}>", tag.split(' ').next().unwrap());
    let open = tags.clone().prop_map(|tag| format!("<{tag}>"));
    let close = tags.clone().prop_map(end);
    let whole = tags.prop_map(move |tag| format!("<{tag}>KATA{}", end(tag)));
    let codes = prop::sample::select(vec![
        "[caption id=\"attachment_1\"]<img src=\"https://lama.example/b.jpg\" alt=\"KATA\"> KATA <em>KATA</em>[/caption]",
        "[dropcap]K[/dropcap]",
        "[et_pb_blurb title=\"KATA KATA\"]KATA[/et_pb_blurb]",
        "[vc_row el_class=\"x\"][vc_column]KATA[/vc_column][/vc_row]",
        "[accordion_item title=\"KATA?\"]",
        "[/accordion_item]",
        "[button url=\"https://a.id/KATA\"]KATA[/button]",
        "[staf nama=\"KATA KATA\"]",
        "[contact-form-7 id=\"1\" title=\"KATA\"]",
        "[row]KATA[/row]",
        "[KATA]",
        "<svg><title>KATA</title><text>KATA</text></svg>",
        "<math><mi>KATA</mi></math>",
        "[/tab]",
        "[embed]https://youtu.be/abcdefghij0[/embed]",
        "<!-- wp:acf/x {\"data\":{\"isi\":\"KATA\"}} /-->",
        "<!-- wp:paragraph -->",
        "<!--more-->",
        "A<B KATA ",
        "<KATA KATA>",
        "<KATA@a.id>",
        "KATA<br>KATA",
        "\n",
        "\n\n",
        "&nbsp;KATA&amp;KATA",
        "**KATA** ~~KATA~~ | KATA",
        "https://a.id/KATA ",
        "- [ ] KATA",
        "[^1]",
    ]);
    prop_oneof![2 => open, 2 => close, 4 => whole, 3 => codes.prop_map(str::to_owned), 2 => Just(" KATA ".to_owned())]
}

/// Texts in which every word has a name of its own, and those words that somebody saw.
fn texts(count: usize) -> Vec<(String, Vec<String>)> {
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[17; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let strategy = prop::collection::vec(pieces(), 1..25);
    let mut number = 0;
    let mut make = || {
        let mut html = String::new();
        let mut words = Vec::new();
        for (index, part) in strategy.new_tree(&mut runner).unwrap().current().concat().split("KATA").enumerate() {
            if index > 0 {
                number += 1;
                let word = format!("k{number}q");
                let _ = write!(html, "{word}");
                words.push(word);
            }
            html.push_str(part);
        }
        (html, words)
    };
    (0..count).map(|_| make()).collect()
}

fn expect_all_words(portal: &Portal, texts: &[(String, Vec<String>)]) {
    let report = portal.read("content/.impor/laporan.md");
    let lost: Vec<String> = texts
        .iter()
        .enumerate()
        .flat_map(|(number, (html, words))| {
            let path = format!("berita/t{number}.md");
            let told = report.split("\n### ").find(|part| part.starts_with(&path)).unwrap_or_default();
            let all = format!("{}\n{told}", portal.read(&format!("content/{path}")));
            let lost = words.iter().filter(move |word| !all.contains(word.as_str())).cloned().collect::<Vec<_>>();
            lost.into_iter().map(move |word| format!("{word} of {html}")).collect::<Vec<_>>()
        })
        .collect();
    assert!(lost.is_empty(), "{} lost without a word:\n{}", lost.len(), lost.join("\n---\n"));
}

#[test]
fn an_export_loses_no_word_without_a_word() {
    let portal = Portal::minimal();
    let texts = texts(600);
    let items: Vec<String> =
        texts.iter().enumerate().map(|(number, (html, _))| post(number, &format!("T {number}"), html, "")).collect();
    import(&portal, &items);
    expect_all_words(&portal, &texts);
}

#[test]
fn a_feed_loses_no_word_without_a_word() {
    let portal = Portal::minimal();
    let texts = texts(300);
    let mut feed = "<rss version=\"2.0\"><channel><link>https://lama.example</link>".to_owned();
    for (number, (html, _)) in texts.iter().enumerate() {
        let _ = write!(
            feed,
            "<item><title>T{number}</title><link>https://lama.example/t{number}.html</link><pubDate>Thu, 02 May 2019 03:00:00 +0000\
             </pubDate><description><![CDATA[{html}]]></description></item>"
        );
    }
    portal.write("umpan.xml", &(feed + "</channel></rss>"));
    let said = portal.run(&["import", "rss", "umpan.xml"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    expect_all_words(&portal, &texts);
}
