//! Elements → blocks.

use super::{
    HtmlText, Surroundings, elements,
    inlines::unstruck,
    links::{link as link_around, unlinked},
    paragraphs::{flush, one_line},
    tidy::OURS,
};
use crate::import::{
    losses::Losses,
    text::{Block, Inline, is_blank, trim},
};
use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node};
use std::collections::HashSet;

/// How deep elements are followed, so that no text can overflow the stack. Authored text may nest 16 containers, so the
/// structure of deeper elements would not be missed; their words stay.
pub(super) const MAX_DEPTH: usize = 100;
/// How deep lists and quotes may be nested in the result; deeper ones are replaced by their content.
const MAX_CONTAINERS: usize = 6;

pub(super) struct Flow<'a> {
    pub(super) surroundings: &'a dyn Surroundings,
    pub(super) is_classic: bool,
    pub(super) notes: &'a [(String, String)],
    pub(super) losses: &'a mut Losses,
    /// Nodes that are blocks or contain one, and so are treated as blocks.
    blocks: HashSet<NodeId>,
    /// Nodes that were already read together with another node.
    pub(super) done: HashSet<NodeId>,
    /// The pictures so far: `<noscript>` repeats those that a script loads later.
    pub(super) shown: HashSet<String>,
}

impl<'a> Flow<'a> {
    pub(super) fn new(surroundings: &'a dyn Surroundings, source: &HtmlText<'a>, losses: &'a mut Losses) -> Self {
        Self {
            surroundings,
            is_classic: source.is_classic,
            notes: source.notes,
            losses,
            blocks: HashSet::new(),
            done: HashSet::new(),
            shown: HashSet::new(),
        }
    }

    /// Returns the blocks of a page.
    pub(super) fn read(&mut self, page: &Html) -> Vec<Block> {
        for node in page.tree.nodes() {
            if node.value().as_element().is_some_and(|element| elements::is_block(element.name())) {
                self.blocks.insert(node.id());
                // Its ancestors contain a block. If one of them is known already, so are all above it.
                for outer in node.ancestors() {
                    if !self.blocks.insert(outer.id()) {
                        break;
                    }
                }
            }
        }
        self.flow(*page.root_element(), 0, 0)
    }

    pub(super) fn is_block(&self, node: NodeRef<'_, Node>) -> bool {
        self.blocks.contains(&node.id())
    }

    pub(super) fn flow(&mut self, node: NodeRef<'_, Node>, depth: usize, containers: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut run = Vec::new();
        if depth > MAX_DEPTH {
            return self.too_deep(node).map(|words| Block::Paragraph(vec![words])).into_iter().collect();
        }
        for child in node.children() {
            if self.done.contains(&child.id()) {
                continue;
            }
            if self.is_block(child) {
                flush(&mut run, &mut blocks);
                blocks.extend(self.element(child, depth + 1, containers));
            } else {
                self.push_inline(child, depth + 1, &mut run);
            }
        }
        flush(&mut run, &mut blocks);
        blocks
    }

    /// Returns the words of a node that stands too deep to be followed.
    pub(super) fn too_deep(&mut self, node: NodeRef<'_, Node>) -> Option<Inline> {
        self.losses.tell("unsur HTML yang bersarang terlalu dalam, menjadi kata biasa");
        let texts = node.descendants().filter_map(|inner| inner.value().as_text().map(|text| &**text));
        let words = texts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then_some(Inline::Text(words))
    }

    pub(super) fn element(&mut self, node: NodeRef<'_, Node>, depth: usize, containers: usize) -> Vec<Block> {
        let Some(element) = ElementRef::wrap(node) else { return Vec::new() };
        self.tell_direction_and_hiding(node);
        let name = element.value().name();
        match name.strip_prefix(OURS).unwrap_or(name) {
            name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => self.heading(element, name, depth, containers),
            "ul" | "ol" | "menu" | "dir" if containers < MAX_CONTAINERS => self.list(element, depth, containers),
            "blockquote" if containers < MAX_CONTAINERS => {
                let inner = self.flow(node, depth, containers + 1);
                if inner.is_empty() { inner } else { vec![Block::Quote(inner)] }
            }
            "pre" | "listing" | "xmp" => {
                self.tell_marks_in_code(element);
                let text = code_of(element);
                let text = text.trim_matches('\n').to_owned();
                if text.trim().is_empty() { Vec::new() } else { vec![Block::Code(text)] }
            }
            "hr" => vec![Block::Divider],
            "table" => self.table(node, depth, containers),
            "img" => self.picture(element, "").map(Block::Picture).into_iter().collect(),
            "figure" => self.figure(element, depth, containers),
            "iframe" | "video" | "audio" | "object" | "embed" => self.embedded(element, depth, containers),
            "a" => self.block_link(element, depth, containers),
            "dt" => {
                let words = trim(self.inlines(node, depth));
                if is_blank(&words) { Vec::new() } else { vec![Block::Paragraph(vec![Inline::Strong(words)])] }
            }
            "del" | "s" | "strike" => strike(self.flow(node, depth, containers)),
            _ if element.attr("data-struck").is_some() => strike(self.flow(node, depth, containers)),
            _ => self.flow(node, depth, containers),
        }
    }

    /// Reports what code has no place for: what an abbreviation means, and words that are struck out, superscript or
    /// subscript.
    fn tell_marks_in_code(&mut self, code: ElementRef<'_>) {
        for inner in code.descendent_elements() {
            let words = || inner.text().collect::<String>();
            match inner.value().name() {
                "abbr" | "acronym" | "dfn" => {
                    inner
                        .attr("title")
                        .into_iter()
                        .for_each(|title| self.losses.tell_words("kepanjangan di dalam kode", title));
                }
                "s" | "strike" | "del" => {
                    self.losses.tell_change("kata yang dicoret di dalam kode, menjadi kata biasa", &words());
                }
                "sup" | "sub" => {
                    self.losses.tell_change("huruf pangkat atau indeks di dalam kode, menjadi huruf biasa", &words());
                }
                _ => {}
            }
        }
    }

    /// Converts a link around blocks. Around a single paragraph or heading it links the words; around more it is
    /// dropped, because it would be heard as one long link.
    fn block_link(&mut self, link: ElementRef<'_>, depth: usize, containers: usize) -> Vec<Block> {
        let blocks = self.flow(*link, depth, containers);
        let to = link.attr("href").map(str::trim).and_then(|href| self.surroundings.resolve(href));
        let linked = |to: String, run: Vec<Inline>| link_around(to, unlinked(run));
        match (to, <[Block; 1]>::try_from(blocks)) {
            (Some(to), Ok([Block::Paragraph(run)])) => vec![Block::Paragraph(linked(to, run))],
            (Some(to), Ok([Block::Heading(level, run)])) => vec![Block::Heading(level, linked(to, run))],
            (_, Ok(blocks)) => Vec::from(blocks),
            (_, Err(blocks)) => blocks,
        }
    }

    fn heading(&mut self, element: ElementRef<'_>, name: &str, depth: usize, containers: usize) -> Vec<Block> {
        let mut text = one_line(self.inlines(*element, depth));
        if is_blank(&text) {
            return Vec::new();
        }
        if element.attr("data-struck").is_some() {
            text = vec![Inline::Struck(unstruck(text))];
        }
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok()).unwrap_or(2);
        // A heading in a list or a quote would head what follows the list or quote.
        vec![if containers > 0 { Block::Paragraph(vec![Inline::Strong(text)]) } else { Block::Heading(level, text) }]
    }

    /// Reports right-to-left text and hidden text. Markdown has no direction, which readers of Arabic need, and hides
    /// nothing.
    pub(super) fn tell_direction_and_hiding(&mut self, node: NodeRef<'_, Node>) {
        let Some(element) = ElementRef::wrap(node) else { return };
        if element.attr("hidden").is_some() {
            let words: String = element.text().collect();
            if !words.trim().is_empty() {
                self.losses.tell_change("teks yang disembunyikan di situs lama, sekarang tampak", &words);
            }
        }
        if element.attr("dir").is_some_and(|dir| dir.eq_ignore_ascii_case("rtl")) {
            let words: String = element.text().collect();
            if !words.trim().is_empty() {
                let how = "arah tulisan dari kanan ke kiri; tandai bahasanya, misalnya dengan [kata](lang:ar)";
                self.losses.tell_change(how, &words);
            }
        }
    }
}

/// Returns the text of code; each `<br>` and each block in it starts a new line.
fn code_of(pre: ElementRef<'_>) -> String {
    let mut text = String::new();
    for node in pre.descendants() {
        match node.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(element) if element.name() == "br" => text.push('\n'),
            Node::Element(element)
                if elements::is_block(element.name()) && !text.is_empty() && !text.ends_with('\n') =>
            {
                text.push('\n');
            }
            _ => {}
        }
    }
    text
}

fn strike(blocks: Vec<Block>) -> Vec<Block> {
    let run = |run: Vec<Inline>| vec![Inline::Struck(unstruck(run))];
    let row =
        |row: Vec<Vec<Inline>>| row.into_iter().map(|cell| if is_blank(&cell) { cell } else { run(cell) }).collect();
    let of = |block: Block| match block {
        Block::Paragraph(inlines) => Block::Paragraph(run(inlines)),
        Block::Heading(level, inlines) => Block::Heading(level, run(inlines)),
        Block::List { start, items } => Block::List { start, items: items.into_iter().map(strike).collect() },
        Block::Quote(blocks) => Block::Quote(strike(blocks)),
        Block::Table { head, rows } => Block::Table { head: row(head), rows: rows.into_iter().map(row).collect() },
        block => block,
    };
    blocks.into_iter().map(of).collect()
}
