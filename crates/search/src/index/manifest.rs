//! The file that is read first: how many documents there are, and the newest of them in full.

use super::{
    bytes::{Reader, Writer},
    columns::Columns,
    summaries::{Summary, read_page, write_page},
};

/// The manifest as read and written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// The number of places in the ledger, empty ones too.
    pub(crate) documents: u32,
    /// How the files of words begin.
    pub(crate) shards: Vec<String>,
    /// The block of the newest documents.
    pub(crate) block: Vec<u8>,
    /// Their columns.
    pub(crate) columns: Columns,
    /// What is shown of them.
    pub(crate) summaries: Vec<Option<Summary>>,
}

impl Manifest {
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(self.documents);
        writer.number(u32::try_from(self.shards.len()).unwrap_or_default());
        let mut before = "";
        for name in &self.shards {
            writer.text_after(name, before);
            before = name;
        }
        writer.bytes(&self.block);
        writer.bytes(&self.columns.write());
        writer.bytes(&write_page(&self.summaries));
        writer.finish()
    }

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let documents = reader.number()?;
        let mut shards: Vec<String> = Vec::new();
        for _ in 0..reader.number()? {
            let name = reader.text_after(shards.last().map_or("", String::as_str))?;
            shards.push(name);
        }
        let block = reader.bytes()?.to_vec();
        let columns = Columns::read(reader.bytes()?)?;
        let summaries = read_page(reader.bytes()?)?;
        Some(Self { documents, shards, block, columns, summaries })
    }
}
