//! Footnotes: numbered in the order in which the text refers to them, wherever they are written.

use crate::problem::{Place, Problems};
use model::block::{Block, Footnote, FootnoteReference};
use std::collections::BTreeMap;

/// The footnotes of a text, by their labels.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// Labels in the order of their first references, each with the number of references and the place of the first.
    referred: Vec<(String, u32, Place)>,
    numbers: BTreeMap<String, usize>,
    said: BTreeMap<String, (Vec<Block>, Place)>,
}

impl Footnotes {
    /// Adds a reference.
    pub(super) fn refer(&mut self, label: &str, place: &Place) -> FootnoteReference {
        let next = self.referred.len();
        let index = *self.numbers.entry(label.to_owned()).or_insert(next);
        if index == next {
            self.referred.push((label.to_owned(), 0, place.clone()));
        }
        let count = self.referred.get_mut(index).map_or(1, |(_, count, _)| {
            *count += 1;
            *count
        });
        FootnoteReference { number: u32::try_from(index + 1).unwrap_or(u32::MAX), occurrence: count }
    }

    /// Adds the text of a footnote.
    pub(super) fn define(&mut self, label: String, blocks: Vec<Block>, place: &Place, problems: &mut Problems) {
        if blocks.is_empty() {
            problems.push(place, format!("catatan kaki `[^{label}]` kosong"), "Tulis isinya sesudah titik dua");
        } else if self.said.contains_key(&label) {
            let what = format!("catatan kaki `[^{label}]` ditulis dua kali");
            problems.push(place, what, "Beri nama lain pada salah satunya, di sini dan di rujukannya");
            return;
        }
        self.said.insert(label, (blocks, place.clone()));
    }

    /// Returns the block of all footnotes, if there are any. Reports references and footnotes that lack each other.
    pub(super) fn into_block(mut self, problems: &mut Problems) -> Option<Block> {
        let mut footnotes = Vec::new();
        for (label, references, place) in self.referred {
            match self.said.remove(&label) {
                Some((blocks, _)) => footnotes.push(Footnote { references, blocks }),
                None => problems.push(
                    &place,
                    format!("catatan kaki `[^{label}]` tidak ada isinya"),
                    format!("Tulis isinya di baris sendiri: `[^{label}]: isi catatan`"),
                ),
            }
        }
        for (label, (_, place)) in self.said {
            let what = format!("catatan kaki `[^{label}]` tidak dirujuk di mana pun, jadi tidak akan terbaca");
            problems.push(
                &place,
                what,
                format!("Tulis `[^{label}]` di tempat yang dijelaskannya, atau hapus baris ini"),
            );
        }
        (!footnotes.is_empty()).then_some(Block::Footnotes(footnotes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn numbers_follow_the_text_and_each_reference_has_an_address() {
        let place = Place::new(&Arc::from("a.md"), 1);
        let mut footnotes = Footnotes::default();
        let ids: Vec<String> = ["b", "a", "b"].map(|label| footnotes.refer(label, &place).id()).to_vec();
        assert_eq!(ids, ["rujukan_1", "rujukan_2", "rujukan_1_2"]);
    }
}
