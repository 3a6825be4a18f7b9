//! Keeps the files of the release before for one more release: a page that is open still requests them.

use super::Staging;
use crate::{failure::Failure, headers::has_hash};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fs, path::Path};

/// The name of the list of releases in the site.
const RELEASES_FILE: &str = "releases.json";

/// Which files belong to which release.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Releases {
    schema: u32,
    /// The release that the pages name, and its hashed files.
    current: Release,
    /// The release before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Release>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Release {
    release: String,
    files: BTreeSet<String>,
}

/// Lists the files of this release, and keeps those of the release before from the site that is still in place. Keeps
/// nothing if that site has no list or a broken one.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn keep_last_release(
    staging: &Staging,
    out: &Path,
    release: &str,
    files: BTreeSet<String>,
) -> Result<(), Failure> {
    let old = fs::read(out.join(RELEASES_FILE)).ok();
    let old: Releases = old.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let before =
        if old.current.release == release || old.current.release.is_empty() { old.before } else { Some(old.current) };
    for name in before.iter().flat_map(|before| &before.files).filter(|name| !files.contains(*name)) {
        // The list may come from anywhere: skip names that are not hashed files at the top of the site.
        if name.contains('/') || !has_hash(name) {
            continue;
        }
        if let Ok(bytes) = fs::read(out.join(name)) {
            staging.put(name, &bytes)?;
        }
    }
    let releases = Releases { schema: 1, current: Release { release: release.to_owned(), files }, before };
    staging.put(RELEASES_FILE, &serde_json::to_vec(&releases)?)
}
