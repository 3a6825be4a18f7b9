//! Programs that are no package of cargo or npm: from the system, by Debian's apt-get.

use crate::{
    process::{self, capture},
    workspace::{Workspace, find_program},
};
use std::process::Command;

/// Installs packages; `advise` says what to do by hand where there is no apt-get.
pub(super) fn install(workspace: &Workspace, packages: &[&str], advise: impl Fn() -> String) -> Result<(), String> {
    if find_program(&["apt-get"]).is_none() {
        return Err(advise());
    }
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(packages);
    // The package lists of a long-lived machine are good enough; a new machine has none, so the first try fails.
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
