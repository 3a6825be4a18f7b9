//! The elements of HTML.

/// What stands in a line.
const INLINE: [&str; 45] = [
    "a", "abbr", "acronym", "area", "b", "bdi", "bdo", "big", "blink", "br", "button", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "input", "ins", "kbd", "label", "map", "mark", "meter", "nobr", "output", "progress",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
];
/// What stands by itself.
const BLOCKS: [&str; 61] = [
    "address",
    "article",
    "aside",
    "audio",
    "blockquote",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "iframe",
    "image",
    "img",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "video",
    "xmp",
];
/// What says nothing by itself.
const OTHER: [&str; 27] = [
    "applet",
    "base",
    "basefont",
    "bgsound",
    "body",
    "canvas",
    "col",
    "colgroup",
    "datalist",
    "frame",
    "frameset",
    "head",
    "html",
    "keygen",
    "link",
    "marquee",
    "meta",
    "noembed",
    "noframes",
    "optgroup",
    "param",
    "plaintext",
    "rb",
    "rtc",
    "source",
    "track",
    "wbr",
];
/// Bold and the like: when a paragraph ends, HTML takes them up again in the next one.
const FORMATTING: [&str; 13] =
    ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// What the next of its kind ends, or what holds nothing.
const BY_ITSELF: [&str; 31] = [
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "option", "optgroup", "rt", "rp",
    "br", "hr", "img", "image", "input", "embed", "source", "track", "wbr", "area", "base", "link", "meta", "param",
    "col", "colgroup",
];

/// What is told when it goes, and what it is to an editor.
pub(super) const LOST: [(&str, &str); 4] =
    [("form", "formulir"), ("input", "isian formulir"), ("select", "isian formulir"), ("canvas", "kanvas")];

/// The attributes that mean something here.
pub(super) const ATTRIBUTES: [&str; 28] = [
    "href",
    "src",
    "alt",
    "title",
    "class",
    "srcset",
    "start",
    "reversed",
    "type",
    "value",
    "colspan",
    "rowspan",
    "data",
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-srcset",
    "data-lazy-srcset",
    "data-id",
    "data-attachment-id",
    "data-fn",
    "dir",
    "checked",
    "placeholder",
    "label",
    "poster",
    "hidden",
];

/// Whether HTML knows it; what somebody has made up with a hyphen or a colon counts.
pub(super) fn is_known(name: &str) -> bool {
    INLINE.contains(&name) || BLOCKS.contains(&name) || OTHER.contains(&name) || name.contains(['-', ':'])
}

/// Whether it ends a run of text.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name.strip_prefix(super::tidy::OURS).unwrap_or(name)) || name == super::GAP_NAME
}

/// Its name, if it is bold or the like.
pub(super) fn formatting(name: &str) -> Option<&'static str> {
    FORMATTING.into_iter().find(|known| *known == name)
}

/// Whether it cannot stand open for long.
pub(super) fn ends_by_itself(name: &str) -> bool {
    BY_ITSELF.contains(&name)
}
