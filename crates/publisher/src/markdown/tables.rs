//! Tables within bounds, every row as wide as the head.

use super::frame::TableParts;
use crate::{
    limits::{TABLE_COLUMNS, TABLE_ROWS},
    problem::{Place, Problems},
};
use model::block::{Align, Block, Table};
use pulldown_cmark::Alignment;

pub(super) fn new_table(alignments: &[Alignment]) -> TableParts {
    let align = |alignment: &Alignment| match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    };
    TableParts { align: alignments.iter().map(align).collect(), ..TableParts::default() }
}

/// Returns the cells of a row as written (GFM, section 4.10): the text between two bars. An escaped bar ends no cell.
pub(super) fn count_cells(row: &str) -> Vec<String> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let (mut cells, mut cell, mut is_escaped) = (Vec::new(), String::new(), false);
    for letter in row.chars() {
        if letter == '|' && !is_escaped {
            cells.push(std::mem::take(&mut cell).trim().to_owned());
        } else {
            cell.push(letter);
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    if !cell.trim().is_empty() {
        cells.push(cell.trim().to_owned());
    }
    cells
}

pub(super) fn finish_table(mut table: TableParts, place: &Place, problems: &mut Problems) -> Option<Block> {
    let columns = table.head.len();
    if columns > TABLE_COLUMNS || table.rows.len() > TABLE_ROWS {
        let what = format!("tabel terlalu besar ({columns} kolom, {} baris)", table.rows.len());
        problems.push(
            place,
            what,
            format!("Batasnya {TABLE_COLUMNS} kolom dan {TABLE_ROWS} baris; simpan tabel besar sebagai lampiran"),
        );
        return None;
    }
    for row in &mut table.rows {
        row.resize(columns, Vec::new());
    }
    table.align.resize(columns, Align::Start);
    Some(Block::Table(Table { head: table.head, align: table.align, rows: table.rows }))
}
