//! An alternative text replaces its picture for those who cannot see it.

use crate::{
    problem::{Place, Problems},
    rule::Rule,
    wording::fold,
};

/// A screen reader reads the text in one go; listeners cannot go back within it.
const MOST_LETTERS: usize = 300;

const EMPTY_WORDS: [&str; 9] =
    ["foto", "gambar", "ilustrasi", "image", "picture", "photo", "sampul", "logo", "tangkapan layar"];

/// Checks an alternative text. A missing one is reported elsewhere, as an error that no `[[allow]]` switches off.
pub(crate) fn check(alt: &str, caption: Option<&str>, place: &Place, problems: &mut Problems) {
    let folded = fold(alt);
    let (what, fix) = if looks_like_file_name(alt) || EMPTY_WORDS.contains(&folded.as_str()) {
        (format!("teks alternatif `{alt}` tidak mengatakan apa yang tampak"), "Tulis apa yang terlihat di gambar itu")
    } else if caption.is_some_and(|caption| fold(caption) == folded) {
        (
            format!("teks alternatif `{alt}` sama dengan keterangannya, sehingga dibacakan dua kali"),
            "Tulis apa yang terlihat; keterangan boleh tetap",
        )
    } else if alt.chars().count() > MOST_LETTERS {
        (
            format!("teks alternatif lebih dari {MOST_LETTERS} huruf"),
            "Ringkas menjadi satu atau dua kalimat; rinciannya tulis di teks",
        )
    } else {
        return;
    };
    problems.push_found(Rule::AltText, place, what, fix);
}

fn looks_like_file_name(alt: &str) -> bool {
    let lower = alt.to_lowercase();
    let is_one_word = !alt.contains(char::is_whitespace);
    let has_extension = [".jpg", ".jpeg", ".png", ".webp", ".gif"].iter().any(|end| lower.ends_with(end));
    let is_of_camera = ["img_", "dsc_", "dsc0", "wa0", "screenshot_"].iter().any(|start| lower.starts_with(start));
    is_one_word && (has_extension || is_of_camera)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn finds(alt: &str, caption: Option<&str>) -> bool {
        let mut problems = Problems::default();
        check(alt, caption, &Place::new(&Arc::from("a.md"), 1), &mut problems);
        problems.has_errors()
    }

    #[test]
    fn names_and_empty_words_are_no_description() {
        for alt in ["IMG_2041.jpg", "IMG_2041", "gedung.webp", "Foto", " gambar. ", "Tangkapan  layar"] {
            assert!(finds(alt, None), "{alt}");
        }
        assert!(finds("Gedung tampak depan.", Some("gedung tampak depan")));
        assert!(finds(&"a ".repeat(200), None));
        for alt in ["Gedung dua lantai", "Foto gedung dari depan", "Ilustrasi: dua orang di depan papan"] {
            assert!(!finds(alt, Some("Balai")), "{alt}");
        }
    }
}
