//! Marks that editors bring along from elsewhere either work or are reported; none is shown as a mark or lost.

use crate::portal::{Portal, entry};

fn portal_with(body: &str) -> Portal {
    let portal = Portal::minimal();
    portal.write("content/berita/uji.md", &entry("Uji", "2020-02-01T00:00:00Z", body));
    portal
}

/// Publishes a text without problems, and returns its article.
fn article(body: &str) -> String {
    let portal = portal_with(body);
    let said = portal.publish("dist");
    assert_eq!(said.err, "", "{body}");
    let page = portal.read("dist/berita/uji/index.html");
    let (_, body) = page.split_once("<div class=\"prose\"").unwrap();
    let (article, _) = body.split_once("</article>").unwrap();
    article.replace("<!---->", "")
}

fn said_of(body: &str) -> String {
    portal_with(body).check().err
}

#[test]
fn footnotes_lead_there_and_back() {
    let html =
        article("Menurut aturan[^b] dan lagi[^a], juga[^b].\n\n[^a]: Isi *a*.\n\n[^b]: PP Nomor 7.\n\n    - butir\n");
    for part in [
        "aturan<sup class=\"footnote-reference\"><a href=\"#catatan_1\" id=\"rujukan_1\" role=\"doc-noteref\" aria-label=\"Catatan kaki 1\">1</a></sup>",
        "lagi<sup class=\"footnote-reference\"><a href=\"#catatan_2\" id=\"rujukan_2\"",
        "juga<sup class=\"footnote-reference\"><a href=\"#catatan_1\" id=\"rujukan_1_2\"",
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"catatan_kaki\"><h2 id=\"catatan_kaki\">Catatan kaki</h2>",
        "<ol><li id=\"catatan_1\"><p>PP Nomor 7.</p><ul><li>butir</li></ul>",
        "<a href=\"#rujukan_1\" role=\"doc-backlink\" aria-label=\"Kembali ke rujukan 1\">",
        "<a href=\"#rujukan_1_2\" role=\"doc-backlink\" aria-label=\"Kembali ke rujukan 1, yang ke-2\">",
        "<li id=\"catatan_2\"><p>Isi <em>a</em>.</p>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn a_footnote_without_its_other_half_is_told() {
    for (body, said) in [
        ("Aturan[^1].\n", "uji.md:7: peringatan: tanda `[^1]` akan terbaca sebagai huruf."),
        ("Aturan.\n\n[^1]: Isi.\n", "uji.md:9: catatan kaki `[^1]` tidak dirujuk di mana pun"),
        ("Aturan[^1].\n\n[^1]: Isi.\n\n[^1]: Lain.\n", "uji.md:11: catatan kaki `[^1]` ditulis dua kali"),
        ("Aturan[^1].\n\n[^1]:\n\nLain.\n", "uji.md:9: catatan kaki `[^1]` kosong"),
        ("[aturan[^1]](/panduan/)\n\n[^1]: Isi.\n", "uji.md:7: peringatan: tanda `](` akan terbaca sebagai huruf"),
        ("Aturan[^1].\n\n[^1]: Isi.\n\n    ## Judul\n", "judul bagian di dalam catatan kaki"),
    ] {
        let err = said_of(body);
        assert!(err.contains(said), "{body}: {err}");
    }
}

#[test]
fn struck_words_are_struck_for_everyone() {
    let body = "Biaya ~~Rp100.000~~ Rp50.000.\n";
    let html = article(body);
    let struck =
        "<s><span class=\"visually-hidden\">[dicoret: </span>Rp100.000<span class=\"visually-hidden\">]</span></s>";
    assert!(html.contains(struck), "{html}");
    let portal = portal_with(body);
    portal.publish_with("dist", crate::portal::AT, &["--origin", "https://contoh.go.id"]);
    let feed = portal.read("dist/berita/umpan.json");
    assert!(feed.contains("<s>[dicoret: Rp100.000]</s> Rp50.000"), "{feed}");
}

#[test]
fn things_to_do_have_boxes_with_names() {
    let html = article("- [ ] belum\n- [x] sudah\n");
    for part in [
        "<li><span class=\"checkbox\" role=\"img\" aria-label=\"belum\">☐</span> belum</li>",
        "<li><span class=\"checkbox\" role=\"img\" aria-label=\"sudah\">☑</span> sudah</li>",
    ] {
        assert!(html.contains(part), "{html}");
    }
}

#[test]
fn addresses_become_links_and_whole_ones_want_a_name() {
    let html = article("Lihat www.contoh.go.id, atau tulis ke humas@contoh.go.id.\n");
    for link in [
        "<a href=\"https://www.contoh.go.id\" rel=\"external\">www.contoh.go.id</a>,",
        "<a href=\"mailto:humas@contoh.go.id\" rel=\"external\">humas@contoh.go.id</a>.",
    ] {
        assert!(html.contains(link), "{html}");
    }
    let portal = portal_with("Daftar di https://contoh.go.id/daftar.\n");
    let said = portal.publish("dist").err;
    assert!(
        said.contains("Beri nama tujuannya: `[Nama halaman](https://contoh.go.id/daftar)`. [alamat-tanpa-nama]"),
        "{said}"
    );
    assert!(portal.read("dist/berita/uji/index.html").contains("<a href=\"https://contoh.go.id/daftar\""));
}

#[test]
fn a_cell_that_has_no_column_is_a_problem_and_an_empty_one_is_not() {
    let err = said_of("| Nama | Nilai |\n|---|---|\n| Ani | 90 | Lulus |\n| Budi |\n");
    assert!(
        err.starts_with("content/berita/uji.md:9: baris tabel ini berisi 3 sel, kepalanya 2; `Lulus` akan hilang."),
        "{err}"
    );
    for row in ["| Ani | 90 | |", "| Ani | 90 |  |  |", "| `a\\|b` | 90 |", "Ani | 90", "| a \\| b | 90"] {
        let err = said_of(&format!("| Nama | Nilai |\n|---|---|\n{row}\n"));
        assert_eq!(err, "", "{row}");
    }
    for place in ["> | A |\n> |---|\n> | b | c |\n", "- teks\n\n  | A |\n  |---|\n  | b | c |\n"] {
        assert!(said_of(place).contains("`c` akan hilang"), "{place}");
    }
}

#[test]
fn marks_that_stay_letters_are_told_with_their_line_and_what_to_write() {
    for (body, line, mark) in [
        ("Teks.\n\n##\u{a0}Syarat\n", 9, "##"),
        ("Teks.\n\n##Syarat\n", 9, "##"),
        ("Kata **tebal **lanjut.\n", 7, "**"),
        ("Satu\nkata ~~dua ~~.\n", 8, "~~"),
        ("| A | B |\n| 1 | 2 |\n", 7, "|"),
        ("| A | B |\n|---|\n| 1 | 2 |\n", 7, "|"),
        ("•\tsatu\n•\tdua\n", 7, "•"),
        ("Syarat:\na. KTP\nb. NPWP\n", 8, "a."),
        ("-\u{a0}satu\n-\u{a0}dua\n", 7, "-"),
        ("> Kutipan **tebal ** di sini\n", 7, "**"),
        ("- butir [^9]\n", 7, "[^9]"),
        ("## Judul **tebal **\n", 7, "**"),
        ("| A |\n|---|\n| **b ** |\n", 9, "**"),
        ("[x] KTP\n", 7, "[x]"),
        ("[Panduan] (https://contoh.go.id)\n", 7, "] ("),
    ] {
        let err = said_of(body);
        let said = format!("content/berita/uji.md:{line}: peringatan: tanda `{mark}` akan terbaca sebagai huruf.");
        assert!(err.contains(&said), "{body:?}: {err}");
        assert!(err.contains("[tanda-tersisa]"), "{err}");
    }
}

#[test]
fn code_that_nobody_meant_is_told() {
    for (body, said) in [
        ("    Paragraf yang menjorok.\n", "uji.md:7: peringatan: baris yang diawali empat spasi atau tab menjadi kode"),
        ("```\nkode\n\nSisa tulisan.\n", "uji.md:7: peringatan: kode yang dibuka ``` tidak ditutup"),
    ] {
        let err = said_of(body).replace("````` ", "``` ");
        assert!(err.contains(said), "{body}: {err}");
    }
    assert_eq!(said_of("```\n**kode ** [^1] | a |\n```\n"), "");
}

#[test]
fn what_is_escaped_or_in_code_is_meant() {
    for body in [
        "Tanda \\*\\*tebal \\*\\* dan `[^1]` dan `**x **`.\n",
        "Nilai 5 &#42;&#42; 2 dan \\[ \\] dan \\~\\~x\\~\\~.\n",
        "\\## Judul\n",
        "Baris satu  \na. KTP  \nb. NPWP\n",
    ] {
        assert_eq!(said_of(body), "", "{body}");
    }
}

#[test]
fn marks_in_plain_text_are_told() {
    let portal = portal_with("![Gedung dari depan](../media/gedung.png \"**Gedung**\")\n");
    let text = portal.read("content/berita/uji.md").replace("\"Ringkasan.\"", "\"Tanya &amp; jawab.\"");
    portal.write("content/berita/uji.md", &text);
    let err = portal.check().err;
    for said in ["uji.md:3: peringatan: tanda `&amp;` akan terbaca", "uji.md:7: peringatan: tanda `**` akan terbaca"] {
        assert!(err.contains(said), "{err}");
    }
}

#[test]
fn curly_quotes_and_special_spaces_in_front_matter_are_named() {
    let portal = Portal::minimal();
    let whole = entry("Uji", "2020-02-01T00:00:00Z", "Isi.\n");
    for (text, said) in [
        (whole.replace("\"Uji\"", "“Uji”"), "uji.md:2: tanda kutip `“` melengkung, dan TOML hanya mengenal yang lurus"),
        (whole.replace("\"Uji\"", "\"Uji”"), "uji.md:2: tanda kutip `”` melengkung"),
        (whole.replace("\"Uji\"", "‘Uji’"), "uji.md:2: tanda kutip `‘` melengkung"),
        (whole.replace("title =", "topics = [“a”]\ntitle ="), "uji.md:2: tanda kutip `“` melengkung"),
        (whole.replace("title =", "title\u{a0}="), "uji.md:2: baris ini berisi spasi istimewa"),
    ] {
        portal.write("content/berita/uji.md", &text);
        let err = portal.check().err;
        assert!(err.contains(said), "{text}: {err}");
        assert!(!err.contains("`title` tidak ada"), "{err}");
    }
    portal.write("content/berita/uji.md", &whole.replace("\"Uji\"", "\"Kata “Uji” di sini\""));
    assert_eq!(portal.check().err, "");
}
