//! Stages that build what the browser tests look at.

use super::{Context, tally::Outcome};
use crate::{
    build::{self, Publication},
    shell::{self, ShellKind},
    walk,
    workspace::Workspace,
};
use std::{fs, io, path::Path};

/// A site of the browser tests.
struct Fixture {
    /// Below `target/sites`.
    name: &'static str,
    /// Below `tests/fixtures`.
    content: &'static str,
    shell: ShellKind,
    base: &'static str,
}

const FIXTURES: [Fixture; 9] = [
    Fixture { name: "fixture", content: "site", shell: ShellKind::Release, base: "/" },
    Fixture { name: "fixture-debug", content: "site", shell: ShellKind::Debug, base: "/" },
    Fixture { name: "fixture-portal", content: "site", shell: ShellKind::Release, base: "/portal/" },
    // Apart, because it takes a longer archive to combine filters over.
    Fixture { name: "lists-debug", content: "lists", shell: ShellKind::Debug, base: "/" },
    Fixture { name: "lists", content: "lists", shell: ShellKind::Release, base: "/" },
    // Apart, because the other one shows how an empty section looks.
    Fixture { name: "videos-debug", content: "videos", shell: ShellKind::Debug, base: "/" },
    Fixture { name: "videos", content: "videos", shell: ShellKind::Release, base: "/" },
    // Apart, because its urgent notice is an emergency, and no other test should stumble over its long words.
    Fixture { name: "states-debug", content: "states", shell: ShellKind::Debug, base: "/" },
    Fixture { name: "states", content: "states", shell: ShellKind::Release, base: "/" },
];

pub(super) fn build_release_shell(context: &Context<'_>) -> Result<Outcome, String> {
    shell::build_shell(context.workspace, ShellKind::Release).map(|_| Outcome::success())
}

pub(super) fn build_debug_shell(context: &Context<'_>) -> Result<Outcome, String> {
    shell::build_shell(context.workspace, ShellKind::Debug).map(|_| Outcome::success())
}

pub(super) fn publish_real_site(context: &Context<'_>) -> Result<Outcome, String> {
    let workspace = context.workspace;
    let shell = shell::build_shell(workspace, ShellKind::Release)?;
    build::build_publisher(workspace)?;
    build::publish(workspace, &Publication::standard(workspace), &shell)?;
    Ok(Outcome::success())
}

pub(super) fn publish_fixture_sites(context: &Context<'_>) -> Result<Outcome, String> {
    let workspace = context.workspace;
    let sites = workspace.made("sites");
    // An old site must not stand in for one that could not be made.
    remove_folder(&sites)?;
    build::build_publisher(workspace)?;
    for fixture in &FIXTURES {
        publish_fixture(workspace, &sites, fixture)?;
    }
    Ok(Outcome::success())
}

/// Publishes a copy of the fixture's content, because publishing writes the ledger.
fn publish_fixture(workspace: &Workspace, sites: &Path, fixture: &Fixture) -> Result<(), String> {
    let authored = workspace.tests().join("fixtures").join(fixture.content);
    if !authored.join("site.toml").is_file() {
        return Err(format!("no fixture site: {} is missing", authored.join("site.toml").display()));
    }
    let content = sites.join(format!("{}-content", fixture.name));
    walk::copy_folder(&authored, &content)?;
    let shell = shell::build_shell(workspace, fixture.shell)?;
    let publication =
        Publication { content, out: sites.join(fixture.name), base: fixture.base.to_owned(), origin: None };
    build::publish(workspace, &publication, &shell)
}

fn remove_folder(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}
