//! Runs of text.

use super::{
    GAP_NAME,
    addresses::push_linked,
    elements,
    flow::{Flow, MAX_DEPTH},
    paragraphs::line_of,
    superscripts,
    tidy::OURS,
};
use crate::import::text::{Inline, is_blank, on_one_line, plain, trim};
use ego_tree::NodeRef;
use scraper::{ElementRef, Node, node::Element};

impl Flow<'_> {
    /// Returns everything in a node as one run; pictures become links to them.
    pub(super) fn inlines(&mut self, node: NodeRef<'_, Node>, depth: usize) -> Vec<Inline> {
        let mut run = Vec::new();
        for child in node.children() {
            self.push_inline(child, depth + 1, &mut run);
        }
        run
    }

    pub(super) fn push_inline(&mut self, node: NodeRef<'_, Node>, depth: usize, run: &mut Vec<Inline>) {
        if self.done.contains(&node.id()) {
            return;
        }
        if depth > MAX_DEPTH {
            run.extend(self.too_deep(node));
            return;
        }
        match node.value() {
            Node::Text(text) => self.push_text(text, run),
            Node::Element(element) => {
                self.tell_direction_and_hiding(node);
                let is_apart = elements::is_block(element.name()) || is_apart(element.name());
                // Words of two blocks in one run stand apart.
                if is_apart {
                    push_words(" ", run);
                }
                self.push_element(node, element, depth, run);
                if is_apart {
                    push_words(" ", run);
                }
            }
            _ => {}
        }
    }

    fn push_element(&mut self, node: NodeRef<'_, Node>, element: &Element, depth: usize, run: &mut Vec<Inline>) {
        let name = element.name();
        match name.strip_prefix(OURS).unwrap_or(name) {
            "br" => run.push(Inline::Break),
            "del" | "s" | "strike" => self.push_wrapped(node, depth, Inline::Struck, run),
            _ if element.attr("data-struck").is_some() => self.push_wrapped(node, depth, Inline::Struck, run),
            "strong" | "b" => self.push_wrapped(node, depth, Inline::Strong, run),
            "em" | "i" | "cite" => self.push_wrapped(node, depth, Inline::Emphasis, run),
            "code" | "kbd" | "tt" | "samp" => {
                let words = plain(&self.inlines(node, depth));
                if !words.trim().is_empty() {
                    run.push(Inline::Code(words.trim().to_owned()));
                }
            }
            "a" => {
                // Buttons are displayed apart from each other even without white space between them.
                let class = element.attr("class").unwrap_or_default();
                if class.contains("button") || class.contains("btn") {
                    push_words(" ", run);
                }
                self.push_link(node, element, depth, run);
            }
            "img" => {
                if let Some(picture) = ElementRef::wrap(node).and_then(|image| self.picture(image, "")) {
                    let words = if picture.alt.is_empty() { "Gambar".to_owned() } else { picture.alt };
                    run.push(Inline::Link { to: picture.url, text: vec![Inline::Text(words)] });
                    push_words(&format!(" {}", picture.caption), run);
                }
            }
            "iframe" | "video" | "audio" | "object" | "embed" => {
                if let Some(element) = ElementRef::wrap(node) {
                    run.extend(self.player(element));
                    push_words(" ", run);
                }
                run.extend(self.inlines(node, depth));
            }
            "sup" | "sub" => self.push_shifted(node, element, depth, run),
            "q" => {
                run.push(Inline::Text("“".to_owned()));
                run.extend(trim(self.inlines(node, depth)));
                run.push(Inline::Text("”".to_owned()));
            }
            "abbr" | "acronym" | "dfn" => {
                let inner = self.inlines(node, depth);
                let title = element.attr("title").unwrap_or_default();
                let title = on_one_line(title);
                let is_said = title.is_empty() || title == line_of(&inner);
                run.extend(inner);
                if !is_said {
                    push_words(&format!(" ({title})"), run);
                }
            }
            "input" => self.push_input(element, run),
            "textarea" | "option" | "optgroup" => {
                for words in ["placeholder", "label"].into_iter().filter_map(|key| element.attr(key)) {
                    if !words.trim().is_empty() {
                        self.losses.tell_words("isian formulir", words);
                    }
                }
                run.extend(self.inlines(node, depth));
            }
            _ => run.extend(self.inlines(node, depth)),
        }
    }

    /// Adds the box of a checklist; the words of other form fields are reported.
    fn push_input(&mut self, element: &Element, run: &mut Vec<Inline>) {
        match element.attr("type").unwrap_or_default() {
            "checkbox" | "radio" => {
                let letter = model::block::checkbox_mark(element.attr("checked").is_some());
                push_words(&format!("{letter} "), run);
            }
            "hidden" => {}
            _ => {
                for words in ["value", "placeholder"].into_iter().filter_map(|key| element.attr(key)) {
                    if !words.trim().is_empty() {
                        self.losses.tell_words("isian formulir", words);
                    }
                }
            }
        }
    }

    /// Adds superscript and subscript words. References to WordPress's footnotes are superscript links.
    fn push_shifted(&mut self, node: NodeRef<'_, Node>, element: &Element, depth: usize, run: &mut Vec<Inline>) {
        let note = element.attr("data-fn").filter(|id| !id.is_empty());
        if let Some(index) = note.and_then(|id| self.notes.iter().position(|(known, _)| known == id)) {
            run.push(Inline::Note((index + 1).to_string()));
            self.losses.note_address(&format!("#{}", note.unwrap_or_default()));
            return;
        }
        let inner = self.inlines(node, depth);
        let is_raised = element.name() == "sup";
        let words = plain(&inner);
        let shifted = if is_raised { superscripts::raised(words.trim()) } else { superscripts::lowered(words.trim()) };
        match shifted {
            Some(shifted) if inner.iter().all(|inline| matches!(inline, Inline::Text(_))) => {
                push_words(&words.replace(words.trim(), &shifted), run);
            }
            _ => {
                if !is_blank(&inner) {
                    let what = if is_raised { "huruf pangkat" } else { "huruf indeks" };
                    self.losses.tell_change(&format!("{what}, menjadi huruf biasa"), &words);
                }
                run.extend(inner);
            }
        }
    }

    /// Adds text. White space becomes one space; in a text of WordPress before its blocks a line end becomes a line
    /// break.
    fn push_text(&self, text: &str, run: &mut Vec<Inline>) {
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default();
        self.push_line(first, run);
        for line in lines {
            if self.is_classic && !run.is_empty() {
                run.push(Inline::Break);
            } else {
                push_words(" ", run);
            }
            self.push_line(line, run);
        }
    }

    fn push_line(&self, line: &str, run: &mut Vec<Inline>) {
        if !line.contains("://") {
            push_words(line, run);
            return;
        }
        let mut linked = Vec::new();
        push_linked(line, self.surroundings, &mut linked);
        for inline in linked {
            match inline {
                Inline::Text(text) => push_words(&text, run),
                inline => run.push(inline),
            }
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
        let (starts, ends) = edges(&inner);
        // White space just inside the marks of Markdown would turn them into letters, so it moves outside.
        if starts {
            push_words(" ", run);
        }
        let inner = trim(inner);
        if !is_blank(&inner) {
            run.push(match wrap(inner) {
                Inline::Struck(inner) => Inline::Struck(unstruck(inner)),
                wrapped => wrapped,
            });
        }
        if ends {
            push_words(" ", run);
        }
    }
}

/// Returns whether an element stands in a line, but apart from the words around it.
fn is_apart(name: &str) -> bool {
    let name = name.strip_prefix(OURS).unwrap_or(name);
    matches!(
        name,
        "button" | "input" | "label" | "optgroup" | "rt" | "rp" | "meter" | "progress" | "canvas" | "q" | "area"
    ) || name == GAP_NAME
}

/// Returns whether a run begins, and whether it ends, with white space.
pub(super) fn edges(run: &[Inline]) -> (bool, bool) {
    let words = plain(run);
    (words.starts_with(char::is_whitespace), words.ends_with(char::is_whitespace))
}

/// Removes strikethrough within a run that is struck out as a whole.
pub(super) fn unstruck(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut run = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Struck(inner) => run.extend(unstruck(inner)),
            Inline::Strong(inner) => run.push(Inline::Strong(unstruck(inner))),
            Inline::Emphasis(inner) => run.push(Inline::Emphasis(unstruck(inner))),
            Inline::Link { to, text } => run.push(Inline::Link { to, text: unstruck(text) }),
            inline => run.push(inline),
        }
    }
    run
}

/// Adds words. White space of any length becomes one space, and two spaces never meet.
pub(super) fn push_words(text: &str, run: &mut Vec<Inline>) {
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
