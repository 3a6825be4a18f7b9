//! What the portal will show of a file: its words, the descriptions of its pictures, and where its links lead.

use super::{phrase, seen::address_end, words_of};
use crate::{
    import::text::on_one_line,
    markdown::convert,
    problem::{Place, Problems},
    target::Target,
};
use model::block::{Block, Inline, checkbox_mark};
use std::{collections::HashSet, sync::Arc};

/// What the portal shows of a file.
#[derive(Debug, Default)]
pub(in crate::import) struct Written {
    pub(super) words: Vec<String>,
    pub(super) alts: Vec<String>,
    said: HashSet<String>,
    addresses: HashSet<String>,
    pictures: HashSet<String>,
    text: String,
    /// All its words as one phrase, including those of pictures and links.
    phrase: String,
}

impl Written {
    /// Reads Markdown as the portal does.
    pub(in crate::import) fn read(body: &str) -> Self {
        let mut problems = Problems::default();
        let read = convert(body, "berita", &Place::new(&Arc::from("impor.md"), 1), &mut problems);
        let mut written = Self::default();
        read.blocks.iter().for_each(|block| written.push_block(block));
        written.words = words_of(&written.text);
        written.phrase = phrase(&written.words);
        for said in &written.said {
            written.phrase.push_str(&phrase(&words_of(said)));
        }
        for (target, _) in &read.body.links {
            let address = match target {
                Target::Page(route, anchor) => {
                    let anchor = anchor.as_ref().map_or_else(String::new, |anchor| format!("#{anchor}"));
                    format!("{}{anchor}", route.path())
                }
                Target::Anchor(anchor) => format!("#{anchor}"),
                Target::Media(name) => format!("/media/{name}"),
                Target::Feed(path) | Target::External(path) => path.clone(),
                Target::Lang(_) => continue,
            };
            written.addresses.insert(canonical(&address));
        }
        written.pictures = read.body.pictures.into_iter().map(|(file, _)| file).collect();
        written
    }

    /// Adds a picture that stands outside the text of the file.
    pub(in crate::import) fn add_picture(&mut self, file: &str, alt: &str) {
        self.said.insert(on_one_line(alt));
        self.pictures.insert(file.to_owned());
    }

    /// Returns whether a link leads to an address, or the address stands in the text.
    pub(super) fn leads_to(&self, address: &str) -> bool {
        self.addresses.contains(&canonical(address))
    }

    /// Whether a description or caption or the words of a link say exactly this.
    pub(super) fn says(&self, words: &str) -> bool {
        self.said.contains(words)
    }

    /// Returns whether these words stand somewhere in this order, in a row.
    pub(super) fn holds(&self, phrase: &str) -> bool {
        self.phrase.contains(phrase)
    }

    pub(super) fn shows(&self, file: &str) -> bool {
        self.pictures.contains(file)
    }

    fn push_block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(run) => self.push_run(run),
            Block::Heading(heading) => self.push_run(&heading.text),
            Block::List(list) => list.items.iter().flatten().for_each(|block| self.push_block(block)),
            Block::Quote(blocks) => blocks.iter().for_each(|block| self.push_block(block)),
            Block::Callout(callout) => callout.blocks.iter().for_each(|block| self.push_block(block)),
            Block::Footnotes(notes) => {
                notes.iter().flat_map(|note| &note.blocks).for_each(|block| self.push_block(block));
            }
            Block::Figure(figure) => self.push_figure(figure),
            Block::Gallery(figures) => figures.iter().for_each(|figure| self.push_figure(figure)),
            Block::Table(table) => {
                std::iter::once(&table.head).chain(&table.rows).flatten().for_each(|cell| self.push_run(cell));
            }
            Block::Code(code) => self.push_text(code),
            Block::Video(video) => self.push_text(&video.title),
            Block::Divider => {}
        }
        self.text.push('\n');
    }

    fn push_figure(&mut self, figure: &model::media::Figure) {
        self.alts.push(on_one_line(&figure.picture.alt));
        self.said.insert(on_one_line(&figure.picture.alt));
        for words in [&figure.caption, &figure.credit].into_iter().flatten() {
            self.said.insert(on_one_line(words));
            self.text.push('\n');
            self.push_text(words);
        }
        self.text.push('\n');
    }

    fn push_run(&mut self, run: &[Inline]) {
        self.push_inlines(run);
        self.text.push('\n');
    }

    fn push_inlines(&mut self, run: &[Inline]) {
        for inline in run {
            match inline {
                Inline::Text(words) | Inline::Code(words) => self.push_text(words),
                Inline::Strong(inner) | Inline::Emphasis(inner) => self.push_inlines(inner),
                // Struck-out text stands apart from its neighbours, also where words say that it is struck out.
                Inline::Struck(inner) => {
                    self.text.push('\n');
                    self.push_inlines(inner);
                    self.text.push('\n');
                }
                Inline::Link(link) => {
                    let words = on_one_line(&model::block::plain_text(&link.text));
                    self.said.insert(words.strip_prefix("Gambar: ").unwrap_or(&words).to_owned());
                    // The importer's own words must not stand in for words of the source.
                    if !is_label(&words) {
                        self.push_inlines(&link.text);
                    }
                }
                Inline::Lang(lang) => self.push_inlines(&lang.text),
                Inline::Break => self.text.push('\n'),
                Inline::Checkbox(is_ticked) => self.text.push(checkbox_mark(*is_ticked)),
                Inline::FootnoteReference(reference) => self.text.push_str(&reference.number.to_string()),
            }
        }
    }

    /// Adds text. Addresses do not count as words, neither here nor in the source.
    fn push_text(&mut self, words: &str) {
        let mut rest = words;
        while let Some(at) = rest.find("://") {
            let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            let scheme = ["https", "http"].into_iter().find(|scheme| {
                let end = before.len().checked_sub(scheme.len()).and_then(|start| before.get(start..));
                end.is_some_and(|end| end.eq_ignore_ascii_case(scheme))
            });
            let start = before.len() - scheme.map_or(0, str::len);
            self.text.push_str(before.get(..start).unwrap_or(before));
            self.text.push('\n');
            let end = if scheme.is_some() { address_end(after).max(3) } else { 3 };
            let (address, following) = after.split_at_checked(end).unwrap_or((after, ""));
            self.addresses.insert(canonical(address.trim_start_matches(':')));
            rest = following;
        }
        self.text.push_str(rest);
    }
}

/// Returns whether these are the words that an import gives a link without words.
fn is_label(words: &str) -> bool {
    words == "Berkas media"
        || ["Isi dari ", "Berkas: "].iter().any(|start| words.starts_with(start) && words.contains('.'))
}

/// Returns the same form for all ways to write an address.
fn canonical(address: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(address.trim()).decode_utf8_lossy();
    let bare = decoded.trim_start_matches("https:").trim_start_matches("http:").trim_start_matches("//");
    bare.trim_start_matches("www.").trim_end_matches(['/', '.', ',', ')']).to_lowercase()
}
