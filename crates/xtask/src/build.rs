//! The complete site: the shell, the publisher, and the pages that it makes.

use crate::{
    output::timed,
    process,
    setup::{self, Part},
    shell::{self, ShellKind},
    workspace::Workspace,
};
use std::path::{Path, PathBuf};

/// What to publish where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Publication {
    pub(crate) content: PathBuf,
    pub(crate) out: PathBuf,
    pub(crate) base: String,
    /// Where the site will be reachable, if that is known better than in `site.toml`.
    pub(crate) origin: Option<String>,
}

/// Builds everything and publishes it in release form.
pub(crate) fn build_site(workspace: &Workspace, publication: &Publication) -> Result<(), String> {
    setup::set_up(workspace, Part::BUILD)?;
    let shell = shell::build_shell(workspace, ShellKind::Release)?;
    build_publisher(workspace)?;
    publish(workspace, publication, &shell)
}

/// Builds the publisher with the fast profile.
pub(crate) fn build_publisher(workspace: &Workspace) -> Result<(), String> {
    timed("build", "publisher", || {
        process::run(workspace.cargo().args(["build", "--profile", "tool", "--package", "publisher"]))
    })
}

/// Publishes with the publisher that was built last.
pub(crate) fn publish(workspace: &Workspace, publication: &Publication, shell: &Path) -> Result<(), String> {
    timed("build", &format!("pages in {}", publication.out.display()), || {
        let mut command = workspace.command(workspace.publisher());
        command.arg("publish").arg("--content").arg(&publication.content).arg("--shell").arg(shell);
        command.arg("--out").arg(&publication.out).args(["--base", &publication.base]);
        if let Some(origin) = &publication.origin {
            command.args(["--origin", origin]);
        }
        process::run(&mut command)
    })
}
