//! Elements → blocks.

use super::Surroundings;
use crate::import::text::{Block, Inline, Picture, plain, trim};
use ego_tree::NodeRef;
use scraper::{ElementRef, Node};
use std::collections::BTreeSet;

/// How deep elements are followed. Authored text may nest 16 containers; an element more than this deep shows nothing that
/// would be missed, and no text can overflow the stack.
pub(super) const MAX_DEPTH: usize = 100;
/// How deep lists and quotes stand within each other in what comes out; deeper ones are opened up.
const MAX_CONTAINERS: usize = 6;

/// How much of an inline element is searched for a block in it.
const MOST_LOOKED_AT: usize = 2_000;

pub(super) struct Flow<'a> {
    pub(super) surroundings: &'a dyn Surroundings,
    pub(super) is_classic: bool,
    pub(super) lost: BTreeSet<String>,
}

impl Flow<'_> {
    /// The blocks of what stands in a node.
    pub(super) fn blocks(&mut self, node: NodeRef<'_, Node>, depth: usize) -> Vec<Block> {
        self.flow(node, depth, 0)
    }

    fn flow(&mut self, node: NodeRef<'_, Node>, depth: usize, containers: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut run = Vec::new();
        if depth > MAX_DEPTH {
            self.lost.insert("unsur HTML yang bersarang terlalu dalam".to_owned());
            return blocks;
        }
        for child in node.children() {
            if is_block(child) {
                flush(&mut run, &mut blocks);
                blocks.extend(self.element(child, depth + 1, containers));
            } else {
                self.push_inline(child, depth + 1, &mut run);
            }
        }
        flush(&mut run, &mut blocks);
        blocks
    }

    fn element(&mut self, node: NodeRef<'_, Node>, depth: usize, containers: usize) -> Vec<Block> {
        let Some(element) = ElementRef::wrap(node) else { return Vec::new() };
        let name = element.value().name();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, name, depth, containers),
            "ul" | "ol" if containers < MAX_CONTAINERS => self.list(element, depth, containers),
            "blockquote" if containers < MAX_CONTAINERS => {
                let inner = self.flow(node, depth, containers + 1);
                if inner.is_empty() { inner } else { vec![Block::Quote(inner)] }
            }
            "pre" => {
                let text: String = element.text().collect();
                let text = text.trim_matches('\n').to_owned();
                if text.trim().is_empty() { Vec::new() } else { vec![Block::Code(text)] }
            }
            "hr" => vec![Block::Divider],
            "table" => self.table(node, depth),
            "img" => self.picture(element, "").map(Block::Picture).into_iter().collect(),
            "figure" => self.figure(element, depth, containers),
            "iframe" | "video" | "audio" => self.embedded(element).into_iter().collect(),
            "a" => {
                // A picture that leads to its own file is a picture; one that leads elsewhere loses that.
                let href = element.attr("href").unwrap_or_default();
                let is_file = [".jpg", ".jpeg", ".png", ".webp", ".gif"]
                    .iter()
                    .any(|end| href.to_ascii_lowercase().ends_with(end));
                if !href.is_empty() && !is_file {
                    let start: String = href.chars().take(200).collect();
                    self.lost.insert(format!("tautan dari gambar ke `{start}`"));
                }
                self.flow(node, depth, containers)
            }
            "dt" => vec![Block::Paragraph(vec![Inline::Strong(trim(self.inlines(node, depth)))])],
            _ => self.flow(node, depth, containers),
        }
    }

    fn heading(&mut self, node: NodeRef<'_, Node>, name: &str, depth: usize, containers: usize) -> Vec<Block> {
        let text: Vec<Inline> =
            trim(self.inlines(node, depth)).into_iter().filter(|inline| *inline != Inline::Break).collect();
        if plain(&text).trim().is_empty() {
            return Vec::new();
        }
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok()).unwrap_or(2);
        // In a list or a quote a heading would head what follows that.
        vec![if containers > 0 { Block::Paragraph(vec![Inline::Strong(text)]) } else { Block::Heading(level, text) }]
    }

    fn list(&mut self, element: ElementRef<'_>, depth: usize, containers: usize) -> Vec<Block> {
        let mut items: Vec<Vec<Block>> = Vec::new();
        for child in element.children() {
            let is_item = child.value().as_element().is_some_and(|child| child.name() == "li");
            let blocks = if is_item {
                self.flow(child, depth + 1, containers + 1)
            } else if is_block(child) {
                self.element(child, depth + 1, containers + 1)
            } else {
                let mut run = Vec::new();
                self.push_inline(child, depth + 1, &mut run);
                let mut blocks = Vec::new();
                flush(&mut run, &mut blocks);
                blocks
            };
            match items.last_mut() {
                _ if blocks.is_empty() => {}
                // What stands between items belongs to the one before.
                Some(last) if !is_item => last.extend(blocks),
                _ => items.push(blocks),
            }
        }
        let pictures: Vec<&Picture> = items
            .iter()
            .filter_map(|item| match item.as_slice() {
                [Block::Picture(picture)] => Some(picture),
                _ => None,
            })
            .collect();
        if pictures.len() > 1 && pictures.len() == items.len() {
            return vec![Block::Gallery(pictures.into_iter().cloned().collect())];
        }
        let start = (element.value().name() == "ol")
            .then(|| element.attr("start").and_then(|start| start.parse().ok()).unwrap_or(1));
        if items.is_empty() { Vec::new() } else { vec![Block::List { start, items }] }
    }

    /// One picture with its words, several as a gallery, and anything else that stands in one.
    fn figure(&mut self, figure: ElementRef<'_>, depth: usize, containers: usize) -> Vec<Block> {
        let named = |name: &'static str| figure.descendent_elements().filter(move |inner| inner.value().name() == name);
        let images: Vec<ElementRef<'_>> = named("img").collect();
        let has_more =
            named("table").chain(named("iframe")).chain(named("video")).chain(named("audio")).next().is_some();
        if images.is_empty() || has_more {
            return self.flow(*figure, depth, containers);
        }
        let pictures: Vec<Picture> = images
            .iter()
            .filter_map(|image| {
                let own = image.ancestors().filter_map(ElementRef::wrap).find(|outer| outer.value().name() == "figure");
                let own = own.unwrap_or(figure);
                let caption = own.child_elements().find(|inner| inner.value().name() == "figcaption");
                let caption: String = caption.map(|caption| caption.text().collect()).unwrap_or_default();
                self.picture(*image, &caption)
            })
            .collect();
        match <[Picture; 1]>::try_from(pictures) {
            Ok([picture]) => vec![Block::Picture(picture)],
            Err(pictures) if pictures.is_empty() => Vec::new(),
            Err(pictures) => {
                let mut blocks = vec![Block::Gallery(pictures)];
                let caption = figure.child_elements().find(|inner| inner.value().name() == "figcaption");
                if let Some(caption) = caption.filter(|_| images.len() > 1) {
                    blocks.extend(self.flow(*caption, depth + 1, containers));
                }
                blocks
            }
        }
    }

    pub(super) fn picture(&mut self, image: ElementRef<'_>, caption: &str) -> Option<Picture> {
        let source = image.attr("data-src").or_else(|| image.attr("src")).unwrap_or_default();
        let alt = image.attr("alt").or_else(|| image.attr("title")).unwrap_or_default();
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let picture = self.surroundings.picture(source, &one_line(alt), &one_line(caption));
        if picture.is_none() && !source.is_empty() {
            let start: String = source.chars().take(60).collect();
            self.lost.insert(format!("gambar `{start}`"));
        }
        picture
    }

    /// What plays is linked to: nothing of other sites stands in a page by itself.
    fn embedded(&mut self, element: ElementRef<'_>) -> Option<Block> {
        let inner = element.descendent_elements().find_map(|inner| inner.attr("src"));
        let source = element.attr("src").or(inner)?;
        let source = source.strip_prefix("//").map_or_else(|| source.to_owned(), |rest| format!("https://{rest}"));
        let (to, words) = match youtube_id(&source) {
            Some(id) => (format!("https://www.youtube.com/watch?v={id}"), "Video di YouTube".to_owned()),
            None => {
                let to = self.surroundings.resolve(&source)?;
                let host = to.split('/').nth(2).unwrap_or_default().to_owned();
                self.lost.insert(format!("sematan dari {host}, menjadi tautan"));
                let words = if host.is_empty() { "Berkas media".to_owned() } else { format!("Isi dari {host}") };
                (to, words)
            }
        };
        Some(Block::Paragraph(vec![Inline::Link { to, text: vec![Inline::Text(words)] }]))
    }
}

fn youtube_id(url: &str) -> Option<&str> {
    let rest = ["youtube.com/embed/", "youtube-nocookie.com/embed/"].iter().find_map(|mark| url.split_once(mark))?.1;
    let id = rest.split(['?', '&', '/', '#']).next()?;
    let is_id = id.len() == 11 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    is_id.then_some(id)
}

/// Ends a paragraph; two line breaks on end are the end of one.
fn flush(run: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let mut paragraph = Vec::new();
    let mut finish = |paragraph: &mut Vec<Inline>| {
        let inlines = trim(std::mem::take(paragraph));
        if !plain(&inlines).trim().is_empty() {
            blocks.push(Block::Paragraph(inlines));
        }
    };
    let mut breaks = 0;
    for inline in std::mem::take(run) {
        let is_space = matches!(&inline, Inline::Text(text) if text.trim().is_empty());
        breaks = match &inline {
            Inline::Break => breaks + 1,
            _ if is_space => breaks,
            _ => 0,
        };
        if breaks == 2 {
            finish(&mut paragraph);
        } else {
            paragraph.push(inline);
        }
    }
    finish(&mut paragraph);
}

/// What ends a run of text, by itself or by what it holds.
fn is_block(node: NodeRef<'_, Node>) -> bool {
    const INLINE: [&str; 22] = [
        "a", "abbr", "b", "br", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
        "span", "strong", "sub", "sup", "tt", "u",
    ];
    let is_other =
        |node: NodeRef<'_, Node>| node.value().as_element().is_some_and(|element| !INLINE.contains(&element.name()));
    node.descendants().take(MOST_LOOKED_AT).any(is_other)
}
