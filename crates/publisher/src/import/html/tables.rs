//! Tables.

use super::flow::Flow;
use crate::{
    import::text::{Block, Inline, plain, trim},
    limits::{TABLE_COLUMNS, TABLE_ROWS},
};
use ego_tree::NodeRef;
use scraper::{ElementRef, Node};

impl Flow<'_> {
    /// A table; what is too large or only lays things out becomes paragraphs.
    pub(super) fn table(&mut self, table: NodeRef<'_, Node>, depth: usize) -> Vec<Block> {
        let mut rows = Vec::new();
        let mut blocks = Vec::new();
        for node in table.descendants() {
            let Some(element) = ElementRef::wrap(node) else { continue };
            match element.value().name() {
                // A table in a table is read with the one that holds it.
                "tr" => rows.push(self.row(node, depth)),
                "caption" => blocks.push(Block::Paragraph(trim(self.inlines(node, depth)))),
                _ => {}
            }
        }
        rows.retain(|row| row.iter().any(|cell| !plain(cell).trim().is_empty()));
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        if !(2..=TABLE_COLUMNS).contains(&columns) || !(2..=TABLE_ROWS).contains(&rows.len()) {
            if columns > 1 {
                self.lost.insert(format!("tabel {} baris × {columns} kolom, menjadi paragraf", rows.len()));
            }
            blocks.extend(rows.into_iter().flatten().filter(|cell| !cell.is_empty()).map(Block::Paragraph));
            return blocks;
        }
        for row in &mut rows {
            row.resize(columns, Vec::new());
        }
        let head = rows.remove(0);
        blocks.push(Block::Table { head, rows });
        blocks
    }

    fn row(&mut self, row: NodeRef<'_, Node>, depth: usize) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        for node in row.children() {
            let Some(cell) = ElementRef::wrap(node).filter(|cell| matches!(cell.value().name(), "td" | "th")) else {
                continue;
            };
            let words = trim(
                self.inlines(node, depth)
                    .into_iter()
                    .map(|inline| match inline {
                        // A cell is one line.
                        Inline::Break => Inline::Text(" ".to_owned()),
                        inline => inline,
                    })
                    .collect(),
            );
            cells.push(words);
            let span = cell.attr("colspan").and_then(|span| span.parse().ok()).unwrap_or(1_usize);
            if span > 1 {
                self.lost.insert("sel tabel yang digabung".to_owned());
            }
            for _ in 1..span.min(TABLE_COLUMNS) {
                cells.push(Vec::new());
            }
        }
        cells
    }
}
