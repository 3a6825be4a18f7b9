//! Chromium and its driver, for tests only.

use super::{Step, debian_packages};
use crate::{
    process,
    workspace::{Workspace, find_named_program, find_program},
};
use std::path::{Path, PathBuf};

/// The variable that names a Chromium to use instead of the first one on the PATH.
const CHROMIUM_VARIABLE: &str = "WARTA_CHROMIUM";
/// The variable that wasm-bindgen's runner reads.
const DRIVER_VARIABLE: &str = "CHROMEDRIVER";
/// Chromium only recommends a font, and a page without any has no text to look at.
const DEBIAN_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-liberation"];

pub(crate) fn find_chromium() -> Option<PathBuf> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    find_named_program(CHROMIUM_VARIABLE)
        .or_else(|| find_program(&NAMES))
        .or_else(|| first_of(&["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]))
}

pub(crate) fn find_chromedriver() -> Option<PathBuf> {
    find_named_program(DRIVER_VARIABLE)
        .or_else(|| find_program(&["chromedriver"]))
        .or_else(|| first_of(&["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"]))
}

pub(super) fn find_missing() -> Option<Step> {
    let is_there = find_chromium().is_some() && find_chromedriver().is_some();
    (!is_there).then(|| Step::new("Chromium and its driver".to_owned(), install_packages))
}

fn install_packages(workspace: &Workspace) -> Result<(), String> {
    debian_packages::install(workspace, &DEBIAN_PACKAGES, || {
        format!(
            "no Chromium, no chromedriver, and no apt-get to install them with: install both, or set {CHROMIUM_VARIABLE} \
             and {DRIVER_VARIABLE}"
        )
    })
}

fn first_of(paths: &[&str]) -> Option<PathBuf> {
    paths.iter().map(Path::new).find(|path| process::is_program(path)).map(Path::to_path_buf)
}
