//! Entries in Video: what is read, what is refused, what is published.

use crate::{portal::Portal, rejects::assert_rejected};
use model::{
    block::Block,
    page::{Content, Twin},
    video::VideoSource,
};

const FILE: &str = "file = \"klip.mp4\"\ncaptions = \"klip.vtt\"\nduration = \"0:02\"";
const COVER: &str = "[cover]\nfile = \"gedung.png\"\nalt = \"Gedung\"\n";

/// Writes a video with this table (from line 6 of `video/klip.md` on) and, after it, this cover.
fn write_video(portal: &Portal, table: &str, cover: &str) {
    let text = format!(
        "+++\ntitle = \"Klip\"\nsummary = \"Ringkasan.\"\npublished_at = 2020-01-01T00:00:00Z\nunit = \"balai\"\n{table}\n{cover}+++\nIsi.\n"
    );
    portal.write("content/video/klip.md", &text);
    portal.write_bytes("content/media/klip.mp4", b"\0\0\0\x18ftypmp42");
    portal.write("content/media/klip.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHalo.\n");
}

fn with_video(table: &str) -> impl FnOnce(&Portal) {
    let table = format!("[video]\n{table}");
    move |portal| write_video(portal, &table, COVER)
}

macro_rules! rejects {
    ($($name:ident: $break_it:expr => [$($problem:expr),+ $(,)?];)+) => {
        $(#[test] fn $name() { assert_rejected($break_it, &[$($problem),+]); })+
    };
}

const SOURCES: &str = "Tulis `file = \"nama.mp4\"` dan `captions = \"nama.vtt\"` untuk video di folder `media/`, atau `youtube = \"kode\"`.";

rejects! {
    a_video_section_entry_without_a_video: |portal| write_video(portal, "author = \"A\"", COVER)
        => ["content/video/klip.md:1: tulisan di folder `video/` tidak punya `[video]`. Tambahkan `[video]` dengan `duration`, dan `file` serta `captions` atau `youtube`."];
    a_video_without_a_poster: |portal| write_video(portal, &format!("[video]\n{FILE}"), "")
        => ["content/video/klip.md:6: video tidak punya gambar sampul. Tambahkan `[cover]` dengan `file` dan `alt`: gambar itu tampil sebelum video diputar."];
    a_video_of_nothing: with_video("duration = \"0:02\"")
        => [&format!("content/video/klip.md:6: `video` tidak menyebut videonya. {SOURCES}")];
    a_video_of_two_sources: with_video(&format!("{FILE}\nyoutube = \"abcdefghij0\""))
        => [&format!("content/video/klip.md:6: `video` menyebut lebih dari satu sumber. {SOURCES}")];
    an_address_for_an_id: with_video("youtube = \"https://youtu.be/abcdefghij0\"\nduration = \"3:25\"")
        => ["content/video/klip.md:7: `video.youtube` `https://youtu.be/abcdefghij0` bukan kode video YouTube. Tulis kodenya saja: 11 huruf sesudah `v=` di alamat video."];
    a_duration_in_words: with_video("youtube = \"abcdefghij0\"\nduration = \"3 menit\"")
        => ["content/video/klip.md:8: `video.duration` `3 menit` bukan durasi. Tulis menit dan detik, misalnya `duration = \"3:25\"`."];
    a_file_without_captions: with_video("file = \"klip.mp4\"\nduration = \"0:02\"")
        => ["content/video/klip.md:6: `video.captions` tidak ada. Tambahkan `captions = \"...\"`."];
    captions_that_are_no_captions: with_video("file = \"klip.mp4\"\ncaptions = \"gedung.png\"\nduration = \"0:02\"")
        => ["content/video/klip.md:8: `gedung.png` bukan takarir. Pakai berkas WebVTT (`.vtt`)."];
    captions_with_broken_times: |portal| {
        write_video(portal, &format!("[video]\n{FILE}"), COVER);
        portal.write("content/media/klip.vtt", "WEBVTT\n\n00:00.000 -> 00:02.000\nHalo.\n\n00:04.000 --> 00:03.000\nLagi.\n");
    } => ["content/media/klip.vtt:6: baris waktu takarir ini tidak terbaca. Tulis seperti `00:00.000 --> 00:04.000`, yang akhir sesudah yang awal."];
    captions_of_nothing: |portal| {
        write_video(portal, &format!("[video]\n{FILE}"), COVER);
        portal.write("content/media/klip.vtt", "WEBVTT\n");
    } => ["content/media/klip.vtt:1: takarir ini kosong. Tulis baris waktu `00:00.000 --> 00:04.000`, lalu kata-katanya di baris berikut."];
    a_video_that_is_no_video: |portal| {
        write_video(portal, &format!("[video]\n{FILE}"), COVER);
        portal.write("content/media/klip.mp4", "<html>");
    } => ["content/media/klip.mp4:1: isi `klip.mp4` bukan mp4. Simpan ulang dari aplikasinya."];
    a_video_of_another_section: |portal| portal.write(
        "content/berita/satu.md",
        "+++\ntitle = \"Satu\"\nsummary = \"R.\"\npublished_at = 2020-01-01T00:00:00Z\nunit = \"balai\"\n[video]\nyoutube = \"abcdefghij0\"\nduration = \"3:25\"\n+++\nIsi.\n",
    ) => ["content/berita/satu.md:6: `[video]` hanya untuk tulisan di folder `video/`. Pindahkan tulisan ini ke sana; di tulisan lain, beri tautan ke halaman videonya sebagai paragraf tersendiri."];
}

fn twin(portal: &Portal, path: &str) -> Twin {
    serde_json::from_str(&portal.read(&format!("dist{path}index.json"))).unwrap()
}

#[test]
fn a_video_and_its_captions_are_published_and_shown_where_a_paragraph_links_to_it() {
    let portal = Portal::minimal();
    with_video(FILE)(&portal);
    portal.write("content/halaman/lain.md", "+++\ntitle = \"Lain\"\nsummary = \"R.\"\n+++\n[Klip](/video/klip/)\n");
    assert_eq!(portal.publish("dist").code, Some(0));
    let Content::Entry(entry) = twin(&portal, "/video/klip/").page.content else { panic!("no entry") };
    let video = entry.video.unwrap();
    let VideoSource::File(file) = &video.source else { panic!("no file") };
    assert!(!portal.read(&format!("dist{}", file.captions)).is_empty());
    assert_eq!(
        (file.media_type.as_str(), file.bytes, video.duration, video.has_transcript),
        ("video/mp4", 12, 2, false)
    );
    assert_eq!(entry.card.duration, Some(2));
    assert_eq!(entry.cover_figure, None, "the poster is the cover");
    let Content::Static(page) = twin(&portal, "/lain/").page.content else { panic!("no fixed page") };
    assert!(
        matches!(page.body.as_slice(), [Block::Video(block)] if block.video == video && block.page == "/video/klip/")
    );
}
