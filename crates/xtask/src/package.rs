//! The release archive: all that an office needs to publish, without a compiler.

use crate::{
    build,
    output::{say, timed},
    process,
    setup::{self, Part},
    shell::{self, ShellKind},
    walk,
    workspace::Workspace,
};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

/// Builds everything and packs it. Says where the archive is.
pub(crate) fn make_package(workspace: &Workspace) -> Result<(), String> {
    setup::set_up(workspace, Part::BUILD)?;
    let shell = shell::build_shell(workspace, ShellKind::Release)?;
    build::build_publisher(workspace)?;
    let archive = pack(workspace, &shell)?;
    say(&format!("[package] {}", archive.display()));
    Ok(())
}

/// Packs what was built last.
pub(crate) fn pack(workspace: &Workspace, shell: &Path) -> Result<PathBuf, String> {
    let name = format!("warta-{}-{}-{}", env!("CARGO_PKG_VERSION"), env::consts::ARCH, env::consts::OS);
    let parent = workspace.made("package");
    let folder = parent.join(&name);
    let archive = parent.join(format!("{name}.tar.gz"));
    timed("package", &name, || {
        // What an earlier run has left must not go out with this one.
        match fs::remove_dir_all(&parent) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.to_string()),
            _ => {}
        }
        fill(workspace, shell, &folder)?;
        compress(workspace, &parent, &name, &archive)
    })?;
    Ok(archive)
}

fn fill(workspace: &Workspace, shell: &Path, folder: &Path) -> Result<(), String> {
    let root = workspace.root();
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    walk::copy_folder(shell, &folder.join("shell"))?;
    for part in ["content", "docs/pictures", "docs/schema"] {
        walk::copy_folder(&root.join(part), &folder.join(part))?;
    }
    let program = format!("warta{}", env::consts::EXE_SUFFIX);
    let files = [
        (workspace.publisher(), PathBuf::from(program)),
        (root.join("deploy/package/BACA-SAYA.md"), PathBuf::from("BACA-SAYA.md")),
        (root.join("docs/authoring.md"), PathBuf::from("docs/authoring.md")),
        (root.join("docs/content-format.md"), PathBuf::from("docs/content-format.md")),
        (root.join("docs/deploy.md"), PathBuf::from("docs/deploy.md")),
        (root.join("deploy/headers_of_every_page.txt"), PathBuf::from("deploy/headers_of_every_page.txt")),
        (root.join("LICENSE-MIT"), PathBuf::from("LICENSE-MIT")),
        (root.join("LICENSE-APACHE"), PathBuf::from("LICENSE-APACHE")),
    ];
    for (from, to) in files {
        let to = folder.join(to);
        let made = to.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::copy(&from, &to)).map_err(|error| format!("cannot copy {}: {error}", from.display()))?;
    }
    Ok(())
}

/// Makes the same bytes from the same files: order, owner and time say nothing of the machine.
fn compress(workspace: &Workspace, parent: &Path, name: &str, archive: &Path) -> Result<(), String> {
    let mut command = workspace.command("tar");
    command.args(["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "-czf"]);
    command.env("GZIP", "-n").arg(archive).arg("-C").arg(parent).arg(name);
    process::run(&mut command)
}
