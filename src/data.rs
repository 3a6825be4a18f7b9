//! The portal's data: how the app requests it, and what can go wrong with that.

pub(crate) mod decode;
pub(crate) mod fetch;
pub(crate) mod found;
pub(crate) mod last_visit;
pub(crate) mod limits;
pub(crate) mod load_error;
pub(crate) mod phase;
pub(crate) mod postings_store;
pub(crate) mod results;
pub(crate) mod twin_store;
