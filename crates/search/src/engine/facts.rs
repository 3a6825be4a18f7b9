//! The values of each document by which hits can be narrowed, for all segments together.

use super::{local::Local, store::Store};
use crate::index::{Columns, FACETS, Kind, layout};

/// The facet that says how old a document is.
const YEAR: usize = 1;
/// How much more the newest documents count than the oldest.
const RECENT: f32 = 0.2;
/// After so many years half of that bonus is gone.
const HALF_LIFE: f32 = 2.0;

#[derive(Debug, Default)]
pub(super) struct Facts {
    values: [Vec<String>; FACETS],
    /// For each document and facet the place of its value, counted from 1, or 0 for none.
    codes: Vec<[u16; FACETS]>,
    /// The factor of each year, in the order of `values`.
    recency: Vec<f32>,
    read: Vec<String>,
}

impl Facts {
    /// Reads everything anew if more files have come since the last call.
    pub(super) fn update(&mut self, store: &Store, local: &Local) {
        let Some(manifest) = store.manifest() else {
            *self = Self::default();
            self.add(local.columns(), local.len());
            self.age();
            return;
        };
        let mut read = vec![format!("{} {}", store.generation(), local.len())];
        let segments = layout::segments(manifest.documents);
        read.extend(
            segments
                .iter()
                .map(|segment| segment.columns_file())
                .filter(|name| store.file(name).is_some_and(|file| file.is_ok())),
        );
        if read == self.read {
            return;
        }
        *self = Self { read, ..Self::default() };
        for segment in segments {
            let file = store.file(&segment.columns_file()).and_then(Result::ok).and_then(<[u8]>::split_first);
            let content = file.filter(|(kind, _)| **kind == Kind::Columns.byte()).map(|(_, content)| content);
            let columns = content.and_then(Columns::read).unwrap_or_default();
            self.add(&columns, segment.size as usize);
        }
        self.add(&manifest.columns, (manifest.documents - layout::first_fresh(manifest.documents)) as usize);
        self.add(local.columns(), local.len());
        self.age();
    }

    fn add(&mut self, columns: &Columns, documents: usize) {
        for document in 0..u32::try_from(documents).unwrap_or_default() {
            let mut codes = [0_u16; FACETS];
            for (facet, code) in codes.iter_mut().enumerate() {
                let Some((values, value)) = self.values.get_mut(facet).zip(columns.value(facet, document)) else {
                    continue;
                };
                let place = values.iter().position(|known| known == value).unwrap_or_else(|| {
                    values.push(value.to_owned());
                    values.len() - 1
                });
                *code = u16::try_from(place + 1).unwrap_or_default();
            }
            self.codes.push(codes);
        }
    }

    fn age(&mut self) {
        let year = |value: &String| value.parse::<u16>().unwrap_or_default();
        let newest = self.values(YEAR).iter().map(year).max().unwrap_or_default();
        let recency = |value| 1.0 + RECENT * (-f32::from(newest - year(value)) / HALF_LIFE).exp2();
        self.recency = self.values(YEAR).iter().map(recency).collect();
    }

    pub(super) fn codes(&self, document: u32) -> [u16; FACETS] {
        self.codes.get(document as usize).copied().unwrap_or_default()
    }

    /// Returns the code of a value, or `None` if no document has it.
    pub(super) fn code_of(&self, facet: usize, value: &str) -> Option<u16> {
        let place = self.values.get(facet)?.iter().position(|known| known == value)?;
        u16::try_from(place + 1).ok()
    }

    pub(super) fn values(&self, facet: usize) -> &[String] {
        self.values.get(facet).map_or(&[], Vec::as_slice)
    }

    pub(super) fn recency(&self, document: u32) -> f32 {
        let year = self.codes(document).get(YEAR).copied().unwrap_or_default();
        usize::from(year).checked_sub(1).and_then(|place| self.recency.get(place)).copied().unwrap_or(1.0)
    }
}
