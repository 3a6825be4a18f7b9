//! Runs of text.

use super::flow::{Flow, MAX_DEPTH};
use crate::import::text::{Inline, plain, trim};
use ego_tree::NodeRef;
use scraper::{ElementRef, Node};

impl Flow<'_> {
    /// Everything in a node as one run; pictures become links to them.
    pub(super) fn inlines(&mut self, node: NodeRef<'_, Node>, depth: usize) -> Vec<Inline> {
        let mut run = Vec::new();
        for child in node.children() {
            self.push_inline(child, depth + 1, &mut run);
        }
        run
    }

    pub(super) fn push_inline(&mut self, node: NodeRef<'_, Node>, depth: usize, run: &mut Vec<Inline>) {
        if depth > MAX_DEPTH {
            self.lost.insert("unsur HTML yang bersarang terlalu dalam".to_owned());
            return;
        }
        match node.value() {
            Node::Text(text) => self.push_text(text, run),
            Node::Element(element) => match element.name() {
                "br" => run.push(Inline::Break),
                "strong" | "b" => self.push_wrapped(node, depth, Inline::Strong, run),
                "em" | "i" | "cite" => self.push_wrapped(node, depth, Inline::Emphasis, run),
                "code" | "kbd" | "tt" => {
                    let words = plain(&self.inlines(node, depth));
                    if !words.trim().is_empty() {
                        run.push(Inline::Code(words.trim().to_owned()));
                    }
                }
                "a" => self.push_link(node, element.attr("href"), depth, run),
                "img" => {
                    if let Some(picture) = ElementRef::wrap(node).and_then(|image| self.picture(image, "")) {
                        let words = if picture.alt.is_empty() { "Gambar".to_owned() } else { picture.alt };
                        run.push(Inline::Link { to: picture.url, text: vec![Inline::Text(words)] });
                    }
                }
                "sup" | "sub" => {
                    self.lost.insert("huruf pangkat atau indeks, menjadi huruf biasa".to_owned());
                    run.extend(self.inlines(node, depth));
                }
                "q" => {
                    run.push(Inline::Text("“".to_owned()));
                    run.extend(self.inlines(node, depth));
                    run.push(Inline::Text("”".to_owned()));
                }
                name => {
                    // Two blocks in one run are two words.
                    let is_block = matches!(name, "p" | "div" | "li" | "tr" | "td" | "th" | "h1" | "h2" | "h3" | "h4");
                    run.extend(self.inlines(node, depth));
                    if is_block {
                        run.push(Inline::Text(" ".to_owned()));
                    }
                }
            },
            _ => {}
        }
    }

    /// White space is one space; in a text of WordPress before its blocks a line end is one.
    fn push_text(&self, text: &str, run: &mut Vec<Inline>) {
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default();
        push_words(first, run);
        for line in lines {
            if self.is_classic && !run.is_empty() {
                run.push(Inline::Break);
            } else {
                push_words(" ", run);
            }
            push_words(line, run);
        }
    }

    fn push_wrapped(
        &mut self,
        node: NodeRef<'_, Node>,
        depth: usize,
        wrap: fn(Vec<Inline>) -> Inline,
        run: &mut Vec<Inline>,
    ) {
        let inner = self.inlines(node, depth);
        let (starts, ends) = {
            let words = plain(&inner);
            (words.starts_with(char::is_whitespace), words.ends_with(char::is_whitespace))
        };
        // White space within the marks would make them letters: it moves out of them.
        if starts {
            push_words(" ", run);
        }
        let inner = trim(inner);
        // An emphasis in itself is one.
        if !plain(&inner).trim().is_empty() {
            run.push(wrap(inner));
        }
        if ends {
            push_words(" ", run);
        }
    }

    fn push_link(&mut self, node: NodeRef<'_, Node>, href: Option<&str>, depth: usize, run: &mut Vec<Inline>) {
        let inner = self.inlines(node, depth);
        // A link in a link cannot be; the outer one counts.
        let text = trim(unlinked(inner.clone()));
        let to = href.map(str::trim).filter(|href| !href.is_empty()).and_then(|href| self.surroundings.resolve(href));
        match to {
            Some(to) if !plain(&text).trim().is_empty() => {
                let words = plain(&inner);
                if words.starts_with(char::is_whitespace) {
                    push_words(" ", run);
                }
                run.push(Inline::Link { text: named(text, &to), to });
                if words.ends_with(char::is_whitespace) {
                    push_words(" ", run);
                }
            }
            Some(_) => {}
            None => {
                if let Some(href) = href.filter(|href| !href.is_empty() && !href.starts_with('#')) {
                    self.lost.insert(format!("tautan ke `{}`", href.chars().take(200).collect::<String>()));
                }
                run.extend(inner);
            }
        }
    }
}

/// The words of a link. An address is none: it is read out letter by letter, so what names its host is left of it.
fn named(text: Vec<Inline>, to: &str) -> Vec<Inline> {
    let words = plain(&text);
    let shown = words.trim();
    let Some(bare) = shown.strip_prefix("https://").or_else(|| shown.strip_prefix("http://")) else { return text };
    let bare = bare.trim_end_matches('/');
    let bare = if bare.is_empty() { to } else { bare };
    vec![Inline::Text(bare.to_owned())]
}

fn unlinked(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut run = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link { text, .. } => run.extend(unlinked(text)),
            Inline::Strong(inner) => run.push(Inline::Strong(unlinked(inner))),
            Inline::Emphasis(inner) => run.push(Inline::Emphasis(unlinked(inner))),
            inline => run.push(inline),
        }
    }
    run
}

/// Adds words; white space of any length is one space, and never two of them meet.
fn push_words(text: &str, run: &mut Vec<Inline>) {
    let mut words = String::with_capacity(text.len());
    for letter in text.chars() {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        if letter.is_control() || (letter == ' ' && words.ends_with(' ')) {
            continue;
        }
        words.push(letter);
    }
    match run.last_mut() {
        Some(Inline::Text(last)) => last.push_str(if last.ends_with(' ') { words.trim_start() } else { &words }),
        _ if words.is_empty() => {}
        _ => run.push(Inline::Text(words)),
    }
}
