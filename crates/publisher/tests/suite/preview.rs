//! Previews of drafts and of entries with a later date, for their authors; each save publishes again.

use crate::{
    portal::{Portal, entry},
    server::Server,
};

fn portal() -> Portal {
    let portal = Portal::minimal();
    portal.write("content/berita/nanti.md", &entry("Nanti", "2098-01-01T00:00:00Z", "Isi nanti.\n"));
    let draft = entry("Draf", "2020-01-01T00:00:00Z", "Isi draf.\n").replacen("unit", "draft = true\nunit", 1);
    portal.write("content/berita/draf.md", &draft);
    portal
}

#[test]
fn drafts_are_shown_with_a_notice_and_the_ledger_stays() {
    let portal = portal();
    portal.publish("dist");
    let ledger = portal.read("content/ledger");
    assert!(!portal.path("dist/berita/nanti/index.html").exists());
    let said = portal.run(&["publish", "--shell", "shell", "--out", "pratinjau", "--drafts"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    for slug in ["nanti", "draf"] {
        let page = portal.read(&format!("pratinjau/berita/{slug}/index.html"));
        assert!(page.contains("Pratinjau") && page.contains("Jangan disebarkan"), "{slug}");
    }
    assert!(portal.read("pratinjau/berita/index.html").contains("Nanti"));
    assert_eq!(portal.read("content/ledger"), ledger);
}

#[test]
fn publishing_says_what_it_has_left_out_and_why() {
    let said = portal().publish("dist");
    assert!(said.out.contains("Belum terbit: content/berita/draf.md (masih draf)."), "{}", said.out);
    assert!(
        said.out.contains("Belum terbit: content/berita/nanti.md (bertanggal Rabu, 1 Januari 2098"),
        "{}",
        said.out
    );
}

#[test]
fn a_half_written_draft_holds_nobody_up_but_its_author_is_told() {
    let portal = portal();
    let draft =
        entry("Draf", "2020-01-01T00:00:00Z", "[di sini](/tidak/ada/)\n").replacen("unit", "draft = true\nunit", 1);
    portal.write("content/berita/draf.md", &draft.replace("summary", "sumary"));
    let said = portal.publish("dist");
    assert_eq!(said.err.matches("content/berita/draf.md:").count(), 3, "{}", said.err);
    assert!(said.err.contains("peringatan: kunci `sumary` tidak dikenal"), "{}", said.err);
    let checked = portal.check();
    assert!(
        checked.code == Some(1) && checked.err.ends_with("3 masalah; tidak ada yang diterbitkan.\n"),
        "{checked:?}"
    );
    let whole = draft.replace("draft = true\n", "");
    portal.write("content/berita/draf.md", &whole);
    assert_eq!(portal.try_publish("dist").code, Some(1));
}

/// Requests the page until it holds the text; a held request tells when to try again.
fn wait_for(server: &Server, path: &str, text: &str) {
    let mut seen = server.get("/.warta-live").text();
    for _ in 0..20 {
        if server.get(path).text().contains(text) {
            return;
        }
        seen = server.get(&format!("/.warta-live?seen={seen}")).text();
    }
    panic!("{path} never held {text:?}");
}

#[test]
fn a_preview_follows_every_saving_and_survives_half_a_file() {
    let server = Server::run(portal(), "/", &["preview", "--shell", "shell", "--port", "0"]);
    let page = server.get("/berita/draf/").text();
    assert!(page.contains("Isi draf.") && page.contains("<script src=\"/.warta-live.js\" defer></script></body>"));
    assert_eq!(server.get("/.warta-live.js").status, 200);
    let half = "+++\ntitle = \"Draf";
    server.portal.write("content/berita/draf.md", half);
    // The save is only half done: the site stays whole, and shows the whole file once it is there.
    assert!(server.get("/berita/draf/").text().contains("Isi draf."));
    let whole = entry("Draf", "2020-01-01T00:00:00Z", "Isi yang baru.\n");
    server.portal.write("content/berita/draf.md", &whole);
    wait_for(&server, "/berita/draf/", "Isi yang baru.");
    server.portal.write("content/berita/lain.md", &entry("Lain", "2020-01-01T00:00:00Z", "Berkas baru.\n"));
    wait_for(&server, "/berita/lain/", "Berkas baru.");
    server.portal.remove("content/berita/lain.md");
    let mut seen = server.get("/.warta-live").text();
    while server.get("/berita/lain/").status == 200 {
        seen = server.get(&format!("/.warta-live?seen={seen}")).text();
    }
}

#[test]
fn a_preview_answers_to_this_machine_only_and_gives_other_sites_nothing() {
    let server = Server::run(portal(), "/", &["preview", "--shell", "shell", "--port", "0"]);
    assert_refuses_strangers(&server, "/berita/draf/");
}

#[test]
fn drafts_that_were_published_for_a_look_are_served_like_a_preview_and_go_nowhere() {
    let portal = portal();
    let origin = ["--shell", "shell", "--out", "dist", "--drafts", "--origin", "https://jahat.example"];
    let said = portal.run(&[&["publish"], &origin[..]].concat());
    assert_eq!(said.code, Some(0), "{said:?}");
    let sent = portal.run(&["deploy", "s3://bucket/folder", "dist"]);
    assert!(sent.code == Some(1) && sent.err.contains("memuat tulisan yang belum terbit"), "{sent:?}");
    assert_refuses_strangers(&Server::run(portal, "/", &["serve", "dist", "--port", "0"]), "/berita/draf/");
}

#[test]
fn drafts_that_take_the_place_of_a_site_while_it_is_served_are_not_given_away() {
    let portal = portal();
    portal.publish("dist");
    let server = Server::run(portal, "/", &["serve", "dist", "--port", "0"]);
    assert_eq!(server.get("/berita/index.json").header("access-control-allow-origin"), "*");
    let said = server.portal.run(&["publish", "--shell", "shell", "--out", "dist", "--drafts"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_refuses_strangers(&server, "/berita/draf/");
}

fn assert_refuses_strangers(server: &Server, draft: &str) {
    assert!(server.get(draft).text().contains("Isi draf."));
    let feed = server.ask("GET", "/umpan.json", &[]);
    assert_eq!(feed.status, 200);
    for path in [draft, &format!("{draft}index.json"), "/umpan.json", "/tidak-ada", "/.warta-live.js", "/.warta-live"] {
        for host in ["jahat.example", "localhost.jahat.example", "127.0.0.1.jahat.example"] {
            let answer = server.ask_as(host, "GET", path, &[]);
            assert_eq!(answer.status, 403, "{host} {path}");
            assert!(!answer.text().contains("draf"), "{host} {path}");
        }
        let answer = server.ask("GET", path, &[("Origin", "http://jahat.example")]);
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert!(answer.header("content-security-policy").ends_with("frame-ancestors 'self'"), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn the_folder_of_a_preview_is_closed_to_others_and_goes_with_it() {
    use std::{fs, os::unix::fs::PermissionsExt, process::Command};
    let portal = portal();
    let temporary = portal.path("sementara");
    fs::create_dir(&temporary).unwrap();
    let run = ["preview", "--shell", "shell", "--port", "0"];
    let mut server = Server::run_with(portal, "/", &run, &[("TMPDIR", temporary.to_str().unwrap())]);
    let folders: Vec<_> = fs::read_dir(&temporary).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(folders.len(), 1);
    assert_eq!(fs::metadata(&folders[0]).unwrap().permissions().mode() & 0o777, 0o700);
    let process = server.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &process]).status().unwrap().success());
    server.child.wait().unwrap();
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0);
}

#[test]
fn without_live_nothing_is_added_to_a_page() {
    let server = Server::start("/");
    assert!(!server.get("/").text().contains("warta-live"));
    assert_eq!(server.get("/.warta-live").status, 404);
}
