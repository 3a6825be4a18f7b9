//! Every entry in Video has a video with a poster and playable files; no other entry has a video.

use crate::{
    authored::{AuthoredEntry, AuthoredSource, AuthoredVideo},
    media::{Format, count_cues},
    plan::Plan,
    problem::Problems,
};
use model::section::Section;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    for entry in &plan.authored.entries {
        // A file whose front matter could not be read has been reported already.
        if entry.title.is_empty() {
            continue;
        }
        match (&entry.video, entry.section) {
            (Some(video), Section::Videos) => check_video(plan, entry, video, problems),
            (Some(video), _) => problems.push(
                &video.place,
                "`[video]` hanya untuk tulisan di folder `video/`",
                "Pindahkan tulisan ini ke sana; di tulisan lain, beri tautan ke halaman videonya sebagai paragraf tersendiri",
            ),
            (None, Section::Videos) if !entry.has_video_table => problems.push(
                &entry.place,
                "tulisan di folder `video/` tidak punya `[video]`",
                "Tambahkan `[video]` dengan `duration`, dan `file` serta `captions` atau `youtube`",
            ),
            (None, _) => {}
        }
    }
}

fn check_video(plan: &Plan, entry: &AuthoredEntry, video: &AuthoredVideo, problems: &mut Problems) {
    if entry.cover.is_none() {
        problems.push(
            &video.place,
            "video tidak punya gambar sampul",
            "Tambahkan `[cover]` dengan `file` dan `alt`: gambar itu tampil sebelum video diputar",
        );
    }
    let AuthoredSource::File { file, captions } = &video.source else { return };
    if Format::of_name(&file.0).is_none_or(|format| format.video_type().is_none()) {
        problems.push(&file.1, format!("`{}` bukan video", file.0), "Pakai berkas `.mp4` atau `.webm`");
    }
    if Format::of_name(&captions.0) != Some(Format::Vtt) {
        problems.push(&captions.1, format!("`{}` bukan takarir", captions.0), "Pakai berkas WebVTT (`.vtt`)");
    } else if let Some(file) = plan.authored.media.get(&captions.0) {
        match count_cues(&file.path) {
            Ok(0) => problems.push(
                &file.place,
                "takarir ini kosong",
                "Tulis baris waktu `00:00.000 --> 00:04.000`, lalu kata-katanya di baris berikut",
            ),
            Ok(_) => {}
            Err(line) => problems.push(
                &crate::problem::Place::new(&file.place.file, line),
                "baris waktu takarir ini tidak terbaca",
                "Tulis seperti `00:00.000 --> 00:04.000`, yang akhir sesudah yang awal",
            ),
        }
    }
}
