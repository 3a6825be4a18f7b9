//! A release and the one before it: a page that is open still requests the files that it names.

use crate::portal::{Portal, entry};
use std::collections::BTreeSet;

fn change_shell(portal: &Portal, what: &str) {
    portal.write("shell/boot-4444444444444444.js", &format!("console.log(\"{what}\");\n"));
}

fn boot_files(portal: &Portal) -> BTreeSet<String> {
    let is_boot = |name: &String| name.starts_with("boot-") && name.ends_with(".js");
    portal.tree("dist").into_keys().filter(is_boot).collect()
}

#[test]
fn the_files_of_the_release_before_stay_and_those_before_that_go() {
    let portal = Portal::minimal();
    portal.publish("dist");
    let first = boot_files(&portal);
    change_shell(&portal, "dua");
    portal.publish("dist");
    let both = boot_files(&portal);
    assert_eq!((first.len(), both.len()), (1, 2));
    assert!(both.is_superset(&first));
    // Entries come and go without a new release: none of its files changes.
    portal.write("content/berita/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    assert_eq!(boot_files(&portal), both);
    change_shell(&portal, "tiga");
    portal.publish("dist");
    let last = boot_files(&portal);
    assert_eq!(last.len(), 2);
    assert!(last.is_disjoint(&first));
}

#[test]
fn a_list_of_releases_that_is_broken_or_names_other_files_brings_nothing_back() {
    for list in [
        "{",
        r#"{"schema":1,"current":{"release":"x","files":["index.html","../content/site.toml","a/b-0123456789abcdef.js"]}}"#,
    ] {
        let portal = Portal::minimal();
        portal.publish("dist");
        let before: BTreeSet<String> = portal.tree("dist").into_keys().collect();
        portal.write("dist/releases.json", list);
        portal.publish("dist");
        assert_eq!(portal.tree("dist").into_keys().collect::<BTreeSet<_>>(), before, "{list}");
    }
}
