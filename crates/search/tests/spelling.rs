//! What is written together or apart: every spelling finds every other, and nothing that only has the parts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use search::index::Document;
use std::collections::BTreeSet;
use support::{Served, document, filler, paths};

/// The spellings of one word, and texts that have its parts, or look like it, and are something else.
const SPELLINGS: [(&[&str], &[&str]); 17] = [
    (&["covid19", "COVID-19", "Covid 19", "COVID\u{2011}19", "covid_19"], &["Covid pada 2019", "19 sifat covid"]),
    (&["elearning", "e-learning", "E learning", "E\u{2010}Learning"], &["learning"]),
    (&["alquran", "Al-Qur'an", "Al-Qur’an", "Al Qurʼan", "al-Qur`an", "Al Quran", "Al‘Quran"], &["al fatihah"]),
    (&["kerjasama", "kerja sama", "Kerja-sama"], &["kerja yang tidak sama", "sama kerja"]),
    (&["bekerjasama", "bekerja sama"], &["bekerja yang tidak sama"]),
    (&["naskahdinas", "naskah dinas", "naskah-dinas"], &["dinas punya naskah", "naskah milik dinas"]),
    (&["terimakasih", "terima kasih"], &["kasih lalu terima"]),
    (&["PENG12", "PENG-12", "PENG 12", "Peng.12"], &["PENG-13 butir 12", "PENG-1/2"]),
    (
        &["Rp1.500.000", "Rp 1.500.000", "Rp1500000", "Rp1,500,000", "Rp1.500.000,00", "Rp1.500.000,-"],
        &["Rp1.500", "500.000"],
    ),
    (&["1.500.000", "1500000", "1,500,000"], &["1.500", "500.000", "1.500.001"]),
    (&["5,75", "5.75"], &["575 lalu 5"]),
    (&["undangundang", "undang-undang"], &[]),
    (&["Jum'at", "Jum’at", "Jum`at", "jumat", "Jum´at", "Jumʿat"], &[]),
    (&["P3K", "p3k", "P-3-K"], &["p dan 3 dan k"]),
    (&["S.E.", "SE", "s.e"], &[]),
    (&["nonaktif", "non-aktif", "non aktif"], &["aktif dan non"]),
    (&["12/PP/2026", "12-PP-2026", "12PP2026"], &["PP/2026 nomor 13", "pp 12 tahun 2026"]),
];

fn text_of(spelling: &str) -> String {
    format!("Kapur lilin gergaji {spelling} payung kancing.")
}

/// Puts each text into a document of its own, in old segments and in new ones.
fn portal<'a>(own: impl Iterator<Item = &'a str>, place_of: impl Fn(usize) -> usize) -> Vec<Document> {
    let mut all = filler(150);
    for (index, spelling) in own.enumerate() {
        all[place_of(index)] =
            document(&format!("/berita/{index}/"), &format!("Judul {}", "a".repeat(index + 3)), &text_of(spelling));
    }
    all
}

#[test]
fn every_spelling_finds_every_other_and_nothing_that_only_has_the_parts() {
    for (spellings, others) in SPELLINGS {
        for place_of in [|index| index * 3, |index| 149 - index] {
            let all = portal(spellings.iter().chain(others).copied(), place_of);
            let mut served = Served::new(&all);
            for query in spellings {
                let answer = served.find(query);
                let found: BTreeSet<&str> = paths(&answer).into_iter().collect();
                let wanted: Vec<String> = (0..spellings.len()).map(|index| format!("/berita/{index}/")).collect();
                for (path, spelling) in wanted.iter().zip(spellings) {
                    assert!(found.contains(path.as_str()), "{query} does not find {spelling}: {found:?}");
                }
                assert!(!answer.is_of_suggestion && !answer.is_of_some_words && answer.suggestion.is_none(), "{query}");
                // A reader who types the words apart asks for both, wherever they stand, so such a hit is right.
                if !query.contains(' ') && !query.contains(['-', '_', '\u{2010}']) {
                    assert_eq!(found.len(), spellings.len(), "{query}: {found:?}");
                }
            }
        }
    }
}

#[test]
fn what_was_found_in_another_spelling_is_marked() {
    for (spellings, _) in SPELLINGS {
        let all = portal(spellings.iter().copied(), |index| index * 3);
        let mut served = Served::new(&all);
        for query in spellings {
            // Texts are fetched for the first six.
            for hit in served.find(query).hits.into_iter().take(6) {
                let marked: Vec<&str> =
                    hit.text.iter().filter(|piece| piece.is_marked).map(|piece| piece.text.as_str()).collect();
                assert!(!marked.is_empty(), "{query}: nothing in {:?}", hit.text);
            }
        }
    }
}

#[test]
fn a_word_that_many_have_as_two_leads_to_all_of_them() {
    let mut all = filler(1_200);
    for (place, one) in all.iter_mut().enumerate().take(60) {
        *one = document(&format!("/berita/{place}/"), "Judul", &text_of("meja panjang"));
    }
    let mut served = Served::new(&all);
    let answer = served.find("mejapanjang");
    assert!(answer.count > 5 && !answer.is_of_suggestion);
    assert_eq!(answer.suggestion.as_deref(), Some("meja panjang"));
    assert_eq!(served.find("meja panjang").count, 60);
    let texts = served.asked.iter().filter(|name| name.ends_with("index.json")).count();
    assert!(texts <= 20, "{texts} texts");
}

#[test]
fn the_spelling_together_is_found_without_any_text_where_it_is_common() {
    let mut all = filler(1_200);
    for (place, one) in all.iter_mut().enumerate().take(60) {
        *one = document(&format!("/berita/{place}/"), "Judul", &text_of("kerja sama"));
    }
    all[100] = document("/berita/100/", "Judul", &text_of("kerjasama"));
    let mut served = Served::new(&all);
    for query in ["kerjasama", "kerja sama", "bekerja sama", "Kerja-sama"] {
        let request = search::engine::Request { query: query.into(), page: 1, ..Default::default() };
        assert_eq!(served.ask(&request).count, 61, "{query}");
    }
    assert!(!served.asked.iter().any(|name| name.ends_with("index.json")));
}

#[test]
fn without_a_connection_spellings_of_what_was_visited_are_found_too() {
    let mut served = Served::new(&[]);
    served.files.clear();
    served.is_offline = true;
    served.engine.add_visited(&document("/berita/a/", "Kerja sama COVID-19", &text_of("E-learning")));
    for query in ["kerjasama", "covid19", "elearning", "e learning", "COVID 19"] {
        assert_eq!(paths(&served.find(query)), ["/berita/a/"], "{query}");
    }
}

#[test]
fn words_together_and_a_slip_beside_them_are_both_understood_in_as_many_rounds_as_the_worker_makes() {
    let mut all = filler(150);
    all[7] = document("/berita/7/", "Judul", &text_of("naskah dinas dan pelatihan"));
    let mut served = Served::new(&all);
    let answer = served.find("naskahdinas pelathian");
    assert_eq!(answer.suggestion.as_deref(), Some("naskahdinas pelatihan"));
    assert_eq!((paths(&answer), answer.is_of_some_words), (vec!["/berita/7/"], false));
}
