//! What stands in place of content: skeletons, failures, empty lists.

pub(crate) mod empty_notice;
pub(crate) mod load_notice;
pub(crate) mod loaded;
pub(crate) mod skeleton;
