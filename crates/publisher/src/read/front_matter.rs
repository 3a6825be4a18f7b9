//! Splits a file into front matter and text.

use crate::problem::{Place, Problems};

/// A file in its two parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// The TOML between the `+++` lines; it begins at line 2.
    pub(super) front: &'a str,
    /// The Markdown.
    pub(super) body: &'a str,
    /// The number of the line at which the Markdown begins.
    pub(super) body_line: usize,
}

/// Splits a file, or reports what is missing.
pub(super) fn split_or_report<'a>(text: &'a str, place: &Place, problems: &mut Problems) -> Option<Parts<'a>> {
    let parts = split(text);
    if parts.is_err() {
        let what = "keterangan di awal berkas tidak diapit dua baris `+++`";
        problems.push(
            place,
            what,
            "Mulai berkas dengan baris `+++`, lalu `title = \"...\"` dan kunci lain, lalu baris `+++`",
        );
    }
    parts.ok()
}

/// Splits a file; `Err` is the line at which a `+++` is missing.
pub(super) fn split(text: &str) -> Result<Parts<'_>, usize> {
    let mut offset = 0;
    let mut start = None;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let is_fence = line.trim_end() == "+++";
        match start {
            None if !is_fence => return Err(1),
            None => start = Some(offset + line.len()),
            Some(start) if is_fence => {
                let front = text.get(start..offset).unwrap_or_default();
                let body = text.get(offset + line.len()..).unwrap_or_default();
                return Ok(Parts { front, body, body_line: index + 2 });
            }
            Some(_) => {}
        }
        offset += line.len();
    }
    Err(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_know_their_lines() {
        let parts = Parts { front: "a = 1\r\n", body: "Teks\n", body_line: 4 };
        assert_eq!(split("+++\r\na = 1\r\n+++\r\nTeks\n"), Ok(parts));
        assert_eq!(split("+++\n+++"), Ok(Parts { front: "", body: "", body_line: 3 }));
    }

    #[test]
    fn a_missing_fence_is_noticed() {
        for text in ["", "Teks", "+++\na = 1\n", " +++\n+++\n"] {
            assert_eq!(split(text), Err(1), "{text:?}");
        }
    }
}
