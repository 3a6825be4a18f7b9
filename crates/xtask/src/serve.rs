//! The built site on this machine.

use crate::{
    build::{self, Publication},
    cli::ServeFlags,
    process,
    workspace::Workspace,
};
use std::fs;

/// Builds the site and serves it until interrupted.
pub(crate) fn serve_site(workspace: &Workspace, flags: &ServeFlags) -> Result<(), String> {
    let mut publication = flags.site.resolve(workspace)?;
    let mut root = publication.out.clone();
    if publication.base != "/" {
        // The site's own folder is then one below the server's root, as on a host that others share.
        root = workspace.made("served");
        fs::create_dir_all(&root).map_err(|error| format!("cannot make {}: {error}", root.display()))?;
        publication = Publication { out: root.join(publication.base.trim_matches('/')), ..publication };
    }
    build::build_site(workspace, &publication)?;
    let mut command = workspace.command(workspace.publisher());
    command.arg("serve").arg(&root);
    if let Some(port) = &flags.port {
        command.args(["--port", port]);
    }
    process::run(&mut command)
}
