//! Links, pictures, and WordPress's shortcodes.

use super::expect;

#[test]
fn links_lead_on_or_are_told() {
    const VIDEO: &str = "[Video di YouTube](https://www.youtube.com/watch?v=abcdefghij0)";
    expect(&[
        ("<a href='whatsapp://send?text=a'>WA</a>", "WA", &["tautan ke `whatsapp://send?text=a`"]),
        ("<a href='#bab2'>Bab 2</a>", "Bab 2", &["tautan ke `#bab2`"]),
        ("<a href='https://a.id/x'></a>a", "a", &["tautan ke `https://a.id/x`"]),
        ("<p>https://youtu.be/abcdefghij0</p>", VIDEO, &[]),
        (
            "<figure class='wp-block-embed'><div>\nhttps://www.youtube.com/watch?v=abcdefghij0\n</div></figure>",
            VIDEO,
            &[],
        ),
        ("[embed]https://youtu.be/abcdefghij0[/embed]", VIDEO, &[]),
        ("[youtube=https://www.youtube.com/watch?v=abcdefghij0&w=640]", VIDEO, &[]),
        ("<!-- wp:embed {\"url\":\"https://youtu.be/abcdefghij0\"} /-->", VIDEO, &[]),
        ("Lihat https://a.id/b_c.", "Lihat [a.id/b\\_c](https://a.id/b\\_c).", &[]),
        ("<a href='https://a.id/'><h2>Judul</h2></a>", "## [Judul](https://a.id/)", &[]),
        ("<a href='https://a.id/'><h2>Judul</h2><p>b</p></a>", "## Judul\n\nb", &["tautan ke `https://a.id/`"]),
        (
            "<a href='https://a.id/s'><img src='https://a.id/ada.jpg' alt='Aula'></a>",
            "![Aula](../media/ada.jpg)",
            &["tautan ke `https://a.id/s`"],
        ),
        (
            "<a href='https://a.id/x' title='Cara ikut serta'>a</a>",
            "[a](https://a.id/x)",
            &["keterangan yang melayang atau dibacakan: `Cara ikut serta`"],
        ),
        ("<abbr title='Pegawai Negeri Sipil'>PNS</abbr> lain", "PNS (Pegawai Negeri Sipil) lain", &[]),
    ]);
}

#[test]
fn pictures_keep_their_words_however_they_are_written() {
    const HERE: &str = "![Aula](../media/ada.jpg \"Suasana aula arsip\")";
    expect(&[
        (
            "[caption id=\"x\"]<img src='https://a.id/ada.jpg' alt='Aula' /> Suasana <em>aula</em> arsip[/caption]",
            HERE,
            &[],
        ),
        (
            "<figure><img src='https://a.id/ada.jpg' alt='Aula'><figcaption>Suasana <b>aula</b><br>arsip</figcaption></figure>",
            HERE,
            &[],
        ),
        (
            "<figure><img src='https://a.id/ada.jpg' alt='Aula'>Foto: Sri</figure>",
            "![Aula](../media/ada.jpg)\n\nFoto: Sri",
            &[],
        ),
        (
            "<figure><img src='https://a.id/ada.jpg' alt='A'><img src='https://a.id/x/ada.jpg' alt='B'><figcaption>C</figcaption></figure>",
            "- ![A](../media/ada.jpg)\n- ![B](../media/ada.jpg)\n\nC",
            &[],
        ),
        (
            "<img src='data:image/gif;base64,R0' data-src='https://a.id/ada.jpg' alt='Aula'>\
             <noscript><img src='https://a.id/ada.jpg' alt='Aula'></noscript>",
            "![Aula](../media/ada.jpg)",
            &[],
        ),
        (
            "<img src='data:image/gif;base64,R0' alt='Aula'><noscript><img src='https://a.id/ada.jpg' alt='Aula'></noscript>",
            "![Aula](../media/ada.jpg)",
            &[],
        ),
        (
            "<img srcset='https://a.id/k.jpg 300w, https://a.id/ada.jpg 1024w' alt='Aula'>",
            "![Aula](../media/ada.jpg)",
            &[],
        ),
        (
            "<a href='https://a.id/x/ada.jpg'><img src='https://a.id/x/ada-300x200.jpg' alt='Aula'></a>",
            "![Aula](../media/ada.jpg)",
            &[],
        ),
        (
            "<figure><img src='https://a.id/hilang.jpg' alt='Aula'><figcaption>Suasana</figcaption></figure>",
            "[Gambar: Aula](https://a.id/hilang.jpg)\\\nSuasana",
            &[],
        ),
    ]);
}

#[test]
fn codes_lose_their_marks_and_not_their_words() {
    expect(&[
        ("[dropcap]P[/dropcap]elatihan", "Pelatihan", &["kode pendek, yang isinya tetap ada: [dropcap]"]),
        (
            "[row][col]Kiri[/col][col]Kanan[/col][/row]",
            "Kiri\n\nKanan",
            &["kode pendek, yang isinya tetap ada: [col] [row]"],
        ),
        (
            "[pdf-embedder url=\"https://a.id/sk-12.pdf\"]",
            "[a.id/sk-12.pdf](https://a.id/sk-12.pdf)",
            &["kode pendek, yang isinya tetap ada: [pdf-embedder]"],
        ),
        (
            "[accordion_item title=\"Cara mendaftar?\"]Jawab[/accordion_item]",
            "**Cara mendaftar?**\n\nJawab",
            &["kode pendek, yang isinya tetap ada: [accordion_item]"],
        ),
        (
            "[et_pb_button button_text=\"Daftar di sini\" button_url=\"https://a.id/d/\" /][et_pb_blurb title=\"Judul\"]<p>isi</p>[/et_pb_blurb]",
            "[Daftar di sini](https://a.id/d/)\n\n**Judul**\n\nisi",
            &["kode pendek, yang isinya tetap ada: [et_pb_blurb] [et_pb_button]"],
        ),
        (
            "[vc_btn title=\"Daftar\" link=\"url:https%3A%2F%2Fa.id%2Fd|title:x\"]",
            "[Daftar](https://a.id/d)",
            &["kode pendek, yang isinya tetap ada: [vc_btn]"],
        ),
        (
            "[button link=\"https://a.id/d\"]Daftar[/button]",
            "[Daftar](https://a.id/d)",
            &["kode pendek, yang isinya tetap ada: [button]"],
        ),
        ("[vc_raw_html]JTNDcCUzRUhhbG8lM0MlMkZwJTNF[/vc_raw_html]", "Halo", &[]),
        ("a [/tab] b", "a\n\nb", &["kode pendek, yang isinya tetap ada: [tab]"]),
        ("[code]x[/code]", "```\nx\n```", &["kode pendek, yang isinya tetap ada: [code]"]),
        ("[staf nama=\"Sri Rahayu\" gaya=\"biru\"]", "", &["kode pendek [staf]: `nama=\"Sri Rahayu\"`"]),
        ("[contact-form-7 id=\"5\" title=\"Hubungi\"]", "", &["kode pendek [contact-form-7]: `title=\"Hubungi\"`"]),
        ("[[gallery]] [sic] [Ralat] [1]", "\\[gallery\\] \\[sic\\] \\[Ralat\\] \\[1\\]", &[]),
        ("[x judul=&#8220;Satu dua&#8221;]", "", &["kode pendek [x]: `judul=\"Satu dua\"`"]),
        ("[audio mp3=\"https://a.id/rapat.mp3\"][/audio]", "[a.id/rapat.mp3](https://a.id/rapat.mp3)", &[]),
        (
            "[vc_cta add_button=\"bottom\" title=\"Daftar\"]",
            "**Daftar**",
            &["kode pendek, yang isinya tetap ada: [vc_cta]"],
        ),
        ("[b]a[/b] [s]b[/s]", "**a** ~~b~~", &[]),
    ]);
}
