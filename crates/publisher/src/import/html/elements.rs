//! The elements of HTML.

/// Elements that stand in a line.
const INLINE: [&str; 45] = [
    "a", "abbr", "acronym", "area", "b", "bdi", "bdo", "big", "blink", "br", "button", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "input", "ins", "kbd", "label", "map", "mark", "meter", "nobr", "output", "progress",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
];
/// Elements that stand apart, and end a run of text.
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
/// Other known elements, which show nothing by themselves.
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
/// Formatting elements: where one is still open at the end of a paragraph, HTML opens it again in the next.
const FORMATTING: [&str; 13] =
    ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// Elements that the next of their kind ends, or that hold nothing.
const BY_ITSELF: [&str; 31] = [
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "option", "optgroup", "rt", "rp",
    "br", "hr", "img", "image", "input", "embed", "source", "track", "wbr", "area", "base", "link", "meta", "param",
    "col", "colgroup",
];

/// Elements whose loss is reported, and what the report calls them.
pub(super) const LOST: [(&str, &str); 4] =
    [("form", "formulir"), ("input", "isian formulir"), ("select", "isian formulir"), ("canvas", "kanvas")];

/// The attributes that the conversion reads.
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

/// Returns whether HTML knows an element; custom elements with a hyphen or a colon count as known.
pub(super) fn is_known(name: &str) -> bool {
    INLINE.contains(&name) || BLOCKS.contains(&name) || OTHER.contains(&name) || name.contains(['-', ':'])
}

/// Returns whether an element ends a run of text.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name.strip_prefix(super::tidy::OURS).unwrap_or(name)) || name == super::GAP_NAME
}

/// Returns the name of an element if it is a formatting element.
pub(super) fn formatting(name: &str) -> Option<&'static str> {
    FORMATTING.into_iter().find(|known| *known == name)
}

/// Returns whether the next element of its kind ends an element, or it holds nothing.
pub(super) fn ends_by_itself(name: &str) -> bool {
    BY_ITSELF.contains(&name)
}
