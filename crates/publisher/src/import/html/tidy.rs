//! HTML as old sites hold it → HTML of which a parser loses nothing.
//!
//! The result of an import is never HTML, so nothing has to be sanitised: only words, addresses and known elements are
//! taken from the tree. (`ammonia`, which was here before, drops the rest of a text after a tag that it takes for one
//! of MathML, and parses everything twice.) But an HTML parser is made for pages that are looked at: it drops what
//! stands behind an unclosed `<iframe>`, takes "a<b" for the start of a tag, and needs time and memory that grow with
//! the square of the number of unclosed elements. This module settles all of that in one pass.

use super::{attributes, elements};
use crate::import::{
    losses::Losses,
    tag_ends::{split_at_end, split_tag},
};
use std::collections::HashMap;

/// How deep elements may be nested: far below what would overflow a stack or slow the parser down.
const DEEPEST: usize = 200;
/// How often the parser may reopen formatting elements that were left open when their paragraph ended.
const MOST_RESUMED: usize = 100_000;

/// Elements whose content parsers read as raw text or skip. Under another name their content is parsed like any other,
/// whether they are closed or not.
const RENAMED: [&str; 9] =
    ["iframe", "noscript", "noembed", "noframes", "textarea", "title", "xmp", "plaintext", "select"];

/// The prefix of these other names.
pub(super) const OURS: &str = "warta-";

/// Tidies a text; returns none where parsing it would take too deep a tree or too much time.
pub(super) fn tidy(html: &str, losses: &mut Losses) -> Option<String> {
    let mut tidy = Tidy {
        out: String::with_capacity(html.len()),
        losses,
        drawing: None,
        depth: 0,
        open: HashMap::new(),
        resumed: 0,
    };
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        tidy.out.push_str(before);
        rest = match cut(after) {
            Some((tag, following)) => tidy.push(&tag, following),
            None => tidy.push_other(after),
        };
        if tidy.depth > DEEPEST || tidy.resumed > MOST_RESUMED {
            return None;
        }
    }
    tidy.out.push_str(rest);
    Some(tidy.out)
}

struct Tag<'a> {
    name: String,
    is_end: bool,
    /// The attributes, as they are written behind the name.
    source: &'a str,
}

struct Tidy<'l> {
    out: String,
    losses: &'l mut Losses,
    /// The element of the drawing or formula that is open.
    drawing: Option<String>,
    depth: usize,
    /// How many of each formatting element are open.
    open: HashMap<&'static str, usize>,
    resumed: usize,
}

/// Returns the tag that begins here, and what follows it; none where no tag begins here.
fn cut(after: &str) -> Option<(Tag<'_>, &str)> {
    let (is_end, inner) = after.strip_prefix('/').map_or((false, after), |inner| (true, inner));
    let end = inner.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '-' | ':' | '_')))?;
    let (name, rest) = inner.split_at_checked(end)?;
    // `<humas@contoh.go.id>` and `<https://…>` are addresses and not tags.
    let is_tag = name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && rest.starts_with(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '>'))
        && !matches!(name, "http:" | "https:");
    let (source, following) = is_tag.then(|| split_tag(rest)).flatten()?;
    Some((Tag { name: name.to_ascii_lowercase(), is_end, source }, following))
}

impl Tidy<'_> {
    /// Handles a tag. Returns the text behind it and behind the content that it hides.
    fn push<'a>(&mut self, tag: &Tag<'_>, following: &'a str) -> &'a str {
        if let Some(outer) = &self.drawing {
            // HTML does not know the elements of a drawing or formula. They are dropped; their words stay.
            self.out.push(' ');
            if tag.is_end && tag.name == *outer {
                self.drawing = None;
                return following;
            }
            if !tag.is_end && !tag.source.ends_with('/') {
                return match tag.name.as_str() {
                    "title" | "desc" | "annotation" => {
                        let (inside, rest) = split_at_end(following, &tag.name);
                        self.losses.tell_words("keterangan di gambar SVG atau rumus", inside);
                        rest
                    }
                    "style" | "script" => split_at_end(following, &tag.name).1,
                    _ => following,
                };
            }
            return following;
        }
        match tag.name.as_str() {
            "svg" | "math" => {
                if !tag.is_end {
                    let is_drawing = tag.name == "svg";
                    self.losses.tell(if is_drawing {
                        "gambar SVG di dalam teks"
                    } else {
                        "rumus MathML, menjadi kata"
                    });
                    self.drawing = Some(tag.name.clone()).filter(|_| !tag.source.ends_with('/'));
                }
                self.out.push(' ');
                following
            }
            "script" | "style" | "template" if !tag.is_end => {
                if tag.name == "script" {
                    self.losses.tell("skrip");
                }
                split_at_end(following, &tag.name).1
            }
            "script" | "style" | "template" => following,
            _ => {
                self.push_tag(tag);
                following
            }
        }
    }

    /// Handles a comment, a declaration, or a mere `<`. Returns what follows it.
    fn push_other<'a>(&mut self, after: &'a str) -> &'a str {
        if let Some(comment) = after.strip_prefix("!--") {
            if let Some(rest) = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->")) {
                return rest;
            }
            let (inside, rest) = comment.split_once("-->").unwrap_or((comment, ""));
            if ["more", "nextpage", " wp:", " /wp:"].iter().any(|start| inside.starts_with(start)) {
                self.out.push_str(super::GAP);
            }
            return rest;
        }
        // A declaration without an end before the next tag is text; browsers take all that follows for a comment.
        let declaration =
            after.split_once('>').filter(|(inside, _)| inside.starts_with(['!', '?']) && !inside.contains('<'));
        if let Some((_, rest)) = declaration {
            return rest;
        }
        self.out.push_str("&lt;");
        after
    }

    fn push_tag(&mut self, Tag { name, is_end, source }: &Tag<'_>) {
        if !elements::is_known(name) {
            if !is_end {
                self.losses.tell_words("unsur yang tidak dikenal, isinya tetap ada", &format!("<{name}{source}>"));
            }
            return;
        }
        if let Some((_, what)) = elements::LOST.iter().find(|(known, _)| known == name).filter(|_| !is_end) {
            self.losses.tell(*what);
        }
        self.count(name, *is_end);
        let ours = if RENAMED.contains(&name.as_str()) { OURS } else { "" };
        if *is_end {
            self.out.push_str(&format!("</{ours}{name}>"));
            return;
        }
        self.out.push_str(&format!("<{ours}{name}"));
        let is_formatting = elements::formatting(name).is_some();
        let mut is_struck = false;
        for (key, value) in attributes::parse(source) {
            if key == "style" {
                let style = value.to_ascii_lowercase();
                is_struck |= style.contains("line-through");
                self.tell_style(name, &style);
                if style.replace(' ', "").contains("direction:rtl") {
                    self.push_attribute("dir", "rtl");
                }
                if style.replace(' ', "").contains("display:none") {
                    self.push_attribute("hidden", "");
                }
                if style.contains("list-style") {
                    self.push_attribute("data-style", &style);
                }
            } else if !is_formatting && elements::ATTRIBUTES.contains(&key.as_str()) {
                self.push_attribute(&key, value);
            }
        }
        // Formatting elements keep no other attribute, because the parser reopens only a few of those that are
        // identical.
        if is_struck {
            self.push_attribute("data-struck", "");
        }
        self.out.push('>');
    }

    /// Reports styles that change what a text says.
    fn tell_style(&mut self, name: &str, style: &str) {
        let style = style.replace(' ', "");
        if style.contains("vertical-align:super") || style.contains("vertical-align:sub") {
            self.losses.tell("huruf pangkat atau indeks yang diatur gayanya (vertical-align), menjadi huruf biasa");
        }
        let label = style.split(';').find_map(|part| part.strip_prefix("list-style-type:"));
        let is_plain = |label: &str| matches!(label, "none" | "disc" | "circle" | "square" | "inherit" | "initial");
        if let Some(label) = label.filter(|label| matches!(name, "li" | "ul") && !is_plain(label)) {
            self.losses.tell(format!(
                "tanda daftar yang diatur gayanya (`{label}`), menjadi titik; periksa rujukan ke nomornya"
            ));
        }
    }

    fn push_attribute(&mut self, key: &str, value: &str) {
        self.out.push_str(&format!(" {key}=\"{}\"", value.replace('"', "&quot;")));
    }

    fn count(&mut self, name: &str, is_end: bool) {
        let formatting = elements::formatting(name);
        if !is_end && formatting.is_none() {
            self.resumed += self.open.values().map(|count| (*count).min(6)).sum::<usize>();
        }
        if elements::ends_by_itself(name) {
            return;
        }
        self.depth = if is_end { self.depth.saturating_sub(1) } else { self.depth + 1 };
        if let Some(name) = formatting {
            let count = self.open.entry(name).or_default();
            *count = if is_end { count.saturating_sub(1) } else { *count + 1 };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(html: &str) -> String {
        tidy(html, &mut Losses::default()).unwrap()
    }

    #[test]
    fn what_is_no_tag_is_letters() {
        for (html, expected) in [
            ("A<B dan C", "A&lt;B dan C"),
            ("<p>x<y</p>", "<p>x&lt;y</p>"),
            ("1 < 2 <3", "1 &lt; 2 &lt;3"),
            ("<humas@a.id>", "&lt;humas@a.id>"),
            ("satu <domain>dua", "satu dua"),
            ("a<!-- x -->b<![CDATA[c]]>d", "abd"),
            ("<b onclick='x' class=y>t</b>", "<b>t</b>"),
            ("<iframe src='a'>t", "<warta-iframe src=\"a\">t"),
            ("<script>x < y</SCRIPT >t<style>a", "t"),
            ("<svg><path d='a'/><text>t</text></svg>u", "   t  u"),
        ] {
            assert_eq!(tidied(html), expected, "{html}");
        }
    }

    #[test]
    fn what_would_cost_the_square_of_its_length_is_refused() {
        for html in ["<div>".repeat(300), "<b>".repeat(300), format!("<b><i><u><s>{}", "<p>x".repeat(30_000))] {
            assert!(tidy(&html, &mut Losses::default()).is_none());
        }
        assert!(tidy(&"<li><p>x<td>".repeat(50_000), &mut Losses::default()).is_some());
    }
}
