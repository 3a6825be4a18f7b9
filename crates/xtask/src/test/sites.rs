//! Stages that build what the browser tests look at.

use super::{Context, tally::Outcome};
use crate::{
    build::{self, Publication},
    shell::{self, ShellKind},
    walk,
    workspace::Workspace,
};
use std::{fs, io, path::Path};

/// The fixture site's three forms: folder below `target/sites`, shell, base.
const FIXTURES: [(&str, ShellKind, &str); 3] = [
    ("fixture", ShellKind::Release, "/"),
    ("fixture-debug", ShellKind::Debug, "/"),
    ("fixture-portal", ShellKind::Release, "/portal/"),
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
    let authored = workspace.tests().join("fixtures/site");
    if !authored.join("site.toml").is_file() {
        return Err(format!("no fixture site: {} is missing", authored.join("site.toml").display()));
    }
    build::build_publisher(workspace)?;
    for (name, kind, base) in FIXTURES {
        publish_fixture(workspace, &authored, &sites, (name, kind, base))?;
    }
    Ok(Outcome::success())
}

/// Publishes a copy of the fixture's content, because publishing writes the ledger.
fn publish_fixture(
    workspace: &Workspace,
    authored: &Path,
    sites: &Path,
    (name, kind, base): (&str, ShellKind, &str),
) -> Result<(), String> {
    let content = sites.join(format!("{name}-content"));
    walk::copy_folder(authored, &content)?;
    let shell = shell::build_shell(workspace, kind)?;
    let publication = Publication { content, out: sites.join(name), base: base.to_owned() };
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
