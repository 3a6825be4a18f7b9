//! What may stand in an HTML text at all.

use ammonia::Builder;
use std::collections::{BTreeSet, HashMap, HashSet};

const TAGS: [&str; 57] = [
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "iframe",
    "img",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];
const MORE_TAGS: [&str; 5] = ["tfoot", "thead", "tt", "u", "video"];
/// What is reported when it goes: tags, and what they are to an editor.
const LOST: [(&str, &str); 8] = [
    ("<script", "skrip"),
    ("<form", "formulir"),
    ("<input", "isian formulir"),
    ("<object", "objek sematan (<object>)"),
    ("<embed", "objek sematan (<embed>)"),
    ("<svg", "gambar SVG di dalam teks"),
    ("<canvas", "kanvas"),
    ("<math", "rumus MathML"),
];

/// Takes out what is not known, and scripts with all that is in them.
pub(super) fn clean(html: &str, lost: &mut BTreeSet<String>) -> String {
    let lower = html.to_ascii_lowercase();
    lost.extend(LOST.iter().filter(|(tag, _)| lower.contains(tag)).map(|(_, what)| (*what).to_owned()));
    let attributes: HashMap<&str, HashSet<&str>> = [
        ("a", ["href"].as_slice()),
        ("img", &["src", "alt", "title", "data-src"]),
        ("ol", &["start"]),
        ("iframe", &["src"]),
        ("video", &["src"]),
        ("audio", &["src"]),
        ("source", &["src"]),
        ("td", &["colspan"]),
        ("th", &["colspan"]),
    ]
    .into_iter()
    .map(|(tag, names)| (tag, names.iter().copied().collect()))
    .collect();
    let mut builder = Builder::empty();
    builder
        .tags(TAGS.into_iter().chain(MORE_TAGS).collect())
        .clean_content_tags(["script", "style", "noscript", "template"].into_iter().collect())
        .tag_attributes(attributes)
        .url_schemes(["http", "https", "mailto", "tel"].into_iter().collect())
        .link_rel(None);
    builder.clean(html).to_string()
}
