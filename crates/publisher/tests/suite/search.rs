//! F1, F2, F4: the search index of a published site, read by the engine that browsers run.

use crate::portal::{AT, Portal, entry};
use search::engine::{Answer, Engine, Failure, Request};
use std::fs;

/// Answers a request from the files of a published folder alone.
fn find(portal: &Portal, request: &Request) -> (Answer, Vec<String>) {
    let mut engine = Engine::default();
    let mut asked = Vec::new();
    engine.begin(0.0, 0.0);
    loop {
        let step = engine.ask(request);
        if let (Some(answer), true) = (step.answer, step.need.is_empty()) {
            return (answer, asked);
        }
        for name in step.need {
            engine.give(&name, fs::read(portal.path(&format!("dist/{name}"))).map_err(|_| Failure::Missing));
            asked.push(name);
        }
    }
}

fn paths(portal: &Portal, query: &str) -> Vec<String> {
    let (answer, _) = find(portal, &Request { query: query.to_owned(), page: 1, ..Request::default() });
    assert!(answer.failures.is_empty(), "{query}: {:?}", answer.failures);
    answer.hits.into_iter().map(|hit| hit.path).collect()
}

fn portal() -> Portal {
    let portal = Portal::minimal();
    for number in 1..=40 {
        let text = entry(&format!("Kabar {number}"), "2020-02-01T00:00:00Z", "Isi biasa.\n");
        portal.write(&format!("content/berita/kabar-{number:02}.md"), &text);
    }
    let body = "## Peserta terdaftar\n\nPanitia **melatih** peserta.\n\n| Nama | Ruang |\n|---|---|\n| Anggrek | Melati |\n\n\
                - butir pertama\n\n> Kutipan sambutan\n\n![Gedung](../media/gedung.png \"Gedung serbaguna\")\n";
    portal.write("content/artikel/pelatihan.md", &entry("Pelatihan dasar", "2021-03-01T00:00:00Z", body));
    portal
}

#[test]
fn f1_everything_that_is_read_of_an_entry_is_found() {
    let portal = portal();
    portal.publish("dist");
    for query in ["pelatihan", "dilatih", "pendaftaran", "anggrek", "butir", "kutipan", "serbaguna"] {
        assert_eq!(paths(&portal, query), ["/artikel/pelatihan/"], "{query}");
    }
    let (answer, _) = find(&portal, &Request { query: "kabar".into(), page: 1, ..Request::default() });
    assert_eq!((answer.count, answer.hits.len()), (40, 10));
    let card = &answer.hits[0].card;
    assert!(card.starts_with("\"section\":\"news\",\"published_at\":\"2020-02-01T"), "{card}");
}

#[test]
fn what_is_not_published_is_not_found() {
    let portal = portal();
    let text = entry("Rahasia mentah", "2020-02-01T00:00:00Z", "Belum selesai.\n");
    portal.write("content/berita/draf.md", &text.replacen("+++\n", "+++\ndraft = true\n", 1));
    portal.write("content/berita/nanti.md", &entry("Rahasia esok", "2999-01-01T00:00:00Z", "Kelak.\n"));
    portal.publish("dist");
    assert!(paths(&portal, "rahasia").is_empty());
}

#[test]
fn f2_the_number_of_an_announcement_finds_it_first() {
    let portal = portal();
    let text = entry("Jadwal ujian", "2020-02-01T00:00:00Z", "Ujian PENG-7/BDK.04/2020.\n");
    let other = text.replace("Jadwal", "Lampiran");
    portal.write("content/pengumuman/lampiran.md", &other);
    let numbered = text.replacen("+++\n", "+++\nnumber = \"PENG-7/BDK.04/2020\"\nsignatory = \"Kepala\"\n", 1);
    portal.write("content/pengumuman/ujian.md", &numbered);
    portal.publish("dist");
    assert_eq!(paths(&portal, "PENG-7/BDK.04/2020")[0], "/pengumuman/ujian/");
}

#[test]
fn an_entry_that_is_removed_for_good_is_in_no_file_of_the_index() {
    let portal = portal();
    portal.publish("dist");
    let holds = |portal: &Portal| {
        let files = portal.tree("dist").into_iter().filter(|(name, _)| name.starts_with("cari/indeks/"));
        files.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Pelatihan dasar")).count()
    };
    assert!(holds(&portal) > 0);
    portal.remove("content/artikel/pelatihan.md");
    let ledger = portal.read("content/ledger").replace("entry artikel 1 pelatihan", "removed artikel 1 pelatihan");
    portal.write("content/ledger", &ledger);
    portal.publish("dist");
    assert_eq!(holds(&portal), 0);
    assert!(paths(&portal, "anggrek").is_empty());
    assert_eq!(find(&portal, &Request { query: "kabar".into(), page: 1, ..Request::default() }).0.count, 40);
}

#[test]
fn a_browser_is_told_of_the_search_where_the_address_is_known() {
    let portal = portal();
    portal.publish("dist");
    assert!(!portal.path("dist/opensearch.xml").exists());
    let arguments =
        ["publish", "--shell", "shell", "--at", AT, "--origin", "https://contoh.go.id", "--base", "/portal/"];
    assert_eq!(portal.run(&arguments).code, Some(0));
    let file = portal.read("dist/opensearch.xml");
    assert!(file.contains("template=\"https://contoh.go.id/portal/cari/?q={searchTerms}\""), "{file}");
    assert!(
        portal.read("dist/index.html").contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\"")
    );
}
