//! Hugo, with which the bench of publishing compares us.

use super::{Step, debian_packages};
use crate::workspace::{find_named_program, find_program};
use std::path::PathBuf;

/// The variable that names a Hugo to measure instead of the first one on the PATH.
const HUGO_VARIABLE: &str = "WARTA_HUGO";

pub(crate) fn find_hugo() -> Option<PathBuf> {
    find_named_program(HUGO_VARIABLE).or_else(|| find_program(&["hugo"]))
}

pub(super) fn find_missing() -> Option<Step> {
    find_hugo().is_none().then(|| {
        Step::new("Hugo".to_owned(), |workspace| {
            debian_packages::install(workspace, &["hugo"], || {
                format!("no Hugo, and no apt-get to install it with: install one, or set {HUGO_VARIABLE}")
            })
        })
    })
}
