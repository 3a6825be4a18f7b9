//! The built site on this machine.

use crate::{build, cli::ServeFlags, process, workspace::Workspace};

/// Builds the site and serves it until interrupted. The publisher's server knows the base from the site itself.
pub(crate) fn serve_site(workspace: &Workspace, flags: &ServeFlags) -> Result<(), String> {
    let mut publication = flags.site.resolve(workspace)?;
    // The origin is this server, so that absolute addresses in the site lead here.
    publication.origin = Some(format!("http://localhost:{}", flags.port.as_deref().unwrap_or("8080")));
    build::build_site(workspace, &publication)?;
    let mut command = workspace.command(workspace.publisher());
    command.arg("serve").arg(&publication.out);
    if let Some(port) = &flags.port {
        command.args(["--port", port]);
    }
    process::run(&mut command)
}
