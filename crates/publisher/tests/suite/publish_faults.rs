//! Whatever ends a run, the served site is the old one or the new one, whole, and the next run succeeds.

use crate::portal::{AT, Portal, entry, publish_words};
use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::MetadataExt,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const KILLS: u32 = 200;
const BEFORE_SWAP: u32 = 180;
const ENTRIES: u32 = 12;

fn portal() -> Portal {
    let portal = Portal::minimal();
    for number in 1..=ENTRIES {
        write_entry(&portal, number, "Isi.\n");
    }
    portal
}

fn write_entry(portal: &Portal, number: u32, body: &str) {
    let text = entry(&format!("Kabar {number}"), &format!("2020-02-{number:02}T00:00:00Z"), body);
    portal.write(&format!("content/berita/kabar-{number:02}.md"), &text);
}

fn start(portal: &Portal) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_warta"));
    command
        .args(publish_words("dist", AT))
        .current_dir(portal.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Returns how many files a run has built beside the site.
fn count_staged(portal: &Portal) -> usize {
    let mut folders = vec![portal.path(".dist.warta-new")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        // The run removes folders while they are counted.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                _ => count += 1,
            }
        }
    }
    count
}

fn is_over(run: &mut Child) -> bool {
    run.try_wait().unwrap().is_some()
}

/// Waits until a run has built this number of files, apart from those that the last kill left; with `None`, until
/// another site is in place.
fn wait_for(portal: &Portal, run: &mut Child, staged: Option<usize>, left: usize) {
    let identity = |path: &str| portal.path(path).metadata().map(|data| data.ino()).ok();
    let Some(staged) = staged else {
        let before = identity("dist");
        while identity("dist") == before && !is_over(run) {}
        return;
    };
    while left > 0 && count_staged(portal) >= left && !is_over(run) {}
    while count_staged(portal) < staged && !is_over(run) {}
}

/// Changes every entry from one text to the other, so that a mixture would be seen.
fn turn_to(portal: &Portal, turn: u32) {
    for number in 1..=ENTRIES {
        write_entry(portal, number, &format!("Isi ke-{}.\n", turn % 2));
    }
}

#[test]
fn killed_at_two_hundred_moments_the_site_is_whole_and_the_next_run_succeeds() {
    let portal = portal();
    let trees: Vec<BTreeMap<String, Vec<u8>>> = (0..2)
        .map(|turn| {
            turn_to(&portal, turn);
            portal.publish("dist");
            portal.tree("dist")
        })
        .collect();
    assert_ne!(trees[0], trees[1]);
    turn_to(&portal, 0);
    portal.publish("dist");
    let files = trees[0].len();
    let (mut early, mut swapped) = (0, 0);
    for kill in 1..=KILLS {
        turn_to(&portal, kill);
        let left = count_staged(&portal);
        let mut run = start(&portal);
        // Each kill comes a little later than the one before, and the last ones between the swap and the ledger.
        let staged = (kill <= BEFORE_SWAP).then(|| files * kill as usize / BEFORE_SWAP as usize);
        wait_for(&portal, &mut run, staged, left);
        run.kill().unwrap();
        run.wait().unwrap();
        let tree = portal.tree("dist");
        let is_new = tree == trees[usize::from(kill % 2 == 1)];
        assert!(is_new || tree == trees[usize::from(kill % 2 == 0)], "a mixture after kill {kill}");
        *(if is_new { &mut swapped } else { &mut early }) += 1;
        // Only now and then, so that a kill also meets what the last one left.
        if kill % 5 == 0 {
            portal.publish("dist");
            assert_eq!(portal.tree("dist"), trees[usize::from(kill % 2 == 1)], "after kill {kill}");
        }
    }
    println!("{KILLS} kills: {early} before the swap, {swapped} after it");
    assert!(early > KILLS / 4, "too late to try anything: {early}");
}

#[test]
fn of_runs_at_once_each_succeeds_or_says_that_another_is_under_way() {
    let portal = portal();
    portal.publish("dist");
    let tree = portal.tree("dist");
    for round in 0..6 {
        turn_to(&portal, round);
        let runs: Vec<Child> = (0..5).map(|_| start(&portal)).collect();
        let ends: Vec<_> = runs.into_iter().map(|run| run.wait_with_output().unwrap()).collect();
        assert!(ends.iter().any(|end| end.status.success()), "{ends:?}");
        for end in ends.iter().filter(|end| !end.status.success()) {
            let said = String::from_utf8_lossy(&end.stderr);
            assert!(said.contains("penerbitan lain ke folder ini sedang berjalan"), "{said}");
        }
        portal.publish_as_from_nothing();
    }
    assert_ne!(portal.tree("dist"), tree);
}

/// The disk is mounted for this test alone, and is that small.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_site_and_a_sentence() {
    let portal = portal();
    portal.publish("dist");
    let size: usize = portal.tree("dist").values().map(|bytes| bytes.len().div_ceil(4096) * 4096).sum();
    // There is room for the site, and for half of another.
    let script = format!(
        "set -e
        mkdir disk
        mount -t tmpfs -o size={} tmpfs disk
        cp -r dist disk/dist
        printf 'name = \"Kabar\"\\nowner = \"Balai\"\\ndescription = \"Uji.\"\\nentries_per_page = 6\\n' > content/site.toml
        if {warta} publish --content content --shell shell --out disk/dist --at {AT}; then echo terbit; exit 1; fi
        diff -r dist disk/dist
        ls -A disk
        mount -o remount,size=64M disk
        {warta} publish --content content --shell shell --out disk/dist --at {AT}
        {warta} publish --content content --shell shell --out bersih --at {AT}
        diff -r bersih disk/dist",
        size * 3 / 2,
        warta = env!("CARGO_BIN_EXE_warta"),
    );
    let mut shell = Command::new("unshare");
    shell.args(["--map-root-user", "--mount", "sh", "-c", &script]).current_dir(portal.path(""));
    let end = shell.output().unwrap();
    let (out, said) = (String::from_utf8_lossy(&end.stdout), String::from_utf8_lossy(&end.stderr));
    assert!(end.status.success(), "{out}{said}");
    assert!(said.contains("tempat penyimpanan penuh"), "{said}");
    assert!(out.lines().any(|line| line == "dist") && !out.contains("warta-new"), "{out}");
}

#[test]
fn a_text_that_changes_while_the_site_is_published_is_never_half_read() {
    let portal = portal();
    portal.publish("dist");
    let deadline = Instant::now() + Duration::from_secs(20);
    let mut runs = 0;
    while runs < 20 && Instant::now() < deadline {
        let mut run = start(&portal);
        let mut turn = 0;
        while run.try_wait().unwrap().is_none() {
            turn += 1;
            turn_to(&portal, turn);
        }
        let end = run.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&end.stderr);
        // A text that the editor was just saving may be cut off and have problems of its own.
        assert!(end.status.success() || said.contains("content/berita/"), "{said}");
        runs += 1;
    }
    turn_to(&portal, 0);
    portal.publish_as_from_nothing();
}
