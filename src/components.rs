//! Components: props only, no fetching.

pub(crate) mod authority_list;
pub(crate) mod breadcrumb;
pub(crate) mod clock;
pub(crate) mod connection_line;
pub(crate) mod date;
pub(crate) mod element;
pub(crate) mod empty_notice;
pub(crate) mod entry_card;
pub(crate) mod figure;
pub(crate) mod inlines;
pub(crate) mod link;
pub(crate) mod load_notice;
pub(crate) mod loaded;
pub(crate) mod nav_menu;
pub(crate) mod pager;
pub(crate) mod piece;
pub(crate) mod progress_bar;
pub(crate) mod prose;
pub(crate) mod report_link;
pub(crate) mod search_form;
pub(crate) mod site_context;
pub(crate) mod site_footer;
pub(crate) mod site_header;
pub(crate) mod skeleton;
pub(crate) mod urgent_notice;
pub(crate) mod video_player;
