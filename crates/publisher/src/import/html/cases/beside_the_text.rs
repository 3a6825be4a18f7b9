//! What readers saw beside the text: on hovering over something, behind the text, only after a script had run, or read
//! aloud.

use super::{expect, import};

#[test]
fn hints_are_said_or_told() {
    expect(&[
        (
            "<a href='https://a.id/x' title='Peta'>a</a>",
            "[a](https://a.id/x)",
            &["keterangan yang melayang atau dibacakan: `Peta`"],
        ),
        ("<a href='https://a.id/x' title='Peta'>Peta lokasi</a>", "[Peta lokasi](https://a.id/x)", &[]),
        (
            "<img src='https://a.id/ada.jpg' alt='Aula' title='Gedung'>",
            "![Aula](../media/ada.jpg)",
            &["keterangan yang melayang atau dibacakan: `Gedung`"],
        ),
        ("<img src='https://a.id/img_1ada.jpg' alt='Aula' title='img_1ada'>", "![Aula](../media/ada.jpg)", &[]),
        ("<img src='https://a.id/b/lama-ada.jpg' alt='Aula' title='lama-ada.jpg'>", "![Aula](../media/ada.jpg)", &[]),
        // A hint does not count as said because the address contains its word.
        (
            "<a href='https://info.id/peta/x' title='info'>a</a>",
            "[a](https://info.id/peta/x)",
            &["keterangan yang melayang atau dibacakan: `info`"],
        ),
        ("<p aria-label='Harga tiket'>5</p>", "5", &["keterangan yang melayang atau dibacakan: `Harga tiket`"]),
        (
            "<table summary='Jadwal diklat'><tr><td>a</td></tr></table>",
            "a",
            &["keterangan yang melayang atau dibacakan: `Jadwal diklat`"],
        ),
        (
            "<p data-elementor-settings='{\"a\":\"dua kata\"}' data-keterangan='dua kata'>x</p>",
            "x",
            &["keterangan yang melayang atau dibacakan: `dua kata`"],
        ),
        ("<progress value='70' max='100'></progress>", "", &["kata di teks yang tidak terbawa: `70`"]),
        (
            "<span data-to-value='1250'>0</span> alumni",
            "0 alumni",
            &["kata di teks yang tidak terbawa: `1250`, sebelum “0 alumni”"],
        ),
        (
            "<img src='https://a.id/ada.jpg' alt='Aula' longdesc='https://a.id/uraian'>",
            "![Aula](../media/ada.jpg)",
            &["alamat `https://a.id/uraian`"],
        ),
    ]);
}

#[test]
fn a_frame_is_called_by_its_title() {
    let told: &[&str] = &["sematan, menjadi tautan: `https://a.id/peta`"];
    expect(&[
        ("<iframe src='https://a.id/peta' title='Peta balai'></iframe>", "[Peta balai](https://a.id/peta)", told),
        ("<iframe src='https://a.id/peta' title='Google Maps'></iframe>", "[Isi dari a.id](https://a.id/peta)", told),
        (
            "<iframe src='https://www.youtube.com/embed/abcdefghij0' title='YouTube video player'></iframe>",
            "[Video di YouTube](https://www.youtube.com/watch?v=abcdefghij0)",
            &[],
        ),
        (
            "[vc_gmaps link=\"#E-8_JTNDaWZyYW1lJTIwc3JjJTNEJTIyaHR0cHMlM0ElMkYlMkZhLmlkJTJGcGV0YSUyMiUzRSUzQyUyRmlmcmFtZSUzRQ==\"]",
            "[Isi dari a.id](https://a.id/peta)",
            &["sematan, menjadi tautan: `https://a.id/peta`", "kode pendek, yang isinya tetap ada: [vc_gmaps]"],
        ),
    ]);
}

#[test]
fn pictures_behind_the_text_are_told() {
    let told: &[&str] = &["gambar `https://a.id/latar.jpg`"];
    expect(&[
        ("<div style=\"background: #fff url('https://a.id/latar.jpg') no-repeat\">x</div>", "x", told),
        ("<div data-bg=\"url(https://a.id/latar.jpg)\">x</div>", "x", told),
        (
            "<!-- wp:cover {\"url\":\"https://a.id/latar.jpg\",\"hasParallax\":true} --><p>x</p><!-- /wp:cover -->",
            "x",
            told,
        ),
        (
            "[vc_row css=\".vc_custom_1{background-image: url(https://a.id/latar.jpg?id=5) !important;}\"]x[/vc_row]",
            "x",
            &["gambar `https://a.id/latar.jpg?id=5`", "kode pendek, yang isinya tetap ada: [vc_row]"],
        ),
        (
            "<video src='https://a.id/v.mp4' poster='https://a.id/latar.jpg'></video>",
            "[Isi dari a.id](https://a.id/v.mp4)",
            &["sematan, menjadi tautan: `https://a.id/v.mp4`", "gambar `https://a.id/latar.jpg`"],
        ),
    ]);
}

#[test]
fn codes_tell_facts_of_one_word_and_what_they_showed_from_elsewhere() {
    expect(&[
        ("[pejabat position=\"Kepala\" align=\"left\"]", "", &["kode pendek [pejabat]: `position=\"Kepala\"`"]),
        ("[biaya amount=\"50000\" per=\"orang\"]", "", &["kode pendek [biaya]: `amount=\"50000\" per=\"orang\"`"]),
        ("[hitung date_time=\"2020-01-02 08:00\"]", "", &["kode pendek [hitung]: `date_time=\"2020-01-02 08:00\"`"]),
        ("[kotak title=\"#BelaNegara\"]", "**#BelaNegara**", &["kode pendek, yang isinya tetap ada: [kotak]"]),
        ("[table id=3 /]", "", &["kode pendek yang menampilkan isi dari tempat lain: `[table id=3]`"]),
        ("[vc_row columns=\"3\"]x[/vc_row]", "x", &["kode pendek, yang isinya tetap ada: [vc_row]"]),
    ]);
    let (text, told) = import("[playlist ids=\"7,8\"]", false);
    assert_eq!(text, "[7](https://a.id/x.jpg)\n\n[8](https://a.id/x.jpg)");
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn what_was_hidden_and_what_code_cannot_mark_is_told() {
    expect(&[
        (
            "<p style='display: none'>Rahasia</p>",
            "Rahasia",
            &["teks yang disembunyikan di situs lama, sekarang tampak: “Rahasia”"],
        ),
        ("<span hidden>x</span> y", "x y", &["teks yang disembunyikan di situs lama, sekarang tampak: “x”"]),
        (
            "<pre>a <s>b</s> 10<sup>6</sup></pre>",
            "```\na b 106\n```",
            &[
                "kata yang dicoret di dalam kode, menjadi kata biasa: “b”",
                "huruf pangkat atau indeks di dalam kode, menjadi huruf biasa: “6”",
            ],
        ),
        ("<p><b>satu<br><br>dua</b> tiga</p>", "**satu**\n\n**dua** tiga", &[]),
        (
            "<a href='https://a.id/s.pdf'>Surat</a><a href='https://a.id/s.pdf' class='wp-block-file__button'>Unduh</a>",
            "[Surat](https://a.id/s.pdf) [Unduh](https://a.id/s.pdf)",
            &[],
        ),
    ]);
}
