//! The values by which the documents of a segment can be narrowed, one column for each facet.

use super::{
    bytes::{Reader, Writer},
    document::FACETS,
};

/// The values of each facet, and which of them each document has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Columns([Column; FACETS]);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Column {
    values: Vec<String>,
    /// For each document 0 for no value, or the place of its value, counted from 1.
    codes: Vec<u32>,
}

impl Columns {
    /// Adds the next document, or `None` for an empty place in the ledger.
    pub(crate) fn push(&mut self, facets: Option<&[String; FACETS]>) {
        for (index, column) in self.0.iter_mut().enumerate() {
            let value = facets.and_then(|facets| facets.get(index)).filter(|value| !value.is_empty());
            let code = value.map_or(0, |value| column.code_of(value));
            column.codes.push(code);
        }
    }

    /// Returns the value of a document, counted from the first of the segment.
    pub(crate) fn value(&self, facet: usize, document: u32) -> Option<&str> {
        let column = self.0.get(facet)?;
        let code = *column.codes.get(usize::try_from(document).ok()?)?;
        column.values.get(usize::try_from(code.checked_sub(1)?).ok()?).map(String::as_str)
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        for column in &self.0 {
            column.write(&mut writer);
        }
        writer.finish()
    }

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let mut columns = Self::default();
        for column in &mut columns.0 {
            *column = Column::read(&mut reader)?;
        }
        Some(columns)
    }
}

impl Column {
    fn code_of(&mut self, value: &str) -> u32 {
        let index = self.values.iter().position(|known| known == value).unwrap_or_else(|| {
            self.values.push(value.to_owned());
            self.values.len() - 1
        });
        u32::try_from(index + 1).unwrap_or_default()
    }

    /// Writes the codes in runs or, where those are longer, in as many bits as the values need.
    fn write(&self, writer: &mut Writer) {
        writer.number(u32::try_from(self.values.len()).unwrap_or_default());
        for value in &self.values {
            writer.text(value);
        }
        writer.number(u32::try_from(self.codes.len()).unwrap_or_default());
        let mut runs = Writer::default();
        for run in self.codes.chunk_by(|one, next| one == next) {
            runs.number(u32::try_from(run.len()).unwrap_or_default());
            runs.number(run.first().copied().unwrap_or_default());
        }
        let (runs, packed) = (runs.finish(), self.pack());
        let is_packed = packed.len() < runs.len();
        writer.number(u32::from(is_packed));
        writer.bytes(if is_packed { &packed } else { &runs });
    }

    fn pack(&self) -> Vec<u8> {
        let bits = bits_of(self.values.len());
        let mut packed = vec![0_u8; self.codes.len().saturating_mul(bits).div_ceil(8)];
        for (index, code) in self.codes.iter().enumerate() {
            for bit in (0..bits).filter(|bit| code >> bit & 1 == 1) {
                let place = index * bits + bit;
                if let Some(byte) = packed.get_mut(place / 8) {
                    *byte |= 1 << (place % 8);
                }
            }
        }
        packed
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut column = Self::default();
        for _ in 0..reader.number()? {
            column.values.push(reader.text()?.to_owned());
        }
        let length = usize::try_from(reader.number()?).ok()?;
        let is_packed = reader.number()? == 1;
        let bytes = reader.bytes()?;
        if is_packed {
            let bits = bits_of(column.values.len());
            // Reads no more codes than there are bytes for, whatever the length says.
            let length = length.min(bytes.len().saturating_mul(8) / bits);
            column.codes = (0..length).map(|index| unpack(bytes, index * bits, bits)).collect();
        } else {
            let mut runs = Reader::new(bytes);
            while let Some(run) = runs.number() {
                let code = runs.number()?;
                let room = length.checked_sub(column.codes.len())?;
                column.codes.extend(std::iter::repeat_n(code, usize::try_from(run).ok()?.min(room)));
            }
        }
        Some(column)
    }
}

fn unpack(bytes: &[u8], first: usize, bits: usize) -> u32 {
    (0..bits).fold(0, |code, bit| {
        let place = first + bit;
        code | u32::from(bytes.get(place / 8).is_some_and(|byte| byte >> (place % 8) & 1 == 1)) << bit
    })
}

/// Returns the number of bits for so many values and for none.
fn bits_of(values: usize) -> usize {
    (usize::BITS - values.leading_zeros()).max(1) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_in_runs_and_mixed() {
        let mut columns = Columns::default();
        for document in 0..200_u32 {
            let facets = [
                ["berita", "artikel", "video"][(document * 7 % 3) as usize].to_owned(),
                (2020 + document / 50).to_string(),
                String::new(),
            ];
            columns.push((document != 17).then_some(&facets));
        }
        let bytes = columns.write();
        assert!(bytes.len() < 130, "{}", bytes.len());
        let read = Columns::read(&bytes).unwrap();
        assert_eq!(read, columns);
        assert_eq!((read.value(0, 1), read.value(1, 199), read.value(2, 3)), (Some("artikel"), Some("2023"), None));
        assert_eq!((read.value(0, 17), read.value(0, 200), read.value(9, 0)), (None, None, None));
        for length in 0..bytes.len() {
            let _ = Columns::read(&bytes[..length]);
        }
    }

    #[test]
    fn no_length_makes_it_fill_the_memory() {
        let mut writer = Writer::default();
        for _ in 0..FACETS {
            writer.number(0);
            writer.number(u32::MAX);
            writer.number(1);
            writer.bytes(&[1, 2]);
        }
        assert!(Columns::read(&writer.finish()).is_some_and(|columns| columns.0[0].codes.len() <= 16));
    }
}
