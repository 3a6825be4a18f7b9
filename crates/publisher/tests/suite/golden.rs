//! Compares the fixture site with the tree that a person has looked at. `UPDATE_GOLDEN=1` writes the tree anew; look at
//! the diff then. Compares only data: what the views make of it may change.

use crate::portal::{Portal, fixtures, read_tree};
use serde_json::Value;
use std::{collections::BTreeMap, fs};

fn published() -> BTreeMap<String, String> {
    let portal = Portal::of_fixture();
    portal.publish("dist");
    let mut golden = BTreeMap::new();
    let tree = portal.tree("dist");
    let names: Vec<&str> = tree.keys().map(String::as_str).collect();
    golden.insert("files.txt".to_owned(), names.join("\n") + "\n");
    golden.insert("ledger".to_owned(), portal.read("content/ledger"));
    for (name, bytes) in tree.iter().filter(|(name, _)| name.ends_with(".json")) {
        let value: Value = serde_json::from_slice(bytes).unwrap();
        golden.insert(name.clone(), format!("{value:#}\n"));
    }
    golden
}

#[test]
fn the_fixture_site_is_published_as_expected() {
    let folder = fixtures().join("golden");
    let published = published();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let _ = fs::remove_dir_all(&folder);
        for (name, text) in &published {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let expected: BTreeMap<String, String> =
        read_tree(&folder).into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect();
    let names = |tree: &BTreeMap<String, String>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&published), names(&expected));
    for (name, text) in &published {
        assert_eq!(text, &expected[name], "{name}; if this is meant, run with UPDATE_GOLDEN=1 and look at the diff");
    }
}
