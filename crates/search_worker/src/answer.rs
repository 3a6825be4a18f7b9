//! Writes an answer as JSON. By hand: it has only five shapes, and readers wait for every byte of this wasm.

use search::{
    Piece,
    engine::{Answer, Failure, Hit, Refusal},
};
use std::fmt::Write;

/// Returns the JSON of `model::search::Answer`.
pub(crate) fn to_json(answer: &Answer) -> String {
    let mut json = String::from("{\"count\":");
    let _ = write!(json, "{}", answer.count);
    json.push_str(",\"hits\":");
    push_list(&mut json, &answer.hits, push_hit);
    json.push_str(",\"facets\":");
    push_list(&mut json, &answer.facets, |json, values| {
        push_list(json, values, |json, (value, count)| {
            json.push_str("{\"value\":");
            push_text(json, value);
            let _ = write!(json, ",\"count\":{count}}}");
        });
    });
    if let Some(suggestion) = &answer.suggestion {
        json.push_str(",\"suggestion\":");
        push_text(&mut json, suggestion);
    }
    let flags = [
        ("is_of_suggestion", answer.is_of_suggestion),
        ("is_of_some_words", answer.is_of_some_words),
        ("is_of_visited", answer.is_of_visited),
        ("is_refused", answer.refusal.is_some()),
        ("is_too_common", answer.refusal == Some(Refusal::OnlyCommonWords)),
        ("is_partial", !answer.failures.is_empty()),
        ("is_offline", answer.failures.contains(&Failure::Offline)),
        ("is_outdated", answer.failures.contains(&Failure::Outdated)),
    ];
    for (name, _) in flags.into_iter().filter(|(_, is_so)| *is_so) {
        let _ = write!(json, ",\"{name}\":true");
    }
    json.push('}');
    json
}

fn push_hit(json: &mut String, hit: &Hit) {
    json.push_str("{\"card\":{\"title\":\"\",\"summary\":\"\",\"slug\":");
    push_text(json, hit.path.trim_end_matches('/').rsplit('/').next().unwrap_or_default());
    if !hit.card.is_empty() {
        json.push(',');
        json.push_str(&hit.card);
    }
    json.push_str("},\"title\":");
    push_pieces(json, &hit.title);
    json.push_str(",\"text\":");
    push_pieces(json, &hit.text);
    json.push('}');
}

/// Writes the texts in turn: not marked, marked, not marked …
fn push_pieces(json: &mut String, pieces: &[Piece]) {
    let mut texts = vec![String::new()];
    for piece in pieces {
        // If the number of texts is even, the last one is marked.
        if piece.is_marked == (texts.len() % 2 == 1) {
            texts.push(String::new());
        }
        if let Some(text) = texts.last_mut() {
            text.push_str(&piece.text);
        }
    }
    push_list(json, &texts, |json, text| push_text(json, text));
}

fn push_list<T>(json: &mut String, items: &[T], push: impl Fn(&mut String, &T)) {
    json.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        push(json, item);
    }
    json.push(']');
}

/// Writes a string as RFC 8259, section 7, says.
fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                json.push('\\');
                json.push(letter);
            }
            '\0'..='\u{1f}' => {
                let _ = write!(json, "\\u{:04x}", u32::from(letter));
            }
            letter => json.push(letter),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{
        decode::decode_text,
        names::{INDEX_FOLDER, MANIFEST_FILE},
        search as shape,
    };
    use search::index::layout;

    #[test]
    fn engine_and_app_count_pages_and_facets_alike() {
        assert_eq!(shape::PAGE_SIZE, search::engine::PAGE_SIZE);
        assert_eq!(shape::FACETS.len(), search::index::FACETS);
    }

    #[test]
    fn the_scripts_know_the_files_of_the_index() {
        assert_eq!(layout::FOLDER, format!("{INDEX_FOLDER}/"));
        assert_eq!(layout::manifest_file(), MANIFEST_FILE);
    }

    #[test]
    fn the_app_reads_what_is_written() {
        let piece = |text: &str, is_marked| Piece { text: text.into(), is_marked };
        let hit = Hit {
            path: "/pengumuman/a-b/".into(),
            card: "\"section\":\"announcements\",\"published_at\":\"2026-09-07T09:00:00+07:00\",\"unit\":\"bdk\""
                .into(),
            title: vec![piece("Ujian", true), piece(" \"\\\u{1}\n<b>", false)],
            text: vec![piece("… ", false), piece("a", false), piece("ujian", true), piece("x", true)],
        };
        let answer = Answer {
            count: 1,
            hits: vec![hit],
            facets: [vec![("pengumuman".into(), 1)], vec![], vec![]],
            suggestion: Some("ujian".into()),
            is_of_suggestion: true,
            failures: vec![Failure::Offline],
            ..Answer::default()
        };
        let read: shape::Answer = decode_text(&to_json(&answer)).unwrap();
        assert_eq!((read.count, read.is_of_suggestion, read.is_of_some_words, read.is_offline), (1, true, false, true));
        assert_eq!(read.suggestion.as_deref(), Some("ujian"));
        assert_eq!(read.facets[0][0], shape::FacetCount { value: "pengumuman".into(), count: 1 });
        let hit = &read.hits[0];
        assert_eq!(hit.card.route().path(), "/pengumuman/a-b/");
        assert_eq!(hit.title, ["", "Ujian", " \"\\\u{1}\n<b>"]);
        assert_eq!(hit.text, ["… a", "ujianx"]);
        assert!(decode_text::<shape::Answer>(&to_json(&Answer::default())).is_some());
    }
}
