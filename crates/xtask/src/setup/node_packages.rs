//! The npm packages of `tests/`: wasm-opt (binaryen), Playwright, axe, the checkers of HTML and CSS, Lighthouse.

use super::Step;
use crate::{
    process,
    stamp::StampFile,
    workspace::{Workspace, find_program},
};
use std::{fs, path::Path};

/// The lock file's text as it was when the packages were installed.
pub(super) const STAMP: &str = "node_modules/.installed-lock";

pub(super) fn find_missing(workspace: &Workspace) -> Result<Option<Step>, String> {
    let lock = read_lock(&workspace.tests())?;
    let is_there = StampFile::new(workspace.tests().join(STAMP)).is(&lock);
    Ok((!is_there)
        .then(|| Step::new("node packages of tests/".to_owned(), |workspace| install(workspace, &workspace.tests()))))
}

/// Installs exactly what the folder's lock file says.
pub(super) fn install(workspace: &Workspace, folder: &Path) -> Result<(), String> {
    if find_program(&["npm"]).is_none() {
        return Err("no npm on this machine: install Node.js 20 or newer".to_owned());
    }
    let lock = read_lock(folder)?;
    let mut command = workspace.command("npm");
    command
        // Runs no package's own script: none is needed here, and one of them (vnu-jar's) would fetch a Java from
        // elsewhere.
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder)
        // The tests drive the machine's own Chromium.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut command)?;
    StampFile::new(folder.join(STAMP)).keep(&lock)
}

pub(super) fn read_lock(folder: &Path) -> Result<String, String> {
    let path = folder.join("package-lock.json");
    fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}
