//! What every component may ask for without props: the site, the time, the last visit.

pub(crate) mod clock;
pub(crate) mod last_visit;
pub(crate) mod second_pass;
pub(crate) mod site_context;
