//! Tables.

use super::{
    flow::Flow,
    paragraphs::{flush, line_of, one_line},
};
use crate::{
    import::text::{Block, Inline, is_blank, trim},
    limits::{TABLE_COLUMNS, TABLE_ROWS},
};
use ego_tree::NodeRef;
use scraper::{ElementRef, Node};

/// A cell as it is written.
struct Cell<'a> {
    node: NodeRef<'a, Node>,
    columns: usize,
    rows: usize,
}

impl Flow<'_> {
    /// Converts a table. One with a single row or column only lays things out and is read cell by cell; one that is too
    /// large becomes paragraphs.
    pub(super) fn table(&mut self, table: NodeRef<'_, Node>, depth: usize, containers: usize) -> Vec<Block> {
        let (rows, others) = rows_of(table);
        let mut blocks = Vec::new();
        for node in others {
            let words = trim(self.inlines(node, depth));
            if !is_blank(&words) {
                blocks.push(Block::Paragraph(words));
            }
        }
        let width = |row: &Vec<Cell<'_>>| row.iter().map(|cell| cell.columns).sum::<usize>();
        let columns = rows.iter().map(width).max().unwrap_or_default();
        if columns < 2 || rows.len() < 2 {
            if columns > 1 {
                self.losses.tell("tabel satu baris, yang selnya menjadi paragraf");
            }
            for cell in rows.into_iter().flatten() {
                blocks.extend(self.flow(cell.node, depth + 1, containers));
            }
            return blocks;
        }
        let mut grid = self.grid(rows, depth);
        grid.retain(|row| !row.iter().all(|cell| is_blank(cell)));
        let columns = grid.iter().map(Vec::len).max().unwrap_or_default();
        if !(2..=TABLE_COLUMNS).contains(&columns) || !(2..=TABLE_ROWS).contains(&grid.len()) {
            if grid.len() > 1 {
                self.losses.tell(format!("tabel {} baris × {columns} kolom, menjadi paragraf", grid.len()));
            }
            for mut cell in grid.into_iter().flatten().filter(|cell| !is_blank(cell)) {
                flush(&mut cell, &mut blocks);
            }
            return blocks;
        }
        for row in &mut grid {
            row.resize(columns, Vec::new());
        }
        let head = grid.remove(0);
        blocks.push(Block::Table { head, rows: grid });
        blocks
    }

    /// Puts the cells into their columns. Where a cell spans several rows or columns, the other places are empty cells.
    fn grid(&mut self, rows: Vec<Vec<Cell<'_>>>, depth: usize) -> Vec<Vec<Vec<Inline>>> {
        let mut grid = Vec::with_capacity(rows.len());
        // For each column, how many of the next rows a cell above still spans.
        let mut taken: Vec<usize> = Vec::new();
        let height = rows.len();
        for (number, row) in rows.into_iter().enumerate() {
            let mut cells: Vec<Vec<Inline>> = Vec::new();
            let mut below = std::mem::take(&mut taken);
            for cell in row {
                while below.get(cells.len()).is_some_and(|count| *count > 0) {
                    cells.push(Vec::new());
                }
                let words = self.cell(cell.node, depth);
                let reach = cell.rows.min(height - number) - 1;
                if (cell.columns > 1 || reach > 0) && !is_blank(&words) {
                    self.losses
                        .tell_change("sel tabel yang digabung, dipisah lagi dengan sel kosong", &line_of(&words));
                }
                let start = cells.len();
                cells.push(words);
                cells.resize(start + cell.columns, Vec::new());
                taken.resize(taken.len().max(cells.len()), 0);
                taken.iter_mut().skip(start).take(cell.columns).for_each(|count| *count = reach);
            }
            taken.resize(taken.len().max(below.len()), 0);
            for (count, above) in taken.iter_mut().zip(below.drain(..)) {
                *count = (*count).max(above.saturating_sub(1));
            }
            grid.push(cells);
        }
        grid
    }

    /// Converts a cell into one line.
    fn cell(&mut self, cell: NodeRef<'_, Node>, depth: usize) -> Vec<Inline> {
        let words = one_line(self.inlines(cell, depth + 1));
        let has = |names: &[&str]| {
            let mut inner = cell.descendants().skip(1).filter_map(|inner| inner.value().as_element());
            inner.any(|inner| names.contains(&inner.name()))
        };
        if has(&["table"]) {
            self.losses.tell_change("tabel di dalam tabel, menjadi satu sel", &line_of(&words));
        } else if has(&["ul", "ol", "pre", "blockquote"]) {
            self.losses.tell_change("daftar atau kutipan di dalam sel tabel, menjadi satu baris", &line_of(&words));
        }
        words
    }
}

/// Returns the rows of a table, without those of tables within it, and the nodes outside of rows, such as captions.
fn rows_of(table: NodeRef<'_, Node>) -> (Vec<Vec<Cell<'_>>>, Vec<NodeRef<'_, Node>>) {
    let name = |node: NodeRef<'_, Node>| {
        node.value().as_element().map(|element| element.name().to_owned()).unwrap_or_default()
    };
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for part in table.children() {
        let group = match name(part).as_str() {
            "tr" => vec![part],
            "thead" | "tbody" | "tfoot" => part.children().collect(),
            "colgroup" | "col" => continue,
            _ => {
                others.push(part);
                continue;
            }
        };
        for row in group {
            if name(row) != "tr" {
                others.push(row);
                continue;
            }
            let mut cells = Vec::new();
            for node in row.children() {
                match ElementRef::wrap(node).filter(|cell| matches!(cell.value().name(), "td" | "th")) {
                    Some(cell) => {
                        let span =
                            |key: &str| cell.attr(key).and_then(|span| span.trim().parse().ok()).unwrap_or(1_usize);
                        // A row span of zero reaches to the last row.
                        let rows = if span("rowspan") == 0 { usize::MAX } else { span("rowspan") };
                        cells.push(Cell { node, columns: span("colspan").clamp(1, TABLE_COLUMNS + 1), rows });
                    }
                    None => others.push(node),
                }
            }
            rows.push(cells);
        }
    }
    (rows, others)
}
