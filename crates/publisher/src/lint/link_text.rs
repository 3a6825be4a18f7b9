//! Many readers jump from link to link, and then meet a link without the sentence around it.

use crate::{
    problem::{Place, Problems},
    rule::Rule,
    wording::fold,
};

const EMPTY_TEXTS: [&str; 27] = [
    "baca",
    "baca di sini",
    "baca disini",
    "baca selengkapnya",
    "berikut",
    "berikut ini",
    "click here",
    "di sini",
    "disini",
    "download",
    "ini",
    "info lebih lanjut",
    "klik",
    "klik di sini",
    "klik disini",
    "klik tautan ini",
    "lebih lanjut",
    "lihat",
    "lihat di sini",
    "link",
    "link berikut",
    "link ini",
    "selengkapnya",
    "sini",
    "tautan",
    "tautan ini",
    "unduh",
];

/// Checks the words of a link.
pub(crate) fn check(text: &str, place: &Place, problems: &mut Problems) {
    let folded = fold(text);
    let is_address = folded.starts_with("http://") || folded.starts_with("https://");
    if is_address || EMPTY_TEXTS.contains(&folded.as_str()) {
        let what = format!("teks tautan `{}` tidak mengatakan ke mana tautannya menuju", text.trim());
        problems.push_found(
            Rule::LinkText,
            place,
            what,
            "Tulis nama tujuannya, misalnya `[Formulir pendaftaran](...)`",
        );
    }
}

/// Reports an address that the text gives without a name.
pub(crate) fn check_bare(address: &str, place: &Place, problems: &mut Problems) {
    let what = format!("alamat `{address}` dibacakan huruf demi huruf kepada sebagian pembaca");
    let fix = format!("Beri nama tujuannya: `[Nama halaman]({address})`");
    problems.push_found(Rule::BareAddress, place, what, fix);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn a_link_says_where_it_leads() {
        let finds = |text: &str| {
            let mut problems = Problems::default();
            check(text, &Place::new(&Arc::from("a.md"), 1), &mut problems);
            problems.has_errors()
        };
        for text in ["Klik di sini", "  di\u{a0}sini.", "SELENGKAPNYA …", "https://www.kemenkeu.go.id/", "link ini!"]
        {
            assert!(finds(text), "{text}");
        }
        for text in ["Panduan", "www.kemenkeu.go.id", "cara membaca di sini", "unduh formulir"] {
            assert!(!finds(text), "{text}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_folded() {
        assert!(EMPTY_TEXTS.iter().all(|text| fold(text) == *text));
    }
}
