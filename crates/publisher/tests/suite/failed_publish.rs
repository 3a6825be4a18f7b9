//! A run that fails leaves everything as it was.

use crate::portal::{Portal, entry};
use std::fs;

fn names(portal: &Portal) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(portal.path("")).unwrap().map(|item| item.unwrap().file_name().into_string().unwrap()).collect();
    // The cache and the lock are no part of the site, and may be there or not.
    names.retain(|name| ![".warta-cache", ".dist.warta-lock"].contains(&name.as_str()));
    names.sort();
    names
}

fn assert_untouched(break_it: impl FnOnce(&Portal), message: &str) {
    let portal = Portal::minimal();
    portal.publish("dist");
    let (tree, ledger) = (portal.tree("dist"), portal.read("content/ledger"));
    portal.write("content/berita/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", "Isi.\n"));
    break_it(&portal);
    let said = portal.try_publish("dist");
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains(message), "{said:?}");
    assert_eq!(portal.tree("dist"), tree);
    assert_eq!(portal.read("content/ledger"), ledger);
    assert_eq!(names(&portal), ["content", "dist", "shell"]);
}

#[test]
fn a_problem_in_the_content_leaves_output_and_ledger_untouched() {
    assert_untouched(
        |portal| portal.write("content/berita/tiga.md", "tanpa front matter"),
        "content/berita/tiga.md:1: ",
    );
}

#[test]
fn a_shell_without_its_mark_leaves_output_and_ledger_untouched() {
    let break_it = |portal: &Portal| {
        let html = portal.read("shell/index.html").replace("<!--warta:body-->", "");
        portal.write("shell/index.html", &html);
    };
    assert_untouched(break_it, "tanda `<!--warta:body-->` tidak ada");
}

#[test]
fn a_shell_that_lacks_a_file_leaves_output_and_ledger_untouched() {
    let break_it = |portal: &Portal| portal.remove("shell/warta-app-3333333333333333_bg.wasm");
    assert_untouched(break_it, "menyebut `warta-app-3333333333333333_bg.wasm`, yang tidak ada");
}

/// This failure comes late: pages have been written into the new folder by then.
#[test]
fn two_files_for_one_path_leave_output_and_ledger_untouched() {
    let break_it = |portal: &Portal| portal.write("shell/panduan/index.html", "dari cangkang");
    assert_untouched(break_it, "dua berkas ingin ditulis ke `panduan/index.html`");
}

#[test]
fn what_a_killed_run_left_behind_is_cleaned_up() {
    let portal = Portal::minimal();
    portal.publish("dist");
    let tree = portal.tree("dist");
    portal.write(".dist.warta-new/berita/separuh/index.html", "separuh");
    portal.publish("dist");
    assert_eq!(portal.tree("dist"), tree);
    assert_eq!(names(&portal), ["content", "dist", "shell"]);
}

#[test]
fn a_run_killed_between_two_renames_has_not_lost_the_site() {
    let portal = Portal::minimal();
    portal.publish("dist");
    fs::rename(portal.path("dist"), portal.path(".dist.warta-old")).unwrap();
    let said = portal.publish("dist");
    assert!(said.out.contains("Berkas: 0 ditulis"), "the old site was put back first: {said:?}");
    assert_eq!(names(&portal), ["content", "dist", "shell"]);
}

#[test]
fn what_a_killed_run_has_left_is_mended_whatever_is_wrong_with_the_content() {
    let portal = Portal::minimal();
    portal.publish("dist");
    let tree = portal.tree("dist");
    fs::rename(portal.path("dist"), portal.path(".dist.warta-old")).unwrap();
    portal.write("content/berita/tiga.md", "tanpa front matter");
    assert_eq!(portal.try_publish("dist").code, Some(1));
    assert_eq!(portal.tree("dist"), tree);
    assert_eq!(names(&portal), ["content", "dist", "shell"]);
}

#[cfg(unix)]
#[test]
fn a_second_run_does_not_disturb_one_that_is_under_way() {
    use rustix::fs::{FlockOperation, flock};
    let portal = Portal::minimal();
    portal.write(".dist.warta-new/index.html", "separuh");
    let under_way = fs::File::create(portal.path(".dist.warta-lock")).unwrap();
    flock(&under_way, FlockOperation::LockExclusive).unwrap();
    let said = portal.try_publish("dist");
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("penerbitan lain ke folder ini sedang berjalan"), "{said:?}");
    assert_eq!(portal.read(".dist.warta-new/index.html"), "separuh");
}
