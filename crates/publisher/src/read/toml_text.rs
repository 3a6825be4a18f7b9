//! Parsing TOML so that one slip does not hide the problems after it.

use super::{fields::Fields, lines::Lines};
use crate::problem::{Place, Problems};
use model::date::DateError;
use std::{collections::BTreeSet, ops::Range, sync::Arc};
use toml::{Spanned, de::DeTable};

/// A TOML text with what is needed to say where something stands in it.
#[derive(Debug)]
pub(super) struct TomlText<'a> {
    pub(super) file: &'a Arc<str>,
    pub(super) lines: Lines,
    table: Spanned<DeTable<'a>>,
    /// Keys on lines that could not be parsed: they do not count as missing.
    pub(super) broken: BTreeSet<String>,
}

impl<'a> TomlText<'a> {
    /// Parses as much of a text as it can; `first_line` is the number of the text's first line in its file.
    pub(super) fn parse(text: &'a str, file: &'a Arc<str>, first_line: usize, problems: &mut Problems) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let lines = Lines::new(text, first_line);
        let mut broken = BTreeSet::new();
        let mut reported = BTreeSet::new();
        let written_lines: Vec<&str> = if errors.is_empty() { Vec::new() } else { text.lines().collect() };
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            let line = lines.line_of(offset);
            let written = written_lines.get(line.saturating_sub(first_line)).copied().unwrap_or_default();
            let key = written.split('=').next().unwrap_or_default().trim();
            broken.insert(key.to_owned());
            // One slip causes several errors on its line; only the first one is useful.
            if reported.insert(line) {
                let (what, fix) = describe(key, written, error.message());
                problems.push(&Place::new(file, line), what, fix);
            }
        }
        Self { file, lines, table, broken }
    }

    /// Returns the top-level keys.
    pub(super) fn fields(&self) -> Fields<'_> {
        Fields::new(self, self.table.get_ref(), "", 1)
    }

    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        Place::new(self.file, self.lines.line_of(span.start))
    }
}

/// The quotation marks that word processors write.
const CURLY_QUOTES: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];

/// Replaces the parser's English message with the mistake that an editor most often made.
fn describe(key: &str, written: &str, message: &str) -> (String, String) {
    let value = written.split_once('=').map_or(written, |(_, value)| value);
    let value = value.trim_start_matches(['[', ' ', '\t']).trim_end();
    let ends = [value.chars().next(), value.chars().next_back()];
    if let Some(quote) = ends.into_iter().flatten().find(|letter| CURLY_QUOTES.contains(letter)) {
        let fix = "Ganti dengan tanda kutip lurus, seperti di `title = \"Judul\"`; tanda kutip melengkung hanya boleh di dalam teksnya";
        return (format!("tanda kutip `{quote}` melengkung, dan TOML hanya mengenal yang lurus"), fix.to_owned());
    }
    if written.contains(['\u{a0}', '\u{200b}', '\u{202f}', '\u{feff}']) {
        let fix = "Hapus spasi di sekitar tanda `=` dan di awal baris, lalu ketik lagi";
        return ("baris ini berisi spasi istimewa dari pengolah kata atau halaman web".to_owned(), fix.to_owned());
    }
    if key.ends_with("_at") || matches!(key, "valid_from" | "valid_until" | "deadline") {
        return (format!("`{key}` {DateError}"), "Periksa tanggal dan jamnya".to_owned());
    }
    if message.contains("duplicate key") {
        return (format!("`{key}` ditulis dua kali"), "Hapus salah satunya".to_owned());
    }
    let fix = "Tulis `kunci = \"nilai\"`, teks di antara tanda kutip";
    ("baris ini tidak dapat dibaca sebagai TOML".to_owned(), fix.to_owned())
}
