//! `warta preview`: shows drafts as readers would see them, at once and after every save.

use super::{publish::Order, watch::watch};
use crate::{failure::Failure, serve};
use model::{base::Base, date::Timestamp};
use std::{
    path::Path,
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

/// The prefix of the names of preview folders, which lie in the system's folder for temporary files.
const PREVIEW_FOLDER: &str = "warta-pratinjau-";

/// Publishes the content with drafts into a temporary folder, at once and after every save, and serves it until Ctrl-C.
///
/// # Errors
/// When the content folder cannot be read or the port is taken.
pub fn run(
    (content, shell, cache): (&Path, &Path, &Path),
    port: u16,
    mut publish: impl FnMut(&Order<'_>) + Send + 'static,
) -> Result<(), Failure> {
    // Drafts are confidential: only this user can open the folder, and it is deleted at the end.
    let mut folder = tempfile::Builder::new();
    folder.prefix(PREVIEW_FOLDER);
    close_to_others(&mut folder);
    let folder = folder.tempdir();
    let folder = folder.map_err(|error| Failure::io("membuat folder di", &std::env::temp_dir(), &error))?;
    let out = folder.path().join("situs");
    let (content, shell, cache) = (content.to_path_buf(), shell.to_path_buf(), cache.to_path_buf());
    let target = out.clone();
    let base = Base::parse("/").map_err(|error| Failure::new(error.to_string()))?;
    thread::spawn(move || {
        let watched = watch(&content, &mut || {
            publish(&Order {
                content: &content,
                shell: &shell,
                out: &target,
                base: &base,
                origin: None,
                at: now(),
                cache: &cache,
                with_drafts: true,
            });
        });
        let Err(failure) = watched;
        eprintln!("warta: {failure}.");
    });
    serve::run_when_there(&out, port)
}

#[cfg(unix)]
fn close_to_others(folder: &mut tempfile::Builder<'_, '_>) {
    use std::{fs::Permissions, os::unix::fs::PermissionsExt};
    folder.permissions(Permissions::from_mode(0o700));
}

/// Does nothing: on these systems, the folder for temporary files belongs to the user.
#[cfg(not(unix))]
fn close_to_others(_: &mut tempfile::Builder<'_, '_>) {}

/// Returns the current time. A clock before 1970 gives 1970, which does no harm: previews show drafts of any date.
fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).ok().and_then(Timestamp::from_seconds).unwrap_or(Timestamp::EPOCH)
}
