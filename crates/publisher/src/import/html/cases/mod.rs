//! Markup of old sites and what becomes of it: one row for each way in which words or their meaning were lost.

mod beside_the_text;
mod links_and_codes;

use super::{HtmlText, Surroundings, convert};
use crate::import::{
    account::{self, Written},
    losses::Losses,
    markdown::{self, Pictures},
    text::Picture,
};

struct Site;

impl Surroundings for Site {
    fn resolve(&self, href: &str) -> Option<String> {
        let is_web = href.starts_with("https://") || href.starts_with("http://") || href.starts_with("mailto:");
        is_web.then(|| href.to_owned()).filter(|href| !href.contains(char::is_whitespace))
    }

    fn picture(&self, url: &str, _: Option<&str>, alt: &str, caption: &str) -> Option<Picture> {
        let url = self.resolve(url)?;
        Some(Picture { url, alt: if alt.is_empty() { "Gambar" } else { alt }.to_owned(), caption: caption.to_owned() })
    }

    fn attachments(&self, ids: &[&str]) -> Vec<Picture> {
        ids.iter().filter_map(|id| self.picture("https://a.id/x.jpg", None, id, "")).collect()
    }

    fn attached(&self, _: Option<&str>) -> Vec<Picture> {
        Vec::new()
    }

    fn reusable(&self, _: &str) -> Option<&str> {
        None
    }
}

impl Pictures for Site {
    fn file(&self, url: &str) -> Option<String> {
        url.ends_with("ada.jpg").then(|| "ada.jpg".to_owned())
    }
}

/// Returns the text that is written, and what is reported.
fn import(html: &str, is_classic: bool) -> (String, Vec<String>) {
    let mut losses = Losses::default();
    let html = super::block_comments::fill(html, &Site);
    let blocks = convert(&HtmlText { html: &html, is_classic, notes: &[] }, &Site, &mut losses);
    let text = markdown::write(&blocks, &Site);
    account::check_text(&account::read_seen(&html, true), &Written::read(&text), &Site, &Site, &mut losses);
    (text.trim_end().to_owned(), losses.into_lines())
}

fn expect(rows: &[(&str, &str, &[&str])]) {
    for (html, text, told) in rows {
        let (written, losses) = import(html, false);
        assert_eq!(written, *text, "{html}");
        assert_eq!(losses, *told, "{html}");
    }
}

#[test]
fn struck_words_stay_struck() {
    expect(&[
        ("Biaya <del>Rp100.000</del> Rp50.000", "Biaya ~~Rp100.000~~ Rp50.000", &[]),
        ("<s>Senin</s> Selasa", "~~Senin~~ Selasa", &[]),
        ("<strike>a</strike>", "~~a~~", &[]),
        ("<span style='color: red; text-decoration: line-through'>a</span> b", "~~a~~ b", &[]),
        ("<font style=\"text-decoration:line-through\">a</font> b", "~~a~~ b", &[]),
        ("<p style='text-decoration:line-through'>a <b>b</b></p>", "~~a **b**~~", &[]),
        ("<del><p>a</p><ul><li>b</li></ul></del>", "~~a~~\n\n- ~~b~~", &[]),
        ("<del><s>a</s></del>", "~~a~~", &[]),
        ("a<del>.b.</del>c", "a\\[dicoret: .b.\\]c", &[]),
    ]);
}

#[test]
fn raised_and_lowered_letters_stay_so_or_are_told() {
    expect(&[
        ("5 m<sup>2</sup>, H<sub>2</sub>O", "5 m², H₂O", &[]),
        ("5<sup>th</sup>", "5th", &["huruf pangkat, menjadi huruf biasa: “th”"]),
        ("x<sub>ab</sub>", "xab", &["huruf indeks, menjadi huruf biasa: “ab”"]),
    ]);
}

#[test]
fn lists_keep_what_their_items_are_called() {
    const LETTERS: &[&str] = &["daftar berhuruf, hurufnya menjadi kata: “KTP”"];
    expect(&[
        ("<ol type=a><li>KTP</li><li>NPWP</li></ol>", "- a. KTP\n- b. NPWP", LETTERS),
        ("<ol style='list-style-type:upper-alpha'><li>KTP</li></ol>", "- A. KTP", LETTERS),
        (
            "<ol type=I start=4><li>KTP</li></ol>",
            "- IV. KTP",
            &["daftar berangka Romawi, angkanya menjadi kata: “KTP”"],
        ),
        (
            "<ol reversed><li>tiga</li><li>dua</li></ol>",
            "- 2\\. tiga\n- 1\\. dua",
            &["daftar bernomor mundur, nomornya menjadi kata: “tiga”"],
        ),
        (
            "<ol><li>a</li><li value=7>b</li></ol>",
            "- 1\\. a\n- 7\\. b",
            &["daftar bernomor tidak urut, nomornya menjadi kata: “a”"],
        ),
        ("<ol start=3><li>a</li><li>b</li></ol>", "3. a\n4. b", &[]),
        ("<ul><li><input type=checkbox checked> KTP</li></ul>", "- [x] KTP", &["isian formulir"]),
        ("<ul><li>☐ KTP</li></ul>", "- [ ] KTP", &[]),
    ]);
}

#[test]
fn cells_stand_in_their_columns() {
    const MERGED: &str = "sel tabel yang digabung, dipisah lagi dengan sel kosong: ";
    let senin = format!("{MERGED}“Senin”");
    let ab = format!("{MERGED}“ab”");
    expect(&[
        (
            "<table><tr><th>Hari</th><th>Jam</th><th>Materi</th></tr><tr><td rowspan=2>Senin</td><td>08.00</td><td>Etika</td></tr>\
             <tr><td>13.00</td><td>Anggaran</td></tr></table>",
            "| Hari | Jam | Materi |\n| --- | --- | --- |\n| Senin | 08.00 | Etika |\n|  | 13.00 | Anggaran |",
            &[&senin],
        ),
        (
            "<table><tr><td colspan=2>ab</td><td>c</td></tr><tr><td>d</td><td>e</td><td rowspan=0>f</td></tr></table>",
            "| ab |  | c |\n| --- | --- | --- |\n| d | e | f |",
            &[&ab],
        ),
        (
            "<table><tr><td>a</td><td rowspan=2>ab</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>",
            "| a | ab |\n| --- | --- |\n| c |  |\n| d | e |",
            &[&ab],
        ),
        (
            "<table><tr><td>Kiri</td><td><table><tr><td>A</td><td>B</td></tr></table></td></tr><tr><td>c</td><td>d</td></tr></table>",
            "| Kiri | A B |\n| --- | --- |\n| c | d |",
            &["tabel di dalam tabel, menjadi satu sel: “A B”"],
        ),
        (
            "<table><tr><td>Senin<p>08.00</p></td><td><b>x<br>y</b></td></tr><tr><td>a</td><td>b</td></tr></table>",
            "| Senin 08.00 | **x y** |\n| --- | --- |\n| a | b |",
            &[],
        ),
        ("<table><tr><td><h2>Judul</h2><p>a</p></td></tr></table>", "## Judul\n\na", &[]),
        ("<table><caption>Jadwal</caption><tr><td>a</td></tr></table>", "Jadwal\n\na", &[]),
    ]);
}

#[test]
fn words_stay_apart() {
    expect(&[
        ("<h2>Howdy, I am<br>Ramsay</h2>", "## Howdy, I am Ramsay", &[]),
        ("<pre>The Road Not<br>Taken<div>Robert</div></pre>", "```\nThe Road Not\nTaken\nRobert\n```", &[]),
        (
            "[vc_column_text]Satu.[/vc_column_text][vc_column_text]Dua.[/vc_column_text]",
            "Satu.\n\nDua.",
            &["kode pendek, yang isinya tetap ada: [vc_column_text]"],
        ),
        ("<span>a<div>b</div>c</span>", "a\n\nb\n\nc", &[]),
        ("satu<!--more-->dua<!-- x -->lima", "satu\n\ndualima", &[]),
        ("<ruby>漢<rt>kan</rt></ruby>", "漢 kan", &[]),
        ("<label>Nama</label><button>Kirim</button>", "Nama Kirim", &[]),
    ]);
    for (html, line) in [
        ("Satu<br/>Dua", "Satu Dua"),
        ("<p>Alinea satu.</p><p>Alinea dua.</p>", "Alinea satu. Alinea dua."),
        ("A<B dan C", "A<B dan C"),
        ("x <y> z &amp; <em>w</em>", "x <y> z & w"),
        ("https://a.id/x &lt;b&gt;", "https://a.id/x <b>"),
    ] {
        assert_eq!(super::words(html), line);
    }
}

#[test]
fn no_tag_takes_the_text_behind_it_away() {
    expect(&[
        ("satu <domain>dua tiga", "satu dua tiga", &["unsur yang tidak dikenal, isinya tetap ada: `<domain>`"]),
        ("satu <annotation>dua", "satu dua", &["unsur yang tidak dikenal, isinya tetap ada: `<annotation>`"]),
        ("A<B dan C", "A\\<B dan C", &[]),
        ("<humas@a.id>", "\\<humas@a.id\\>", &[]),
        ("satu <title>dua <textarea>tiga <xmp>empat", "satu\n\ndua\n\ntiga\n\n```\nempat\n```", &[]),
        (
            "satu <iframe src=\"https://a.id/x\">dua",
            "satu\n\n[Isi dari a.id](https://a.id/x)\n\ndua",
            &["sematan, menjadi tautan: `https://a.id/x`"],
        ),
        ("satu <svg><text>dua</text></svg> tiga", "satu dua tiga", &["gambar SVG di dalam teks"]),
        ("<math><mi>x</mi><mn>2</mn></math>", "x 2", &["rumus MathML, menjadi kata"]),
        ("<o:p>a</o:p> <st1:place>b</st1:place>", "a b", &[]),
        ("<select><option>a<option>b</select>", "a\n\nb", &["isian formulir"]),
    ]);
}

#[test]
fn words_of_ours_do_not_stand_in_for_words_of_the_source() {
    let (text, losses) = import("<iframe src='https://a.id/x' srcdoc='<p>Isi dalam</p>'></iframe>", false);
    assert_eq!(text, "[Isi dari a.id](https://a.id/x)");
    assert!(losses.iter().any(|line| line.contains("`Isi dalam`")), "{losses:?}");
}

#[test]
fn looks_that_change_what_a_text_says_are_told() {
    for (html, told) in [
        ("10<span style='vertical-align: super'>6</span>", "vertical-align"),
        ("<ul style='list-style-type:decimal'><li>a</li></ul>", "`decimal`"),
        ("<ol><li style='list-style-type: lower-alpha'>a</li></ol>", "`lower-alpha`"),
        ("<p style='direction: rtl'>سلام</p>", "kanan ke kiri"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "tabel satu baris"),
        ("<span title='Cara ikut serta'>a</span>", "Cara ikut serta"),
        ("<b data-tooltip='Cara ikut serta'>a</b>", "Cara ikut serta"),
    ] {
        let (_, losses) = import(html, false);
        assert!(losses.iter().any(|line| line.contains(told)), "{html}: {losses:?}");
    }
}

#[test]
fn what_reads_from_right_to_left_is_told() {
    let (_, told) = import("<p dir=rtl>سلام</p>", false);
    assert!(told.len() == 1 && told[0].contains("kanan ke kiri") && told[0].contains("سلام"), "{told:?}");
}

#[test]
fn deep_and_wide_markup_costs_time_in_proportion() {
    let started = std::time::Instant::now();
    for html in [
        "<div>".repeat(200_000),
        "<b><p>".repeat(200_000),
        "[".repeat(400_000),
        "[a][/b]".repeat(100_000),
        "[caption]".repeat(100_000) + "[/caption]",
        "[/caption]".to_owned() + &"[caption]".repeat(100_000),
        "<a b='".repeat(100_000),
        "&xyz;".repeat(100_000),
        "<table><tr><td rowspan=9999>a".repeat(100_000),
        "<noscript>".repeat(100_000),
        "<!-- wp:block {\"ref\":1} /-->".repeat(50_000),
        "a\u{301}".repeat(200_000),
        "http://".repeat(100_000),
    ] {
        let (text, told) = import(&format!("awal {html} akhir"), true);
        let all = text + &told.join("\n");
        assert!(
            all.contains("awal") && (all.contains("akhir") || html.starts_with("<a b")),
            "{}",
            html.get(..20).unwrap()
        );
    }
    // Each of them would take minutes if its time grew with the square of its length.
    assert!(started.elapsed().as_secs() < 120, "{:?}", started.elapsed());
}
