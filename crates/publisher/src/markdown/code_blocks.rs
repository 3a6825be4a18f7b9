//! Code blocks that editors did not mean to write.

use crate::{
    problem::{Place, Problems},
    rule::Rule,
};

/// Reports an indented code block: four spaces, or a tab, before a paragraph make it code.
pub(super) fn check_indented(place: &Place, problems: &mut Problems) {
    problems.push_found(
        Rule::LeftoverMarks,
        place,
        "baris yang diawali empat spasi atau tab menjadi kode",
        "Hapus spasi di awal baris; bila memang kode, tulis di antara dua baris ```",
    );
}

/// Reports a code block that is not closed, since it swallows everything after it. `source` is the block as written.
pub(super) fn check_closed(source: &str, place: &Place, problems: &mut Problems) {
    let plain = |line: &str| line.trim_start_matches([' ', '>', '\t']).trim_end().to_owned();
    let mut lines = source.trim_end().lines().map(plain);
    let Some(first) = lines.next() else { return };
    let Some(letter) = first.chars().next() else { return };
    let fence: String = first.chars().take_while(|other| *other == letter).collect();
    let is_end = |last: String| last.len() >= fence.len() && last.chars().all(|other| other == letter);
    if !lines.next_back().is_some_and(is_end) {
        let what = format!("kode yang dibuka `{fence}` tidak ditutup; semua sesudahnya menjadi kode");
        problems.push_found(
            Rule::LeftoverMarks,
            place,
            what,
            format!("Tulis `{fence}` di baris sendiri di akhir kodenya"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn a_fence_is_closed_by_one_as_long() {
        let is_found = |source: &str| {
            let mut problems = Problems::default();
            check_closed(source, &Place::new(&Arc::from("a.md"), 1), &mut problems);
            !problems.is_empty()
        };
        for source in ["```\na\n```\n", "~~~ rust\na\n~~~~", "```\n```", "> ```\n> a\n> ```"] {
            assert!(!is_found(source), "{source}");
        }
        for source in ["```\na\n", "```", "````\na\n```\n", "```\na\n~~~\n"] {
            assert!(is_found(source), "{source}");
        }
    }
}
