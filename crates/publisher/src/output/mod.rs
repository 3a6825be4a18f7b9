//! The published folder: built beside the old one, swapped in whole.

mod guard;
mod in_place;
mod ledger_file;
mod lock;
mod media_files;
mod releases;
mod staging;
mod stray;
mod swap;

pub use guard::check_folders;
pub use ledger_file::write_ledger;
pub use lock::SiteLock;
pub(crate) use media_files::put_media;
pub(crate) use releases::keep_last_release;
pub use staging::{FileCounts, Staging, Stamp};

use std::path::{Path, PathBuf};

/// Returns the path of a publisher's file or folder beside the published folder. Its name is hidden, so that nobody
/// takes it for a site.
fn beside_out(out: &Path, what: &str) -> PathBuf {
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    out.with_file_name(format!(".{name}.warta-{what}"))
}
