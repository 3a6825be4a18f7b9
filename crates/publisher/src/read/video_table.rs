//! `[video]` of an entry in Video

use super::fields::Fields;
use crate::{
    authored::{AuthoredSource, AuthoredVideo},
    problem::{Place, Problems},
    target::{MEDIA_FOLDER, Target},
};
use model::video::{HostedVideo, Provider, parse_duration};

const SOURCE_EXAMPLE: &str = "Tulis `file = \"nama.mp4\"` dan `captions = \"nama.vtt\"` untuk video di folder `media/`, atau `youtube = \"kode\"`";
const ID_EXAMPLE: &str = "Tulis kodenya saja: 11 huruf sesudah `v=` di alamat video";

pub(super) fn read(mut table: Fields<'_>, problems: &mut Problems) -> Option<AuthoredVideo> {
    let place = table.place.clone();
    let duration = read_duration(&mut table, problems);
    let source = read_source(&mut table, problems);
    table.finish(problems);
    Some(AuthoredVideo { source: source?, duration: duration?, place })
}

fn read_duration(table: &mut Fields<'_>, problems: &mut Problems) -> Option<u32> {
    let text = table.required_text("duration", problems);
    let duration = parse_duration(&text);
    if duration.is_none() && !text.is_empty() {
        let what = format!("`video.duration` `{text}` bukan durasi");
        problems.push(&table.place_of("duration"), what, "Tulis menit dan detik, misalnya `duration = \"3:25\"`");
    }
    duration
}

/// Reads a file or a provider. Refuses both at once: a reader would have to choose without knowing why.
fn read_source(table: &mut Fields<'_>, problems: &mut Problems) -> Option<AuthoredSource> {
    let hosted: Vec<(Provider, String, Place)> = Provider::ALL
        .into_iter()
        .filter_map(|provider| {
            let id = table.text(provider.key(), problems)?;
            Some((provider, id, table.place_of(provider.key())))
        })
        .collect();
    let has_file = table.has("file") || table.has("captions");
    let mut hosted = hosted.into_iter();
    match (has_file, hosted.next(), hosted.next()) {
        (true, None, _) => read_files(table, problems),
        (false, Some((provider, id, place)), None) => {
            if provider.is_id(&id) {
                return Some(AuthoredSource::Hosted(HostedVideo { provider, id }));
            }
            let what = format!("`video.{}` `{id}` bukan kode video {}", provider.key(), provider.label());
            problems.push(&place, what, ID_EXAMPLE);
            None
        }
        (false, None, _) => {
            let is_named = Provider::ALL.into_iter().any(|provider| table.has(provider.key()));
            if !is_named {
                problems.push(&table.place, "`video` tidak menyebut videonya", SOURCE_EXAMPLE);
            }
            None
        }
        _ => {
            read_files(table, problems);
            problems.push(&table.place, "`video` menyebut lebih dari satu sumber", SOURCE_EXAMPLE);
            None
        }
    }
}

fn read_files(table: &mut Fields<'_>, problems: &mut Problems) -> Option<AuthoredSource> {
    let file = read_file(table, "file", problems);
    let captions = read_file(table, "captions", problems);
    Some(AuthoredSource::File { file: file?, captions: captions? })
}

/// Reads a file name: `nama.mp4`, or one of the paths that Markdown accepts.
fn read_file(table: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> Option<(String, Place)> {
    let text = table.required_text(key, problems);
    let place = table.place_of(key);
    match Target::parse(&text, "").or_else(|_| Target::parse(&text, MEDIA_FOLDER)) {
        Ok(Target::Media(file)) => Some((file, place)),
        _ if text.is_empty() => None,
        _ => {
            let what = format!("`video.{key}` `{text}` bukan nama berkas");
            problems.push(&place, what, "Tulis nama berkas di `media/`");
            None
        }
    }
}
