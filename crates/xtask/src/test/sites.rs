//! Stages that build what the browser tests look at.

use super::{Context, tally::Outcome};
use crate::{
    build::{self, Publication},
    shell::{self, ShellKind},
    walk,
    workspace::Workspace,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A site of the browser tests.
struct Fixture {
    /// Below `target/sites`.
    name: &'static str,
    /// Below `tests/fixtures`.
    content: &'static str,
    shell: FixtureShell,
    base: &'static str,
}

/// The shell of a site.
#[derive(Clone, Copy)]
enum FixtureShell {
    Release,
    Debug,
    /// The release after the first one: it does the same, but every file of it has other bytes and another name.
    Next,
}

const FIXTURES: [Fixture; 10] = [
    Fixture { name: "fixture", content: "site", shell: FixtureShell::Release, base: "/" },
    Fixture { name: "fixture-next", content: "site", shell: FixtureShell::Next, base: "/" },
    Fixture { name: "fixture-debug", content: "site", shell: FixtureShell::Debug, base: "/" },
    Fixture { name: "fixture-portal", content: "site", shell: FixtureShell::Release, base: "/portal/" },
    // A site of its own, because combining filters takes a longer archive.
    Fixture { name: "lists-debug", content: "lists", shell: FixtureShell::Debug, base: "/" },
    Fixture { name: "lists", content: "lists", shell: FixtureShell::Release, base: "/" },
    // A site of its own, because the fixture site shows how an empty section looks.
    Fixture { name: "videos-debug", content: "videos", shell: FixtureShell::Debug, base: "/" },
    Fixture { name: "videos", content: "videos", shell: FixtureShell::Release, base: "/" },
    // A site of its own, because its urgent notice is an emergency, and no other test should stumble over its long
    // words.
    Fixture { name: "states-debug", content: "states", shell: FixtureShell::Debug, base: "/" },
    Fixture { name: "states", content: "states", shell: FixtureShell::Release, base: "/" },
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
    let shell = match fixture.shell {
        FixtureShell::Release => shell::build_shell(workspace, ShellKind::Release)?,
        FixtureShell::Debug => shell::build_shell(workspace, ShellKind::Debug)?,
        FixtureShell::Next => make_next_shell(workspace)?,
    };
    let publication =
        Publication { content, out: sites.join(fixture.name), base: fixture.base.to_owned(), origin: None };
    build::publish(workspace, &publication, &shell)
}

/// Copies the release shell, and adds to the end of each script and module something that changes nothing.
fn make_next_shell(workspace: &Workspace) -> Result<PathBuf, String> {
    // A custom section (WebAssembly core specification, section 5.5.3): id 0, 5 bytes, a name of 4 letters, no content.
    const SECTION: &[u8] = b"\x00\x05\x04next";
    let next = workspace.made("shell-next");
    remove_folder(&next)?;
    walk::copy_folder(&shell::build_shell(workspace, ShellKind::Release)?, &next)?;
    for file in walk::find_files(&next)? {
        let ending: &[u8] = match file.extension().and_then(|extension| extension.to_str()) {
            Some("js") => b"\n// next\n",
            Some("wasm") => SECTION,
            _ => continue,
        };
        let read = fs::read(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        fs::write(&file, [&read, ending].concat()).map_err(|error| error.to_string())?;
    }
    Ok(next)
}

fn remove_folder(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}
