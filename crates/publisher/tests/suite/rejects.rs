//! Each test breaks one fact, and expects its exact message and line.

use crate::portal::{Portal, entry, fixtures};

/// Breaks a portal that is in order, and expects exactly these problems.
pub fn assert_rejected(break_it: impl FnOnce(&Portal), expected: &[&str]) {
    let portal = Portal::minimal();
    assert_eq!(portal.check().code, Some(0), "the portal is in order before it is broken");
    break_it(&portal);
    let said = portal.check();
    let lines: Vec<&str> = said.err.lines().filter(|line| !is_excerpt(line)).collect();
    let (summary, problems) = lines.split_last().expect("at least a summary");
    assert_eq!(problems, expected);
    assert_eq!(*summary, format!("{} masalah; tidak ada yang diterbitkan.", expected.len()));
    assert_eq!(said.code, Some(1));
}

/// Returns whether a line belongs to the excerpt below a message: it has the number of a source line, or none, and a
/// bar.
fn is_excerpt(line: &str) -> bool {
    line.trim_start_matches(|letter: char| letter == ' ' || letter.is_ascii_digit()).starts_with('|')
}

/// Replaces a line in the front matter of the entry `satu.md`.
fn with_line(old: &str, new: &str) -> impl FnOnce(&Portal) {
    let text = entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n").replace(old, new);
    move |portal| portal.write("content/berita/satu.md", &text)
}

/// Writes the entry `satu.md` with this text, which begins at line 7.
fn with_body(body: &str) -> impl FnOnce(&Portal) {
    let text = entry("Satu", "2020-01-01T00:00:00Z", body);
    move |portal| portal.write("content/berita/satu.md", &text)
}

/// Adds lines after the front matter keys of `satu.md`; they begin at line 6.
fn with_front(lines: &str) -> impl FnOnce(&Portal) {
    let text = entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n").replacen("+++\nIsi", &format!("{lines}\n+++\nIsi"), 1);
    move |portal| portal.write("content/berita/satu.md", &text)
}

macro_rules! rejects {
    ($($name:ident: $break_it:expr => [$($problem:expr),+ $(,)?];)+) => {
        $(#[test] fn $name() { assert_rejected($break_it, &[$($problem),+]); })+
    };
}

rejects! {
    an_unknown_key: with_line("unit =", "unut = \"x\"\nunit =")
        => ["content/berita/satu.md:5: kunci `unut` tidak dikenal. Mungkin maksud Anda `unit`."];
    an_unknown_key_in_a_table: with_front("[cover]\nfile = \"gedung.png\"\nalt = \"Gedung\"\nkredit = \"x\"")
        => ["content/berita/satu.md:9: kunci `cover.kredit` tidak dikenal. Mungkin maksud Anda `credit`."];
    a_key_written_twice: with_line("unit =", "title = \"Dua\"\nunit =")
        => ["content/berita/satu.md:5: `title` ditulis dua kali. Hapus salah satunya."];
    a_missing_key: with_line("summary = \"Ringkasan.\"\n", "")
        => ["content/berita/satu.md:1: `summary` tidak ada. Tambahkan `summary = \"...\"`."];
    a_wrong_type: with_line("\"Satu\"", "1")
        => ["content/berita/satu.md:2: jenis nilai `title` salah. Tulis `title = \"...\"`."];
    an_empty_title: with_line("\"Satu\"", "\" \\u202e \"")
        => ["content/berita/satu.md:2: `title` kosong. Isi teksnya, atau hapus baris ini bila tidak wajib."];
    a_text_without_quotes: with_line("\"Satu\"", "Satu")
        => ["content/berita/satu.md:2: baris ini tidak dapat dibaca sebagai TOML. Tulis `kunci = \"nilai\"`, teks di antara tanda kutip."];
    a_date_that_does_not_exist: with_line("2020-01-01T00:00:00Z", "2020-02-30T00:00:00Z")
        => ["content/berita/satu.md:4: `published_at` bukan tanggal dan jam yang sah; tulis seperti 2020-02-21T16:48:00+07:00. Periksa tanggal dan jamnya."];
    a_date_in_words: with_line("2020-01-01T00:00:00Z", "\"1 Januari 2020\"")
        => ["content/berita/satu.md:4: `published_at` bukan tanggal dan jam yang sah; tulis seperti 2020-02-21T16:48:00+07:00. Periksa tanggal dan jamnya."];
    a_date_without_time: with_line("2020-01-01T00:00:00Z", "2020-01-01")
        => ["content/berita/satu.md:4: `published_at` bukan tanggal dan jam yang sah; tulis seperti 2020-02-21T16:48:00+07:00. Periksa tanggal dan jamnya."];
    a_change_before_publication: with_front("[[changes]]\nupdated_at = 2019-12-31T00:00:00Z\nnote = \"x\"")
        => ["content/berita/satu.md:7: `updated_at` lebih awal dari `published_at`. Periksa kedua tanggal itu."];
    a_change_in_the_future: with_front("[[changes]]\nupdated_at = 9999-01-01T00:00:00Z\nnote = \"x\"")
        => ["content/berita/satu.md:7: `updated_at` ada di masa depan (Jumat, 1 Januari 9999 07:00 WIB). Tulis waktu yang sudah lewat."];
    an_end_before_its_start: with_front("valid_from = 2020-02-01T00:00:00Z\nvalid_until = 2020-01-31T00:00:00Z")
        => ["content/berita/satu.md:7: `valid_until` lebih awal dari `valid_from`. Periksa kedua tanggal itu."];
    a_withdrawal_without_reason: with_front("[withdrawn]\nwithdrawn_at = 2020-02-01T00:00:00Z")
        => ["content/berita/satu.md:6: `withdrawn.reason` tidak ada. Tambahkan `reason = \"...\"`."];
    no_front_matter: |portal: &Portal| portal.write("content/berita/satu.md", "# Judul\n")
        => ["content/berita/satu.md:1: keterangan di awal berkas tidak diapit dua baris `+++`. Mulai berkas dengan baris `+++`, lalu `title = \"...\"` dan kunci lain, lalu baris `+++`."];
    an_unknown_unit: with_line("\"balai\"", "\"bali\"")
        => ["content/berita/satu.md:5: unit `bali` tidak ada di units.toml. Mungkin maksud Anda `balai`."];
    a_malformed_slug: |portal: &Portal| portal.write("content/berita/Judul Baru.md", "")
        => ["content/berita/Judul Baru.md:1: nama berkas `Judul Baru.md`: nama alamat hanya boleh huruf kecil a-z, angka, dan tanda hubung di antaranya. Ganti nama berkas, misalnya `judul-tulisan.md`."];
    a_reserved_slug: |portal: &Portal| portal.write("content/halaman/cari.md", "")
        => ["content/halaman/cari.md:1: nama berkas `cari.md`: nama alamat ini dipakai portal sendiri. Ganti nama berkas, misalnya `judul-tulisan.md`."];
    a_page_with_the_name_of_the_contact_page: |portal: &Portal| portal.write("content/halaman/kontak.md", "")
        => ["content/halaman/kontak.md:1: nama berkas `kontak.md`: nama alamat ini dipakai portal sendiri. Hapus berkas ini dan isi `[contact]` di site.toml; portal membuat `/kontak/` dari sana."];
    a_page_with_the_name_of_the_site_map: |portal: &Portal| portal.write("content/halaman/peta-situs.md", "")
        => ["content/halaman/peta-situs.md:1: nama berkas `peta-situs.md`: nama alamat ini dipakai portal sendiri. Hapus berkas ini; `/peta-situs/` dibuat portal sendiri."];
    an_entry_with_the_name_of_the_contact_page: |portal: &Portal| portal.write("content/berita/kontak.md", "")
        => ["content/berita/kontak.md:1: nama berkas `kontak.md`: nama alamat ini dipakai portal sendiri. Ganti nama berkas, misalnya `judul-tulisan.md`."];
    a_menu_entry_to_a_contact_page_that_is_not_there: |portal: &Portal| portal.write("content/menu.toml", "[[menu]]\nlabel = \"Kontak\"\nto = \"/kontak/\"\n")
        => ["content/menu.toml:3: tautan menuju `/kontak/`, halaman yang tidak ada. Isi `[contact]` di site.toml, atau hapus tautan ini."];
    a_redirect_from_the_site_map: |portal: &Portal| portal.write("content/ledger", "page_size 6\nredirect /peta-situs/ /panduan/\n")
        => ["content/ledger:2: pengalihan ini tidak dapat dibaca. Tulis `redirect /berita/lama/ /berita/baru/`."];
    an_embed_origin_that_is_none: |portal: &Portal| portal.write("content/site.toml", "name = \"W\"\nowner = \"B\"\ndescription = \"U.\"\nentries_per_page = 6\nembed_origins = [\"https://a.go.id/x\", \"https://*.id\", \"https://a.go.id; script-src *\", \"https://*.go.id\"]\n")
        => ["content/site.toml:5: `embed_origins` berisi `https://*.id`, yang bukan alamat asal situs. Tulis `https://` dan nama host saja, misalnya `embed_origins = [\"https://intranet.contoh.go.id\"]`; `https://*.contoh.go.id` berarti semua situs di bawahnya.",
            "content/site.toml:5: `embed_origins` berisi `https://a.go.id/x`, yang bukan alamat asal situs. Tulis `https://` dan nama host saja, misalnya `embed_origins = [\"https://intranet.contoh.go.id\"]`; `https://*.contoh.go.id` berarti semua situs di bawahnya.",
            "content/site.toml:5: `embed_origins` berisi `https://a.go.id; script-src *`, yang bukan alamat asal situs. Tulis `https://` dan nama host saja, misalnya `embed_origins = [\"https://intranet.contoh.go.id\"]`; `https://*.contoh.go.id` berarti semua situs di bawahnya."];
    a_page_with_the_name_of_a_section: |portal: &Portal| portal.write("content/halaman/berita.md", "")
        => ["content/halaman/berita.md:1: nama berkas `berita.md`: nama alamat ini dipakai portal sendiri. Ganti nama berkas, misalnya `judul-tulisan.md`."];
    a_slug_that_differs_in_case_only: |portal: &Portal| portal.write("content/berita/SATU.md", "")
        => ["content/berita/SATU.md:1: nama berkas `SATU.md`: nama alamat hanya boleh huruf kecil a-z, angka, dan tanda hubung di antaranya. Ganti nama berkas, misalnya `judul-tulisan.md`.",
            "content/berita/satu.md:1: nama berkas ini hanya berbeda huruf besar-kecil dari `SATU.md`. Ganti salah satu namanya."];
    a_folder_that_nobody_knows: |portal: &Portal| portal.write("content/beritta/dua.md", "")
        => ["content/beritta:1: folder `beritta` tidak dikenal. Mungkin maksud Anda `berita`."];
    a_file_that_nobody_knows: |portal: &Portal| portal.write("content/site.tml", "")
        => ["content/site.tml:1: berkas `site.tml` tidak dikenal. Mungkin maksud Anda `site.toml`."];
    a_file_of_another_kind: |portal: &Portal| portal.write("content/berita/foto.jpg", "")
        => ["content/berita/foto.jpg:1: berkas `foto.jpg` bukan tulisan. Tulisan berakhiran `.md`; gambar dan lampiran disimpan di `media/`."];
    no_settings: |portal: &Portal| portal.remove("content/site.toml")
        => ["content/site.toml:1: berkas ini tidak ada. Buat berkas ini; docs/authoring.md memberi contohnya."];
    text_that_is_not_utf_8: |portal: &Portal| portal.write_bytes("content/berita/satu.md", b"+++\ntitle = \"Sa\xfftu\"\n+++\n")
        => ["content/berita/satu.md:2: baris ini berisi huruf yang bukan UTF-8. Simpan ulang berkas dengan pengodean UTF-8."];
    missing_alternative_text: with_body("Isi.\n\n![](../media/gedung.png)\n")
        => ["content/berita/satu.md:9: gambar tidak punya teks alternatif. Tulis apa yang tampak di gambar: `![Gedung dari depan](../media/gedung.webp)`."];
    a_cover_without_alternative_text: with_front("[cover]\nfile = \"gedung.png\"")
        => ["content/berita/satu.md:6: `cover.alt` tidak ada. Tambahkan `alt = \"...\"`."];
    a_missing_picture: with_body("![Gedung](../media/gedun.png)\n")
        => ["content/berita/satu.md:7: berkas `gedun.png` tidak ada di `media/`. Mungkin maksud Anda `gedung.png`."];
    a_missing_cover: with_front("[cover]\nfile = \"foto-lain.webp\"\nalt = \"x\"")
        => ["content/berita/satu.md:7: berkas `foto-lain.webp` tidak ada di `media/`. Simpan berkasnya di sana, atau perbaiki namanya."];
    a_picture_within_a_sentence: with_body("Lihat ![Gedung](../media/gedung.png) ini.\n")
        => ["content/berita/satu.md:7: gambar berada di tengah teks. Beri gambar paragrafnya sendiri: baris kosong di atas dan di bawahnya; kredit boleh di baris berikutnya, `*seperti ini*`."];
    a_broken_link: with_body("[Bacaan](/berita/sattu/)\n")
        => ["content/berita/satu.md:7: tautan menuju `/berita/sattu/`, halaman yang tidak ada. Mungkin maksud Anda `/berita/satu/`."];
    a_broken_link_to_a_file: with_body("Isi.\n\n[Bacaan](../artikel/lain.md)\n")
        => ["content/berita/satu.md:9: tautan menuju `/artikel/lain/`, halaman yang tidak ada. Tulis alamat halaman yang ada, atau buat halamannya."];
    a_link_to_a_missing_anchor: with_body("## Bagian\n\n[Bacaan](#bagan)\n")
        => ["content/berita/satu.md:9: bagian `#bagan` tidak ada di `/berita/satu/`. Mungkin maksud Anda `bagian`."];
    a_link_to_a_draft: |portal: &Portal| {
        with_body("[Bacaan](dua.md)\n")(portal);
        portal.write("content/berita/dua.md", &entry("Dua", "2020-01-01T00:00:00Z\ndraft = true", "Isi.\n"));
    } => ["content/berita/satu.md:7: tautan menuju `/berita/dua/`, yang masih draf atau belum waktunya terbit. Terbitkan dulu tujuannya, atau hapus tautan ini."];
    a_link_with_a_script: with_body("[Bacaan](javascript:alert(1))\n")
        => ["content/berita/satu.md:7: tautan `javascript:alert(1)` tidak dapat dipakai. Tulis `/berita/nama/`, `../berita/nama.md`, `#bagian`, `/media/berkas.pdf`, atau alamat lengkap yang diawali `https://`, `mailto:`, atau `tel:`."];
    a_link_without_words: with_body("[](/panduan/)\n")
        => ["content/berita/satu.md:7: tautan tidak punya teks. Tulis teks di antara kurung siku, misalnya `[Panduan](/panduan/)`."];
    raw_html: with_body("Isi.\n\n<div onclick=\"x\">\nx\n</div>\n")
        => ["content/berita/satu.md:9: HTML `<div onclick=\"x\">` tidak boleh dipakai. Tulis dengan Markdown; tanda `<` biasa ditulis `\\<`."];
    raw_html_within_a_line: with_body("Isi <b>.\n")
        => ["content/berita/satu.md:7: HTML `<b>` tidak boleh dipakai. Tulis dengan Markdown; tanda `<` biasa ditulis `\\<`."];
    a_first_level_heading: with_body("# Judul\n")
        => ["content/berita/satu.md:7: judul tingkat `#` hanya untuk judul halaman, yang sudah ada di `title`. Tulis `##`."];
    a_skipped_level: with_body("## A\n\n#### B\n")
        => ["content/berita/satu.md:9: judul `####` melompati satu tingkat. Tulis `###`."];
    a_level_too_deep: with_body("## A\n\n### B\n\n#### C\n\n##### D\n")
        => ["content/berita/satu.md:13: judul terlalu dalam. Pakai `##`, `###`, atau `####`."];
    an_unknown_callout: with_body("> [!PENTIN]\n> Isi.\n")
        => ["content/berita/satu.md:7: kotak `[!PENTIN]` tidak dikenal. Mungkin maksud Anda `PENTING`."];
    an_empty_callout: with_body("> [!SARAN]\n")
        => ["content/berita/satu.md:7: kotak `[!SARAN]` kosong. Tulis isinya di baris berikut, diawali `> `."];
    a_menu_entry_to_nowhere: |portal: &Portal| portal.write("content/menu.toml", "[[menu]]\nlabel = \"Profil\"\nto = \"/profil/\"\n")
        => ["content/menu.toml:3: tautan menuju `/profil/`, halaman yang tidak ada. Tulis alamat halaman yang ada, atau buat halamannya."];
    a_menu_entry_without_target: |portal: &Portal| portal.write("content/menu.toml", "[[menu]]\nlabel = \"Profil\"\n")
        => ["content/menu.toml:1: menu `Profil` tidak menuju ke mana pun. Tambahkan `to = \"/.../\"` atau `[[menu.submenu]]`."];
    a_footer_link_to_nowhere: |portal: &Portal| portal.write("content/menu.toml", "[[footer]]\nheading = \"A\"\n[[footer.links]]\nlabel = \"B\"\nto = \"/panduann/\"\n")
        => ["content/menu.toml:5: tautan menuju `/panduann/`, halaman yang tidak ada. Mungkin maksud Anda `/panduan/`."];
    an_anchor_of_the_menu_that_is_not_there: |portal: &Portal| portal.write("content/menu.toml", "[[menu]]\nlabel = \"B\"\nto = \"/panduan/#x\"\n")
        => ["content/menu.toml:3: bagian `#x` tidak ada di `/panduan/`. Hapus `#` dan kata sesudahnya."];
    a_unit_written_twice: |portal: &Portal| portal.write("content/units.toml", "[[units]]\nid = \"balai\"\nname = \"A\"\n[[units]]\nid = \"balai\"\nname = \"B\"\n")
        => ["content/units.toml:5: unit `balai` ditulis dua kali. Hapus salah satunya, atau ganti `id`-nya."];
    a_vanished_entry: |portal: &Portal| portal.write("content/ledger", "page_size 6\nentry berita 1 satu\nentry berita 2 hilang\n")
        => ["content/ledger:3: `/berita/hilang/` pernah terbit, tetapi berkas `berita/hilang.md` tidak ada. Bila dihapus, ganti baris ini menjadi `removed berita 2 hilang`; bila pindah, tambahkan `redirect /berita/hilang/ /berita/nama-baru/`."];
    an_entry_hidden_after_publication: |portal: &Portal| {
        with_front("draft = true")(portal);
        portal.write("content/ledger", "page_size 6\nentry berita 1 satu\n");
    } => ["content/berita/satu.md:4: tulisan ini pernah terbit, tetapi sekarang draf atau bertanggal nanti. Untuk mencabutnya pakai `[withdrawn]` dengan `withdrawn_at` dan `reason`."];
    a_removed_entry_that_is_still_there: |portal: &Portal| portal.write("content/ledger", "page_size 6\nremoved berita 1 satu\n")
        => ["content/ledger:2: `/berita/satu/` tercatat dihapus, tetapi berkasnya ada. Hapus berkasnya, atau ganti kata `removed` menjadi `entry`."];
    a_lost_number: |portal: &Portal| portal.write("content/ledger", "page_size 6\nentry berita 2 satu\n")
        => ["content/ledger:2: nomor `berita 1` hilang dari ledger. Kembalikan barisnya, atau tulis `removed berita 1 nama-tulisan`."];
    another_page_size: |portal: &Portal| portal.write("content/ledger", "page_size 10\n")
        => ["content/site.toml:4: `entries_per_page = 6` berbeda dari `page_size 10` di ledger; nomor halaman lama akan bergeser. Tulis `entries_per_page = 10`."];
    a_line_of_the_ledger_that_says_nothing: |portal: &Portal| portal.write("content/ledger", "page_size 6\nentri berita 1 satu\n")
        => ["content/ledger:2: baris `entri berita 1 satu` tidak dapat dibaca. Mungkin maksud Anda `entry`."];
    a_redirect_to_nowhere: |portal: &Portal| portal.write("content/ledger", "page_size 6\nredirect /berita/lama/ /berita/baru/\n")
        => ["content/ledger:2: pengalihan menuju `/berita/baru/`, halaman yang tidak ada. Tulis alamat halaman yang ada."];
    a_redirect_from_a_page: |portal: &Portal| portal.write("content/ledger", "page_size 6\nredirect /berita/satu/ /panduan/\n")
        => ["content/ledger:2: pengalihan dari `/berita/satu/`, padahal halamannya ada. Hapus baris ini."];
    a_link_to_an_old_address: |portal: &Portal| {
        with_body("[Bacaan](/berita/lama/)\n")(portal);
        portal.write("content/ledger", "page_size 6\nredirect /berita/lama/ /panduan/\n");
    } => ["content/berita/satu.md:7: tautan menuju alamat lama `/berita/lama/`. Tulis `/panduan/`."];
    a_page_size_of_nothing: |portal: &Portal| portal.write("content/site.toml", "name = \"W\"\nowner = \"B\"\ndescription = \"U\"\nentries_per_page = 0\n")
        => ["content/site.toml:4: `entries_per_page` harus di antara 1 dan 100. Tulis `entries_per_page = 6`."];
    an_unsupported_picture: |portal: &Portal| portal.write("content/media/logo.svg", "<svg/>")
        => ["content/media/logo.svg:1: jenis berkas `logo.svg` tidak didukung. Ekspor gambarnya sebagai `.png` atau `.webp`; SVG dapat berisi skrip."];
    a_kind_of_file_that_is_not_known: |portal: &Portal| portal.write("content/media/a.zip", "PK")
        => ["content/media/a.zip:1: jenis berkas `a.zip` tidak didukung. Pakai `.webp`, `.jpg`, `.png` untuk gambar, `.pdf` untuk lampiran, `.mp4`, `.webm` untuk video, dan `.vtt` untuk takarirnya."];
    a_pdf_in_the_place_of_a_picture: |portal: &Portal| {
        portal.write_bytes("content/media/a.pdf", &std::fs::read(fixtures().join("site/media/formulir.pdf")).unwrap());
        with_body("![Formulir](../media/a.pdf)\n")(portal);
    } => ["content/berita/satu.md:7: `a.pdf` bukan gambar. Tulis sebagai tautan: `[Nama lampiran](/media/...)`."];
}

#[cfg(unix)]
#[test]
fn a_symbolic_link() {
    let break_it = |portal: &Portal| {
        portal.write("rahasia.md", &entry("Rahasia", "2020-01-01T00:00:00Z", "Isi.\n"));
        std::os::unix::fs::symlink(portal.path("rahasia.md"), portal.path("content/berita/rahasia.md")).unwrap();
    };
    assert_rejected(
        break_it,
        &[
            "content/berita/rahasia.md:1: ini tautan simbolis atau berkas khusus, bukan berkas biasa. Salin berkas aslinya ke sini.",
        ],
    );
}

rejects! {
    a_chain_to_nowhere: with_front("supersedes = [\"du\"]")
        => ["content/berita/satu.md:6: `supersedes` menyebut `du`, yang tidak ada di `berita/`. Yang dikenal: `satu`."];
    a_chain_to_itself: with_front("supersedes = [\"satu\"]")
        => ["content/berita/satu.md:6: `supersedes` menyebut `satu`, yang tidak terbit lebih dahulu. Periksa `published_at` keduanya; yang menggantikan terbit kemudian."];
    a_chain_of_no_slug: with_front("supersedes = [\"Satu\"]")
        => ["content/berita/satu.md:6: `supersedes` `Satu`: nama alamat hanya boleh huruf kecil a-z, angka, dan tanda hubung di antaranya. Tulis nama berkas pengumuman lama tanpa `.md`."];
}
