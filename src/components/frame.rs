//! The frame of every page: header, menu, settings, urgent notice, footer, and the head of the page's own content.

pub(crate) mod breadcrumb;
pub(crate) mod nav_menu;
pub(crate) mod page_head;
pub(crate) mod progress_bar;
pub(crate) mod reading_settings;
pub(crate) mod site_footer;
pub(crate) mod site_header;
pub(crate) mod urgent_notice;
