//! Postings: which documents have which form of a word, and how much the form says of them.

use super::bytes::{Reader, Writer};
use std::collections::BTreeMap;

/// Family → form → documents.
#[derive(Debug, Default)]
pub(crate) struct Postings(BTreeMap<String, Forms>);

/// The documents of a form with their weights, as they are written: a large segment has millions of them, and in this
/// form each takes two bytes.
#[derive(Debug)]
pub(crate) struct Listed {
    count: u32,
    last: u32,
    writer: Writer,
}

impl Listed {
    /// Starts a list whose documents are counted from `first`.
    pub(crate) fn new(first: u32) -> Self {
        Self { count: 0, last: first, writer: Writer::default() }
    }

    /// Adds the next document; documents come in ascending order.
    pub(crate) fn push(&mut self, document: u32, weight: u8) {
        self.writer.number((document - self.last) << 3 | u32::from(weight.saturating_sub(1).min(7)));
        self.last = document;
        self.count += 1;
    }
}

impl Postings {
    /// Adds all documents of a form.
    pub(crate) fn add(&mut self, family: String, form: String, documents: Listed) {
        self.0.entry(family).or_default().insert(form, documents);
    }

    /// Passes every form to `give`, with the number of documents that have it.
    pub(crate) fn for_each_form(&self, give: &mut dyn FnMut(&str, u32)) {
        self.0.values().flatten().for_each(|(form, documents)| give(form, documents.count));
    }

    pub(crate) fn families(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }

    /// Returns the block of all its families.
    pub(crate) fn block(&self) -> Vec<u8> {
        write_block(&self.0.iter().collect::<Vec<_>>())
    }

    /// Returns the block of some of its families, which are sorted.
    pub(crate) fn block_of(&self, families: &[&str]) -> Vec<u8> {
        write_block(&families.iter().filter_map(|family| self.0.get_key_value(*family)).collect::<Vec<_>>())
    }
}

type Forms = BTreeMap<String, Listed>;

fn write_block(inside: &[(&String, &Forms)]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.number(u32::try_from(inside.len()).unwrap_or_default());
    let mut key_before = "";
    for (family, forms) in inside {
        writer.text_after(family, key_before);
        key_before = family;
        writer.number(u32::try_from(forms.len()).unwrap_or_default());
        let mut form_before = family.as_str();
        for (form, postings) in *forms {
            writer.text_after(form, form_before);
            form_before = form;
            writer.number(postings.count);
            writer.append(&postings.writer);
        }
    }
    writer.finish()
}

/// A block that is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block<'a> {
    bytes: &'a [u8],
    first: u32,
}

impl<'a> Block<'a> {
    pub(crate) const fn new(bytes: &'a [u8], first: u32) -> Self {
        Self { bytes, first }
    }

    /// Passes every form of a family to `give`, with its documents and weights. Passes nothing if the family has none,
    /// or if the bytes are no block.
    pub(crate) fn for_each(self, wanted: &str, give: &mut dyn FnMut(&str, u32, u8)) {
        let _ = self.find(wanted, give);
    }

    /// Passes every form to `give`, with the number of documents that have it.
    pub(crate) fn for_each_form(self, give: &mut dyn FnMut(&str, u32)) {
        let _ = self.read(&mut |_| Some(true), &mut |form, documents| give(form, documents.count));
    }

    fn find(self, wanted: &str, give: &mut dyn FnMut(&str, u32, u8)) -> Option<()> {
        let mut is_over = false;
        let mut is_wanted = |family: &str| {
            // The families are sorted, so the wanted one can no longer come.
            if is_over || family > wanted {
                return None;
            }
            is_over = family == wanted;
            Some(is_over)
        };
        self.read(&mut is_wanted, &mut |form, mut documents| {
            while let Some((document, weight)) = documents.next() {
                give(form, document, weight);
            }
        })
    }

    /// Reads until `is_wanted` returns `None` for a family, which means that nothing more can come.
    fn read(
        self,
        is_wanted: &mut dyn FnMut(&str) -> Option<bool>,
        give: &mut dyn FnMut(&str, Documents<'_>),
    ) -> Option<()> {
        let mut reader = Reader::new(self.bytes);
        let mut family = String::new();
        for _ in 0..reader.number()? {
            family = reader.text_after(&family)?;
            let is_wanted = is_wanted(&family)?;
            let mut text = family.clone();
            for _ in 0..reader.number()? {
                text = reader.text_after(&text)?;
                let count = reader.number()?;
                if is_wanted {
                    give(&text, Documents { reader, count, document: self.first });
                }
                for _ in 0..count {
                    reader.number()?;
                }
            }
        }
        Some(())
    }
}

/// The documents of a form, with its weight in each.
struct Documents<'a> {
    reader: Reader<'a>,
    count: u32,
    document: u32,
}

impl Documents<'_> {
    fn next(&mut self) -> Option<(u32, u8)> {
        self.count = self.count.checked_sub(1)?;
        let number = self.reader.number()?;
        self.document = self.document.checked_add(number >> 3)?;
        Some((self.document, (number & 7).to_le_bytes()[0] + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::family;

    #[test]
    fn what_a_block_holds_is_found_again() {
        let mut postings = Postings::default();
        for (form, documents) in
            [("latihan", vec![(1000, 3), (1600, 1)]), ("pelatihan", vec![(1001, 8)]), ("humas", vec![(1000, 5)])]
        {
            let mut listed = Listed::new(1000);
            documents.iter().for_each(|(document, weight)| listed.push(*document, *weight));
            postings.add(family(form), form.to_owned(), listed);
        }
        let bytes = postings.block();
        let block = Block::new(&bytes, 1000);
        let forms_of = |family: &str| {
            let mut found = Vec::new();
            block.for_each(family, &mut |form, document, weight| found.push((form.to_owned(), document, weight)));
            found
        };
        let form = |text: &str, document, weight| (text.to_owned(), document, weight);
        assert_eq!(
            forms_of(&family("dilatih")),
            [form("latihan", 1000, 3), form("latihan", 1600, 1), form("pelatihan", 1001, 8)]
        );
        assert_eq!(forms_of("tidak"), []);
        for length in 0..bytes.len() {
            Block::new(&bytes[..length], 1000).for_each("humas", &mut |_, _, _| {});
        }
    }
}
