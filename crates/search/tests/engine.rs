//! What readers find, and what they are told when something is not there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use search::{
    engine::{Failure, Refusal, Request},
    index::{Document, layout},
};
use support::{Served, document, filler, paths};

/// Returns documents in every kind of segment, among others of no interest.
fn portal() -> Vec<Document> {
    let mut all = filler(1_200);
    let own = [
        (3, document("/berita/pelatihan-dasar/", "Pelatihan Dasar", "Peserta dilatih selama dua pekan di aula.")),
        (700, document("/pengumuman/ujian/", "Pengumuman Ujian", "Ujian diumumkan melalui papan.")),
        (1_060, document("/artikel/menilai/", "Cara Bersama", "Penilaian dilakukan bersama.")),
        (
            1_190,
            document(
                "/berita/humas/",
                "Kita Semua Adalah Humas",
                "Bijak bermedia sosial, kata pembicara. Nilai tidak disebut.",
            ),
        ),
        (1_198, document("/artikel/latihan/", "Buku Latihan", "Latihan soal untuk belajar.")),
    ];
    for (place, document) in own {
        all[place] = document;
    }
    all[900].number = "PENG-12/BDK.04/2026".to_owned();
    all[900].path = "/pengumuman/bernomor/".to_owned();
    all
}

#[test]
fn f2_a_document_is_found_by_any_form_of_a_word_wherever_it_stands() {
    let mut served = Served::new(&portal());
    for (query, expected) in [
        ("melatih", vec!["/artikel/latihan/", "/berita/pelatihan-dasar/"]),
        ("pelatihan", vec!["/berita/pelatihan-dasar/", "/artikel/latihan/"]),
        ("mengumumkan", vec!["/pengumuman/ujian/"]),
        ("pembelajaran", vec!["/artikel/latihan/"]),
        ("PÉLATIHAN dasar", vec!["/berita/pelatihan-dasar/"]),
    ] {
        let answer = served.find(query);
        assert_eq!(paths(&answer), expected, "{query}");
        assert_eq!(answer.count as usize, expected.len());
        assert!(answer.failures.is_empty() && !answer.is_of_some_words);
    }
}

#[test]
fn f2_the_exact_form_stands_before_others() {
    let mut served = Served::new(&portal());
    assert_eq!(paths(&served.find("nilai"))[0], "/berita/humas/");
    assert_eq!(paths(&served.find("penilaian"))[0], "/artikel/menilai/");
}

#[test]
fn f2_a_number_finds_its_announcement_first_and_alone() {
    let mut served = Served::new(&portal());
    for query in ["PENG-12/BDK.04/2026", "peng-12/bdk.04/2026 "] {
        assert_eq!(paths(&served.find(query)), ["/pengumuman/bernomor/"], "{query}");
    }
    assert_eq!(paths(&served.find("PENG-12/BDK.04")), ["/pengumuman/bernomor/"]);
}

#[test]
fn f2_a_slip_is_mended_and_said_so() {
    let mut served = Served::new(&portal());
    for slip in ["pelathian", "pelatian", "prlatihan", "oelatihan", "pelatihsn"] {
        let answer = served.find(slip);
        assert_eq!(answer.suggestion.as_deref(), Some("pelatihan"), "{slip}");
        assert!(answer.is_of_suggestion);
        assert_eq!(paths(&answer)[0], "/berita/pelatihan-dasar/");
    }
    let answer = served.find("qwxzvbnk");
    assert_eq!((answer.count, answer.suggestion), (0, None));
}

#[test]
fn f2_an_unfinished_word_finds_what_it_may_become() {
    let mut served = Served::new(&portal());
    assert_eq!(paths(&served.type_in("pelat"))[0], "/berita/pelatihan-dasar/");
    assert_eq!(paths(&served.type_in("kita hum")), ["/berita/humas/"]);
    assert_eq!(paths(&served.find("pelat")), ["/berita/pelatihan-dasar/"], "and when it is all that was typed");
}

#[test]
fn f1_what_was_looked_for_is_marked_in_title_and_text() {
    let mut served = Served::new(&portal());
    let answer = served.find("dilatih");
    let hit = answer.hits.iter().find(|hit| hit.path == "/artikel/latihan/").unwrap();
    let marked = |pieces: &[search::Piece]| {
        pieces.iter().filter(|piece| piece.is_marked).map(|piece| piece.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(marked(&hit.title), ["Latihan"]);
    let hit = &served.find("aula").hits[0];
    assert!(marked(&hit.title).is_empty());
    assert_eq!(marked(&hit.text), ["aula"]);
    assert!(served.asked.contains(&"berita/pelatihan-dasar/index.json".to_owned()), "the summary does not say it");
}

#[test]
fn f1_facets_are_counted_and_narrow() {
    let mut all = portal();
    all[3].facets[1] = "2020".to_owned();
    let mut served = Served::new(&all);
    let mut request = Request { query: "latihan".into(), page: 1, ..Request::default() };
    let answer = served.ask(&request);
    let named =
        |pairs: &[(String, u32)]| pairs.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>();
    assert_eq!(named(&answer.facets[0]), ["artikel 1", "berita 1"]);
    assert_eq!(named(&answer.facets[1]), ["2026 1", "2020 1"]);
    request.facets[0] = "berita".into();
    let answer = served.ask(&request);
    assert_eq!((answer.count, paths(&answer)), (1, vec!["/berita/pelatihan-dasar/"]));
    assert_eq!(named(&answer.facets[0]), ["artikel 1", "berita 1"], "what another choice would give");
    assert_eq!(named(&answer.facets[1]), ["2020 1"]);
    request.facets[2] = "tidak-ada".into();
    assert_eq!(served.ask(&request).count, 0);
}

#[test]
fn words_that_no_document_has_together_still_find_something() {
    let mut served = Served::new(&portal());
    let answer = served.find("humas aula");
    assert!(answer.is_of_some_words);
    assert_eq!(answer.count, 2);
}

#[test]
fn a_phrase_in_marks_has_to_stand_so() {
    let mut served = Served::new(&portal());
    assert_eq!(paths(&served.find("\"bermedia sosial\"")), ["/berita/humas/"]);
    assert_eq!(served.find("\"sosial bermedia\"").count, 0);
    assert_eq!(paths(&served.find("\"sosial bermedia")), ["/berita/humas/"], "an open mark is none");
}

#[test]
fn pages_of_hits_follow_each_other_without_gap_or_double() {
    let mut served = Served::new(&filler(300));
    let mut seen = std::collections::BTreeSet::new();
    let mut page = 1;
    loop {
        let answer = served.ask(&Request { query: "lampu payung".into(), page, ..Request::default() });
        if answer.hits.is_empty() {
            assert_eq!(seen.len(), answer.count as usize);
            break;
        }
        for hit in answer.hits {
            assert!(seen.insert(hit.path.clone()), "{} twice", hit.path);
        }
        page += 1;
    }
    assert!(page > 5);
}

#[test]
fn what_is_no_question_is_refused_kindly() {
    let mut served = Served::new(&portal());
    for (query, refusal) in [
        ("", Refusal::NoWords),
        ("-", Refusal::NoWords),
        ("😀 \u{202e}\u{2066}", Refusal::NoWords),
        ("yang dan di", Refusal::OnlyCommonWords),
    ] {
        assert_eq!(served.find(query).refusal, Some(refusal), "{query:?}");
    }
    for query in [
        "\"unclosed",
        "' OR 1=1; DROP TABLE entri; --",
        "<img src=x onerror=alert(1)>",
        &"kata ".repeat(2_000),
        &"a".repeat(10_000),
    ] {
        assert_eq!(served.find(query).refusal, None);
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_searched() {
    let mut served = Served::new(&portal());
    let whole = served.files.clone();
    served.find("latihan");
    let block = served.asked.iter().find(|name| name.contains("1024-0/") && !name.contains("kolom")).unwrap().clone();
    for (damage, failure) in [
        (None, Failure::Missing),
        (Some(whole[&block][..9].to_vec()), Failure::Damaged),
        (Some(b"<!doctype html>".to_vec()), Failure::Damaged),
        (Some([&b"Wb\x07"[..], &whole[&block][3..]].concat()), Failure::Outdated),
    ] {
        served = Served::new(&portal());
        match damage {
            Some(bytes) => served.files.insert(block.clone(), bytes),
            None => served.files.remove(&block),
        };
        let answer = served.find("latihan");
        assert_eq!(answer.failures, [failure]);
        assert_eq!(paths(&answer), ["/artikel/latihan/"], "the newer segments");
        served.files = whole.clone();
        let answer = served.find("latihan");
        assert!(answer.failures.is_empty(), "tried again");
        assert_eq!(answer.count, 2);
    }
}

#[test]
fn f3_without_a_connection_what_was_visited_is_searched() {
    let mut served = Served::new(&portal());
    served.is_offline = true;
    let answer = served.find("latihan");
    assert!(answer.is_of_visited && answer.failures == [Failure::Offline] && answer.count == 0);
    let visited = document("/berita/pelatihan-dasar/", "Pelatihan Dasar", "Peserta dilatih selama dua pekan di aula.");
    served.engine.add_visited(&visited);
    served.engine.add_visited(&visited);
    let answer = served.find("aula");
    assert_eq!((paths(&answer), answer.is_of_visited), (vec!["/berita/pelatihan-dasar/"], true));
    assert!(answer.hits[0].text.iter().any(|piece| piece.is_marked && piece.text == "aula"));
    assert_eq!(answer.facets[0], [("berita".to_owned(), 1)]);

    // What was read of the index before still answers; visited documents answer for the rest.
    served.is_offline = false;
    served.find("humas");
    served.is_offline = true;
    assert_eq!(paths(&served.find("humas")), ["/berita/humas/"]);
    let answer = served.find("aula");
    assert_eq!(paths(&answer), ["/berita/pelatihan-dasar/"]);
    assert!(!answer.is_of_visited && answer.failures == [Failure::Offline]);

    // The block with the word was read, but what is shown of the document is out of reach.
    served.is_offline = false;
    served.find("dilatih");
    let mut known = Served::new(&portal());
    known.engine.add_visited(&visited);
    let shown = layout::summaries_file(3);
    known.files.remove(&shown);
    let answer = known.find("pekan");
    assert_eq!((paths(&answer), answer.count), (vec!["/berita/pelatihan-dasar/"], 1));
}

#[test]
fn f4_a_query_asks_only_for_the_blocks_of_its_words() {
    let mut served = Served::new(&portal());
    served.find("latihan");
    let segments = 1 + 1 + 3;
    let blocks = |served: &Served| {
        served
            .asked
            .iter()
            .filter(|name| {
                name.contains('-')
                    && !name.contains("/kata")
                    && !name.ends_with("kolom.bin")
                    && name.starts_with("cari/")
            })
            .count()
    };
    assert_eq!(blocks(&served), segments);
    served.asked.clear();
    served.find("latihan");
    assert_eq!(served.asked.iter().filter(|name| !name.ends_with("manifes.bin")).count(), 0, "kept");
    served.find("latihan humas");
    assert_eq!(blocks(&served), segments, "the new word's");
}

#[test]
fn documents_that_are_published_later_are_found_without_a_reload() {
    let all = portal();
    let mut served = Served::new(&all[..1_198]);
    assert_eq!(served.find("latihan").count, 1);
    served.write(&all);
    assert_eq!(served.find("latihan").count, 2);
    // Segments have been merged: files that the old manifest names are gone, so the engine reads the new manifest.
    let mut more = all;
    more.extend(filler(100));
    served.write(&more);
    served.engine.begin(0.0, 1e9);
    assert_eq!(served.find("pengumuman").count, 1);
}
