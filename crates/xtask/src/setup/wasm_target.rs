//! rustc's standard library for the browser.

use super::Step;
use crate::{
    process::{self, capture},
    workspace::{Workspace, find_program},
};
use std::path::Path;

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Asks rustc rather than rustup: a distribution's Rust brings the target without rustup.
pub(super) fn find_missing(workspace: &Workspace) -> Option<Step> {
    let folder = capture(workspace.command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    let is_there = folder.is_some_and(|folder| Path::new(folder.trim()).is_dir());
    (!is_there).then(|| Step::new(format!("Rust target {WASM_TARGET}"), add_target))
}

fn add_target(workspace: &Workspace) -> Result<(), String> {
    if find_program(&["rustup"]).is_none() {
        return Err(format!("no rustup on this machine: install your Rust's standard library for {WASM_TARGET}"));
    }
    process::run(workspace.command("rustup").args(["target", "add", WASM_TARGET]))
}
