//! `trunk serve` shows the whole portal: a hook of Trunk.toml calls this between building the shell and serving it.

use crate::{
    build::{self, Publication},
    scripts::build_scripts,
    search_worker::build_search_worker,
    walk,
    workspace::Workspace,
};
use std::{env, path::PathBuf};

/// This variable is set when Trunk is to build the shell alone.
pub(crate) const SHELL_ONLY: &str = "WARTA_SHELL_ONLY";
/// The variable with the folder in which Trunk puts its files together before it swaps them in.
const STAGING: &str = "TRUNK_STAGING_DIR";

/// Publishes the pages into the folder that Trunk is about to serve.
pub(crate) fn publish_over_shell(workspace: &Workspace) -> Result<(), String> {
    if env::var_os(SHELL_ONLY).is_some() {
        return Ok(());
    }
    let staging = env::var_os(STAGING).map(PathBuf::from).ok_or("`pages` is for Trunk's hook; see `build`")?;
    build::build_publisher(workspace)?;
    build_search_worker(workspace, &staging)?;
    build_scripts(workspace, &staging, false)?;
    // Not directly into the staging folder: the publisher swaps its output in whole, and reads the shell meanwhile.
    let publication = Publication { out: workspace.made("pages"), ..Publication::standard(workspace) };
    build::publish(workspace, &publication, &staging)?;
    walk::copy_folder(&publication.out, &staging)
}
