//! Codes that are known by their names.

/// Codes of builders, which are codes whatever stands in them.
pub(super) const BUILDERS: [&str; 9] = ["vc_", "et_pb_", "fusion_", "av_", "su_", "mk_", "tatsu_", "cs_", "elementor-"];
/// WordPress's own, and those of forums; what they say is carried over.
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
/// Codes whose titles are for those who manage them.
pub(super) const MANAGED: [&str; 6] = ["form", "slider", "menu", "sidebar", "widget", "popup"];
/// Codes that keep others apart.
pub(super) const GAPS: [&str; 8] = ["separator", "divider", "space", "spacer", "gap", "clear", "break", "pagebreak"];
