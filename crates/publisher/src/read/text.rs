//! Reading a text file within bounds, and cleaning a line of text.

use super::files::{SourceFile, report_not_regular};
use crate::{
    limits::{TEXT_BYTES, TEXT_LABEL},
    problem::{Place, Problems},
    regular_file::{self, is_not_regular},
};
use std::io::Read;

/// Returns the text of a file. If there is none, reports a problem and returns `None`.
///
/// Also bounds the reading itself, not only the size that the file system states: a file can grow meanwhile.
pub(super) fn read<F>(file: &SourceFile<F>, problems: &mut Problems) -> Option<String> {
    read_within(
        file,
        (TEXT_BYTES, TEXT_LABEL),
        "Bagi menjadi beberapa tulisan, atau simpan sebagai lampiran di `media/`",
        problems,
    )
}

/// Like [`read`], for files with a bound of their own, given in bytes and as the text that an editor reads.
pub(super) fn read_within<F>(
    file: &SourceFile<F>,
    (bound, label): (u64, &str),
    fix: &str,
    problems: &mut Problems,
) -> Option<String> {
    let place = Place::new(&file.name, 1);
    let too_large = |size: u64, problems: &mut Problems| {
        let what = format!("berkas terlalu besar ({} MB); batasnya {label}", size.div_ceil(1_000_000));
        problems.push(&place, what, fix);
        None
    };
    let mut bytes = Vec::new();
    let reading = regular_file::open(&file.path).and_then(|opened| {
        let size = opened.metadata()?.len();
        if size <= bound {
            opened.take(bound + 1).read_to_end(&mut bytes)?;
        }
        Ok(size)
    });
    match reading {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            problems.push(&place, "berkas ini tidak ada", "Buat berkas ini; docs/authoring.md memberi contohnya");
            None
        }
        Err(error) if is_not_regular(&error) => {
            report_not_regular(&place, problems);
            None
        }
        Err(error) => {
            problems.push(&place, format!("berkas tidak dapat dibaca ({error})"), "Periksa izin berkas ini");
            None
        }
        Ok(size) if size > bound => too_large(size, problems),
        Ok(_) if bytes.len() as u64 > bound => too_large(bytes.len() as u64, problems),
        Ok(_) => decode(bytes, file, problems),
    }
}

fn decode<F>(bytes: Vec<u8>, file: &SourceFile<F>, problems: &mut Problems) -> Option<String> {
    match String::from_utf8(bytes) {
        // A byte order mark, as Windows editors write it.
        Ok(text) => Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count();
            problems.push(
                &Place::new(&file.name, line),
                "baris ini berisi huruf yang bukan UTF-8",
                "Simpan ulang berkas dengan pengodean UTF-8",
            );
            None
        }
    }
}

/// Removes from a line of text what a reader cannot see: control characters, and bidi controls, which could make a
/// title read differently from what it is. Folds white space.
#[must_use]
pub fn strip_invisible(text: &str) -> String {
    let is_bidi = |letter: char| matches!(letter, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let visible: String = text
        .chars()
        .filter(|letter| !is_bidi(*letter))
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::strip_invisible;

    #[test]
    fn a_title_holds_only_what_can_be_seen() {
        assert_eq!(strip_invisible("  Judul\u{202e}\n\tbaru\u{0} \u{2069}x "), "Judul baru x");
        assert_eq!(strip_invisible("\u{202e}\u{7}"), "");
    }
}
