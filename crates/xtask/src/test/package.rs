//! Tries the release archive as an office would: unpacked somewhere, with no tool at hand but its own.

use super::{Context, tally::Outcome};
use crate::{
    package, process,
    shell::{self, ShellKind},
};
use std::{env, fs, path::Path, process::Command};

/// Unpacks the archive, writes, checks and publishes with it.
pub(super) fn try_package(context: &Context<'_>) -> Result<Outcome, String> {
    let workspace = context.workspace;
    let shell = shell::build_shell(workspace, ShellKind::Release)?;
    let archive = package::pack(workspace, &shell)?;
    let elsewhere = env::temp_dir().join(format!("warta-package-{}", std::process::id()));
    fs::create_dir_all(&elsewhere).map_err(|error| error.to_string())?;
    let tried = unpack(&archive, &elsewhere).and_then(|()| publish_with_it(&elsewhere));
    fs::remove_dir_all(&elsewhere).map_err(|error| error.to_string())?;
    tried.map(|()| Outcome::success())
}

fn unpack(archive: &Path, into: &Path) -> Result<(), String> {
    process::run(Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(into).arg("--strip-components=1"))
}

fn publish_with_it(folder: &Path) -> Result<(), String> {
    let warta = |arguments: &[&str]| {
        let mut command = Command::new(folder.join(format!("warta{}", env::consts::EXE_SUFFIX)));
        process::run(command.args(arguments).current_dir(folder).env_clear())
    };
    warta(&["new", "berita", "Tulisan dari paket"])?;
    warta(&["check"])?;
    warta(&["publish"])?;
    warta(&["publish", "--drafts", "--out", "pratinjau"])?;
    for page in ["dist/index.html", "pratinjau/berita/tulisan-dari-paket/index.html"] {
        if !folder.join(page).is_file() {
            return Err(format!("the package has not published {page}"));
        }
    }
    Ok(())
}
