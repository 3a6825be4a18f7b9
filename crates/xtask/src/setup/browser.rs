//! Chromium and its driver, for tests only.

use super::Step;
use crate::{
    process::{self, capture},
    workspace::{Workspace, find_program},
};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// Set to a Chromium to test with another one than the first on the PATH.
const CHROMIUM_VARIABLE: &str = "WARTA_CHROMIUM";
/// The variable that wasm-bindgen's runner reads.
const DRIVER_VARIABLE: &str = "CHROMEDRIVER";
/// A page without any font has no text to look at; Chromium only recommends one.
const DEBIAN_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-liberation"];

pub(crate) fn find_chromium() -> Option<PathBuf> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    named(CHROMIUM_VARIABLE)
        .or_else(|| find_program(&NAMES))
        .or_else(|| first_of(&["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]))
}

pub(crate) fn find_chromedriver() -> Option<PathBuf> {
    named(DRIVER_VARIABLE)
        .or_else(|| find_program(&["chromedriver"]))
        .or_else(|| first_of(&["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"]))
}

pub(super) fn find_missing() -> Option<Step> {
    let is_there = find_chromium().is_some() && find_chromedriver().is_some();
    (!is_there).then(|| Step::new("Chromium and its driver".to_owned(), install_packages))
}

fn install_packages(workspace: &Workspace) -> Result<(), String> {
    if find_program(&["apt-get"]).is_none() {
        return Err(format!(
            "no Chromium, no chromedriver, and no apt-get to install them with: install both, or set {CHROMIUM_VARIABLE} \
             and {DRIVER_VARIABLE}"
        ));
    }
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(DEBIAN_PACKAGES);
    // The lists of a long-lived machine are good enough; those of a new one are empty.
    let first = process::run(apt_get(workspace).args(&install));
    first.or_else(|_| {
        process::run(apt_get(workspace).arg("update"))?;
        process::run(apt_get(workspace).args(&install))
    })
}

fn apt_get(workspace: &Workspace) -> Command {
    let is_root = capture(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = workspace.command(if is_root { "apt-get" } else { "sudo" });
    if !is_root {
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| process::is_program(path))
}

fn first_of(paths: &[&str]) -> Option<PathBuf> {
    paths.iter().map(Path::new).find(|path| process::is_program(path)).map(Path::to_path_buf)
}
