//! The files of the release before stay for one more: a page that is open still asks for them.

use super::Staging;
use crate::{failure::Failure, headers::has_hash};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fs, path::Path};

/// The name of the list in the site.
const RELEASES_FILE: &str = "releases.json";

/// Which files belong to which release.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Releases {
    schema: u32,
    /// The release that the pages name, and its hashed files.
    current: Release,
    /// The one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Release>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Release {
    release: String,
    files: BTreeSet<String>,
}

/// Notes the files of this release and keeps those of the one before, out of the site that is still in place. Where there
/// is none, or it is broken, there is nothing to keep.
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
        // The list may come from anywhere; what is no hashed file at the top is none of ours.
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
