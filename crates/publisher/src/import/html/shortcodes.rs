//! WordPress's `[shortcodes]`.

use super::Surroundings;
use crate::import::text::Picture;
use std::collections::BTreeSet;

/// One in the text: `[name a="b"]` or `[/name]`.
struct Shortcode<'a> {
    name: &'a str,
    is_end: bool,
    attributes: Vec<(&'a str, &'a str)>,
    /// What stands in it without a name: `[youtube https://…]`.
    rest: &'a str,
}

/// Carries over what is known and takes out the marks of the rest, whose content stays. Brackets that are none stay.
pub(super) fn expand(html: &str, surroundings: &dyn Surroundings, lost: &mut BTreeSet<String>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let end = after.find(']').filter(|end| *end < 2000);
        let inner = end.and_then(|end| after.get(..end));
        let found = inner.and_then(read);
        let (Some(end), Some(shortcode)) = (end, found) else {
            out.push('[');
            rest = after;
            continue;
        };
        let following = after.get(end + 1..).unwrap_or_default();
        rest = match write(&shortcode, following, surroundings, &mut out, lost) {
            Some(used) => following.get(used..).unwrap_or_default(),
            None => {
                out.push('[');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

fn read(inner: &str) -> Option<Shortcode<'_>> {
    let (inner, is_end) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
    let inner = inner.strip_suffix('/').unwrap_or(inner).trim_end();
    let name_end = inner.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')));
    let (name, mut rest) = name_end.map_or((inner, ""), |end| inner.split_at(end));
    if !name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        return None;
    }
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once('=') {
        let key = key.trim();
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
            break;
        }
        let quote = after.chars().next().filter(|letter| matches!(letter, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => after.get(1..)?.split_once(quote)?,
            None => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        attributes.push((key, value));
        rest = after;
    }
    Some(Shortcode { name, is_end, attributes, rest: rest.trim() })
}

/// Writes what a shortcode becomes. Returns how much of what follows went into it; none where it is no shortcode.
fn write(
    shortcode: &Shortcode<'_>,
    following: &str,
    surroundings: &dyn Surroundings,
    out: &mut String,
    lost: &mut BTreeSet<String>,
) -> Option<usize> {
    let attribute = |name: &str| shortcode.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    match shortcode.name {
        "caption" | "wp_caption" if !shortcode.is_end => {
            let end = following.find("[/")?;
            let inner = following.get(..end)?;
            let after = following.get(end..)?.find(']')? + 1;
            let split = inner.rfind('>').map_or(0, |at| at + 1);
            let (picture, words) = inner.split_at(split);
            let words = if words.trim().is_empty() { attribute("caption").unwrap_or_default() } else { words };
            out.push_str(&format!("<figure>{picture}<figcaption>{words}</figcaption></figure>"));
            Some(end + after)
        }
        "gallery" if !shortcode.is_end => {
            let ids: Vec<&str> = attribute("ids").unwrap_or_default().split(',').map(str::trim).collect();
            let pictures = surroundings.attachments(&ids);
            if pictures.is_empty() {
                lost.insert("galeri tanpa daftar gambar ([gallery])".to_owned());
            }
            out.push_str(&gallery(&pictures));
            Some(0)
        }
        "embed" if !shortcode.is_end => {
            let end = following.find("[/embed]")?;
            out.push_str(&link(following.get(..end)?.trim()));
            Some(end + "[/embed]".len())
        }
        "youtube" | "video" | "audio" | "playlist" | "soundcloud" if !shortcode.is_end => {
            let url = ["src", "mp4", "webm", "mp3", "ogg", "url"].into_iter().find_map(attribute);
            let url = url.unwrap_or_else(|| shortcode.rest.trim_start_matches('='));
            if url.starts_with("http") {
                out.push_str(&link(url));
            } else {
                lost.insert(format!("[{}]", shortcode.name));
            }
            Some(0)
        }
        "video" | "audio" | "youtube" | "caption" | "embed" | "gallery" => Some(0),
        name => {
            let is_of_builder = ["vc_", "et_pb_", "fusion_", "av_", "su_"].iter().any(|start| name.starts_with(start));
            let is_shortcode =
                is_of_builder || !shortcode.attributes.is_empty() || (shortcode.is_end && name.contains(['_', '-']));
            if !is_shortcode {
                return None;
            }
            lost.insert(format!("[{name}]"));
            Some(0)
        }
    }
}

fn gallery(pictures: &[Picture]) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let figure = |Picture { url, alt, caption }: &Picture| {
        format!(
            "<figure><img src=\"{}\" alt=\"{}\"><figcaption>{}</figcaption></figure>",
            escape(url),
            escape(alt),
            escape(caption)
        )
    };
    let figures: String = pictures.iter().map(figure).collect();
    format!("<figure>{figures}</figure>")
}

fn link(url: &str) -> String {
    let url = url.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!("<p><a href=\"{url}\">{url}</a></p>")
}
