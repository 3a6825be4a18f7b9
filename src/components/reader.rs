//! What stands around the text of an entry.

pub(crate) mod attachment_list;
pub(crate) mod authority_list;
pub(crate) mod contents_list;
pub(crate) mod listen;
pub(crate) mod print_footer;
pub(crate) mod read_on;
pub(crate) mod report_link;
pub(crate) mod share;
