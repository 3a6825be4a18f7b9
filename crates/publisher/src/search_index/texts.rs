//! Collects the texts of an entry that are searched.

use model::{
    block::{Block, Inline, plain_text},
    entry::Entry,
    media::Figure,
};

/// The texts of an entry, by how much they say about it.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) headings: Vec<String>,
    pub(super) texts: Vec<String>,
}

impl Texts {
    pub(super) fn add_entry(&mut self, entry: &Entry) {
        self.texts.extend(entry.author.iter().chain(&entry.authority.signatory).cloned());
        self.texts.extend(entry.cover_figure.iter().filter_map(|figure| figure.caption.clone()));
        self.texts.extend(entry.withdrawn.iter().map(|withdrawal| withdrawal.reason.clone()));
        self.texts.extend(entry.attachments.iter().map(|attachment| attachment.title.clone()));
        self.add_blocks(&entry.body);
    }

    fn add_blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.add_inlines(text),
                Block::Heading(heading) => self.headings.push(plain_text(&heading.text)),
                Block::List(list) => list.items.iter().for_each(|item| self.add_blocks(item)),
                Block::Quote(blocks) => self.add_blocks(blocks),
                Block::Callout(callout) => self.add_blocks(&callout.blocks),
                Block::Figure(figure) => self.add_figures(std::slice::from_ref(figure)),
                Block::Gallery(figures) => self.add_figures(figures),
                Block::Table(table) => {
                    table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.add_inlines(cell));
                }
                Block::Code(code) => self.texts.push(code.clone()),
                Block::Video(video) => self.texts.push(video.title.clone()),
                Block::Footnotes(footnotes) => {
                    footnotes.iter().for_each(|footnote| self.add_blocks(&footnote.blocks));
                }
                Block::Divider => {}
            }
        }
    }

    fn add_inlines(&mut self, text: &[Inline]) {
        self.texts.push(plain_text(text));
    }

    fn add_figures(&mut self, figures: &[Figure]) {
        self.texts.extend(figures.iter().filter_map(|figure| figure.caption.clone()));
    }
}
