//! The output of a run: with the line in sight for an editor, and for a program.

use crate::portal::{AT, Portal, entry};

#[test]
fn the_line_of_a_problem_is_shown_with_what_is_meant() {
    let portal = Portal::minimal();
    let text = entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n").replace("summary", "sumary");
    portal.write("content/berita/satu.md", &text);
    let said = portal.check();
    let shown = "content/berita/satu.md:3: kunci `sumary` tidak dikenal. Mungkin maksud Anda `summary`.\n  \
                 |\n3 | sumary = \"Ringkasan.\"\n  | ^^^^^^\n";
    assert!(said.err.contains(shown), "{}", said.err);
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_program_gets_one_object() {
    let portal = Portal::minimal();
    let arguments = ["publish", "--shell", "shell", "--at", AT, "--json"];
    let said = portal.run(&arguments);
    let report = json(&said.out);
    assert_eq!(said.code, Some(0));
    assert_eq!((report["command"].as_str(), report["is_ok"].as_bool()), (Some("publish"), Some(true)));
    assert_eq!(report["published"]["new_entries"], 1);
    assert!(report["published"]["files"]["written"].as_u64().unwrap() > 10);
    assert!(said.err.is_empty(), "{}", said.err);
    portal.write("content/berita/dua.md", &entry("DUA TIGA EMPAT LIMA", "2020-01-01T00:00:00Z", "[x](/y/)\n"));
    let said = portal.run(&["check", "--json"]);
    let report = json(&said.out);
    assert_eq!((said.code, report["is_ok"].as_bool()), (Some(1), Some(false)));
    let problems = report["problems"].as_array().unwrap();
    let told: Vec<_> = problems.iter().map(|problem| (&problem["line"], &problem["level"], &problem["rule"])).collect();
    assert_eq!(
        told,
        [
            (&json("2"), &json("\"warning\""), &json("\"judul-huruf-besar\"")),
            (&json("7"), &json("\"error\""), &serde_json::Value::Null),
        ]
    );
    let said = portal.run(&["check", "--json", "--content", "tidak-ada"]);
    assert!(json(&said.out)["failure"].as_str().unwrap().contains("tidak-ada"), "{said:?}");
}

#[test]
fn warnings_are_told_and_hold_nothing_up() {
    let portal = Portal::minimal();
    portal.write("content/berita/dua.md", &entry("DUA TIGA EMPAT LIMA", "2020-01-01T00:00:00Z", "Isi.\n"));
    let said = portal.publish("dist");
    assert!(said.err.contains("content/berita/dua.md:2: peringatan: judul ditulis dengan huruf besar"), "{}", said.err);
}
