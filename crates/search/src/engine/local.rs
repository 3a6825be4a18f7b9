//! What the reader has opened before, searched when the index cannot be.

use crate::index::{Block, Columns, Document, Postings, Summary, add_document};

#[derive(Debug, Default)]
pub(super) struct Local {
    postings: Postings,
    columns: Columns,
    documents: Vec<(Summary, String)>,
    block: Vec<u8>,
}

impl Local {
    /// One that is there already stays as it is.
    pub(super) fn add(&mut self, document: &Document) {
        let summary = Summary::of(document);
        if self.documents.iter().any(|(known, _)| known.path == summary.path) {
            return;
        }
        let number = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        add_document(&mut self.postings, number, document);
        self.columns.push(Some(&document.facets));
        let texts = document.headings.iter().chain(&document.texts);
        let text = texts.map(String::as_str).collect::<Vec<_>>().join(" ");
        self.documents.push((summary, text));
        self.block = self.postings.block(0);
    }

    pub(super) const fn len(&self) -> usize {
        self.documents.len()
    }

    pub(super) fn block(&self) -> Block<'_> {
        Block::new(&self.block, 0)
    }

    pub(super) const fn columns(&self) -> &Columns {
        &self.columns
    }

    /// What is shown of a document, and its text.
    pub(super) fn document(&self, number: usize) -> Option<&(Summary, String)> {
        self.documents.get(number)
    }
}
