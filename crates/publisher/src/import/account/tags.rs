//! What tags do to the words around them.

/// What ends a word before it and after it: blocks, and what stands in a line like one.
const APART: [&str; 79] = [
    "address", "area", "article", "aside", "audio", "blockquote", "body", "br", "button", "canvas", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed", "fieldset", "figcaption", "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe",
    "image", "img", "input", "label", "legend", "li", "listing", "main", "math", "menu", "meter", "nav", "object", "ol",
    "optgroup", "option", "p", "picture", "pre", "progress", "q", "rp", "rt", "search", "section", "select", "source",
    "summary", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "video",
];
/// What stands within a word.
const WITHIN: [&str; 59] = [
    "a", "abbr", "acronym", "applet", "b", "base", "basefont", "bdi", "bdo", "bgsound", "big", "blink", "cite", "code",
    "data", "datalist", "del", "dfn", "em", "font", "head", "i", "ins", "kbd", "keygen", "link", "map", "mark", "marquee",
    "meta", "nobr", "noembed", "noframes", "noscript", "output", "param", "plaintext", "rb", "rtc", "ruby", "s", "samp",
    "slot", "small", "span", "strike", "strong", "sub", "sup", "time", "title", "track", "tt", "u", "var", "wbr", "xmp",
    "portal", "spacer",
];
/// What readers never saw, with all that stands in it.
const UNSEEN: [&str; 3] = ["script", "style", "template"];

/// What a tag is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Apart,
    Within,
    Unseen,
    /// No element of HTML: perhaps words between angle brackets.
    Unknown,
}

pub(super) fn kind_of(name: &str) -> Tag {
    if UNSEEN.contains(&name) {
        Tag::Unseen
    } else if APART.contains(&name) {
        Tag::Apart
    } else if WITHIN.contains(&name) || name.contains(['-', ':']) {
        // `<o:p>`, `<fb:like>`, `<amp-img>`: elements of somebody.
        Tag::Within
    } else {
        Tag::Unknown
    }
}
