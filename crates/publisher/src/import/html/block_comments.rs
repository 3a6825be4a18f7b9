//! WordPress writes its blocks as comments around their HTML. Some blocks have none: the old site generated it on each
//! visit.

use super::Surroundings;
use crate::import::losses::Losses;
use serde_json::Value;
use std::borrow::Cow;

/// How deep reusable blocks may be nested.
const DEEPEST: usize = 4;
/// How long a text may become by filling in reusable blocks, in bytes: as long as an item may be.
const LONGEST: usize = 16_000_000;

/// The name of the comment that `fill` adds where a use of a reusable block replaces words of that block.
const OWN_WORDS: &str = "kata-pengganti";

/// Blocks that show no words.
const SILENT: [&str; 9] =
    ["more", "nextpage", "separator", "spacer", "footnotes", "paragraph", "freeform", "html", "shortcode"];
/// Fields of a block's data that describe its looks.
const LOOKS: [&str; 16] = [
    "class",
    "className",
    "align",
    "style",
    "color",
    "size",
    "width",
    "height",
    "layout",
    "mode",
    "id",
    "ref",
    "anchor",
    "textColor",
    "backgroundColor",
    "fontSize",
];

/// A comment that begins or ends a block, or is a whole block: `<!-- wp:name {"a":1} /-->`.
struct Comment<'a> {
    name: &'a str,
    json: &'a str,
    is_whole: bool,
    is_end: bool,
}

fn read(inside: &str) -> Option<Comment<'_>> {
    let inside = inside.trim();
    let (is_end, rest) = match inside.strip_prefix("wp:") {
        Some(rest) => (false, rest),
        None => (true, inside.strip_prefix("/wp:")?),
    };
    let (rest, is_whole) = rest.strip_suffix('/').map_or((rest, false), |rest| (rest.trim_end(), true));
    let (name, json) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    Some(Comment { name: name.strip_prefix("core/").unwrap_or(name), json: json.trim(), is_whole, is_end })
}

/// Inserts reusable blocks of the same export where they are used.
pub(in crate::import) fn fill<'a>(html: &'a str, surroundings: &dyn Surroundings) -> Cow<'a, str> {
    if !html.contains("wp:block ") && !html.contains("wp:core/block ") {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    fill_within(html, surroundings, 0, &mut out);
    Cow::Owned(out)
}

fn fill_within(html: &str, surroundings: &dyn Surroundings, depth: usize, out: &mut String) {
    walk(html, out, |inside, _, out| {
        let text = reference(inside).and_then(|id| surroundings.reusable(&id));
        match text.filter(|text| depth < DEEPEST && out.len() + text.len() < LONGEST) {
            Some(text) => {
                out.push_str("<!-- wp:group -->");
                fill_within(text, surroundings, depth + 1, out);
                out.push_str("<!-- /wp:group -->");
                if let Some(own) = own_words(inside) {
                    out.push_str(&format!("<!-- wp:{OWN_WORDS} {own} /-->"));
                }
            }
            None => out.push_str(&format!("<!--{inside}-->")),
        }
    });
}

/// Copies a text and lets `replace` write each comment, given its inside and what follows it. A comment without an end
/// stays.
fn walk(html: &str, out: &mut String, mut replace: impl FnMut(&str, &str, &mut String)) {
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        let Some((inside, following)) = after.split_once("-->") else {
            out.push_str("<!--");
            rest = after;
            break;
        };
        replace(inside, following, out);
        rest = following;
    }
    out.push_str(rest);
}

/// Returns the words with which a use of a reusable block replaces words of that block.
fn own_words(inside: &str) -> Option<String> {
    let json: Value = serde_json::from_str(read(inside)?.json).ok()?;
    let words = json.get("content").filter(|content| content.as_object().is_some_and(|parts| !parts.is_empty()))?;
    Some(words.to_string())
}

fn reference(inside: &str) -> Option<String> {
    let comment = read(inside).filter(|comment| comment.name == "block" && comment.is_whole)?;
    let json: Value = serde_json::from_str(comment.json).ok()?;
    json.get("ref").map(|number| number.to_string().trim_matches('"').to_owned())
}

/// Converts embeds and galleries without HTML, and reports what other blocks without HTML say. Empty comments stay in
/// their place, because they separate words.
pub(super) fn expand<'a>(html: &'a str, losses: &mut Losses) -> Cow<'a, str> {
    if !html.contains("wp:") {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    walk(html, &mut out, |inside, following, out| {
        // The inside of a comment is dropped: brackets in it are not shortcodes.
        out.push_str(if read(inside).is_some() { "<!-- wp: -->" } else { "<!-- -->" });
        if ["more", "nextpage"].iter().any(|start| inside.starts_with(start)) {
            out.push_str("<!--more-->");
        }
        let comment = read(inside).filter(|comment| !comment.is_end && !SILENT.contains(&comment.name));
        let Some(comment) = comment.filter(|comment| comment.is_whole || is_empty(comment, following)) else {
            return;
        };
        let json: Value = serde_json::from_str(comment.json).unwrap_or(Value::Null);
        let url = json.get("url").and_then(Value::as_str);
        match (comment.name, url) {
            (name, Some(url)) if name == "embed" || name.starts_with("core-embed/") => {
                out.push_str(&format!("\n<p>{url}</p>\n"));
            }
            ("gallery", _) => {
                let ids = json.get("ids").and_then(Value::as_array).into_iter().flatten().map(ToString::to_string);
                out.push_str(&format!("[gallery ids=\"{}\"]", ids.collect::<Vec<_>>().join(",")));
            }
            ("block", _) => {
                losses.tell(format!("blok yang dipakai ulang `{}`, yang tidak ada di ekspornya", comment.json));
            }
            (OWN_WORDS, _) => {
                let mut said = Vec::new();
                push_said("", &json, &mut said);
                losses.tell_words("kata yang menggantikan kata di blok yang dipakai ulang", &said.join("; "));
            }
            (name, _) => {
                let mut said = Vec::new();
                push_said("", &json, &mut said);
                losses.tell_words(&format!("blok {name} tanpa HTML"), &said.join("; "));
            }
        }
    });
    Cow::Owned(out)
}

/// Returns whether a block has an end and nothing in it: it then counts as one without HTML.
fn is_empty(comment: &Comment<'_>, following: &str) -> bool {
    let next = following.trim_start().strip_prefix("<!--").and_then(|next| next.split_once("-->"));
    next.and_then(|(inside, _)| read(inside)).is_some_and(|next| next.is_end && next.name == comment.name)
}

/// Adds what stands in the data of a block, except for its looks and the references to fields.
fn push_said(key: &str, value: &Value, said: &mut Vec<String>) {
    if key.starts_with('_') || LOOKS.contains(&key) {
        return;
    }
    match value {
        Value::String(text) if !text.trim().is_empty() => said.push(format!("{key}: {}", super::words(text))),
        Value::Number(number) => said.push(format!("{key}: {number}")),
        Value::Array(values) => values.iter().for_each(|value| push_said(key, value, said)),
        Value::Object(values) => values.iter().for_each(|(key, value)| push_said(key, value, said)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_without_html_say_what_they_hold() {
        for (html, told) in [
            (
                "<!-- wp:acf/kontak {\"data\":{\"telepon\":\"0274-123456\",\"_telepon\":\"field_1\"}} /-->",
                "blok acf/kontak tanpa HTML: `telepon: 0274-123456`",
            ),
            ("<!-- wp:x/y {\"judul\":\"A <b>B</b>\"} -->\n<!-- /wp:x/y -->", "blok x/y tanpa HTML: `judul: A B`"),
            ("<!-- wp:latest-posts /-->", "blok latest-posts tanpa HTML"),
            ("<!-- wp:block {\"ref\":99} /-->", "blok yang dipakai ulang `{\"ref\":99}`, yang tidak ada di ekspornya"),
        ] {
            let mut losses = Losses::default();
            expand(html, &mut losses);
            assert_eq!(losses.into_lines(), [told], "{html}");
        }
        let mut losses = Losses::default();
        let html = "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:spacer /--><!-- wp:footnotes /-->";
        expand(html, &mut losses);
        assert!(losses.into_lines().is_empty());
    }
}
