//! Documents that the reader has opened before, searched when the index cannot be read.

use crate::{
    family,
    index::{Columns, Document, Summary, weigh},
};

#[derive(Debug, Default)]
pub(super) struct Local {
    documents: Vec<Visited>,
    columns: Columns,
}

#[derive(Debug)]
struct Visited {
    summary: Summary,
    text: String,
    /// Family, form, weight. Searched one by one: no reader has opened so many documents that an index of them would
    /// pay.
    words: Vec<(String, String, u8)>,
}

impl Local {
    /// Adds a document. One that is there already stays as it is.
    pub(super) fn add(&mut self, document: &Document) {
        let summary = Summary::of(document);
        if self.documents.iter().any(|known| known.summary.path == summary.path) {
            return;
        }
        let words = weigh(document).into_iter().map(|(form, weight)| (family(&form), form, weight)).collect();
        self.columns.push(Some(&document.facets));
        let text = [document.headings.join(" "), document.texts.join(" ")].join(" ");
        self.documents.push(Visited { summary, text, words });
    }

    pub(super) const fn len(&self) -> usize {
        self.documents.len()
    }

    /// Passes every form of a family to `give`, with its documents and weights, as a block does.
    pub(super) fn for_each(&self, wanted: &str, give: &mut dyn FnMut(&str, u32, u8)) {
        for (number, document) in (0..).zip(&self.documents) {
            for (_, form, weight) in document.words.iter().filter(|(family, ..)| family == wanted) {
                give(form, number, *weight);
            }
        }
    }

    pub(super) const fn columns(&self) -> &Columns {
        &self.columns
    }

    /// Returns what is shown of a document, and its text.
    pub(super) fn document(&self, number: u32) -> Option<(&Summary, &str)> {
        let visited = self.documents.get(usize::try_from(number).ok()?)?;
        Some((&visited.summary, &visited.text))
    }
}
