//! The npm packages of the sites that the bench of speed compares with. They are large and nothing else needs them, so
//! they are not among those of `tests/`; they lie where these sites are built.

use super::{Step, node_packages};
use crate::{stamp::StampFile, workspace::Workspace};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Below `tests/bench/peers`: each has its own lock file.
const PEERS: [&str; 2] = ["svelte", "next"];
/// What npm reads.
const MANIFESTS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

pub(super) fn find_missing(workspace: &Workspace) -> Result<Vec<Step>, String> {
    let mut missing = Vec::new();
    for peer in PEERS {
        let lock = node_packages::read_lock(&sources(workspace, peer))?;
        let is_there = StampFile::new(workshop(workspace, peer).join(node_packages::STAMP)).is(&lock);
        if !is_there {
            let what = format!("node packages of the bench's peer {peer}");
            missing.push(Step::new(what, move |workspace| install(workspace, peer)));
        }
    }
    Ok(missing)
}

fn install(workspace: &Workspace, peer: &str) -> Result<(), String> {
    let (from, to) = (sources(workspace, peer), workshop(workspace, peer));
    fs::create_dir_all(&to).map_err(|error| format!("cannot make {}: {error}", to.display()))?;
    for name in MANIFESTS {
        copy(&from.join(name), &to.join(name))?;
    }
    node_packages::install(workspace, &to)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map_err(|error| format!("cannot copy {}: {error}", from.display())).map(|_| ())
}

fn sources(workspace: &Workspace, peer: &str) -> PathBuf {
    workspace.tests().join("bench/peers").join(peer)
}

/// Returns where the bench builds a peer, too: see `tests/bench/peers/workshop.mjs`.
fn workshop(workspace: &Workspace, peer: &str) -> PathBuf {
    workspace.made("peers").join(peer)
}
