//! Reads what a reader of an HTML text saw: its words, the descriptions of its pictures, and its addresses.
//!
//! It uses its own parser, which is simpler than that of the conversion and in doubt takes characters for words.

mod attributes;
mod brackets;

use super::{
    codes::closed_codes,
    tags::{TagKind, kind_of},
};
use crate::import::{
    library::stem_of,
    tag_ends::{split_at_end, split_tag},
};
use std::collections::HashSet;

/// What readers saw of a text.
#[derive(Debug, Default)]
pub(in crate::import) struct Seen {
    /// Lines of text: a line end stands wherever the old site displayed words apart.
    pub(in crate::import) text: String,
    /// Descriptions of pictures.
    pub(super) alts: Vec<String>,
    /// Where links lead.
    pub(in crate::import) links: Vec<String>,
    /// Addresses in the text, and the addresses of players in it.
    pub(super) addresses: Vec<String>,
    /// Hints: words that appear on hovering over something, and words that are read out for it.
    pub(super) hints: Vec<String>,
    /// Pictures, each with all addresses that it may have.
    pub(in crate::import) pictures: Vec<Vec<String>>,
}

impl Seen {
    /// Returns whether the words are the name of a file, which WordPress once wrote beside each picture.
    pub(super) fn is_name_of_file(&self, words: &str) -> bool {
        let mut files = self.pictures.iter().flatten().chain(&self.links).chain(&self.addresses);
        files.any(|file| {
            let name = file.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
            name.contains('.')
                && (name == words
                    || stem_of(name) == words
                    || name.rsplit_once('.').is_some_and(|(stem, _)| stem == words))
        })
    }
}

/// Reads a text. `has_codes`: whether brackets may be WordPress's shortcodes.
pub(in crate::import) fn read(html: &str, has_codes: bool) -> Seen {
    Reader { closed: has_codes.then(|| closed_codes(html)), ..Reader::default() }.read(html)
}

/// Returns the lines of a text, including its addresses.
pub(in crate::import) fn read_lines(html: &str, has_codes: bool) -> String {
    let closed = has_codes.then(|| closed_codes(html));
    Reader { closed, is_attribute: true, keeps_addresses: true, ..Reader::default() }.read(html).text
}

#[derive(Default)]
struct Reader<'a> {
    seen: Seen,
    closed: Option<HashSet<&'a str>>,
    /// Whether the text is the value of an attribute; markup in attributes within it is then not read.
    is_attribute: bool,
    keeps_addresses: bool,
    /// How many drawings and formulas are open: their elements have names that HTML does not know.
    svg: usize,
}

impl<'a> Reader<'a> {
    fn read(mut self, html: &'a str) -> Seen {
        let mut rest = html;
        while let Some((before, after)) = rest.split_once('<') {
            self.push_source(before);
            rest = self.read_tag(after);
        }
        self.push_source(rest);
        self.seen
    }

    /// Reads what follows `<`. Returns what comes after it.
    fn read_tag(&mut self, after: &'a str) -> &'a str {
        if let Some(comment) = after.strip_prefix("!--") {
            if let Some(rest) = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->")) {
                return rest;
            }
            let (inside, rest) = comment.split_once("-->").unwrap_or((comment, ""));
            // A paragraph ends where a text was cut for a list (`more`) or into pages, and at the comments of blocks.
            if ["more", "nextpage", " wp:", " /wp:"].iter().any(|start| inside.starts_with(start)) {
                self.seen.text.push('\n');
                self.read_block(inside);
            }
            return rest;
        }
        // A declaration without an end before the next tag is text; browsers take all that follows for a comment.
        let declaration =
            after.split_once('>').filter(|(inside, _)| inside.starts_with(['!', '?']) && !inside.contains('<'));
        if let Some((_, rest)) = declaration {
            return rest;
        }
        let (is_end, inner) = after.strip_prefix('/').map_or((false, after), |inner| (true, inner));
        let is_name = inner.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let Some((tag, rest)) = is_name.then(|| split_tag(inner)).flatten() else {
            self.seen.text.push('<');
            return after;
        };
        let name_end = tag.find(|letter: char| letter.is_whitespace() || letter == '/').unwrap_or(tag.len());
        let (name, attributes) = tag.split_at_checked(name_end).unwrap_or((tag, ""));
        let name = name.to_ascii_lowercase();
        if matches!(name.as_str(), "svg" | "math") {
            self.svg = if is_end { self.svg.saturating_sub(1) } else { self.svg + 1 };
        }
        match kind_of(&name) {
            TagKind::Unseen if !is_end => return split_at_end(rest, &name).1,
            TagKind::Unknown if self.svg == 0 && !is_end => self.push_text(&format!("<{tag}>")),
            TagKind::Apart | TagKind::Unknown => self.seen.text.push('\n'),
            TagKind::Within | TagKind::Unseen => {}
        }
        if !is_end && !attributes.is_empty() {
            self.read_attributes(&name, attributes);
        }
        rest
    }

    fn push_apart(&mut self, words: Option<&str>) {
        if let Some(words) = words {
            self.seen.text.push('\n');
            self.push_text(words);
            self.seen.text.push('\n');
        }
    }

    /// Adds words; addresses among them go into `addresses`.
    fn push_text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find("://").filter(|_| !self.keeps_addresses) {
            let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            let scheme = ["https", "http"].into_iter().find(|scheme| {
                before
                    .len()
                    .checked_sub(scheme.len())
                    .and_then(|start| before.get(start..))
                    .is_some_and(|end| end.eq_ignore_ascii_case(scheme))
            });
            let (address, following) = match scheme {
                Some(_) => after.split_at_checked(address_end(after).max(3)).unwrap_or((after, "")),
                None => after.split_at_checked(3).map_or(("", ""), |(_, following)| ("", following)),
            };
            let start = before.len() - scheme.map_or(0, str::len);
            let (words, scheme) = before.split_at_checked(start).unwrap_or((before, ""));
            self.seen.text.push_str(words);
            self.seen.text.push('\n');
            if !scheme.is_empty() && address.len() > 3 {
                self.seen.addresses.push(format!("{scheme}{address}"));
            }
            rest = following;
        }
        self.seen.text.push_str(rest);
    }
}

/// Returns where the address at the start of a text ends.
pub(super) fn address_end(text: &str) -> usize {
    let is_end =
        |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '\'' | '[' | ']' | '”' | '|');
    let end = text.find(is_end).unwrap_or(text.len());
    let address = text.get(..end).unwrap_or(text);
    address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '*']).len()
}

/// Returns whether an address is that of a placeholder, shown until the picture is loaded.
pub(in crate::import) fn is_placeholder(address: &str) -> bool {
    address.starts_with("data:image/gif") || address.starts_with("data:image/svg")
}
