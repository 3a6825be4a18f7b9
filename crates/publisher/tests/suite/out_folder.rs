//! Which folders `--out` may name.

use crate::portal::Portal;
use std::fs;

fn assert_refused(portal: &Portal, out: &str, message: &str) {
    let said = portal.try_publish(out);
    assert_eq!(said.code, Some(1), "{out}: {said:?}");
    assert!(said.err.contains(message), "{out}: {said:?}");
    assert!(!portal.path("content/ledger").exists());
}

#[test]
fn a_folder_with_something_else_in_it_is_refused() {
    let portal = Portal::minimal();
    portal.write("foto/liburan.jpg", "jangan hapus");
    assert_refused(&portal, "foto", "folder `foto` berisi sesuatu yang bukan hasil `warta publish`");
    portal.write("foto/site.json", "{\"situs\": \"lain\"}");
    assert_refused(&portal, "foto", "bukan hasil `warta publish`");
    assert_eq!(portal.read("foto/liburan.jpg"), "jangan hapus");
}

#[test]
fn a_folder_around_or_within_the_sources_is_refused() {
    let portal = Portal::minimal();
    for out in ["content", "content/dist", "shell", "shell/dist", ".", "content/../content/dist"] {
        assert_refused(&portal, out, "bertumpukan dengan folder sumber");
    }
    assert!(!portal.path("content/dist").exists());
}

#[cfg(unix)]
#[test]
fn a_link_to_a_source_folder_is_refused() {
    let portal = Portal::minimal();
    std::os::unix::fs::symlink(portal.path("content"), portal.path("hasil")).unwrap();
    assert_refused(&portal, "hasil", "bertumpukan dengan folder sumber");
}

#[test]
fn an_empty_and_a_new_folder_are_taken() {
    let portal = Portal::minimal();
    fs::create_dir(portal.path("kosong")).unwrap();
    portal.publish("kosong");
    portal.publish("baru/dalam");
    assert_eq!(portal.tree("kosong"), portal.tree("baru/dalam"));
}
