use super::*;
use crate::output::staging::{InPlace, Staging};
use std::collections::BTreeMap;

const ALWAYS: InPlace = InPlace { least_files: 0, most_changes: usize::MAX };
const NEVER: InPlace = InPlace { least_files: usize::MAX, most_changes: 0 };

type Tree = BTreeMap<String, Vec<u8>>;

fn tree_of(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    let mut folders = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                folders.push((entry.path(), format!("{name}/")));
                tree.insert(format!("{name}/"), Vec::new());
            } else {
                tree.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    tree
}

fn publish(out: &Path, site: &[(&str, &str)], in_place: InPlace) {
    let staging = Staging::begin_with(out, in_place).unwrap();
    for (path, text) in site {
        staging.put(path, text.as_bytes()).unwrap();
    }
    staging.finish().unwrap();
}

const OLD: &[(&str, &str)] = &[
    ("index.html", "lama"),
    ("berita/index.html", "lama"),
    ("berita/tetap/index.html", "tetap"),
    ("berita/dicabut/index.html", "lama"),
    ("berita/dicabut/index.json", "lama"),
    ("app-0123456789abcdef.js", "lama"),
    ("sw.js", "lama"),
];
const NEW: &[(&str, &str)] = &[
    ("index.html", "baru"),
    ("berita/index.html", "baru"),
    ("berita/tetap/index.html", "tetap"),
    ("berita/baru/index.html", "baru"),
    ("app-fedcba9876543210.js", "baru"),
    ("sw.js", "baru"),
];

#[test]
fn a_site_that_is_changed_in_its_place_is_the_one_that_is_exchanged() {
    let folder = tempfile::tempdir().unwrap();
    let (placed, exchanged) = (folder.path().join("a"), folder.path().join("b"));
    for (out, in_place) in [(&placed, ALWAYS), (&exchanged, NEVER)] {
        publish(out, OLD, NEVER);
        publish(out, NEW, in_place);
    }
    assert_eq!(tree_of(&placed), tree_of(&exchanged));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no plan and no staging folder is left");
    publish(&placed, OLD, ALWAYS);
    publish(&exchanged, OLD, NEVER);
    assert_eq!(tree_of(&placed), tree_of(&exchanged));
}

#[test]
fn what_is_named_takes_its_place_first_and_what_is_gone_goes_last() {
    let moved = [
        "sw.js",
        "index.html",
        "berita/index.html",
        "berita/a/index.html.br",
        "berita/a/index.html",
        "a-0123456789abcdef.js",
    ];
    let removed = ["a-fedcba9876543210.js", "berita/b/index.html"];
    let changes = Changes::new(moved.map(str::to_owned).into_iter(), removed.map(str::to_owned).into_iter());
    assert_eq!(
        changes.moved,
        [
            "a-0123456789abcdef.js",
            "berita/a/index.html",
            "berita/a/index.html.br",
            "berita/index.html",
            "index.html",
            "sw.js"
        ]
    );
    assert_eq!(changes.removed, ["berita/b/index.html", "a-fedcba9876543210.js"]);
    assert_eq!(Changes::parse(&changes.to_text()), Some(changes));
}

#[test]
fn a_plan_that_is_not_whole_was_never_begun() {
    let changes = Changes { moved: vec!["a/index.html".to_owned()], removed: vec!["b/index.html".to_owned()] };
    let text = changes.to_text();
    for length in 0..text.len() {
        let half: String = text.chars().take(length).collect();
        assert_eq!(Changes::parse(&half), None, "{length}");
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("situs");
        publish(&out, OLD, NEVER);
        let before = tree_of(&out);
        fs::write(plan_path(&out), half).unwrap();
        drop(Staging::begin_with(&out, ALWAYS).unwrap());
        assert_eq!(tree_of(&out), before);
        assert!(!has_plan(&out));
    }
}

/// Stops a plan after each of its steps: every file is the old or the new one, and the next run does the rest.
#[test]
fn wherever_a_plan_stops_the_next_run_goes_on_there() {
    let (old, new): (BTreeMap<_, _>, BTreeMap<_, _>) = (OLD.iter().copied().collect(), NEW.iter().copied().collect());
    for steps in 0..=9 {
        let folder = tempfile::tempdir().unwrap();
        let (out, staged) = (folder.path().join("situs"), folder.path().join(".situs.warta-new"));
        publish(&out, OLD, NEVER);
        let moved = new.iter().filter(|(path, text)| old.get(*path) != Some(*text)).map(|(path, _)| (*path).to_owned());
        let removed = old.keys().filter(|path| !new.contains_key(*path)).map(|path| (*path).to_owned());
        let changes = Changes::new(moved, removed);
        for path in &changes.moved {
            fs::create_dir_all(staged.join(path).parent().unwrap()).unwrap();
            fs::write(staged.join(path), new[path.as_str()]).unwrap();
        }
        // Does what `carry_out` does, but only the first `steps` steps.
        fs::write(plan_path(&out), changes.to_text()).unwrap();
        for path in changes.moved.iter().take(steps) {
            fs::create_dir_all(out.join(path).parent().unwrap()).unwrap();
            fs::rename(staged.join(path), out.join(path)).unwrap();
        }
        for path in changes.removed.iter().take(steps.saturating_sub(changes.moved.len())) {
            remove(&out.join(path)).unwrap();
        }
        for (path, text) in tree_of(&out).into_iter().filter(|(path, _)| !path.ends_with('/')) {
            let text = String::from_utf8(text).unwrap();
            assert!([old.get(path.as_str()), new.get(path.as_str())].contains(&Some(&text.as_str())), "{path}");
        }
        drop(Staging::begin_with(&out, ALWAYS).unwrap());
        let fresh = folder.path().join("bersih");
        publish(&fresh, NEW, NEVER);
        assert_eq!(tree_of(&out), tree_of(&fresh), "after {steps} steps");
        assert!(!has_plan(&out) && !staged.exists());
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_exchanged_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("situs");
    for (old, new) in [("a/b", "a"), ("a", "a/b"), ("a/b/c", "a/b")] {
        publish(&out, &[(old, "lama")], NEVER);
        publish(&out, &[(new, "baru")], ALWAYS);
        let files: Vec<String> = tree_of(&out).into_keys().filter(|path| !path.ends_with('/')).collect();
        assert_eq!(files, [new]);
    }
}

#[test]
fn a_compressed_form_goes_before_its_file_is_another() {
    let changes = Changes::new(["a/index.html".to_owned()].into_iter(), ["a/index.html.br".to_owned()].into_iter());
    let folder = tempfile::tempdir().unwrap();
    let (out, staged) = (folder.path().join("situs"), folder.path().join("baru"));
    for (place, text) in [(&out, "lama"), (&staged, "baru")] {
        fs::create_dir_all(place.join("a")).unwrap();
        fs::write(place.join("a/index.html"), text).unwrap();
    }
    fs::write(out.join("a/index.html.br"), "lama").unwrap();
    changes.carry_out(&out, &staged).unwrap();
    assert_eq!(tree_of(&out).into_keys().collect::<Vec<_>>(), ["a/", "a/index.html"]);
    assert_eq!(fs::read(out.join("a/index.html")).unwrap(), b"baru");
}
