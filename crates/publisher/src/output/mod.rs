//! The published folder: built beside the old one, swapped in whole.

mod guard;
mod in_place;
mod ledger_file;
mod lock;
mod media_files;
mod releases;
mod staging;
mod swap;

pub use guard::check_folders;
pub use ledger_file::write_ledger;
pub use lock::SiteLock;
pub(crate) use media_files::put_media;
pub(crate) use releases::keep_last_release;
pub use staging::{Staging, Stamp, Summary};
