//! Headings: levels 2 to 4, none skipped.

use crate::problem::{Place, Problems};

/// Checks a level against the one before; `None` if it cannot be used.
pub(super) fn check_level(level: u8, previous: u8, place: &Place, problems: &mut Problems) -> Option<u8> {
    match level {
        1 => {
            problems.push(
                place,
                "judul tingkat `#` hanya untuk judul halaman, yang sudah ada di `title`",
                "Tulis `##`",
            );
            None
        }
        2..=4 if level > previous + 1 => {
            let (written, wanted) = ("#".repeat(level.into()), "#".repeat((previous + 1).into()));
            problems.push(place, format!("judul `{written}` melompati satu tingkat"), format!("Tulis `{wanted}`"));
            Some(level)
        }
        2..=4 => Some(level),
        _ => {
            problems.push(place, "judul terlalu dalam", "Pakai `##`, `###`, atau `####`");
            None
        }
    }
}
