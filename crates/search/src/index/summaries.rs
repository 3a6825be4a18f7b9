//! What is shown of a document that was found.

use super::{
    bytes::{Reader, Writer},
    document::Document,
};

/// What is shown of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) card: String,
}

impl Summary {
    pub(crate) fn of(document: &Document) -> Self {
        let Document { path, title, summary, card, .. } = document;
        Self { path: path.clone(), title: title.clone(), summary: summary.clone(), card: card.clone() }
    }
}

/// Writes a page of summaries; `None` stands for an empty place.
pub(crate) fn write_page(summaries: &[Option<Summary>]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.number(u32::try_from(summaries.len()).unwrap_or_default());
    for summary in summaries {
        let empty = Summary::default();
        let Summary { path, title, summary, card } = summary.as_ref().unwrap_or(&empty);
        for text in [path, title, summary, card] {
            writer.text(text);
        }
    }
    writer.finish()
}

/// Reads a page.
pub(crate) fn read_page(bytes: &[u8]) -> Option<Vec<Option<Summary>>> {
    let mut reader = Reader::new(bytes);
    let mut page = Vec::new();
    for _ in 0..reader.number()? {
        let mut text = || reader.text().map(str::to_owned);
        let summary = Summary { path: text()?, title: text()?, summary: text()?, card: text()? };
        page.push((!summary.path.is_empty()).then_some(summary));
    }
    Some(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_back_with_its_gaps() {
        let text = |name: &str| name.to_owned();
        let summary = Summary { path: text("/berita/a/"), title: text("Satu"), summary: text("é"), card: text("{}") };
        let page = [Some(summary), None];
        let bytes = write_page(&page);
        assert_eq!(read_page(&bytes).unwrap(), page);
        assert_eq!(read_page(&bytes[..9]), None);
    }
}
