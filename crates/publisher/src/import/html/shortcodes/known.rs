//! Shortcodes that are known by their names.

/// Prefixes of the shortcodes of page builders, which are recognised whatever attributes they have.
pub(super) const BUILDERS: [&str; 9] = ["vc_", "et_pb_", "fusion_", "av_", "su_", "mk_", "tatsu_", "cs_", "elementor-"];
/// Shortcodes of WordPress itself and of forums, whose content is carried over.
pub(super) const CARRIED: [&str; 13] = [
    "caption",
    "wp_caption",
    "embed",
    "gallery",
    "youtube",
    "vimeo",
    "video",
    "audio",
    "playlist",
    "soundcloud",
    "b",
    "i",
    "s",
];
/// Parts of the names of shortcodes whose titles only the managers of the site see.
pub(super) const MANAGED: [&str; 6] = ["form", "slider", "menu", "sidebar", "widget", "popup"];
/// Parts of the names of shortcodes that only separate what is around them.
pub(super) const GAPS: [&str; 8] = ["separator", "divider", "space", "spacer", "gap", "clear", "break", "pagebreak"];
