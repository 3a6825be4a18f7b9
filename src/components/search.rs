//! The search form and its hits.

pub(crate) mod search_facets;
pub(crate) mod search_form;
pub(crate) mod search_hits;
pub(crate) mod search_signals;
