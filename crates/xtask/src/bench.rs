//! Measurements against the built site.

use crate::{
    build::{self, Publication},
    output::say,
    process,
    setup::{Part, find_chromium, find_hugo, set_up},
    walk,
    workspace::Workspace,
};

/// Builds the site and runs `tests/bench/*.mjs`; with filters, only those whose name contains one of them. Files in
/// folders below belong to one of these benches.
pub(crate) fn run_benches(workspace: &Workspace, filters: &[String]) -> Result<bool, String> {
    let publication = Publication::standard(workspace);
    build::build_site(workspace, &publication)?;
    let mut ran = 0_usize;
    let folder = workspace.tests().join("bench");
    for file in walk::find_files(&folder)? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let is_chosen = filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()));
        let is_bench = file.parent() == Some(&folder) && file.extension().is_some_and(|extension| extension == "mjs");
        if !is_bench || !is_chosen {
            continue;
        }
        say(&format!("\n== {name}"));
        match name.as_str() {
            "publish" => set_up(workspace, &[Part::Hugo])?,
            "speed" => set_up(workspace, &[Part::PeerPackages])?,
            _ => {}
        }
        let mut node = workspace.command("node");
        node.arg(&file).env("WARTA_DIST", &publication.out);
        // For benches that publish an archive of their own.
        node.env("WARTA_PUBLISHER", workspace.publisher()).env("WARTA_SHELL", workspace.made("shell"));
        if let Some(hugo) = find_hugo() {
            node.env("WARTA_HUGO", hugo);
        }
        if let Some(chromium) = find_chromium() {
            node.env("WARTA_CHROMIUM", chromium);
        }
        process::run(&mut node)?;
        ran += 1;
    }
    if ran == 0 { Err(format!("no bench is named like {filters:?}")) } else { Ok(true) }
}
