//! The commands.

pub mod check;
mod content_edit;
pub(crate) mod entry_name;
pub mod move_entry;
pub mod new_entry;
mod pages;
pub mod preview;
pub mod publish;
pub mod remove;
pub mod site_ledger;
pub mod watch;
pub mod withdraw;
