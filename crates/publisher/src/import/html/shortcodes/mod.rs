//! WordPress's `[shortcodes]`.

mod known;
mod pictures;

use super::{
    GAP, Surroundings,
    code_values::{self, Value, attributes},
};
use crate::import::{account::is_within_word, losses::Losses};
use known::{BUILDERS, CARRIED, GAPS, MANAGED};
use std::collections::HashSet;

/// A shortcode in the text: `[name a="b"]` or `[/name]`.
struct Shortcode<'a> {
    name: &'a str,
    is_end: bool,
    attributes: Vec<(String, &'a str)>,
    /// Everything behind the name: `[youtube https://…]`.
    rest: &'a str,
}

impl Shortcode<'_> {
    fn value(&self, wanted: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == wanted).map(|(_, value)| *value)
    }
}

/// How many shortcodes may be open at the same time.
const MOST_OPEN: usize = 500;

struct Expander<'a, 'b> {
    surroundings: &'b dyn Surroundings,
    losses: &'b mut Losses,
    /// The names that have a closing shortcode somewhere in the text.
    closed: HashSet<&'a str>,
    /// The names for which no closing shortcode follows any more.
    unclosed: HashSet<&'a str>,
    /// The open shortcodes, each with the HTML that closes it.
    open: Vec<(&'a str, &'static str)>,
    out: String,
}

/// Converts the shortcodes that are known and removes the marks of the others, whose content stays. Brackets that are
/// not shortcodes stay.
pub(super) fn expand(html: &str, surroundings: &dyn Surroundings, losses: &mut Losses) -> String {
    let closed = html.split("[/").skip(1).filter_map(|rest| rest.split_once(']')).map(|(name, _)| name.trim());
    let mut expander = Expander {
        surroundings,
        losses,
        closed: closed.collect(),
        unclosed: HashSet::new(),
        open: Vec::new(),
        out: String::with_capacity(html.len()),
    };
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('[') {
        expander.out.push_str(before);
        rest = expander.read(after).unwrap_or_else(|| {
            expander.out.push('[');
            after
        });
    }
    expander.out.push_str(rest);
    while let Some((_, end)) = expander.open.pop() {
        expander.out.push_str(end);
    }
    expander.out
}

impl<'a> Expander<'a, '_> {
    /// Reads what follows a bracket. Returns what comes after the shortcode; none where there is none.
    fn read(&mut self, after: &'a str) -> Option<&'a str> {
        // `[[name]]` shows a shortcode as text.
        if let Some(shown) = after.strip_prefix('[') {
            let (inner, following) = shown.split_once([']', '['])?;
            let following = following.strip_prefix(']').filter(|_| self.parse(inner).is_some())?;
            self.out.push_str(&format!("&#91;{inner}&#93;"));
            return Some(following);
        }
        let end = after.find(['[', ']']).filter(|end| after.get(*end..).is_some_and(|rest| rest.starts_with(']')))?;
        let (inner, following) = (after.get(..end)?, after.get(end + 1..)?);
        let code = self.parse(inner)?;
        if code.is_end {
            self.close(code.name);
            return Some(following);
        }
        self.write(&code, following)
    }

    fn parse(&mut self, inner: &'a str) -> Option<Shortcode<'a>> {
        let (body, is_end) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
        let body = body.strip_suffix('/').unwrap_or(body).trim_end();
        let name_end = body.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')));
        let (name, rest) = name_end.map_or(Some((body, "")), |end| body.split_at_checked(end))?;
        let starts = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
        if !starts || !(rest.is_empty() || rest.starts_with(|letter: char| letter.is_whitespace() || letter == '=')) {
            return None;
        }
        let attributes = attributes(rest);
        let is_known = CARRIED.contains(&name) && name.len() > 1;
        let is_of_builder = BUILDERS.iter().any(|start| name.starts_with(start));
        let is_lower = name.starts_with(|letter: char| letter.is_ascii_lowercase());
        let has_values = !attributes.is_empty() && (is_lower || rest.contains('"'));
        let is_code = is_known || is_of_builder || has_values || is_end || rest.contains("://");
        if !is_code && !self.closed.contains(name) {
            if name == body && is_lower && name.contains(['_', '-']) {
                self.losses.tell(format!("mungkin kode pendek, dibiarkan sebagai kata: `[{name}]`"));
            }
            return None;
        }
        Some(Shortcode { name, is_end, attributes, rest: rest.trim() })
    }

    /// Returns what stands between a shortcode and its end, and what follows that.
    fn inside(&mut self, name: &'a str, following: &'a str) -> Option<(&'a str, &'a str)> {
        if self.unclosed.contains(name) {
            return None;
        }
        let found = following.split_once(format!("[/{name}]").as_str());
        if found.is_none() {
            self.unclosed.insert(name);
        }
        found
    }

    /// Writes what a shortcode becomes. Returns what comes after it.
    fn write(&mut self, code: &Shortcode<'a>, following: &'a str) -> Option<&'a str> {
        match code.name {
            "caption" | "wp_caption" => {
                let (inner, rest) = self.inside(code.name, following)?;
                self.write_caption(code, inner);
                return Some(rest);
            }
            "gallery" | "vc_gallery" | "et_pb_gallery" | "vc_single_image" | "vc_images_carousel" => {
                self.write_gallery(code);
                return Some(following);
            }
            "playlist" => {
                self.write_playlist(code);
                return Some(following);
            }
            "embed" => {
                let (inner, rest) = self.inside(code.name, following)?;
                self.out.push_str(&link(inner.trim(), None));
                return Some(rest);
            }
            "vc_raw_html" | "vc_raw_js" => {
                let (inner, rest) = self.inside(code.name, following)?;
                match code_values::decode_hidden(inner) {
                    Some(html) => self.out.push_str(&format!("{GAP}{html}{GAP}")),
                    None => self.losses.tell_words("isi kode pendek yang tidak dapat dibaca", inner),
                }
                return Some(rest);
            }
            _ => {}
        }
        let is_bare = code.attributes.is_empty() || code.rest.starts_with('=') || code.rest.starts_with("http");
        match code.rest.find("http").filter(|_| is_bare && code.rest.contains("://")) {
            Some(start) => {
                let address = code.rest.get(start..)?;
                let end = address.find(|letter: char| letter.is_whitespace() || "\"'|".contains(letter));
                let address = address.get(..end.unwrap_or(address.len()))?;
                // `[url=…]words[/url]`
                if self.closed.contains(code.name) {
                    self.open(code.name, &format!("<a href=\"{}\">", escape(address)), "</a>");
                } else {
                    self.out.push_str(&link(address, None));
                }
            }
            None => self.write_other(code),
        }
        Some(following)
    }

    /// Writes a shortcode of a theme or page builder: the words and addresses that readers saw stay, the rest is
    /// reported.
    fn write_other(&mut self, code: &Shortcode<'a>) {
        let (start, end) = match code.name {
            "b" | "strong" | "bold" => ("<strong>", "</strong>"),
            "i" | "em" | "italic" => ("<em>", "</em>"),
            "s" | "del" | "strike" => ("<del>", "</del>"),
            "quote" | "blockquote" => ("<blockquote>", "</blockquote>"),
            "code" | "sourcecode" | "pre" => ("<pre>", "</pre>"),
            "sup" => ("<sup>", "</sup>"),
            "sub" => ("<sub>", "</sub>"),
            name if is_within_word(name) => ("", ""),
            _ => (GAP, GAP),
        };
        let is_managed = MANAGED.iter().any(|part| code.name.contains(part));
        let mut words: Vec<String> = Vec::new();
        let (mut address, mut picture, mut has_frame) = (None, None, false);
        let mut others: Vec<(String, String)> = Vec::new();
        for (key, written) in code.attributes.iter().filter(|(key, _)| key != "alt") {
            if let Some(html) = code_values::frame_of_map(written) {
                self.out.push_str(&format!("{GAP}{html}{GAP}"));
                has_frame = true;
                continue;
            }
            match code_values::read(key, written) {
                Value::Shown(shown) if !is_managed => words.push(shown),
                Value::Address(to) if address.is_none() => address = Some(to),
                Value::Picture(to) if picture.is_none() => picture = Some(to),
                Value::Silent => {}
                Value::Other(to) | Value::Address(to) | Value::Picture(to) => {
                    self.losses.note_address(&to);
                    others.push((key.clone(), to));
                }
                Value::Shown(shown) => others.push((key.clone(), shown)),
            }
        }
        let is_carried = CARRIED.contains(&code.name) && (address.is_some() || start != GAP);
        let has_inside =
            has_frame || self.closed.contains(code.name) || GAPS.iter().any(|part| code.name.contains(part));
        if !others.is_empty() {
            self.losses.tell_words(&format!("kode pendek [{}]", code.name), &code_values::written(&others));
        } else if !is_carried && !has_inside && words.is_empty() && address.is_none() && picture.is_none() {
            let whole = format!("[{} {}", code.name, code.rest);
            let whole = format!("{}]", whole.trim_end());
            self.losses.tell_words("kode pendek yang menampilkan isi dari tempat lain", &whole);
        } else if !is_carried {
            self.losses.tell_code(code.name);
        }
        match (address, words.first()) {
            // The content of a button becomes the words of its link.
            (Some(to), None) if start == GAP && self.closed.contains(code.name) && !CARRIED.contains(&code.name) => {
                let start = format!("{GAP}<a href=\"{}\">", escape(&to));
                self.open(code.name, &start, "</a><warta-gap></warta-gap>");
            }
            (Some(to), label) => {
                self.open(code.name, start, end);
                self.out.push_str(&link(&to, label.map(String::as_str)));
            }
            (None, Some(first)) => {
                self.open(code.name, start, end);
                self.out.push_str(&format!("<p><strong>{first}</strong></p>"));
            }
            (None, None) => self.open(code.name, start, end),
        }
        if let Some(picture) = picture {
            let (source, alt) = (escape(&picture), escape(code.value("alt").unwrap_or_default()));
            self.out.push_str(&format!("<figure><img src=\"{source}\" alt=\"{alt}\"></figure>"));
        }
        for more in words.iter().skip(1) {
            self.out.push_str(&format!("<p>{more}</p>"));
        }
    }

    fn open(&mut self, name: &'a str, start: &str, end: &'static str) {
        self.out.push_str(start);
        if self.closed.contains(name) && self.open.len() < MOST_OPEN {
            self.open.push((name, end));
        } else if !matches!(end, "" | GAP) {
            self.out.push_str(end);
        }
    }

    fn close(&mut self, name: &str) {
        // This also closes the shortcodes that were left open within this one. A closing shortcode without an opening
        // one is dropped, and the text around it stays.
        match self.open.iter().rposition(|(open, _)| *open == name) {
            Some(index) => {
                for (_, end) in self.open.split_off(index).into_iter().rev() {
                    self.out.push_str(end);
                }
            }
            None => {
                if !CARRIED.contains(&name) {
                    self.losses.tell_code(name);
                }
                self.out.push_str(if is_within_word(name) { "" } else { GAP });
            }
        }
    }
}

/// Escapes a text for an HTML attribute. The text may already contain entities, so `&` stays.
fn escape(text: &str) -> String {
    text.replace('"', "&quot;").replace('<', "&lt;")
}

fn link(url: &str, words: Option<&str>) -> String {
    let url = escape(url);
    format!("<p><a href=\"{url}\">{}</a></p>", words.unwrap_or(&url))
}
