//! One view per kind of page. The first render of a view is a pure function of its page: what depends on the clock or
//! the reader comes later.

#[cfg(feature = "ssr")]
pub(crate) mod board;
pub(crate) mod contact;
#[cfg(feature = "ssr")]
pub(crate) mod embed;
#[cfg(feature = "ssr")]
pub(crate) mod embed_kit;
pub(crate) mod home;
pub(crate) mod not_found;
pub(crate) mod page;
pub(crate) mod reader;
pub(crate) mod saved;
pub(crate) mod search;
pub(crate) mod section;
pub(crate) mod site_map;
pub(crate) mod static_page;
