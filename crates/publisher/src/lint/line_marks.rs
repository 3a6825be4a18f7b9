//! Marks that only count at the start of a line, and lines that were meant as list items or table rows.

use super::written_line::{Leftover, WrittenLine};

/// Bullets of word processors.
const BULLETS: [char; 16] = ['•', '◦', '▪', '▫', '‣', '●', '○', '■', '□', '➢', '➤', '✓', '✔', '❖', '·', '\u{f0b7}'];
const LIST: &str = "Tulis tiap butir di baris sendiri, diawali `- ` atau `1. `, dengan baris kosong di atas daftarnya";
const SPACE_AFTER: &str =
    "Ganti spasi istimewa (dari pengolah kata atau halaman web) sesudah tanda itu dengan spasi biasa";
const SPACE_BEFORE: &str = "Hapus spasi istimewa (dari pengolah kata atau halaman web) di awal baris";

/// Returns whether a letter is a space that Markdown does not treat as one, or has no width.
fn is_special_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

/// Finds a mark at the start of a line that Markdown did not understand.
pub(super) fn find_at_start(line: &str) -> Option<Leftover> {
    let text = line.trim_start_matches(|letter: char| letter == ' ' || is_special_space(letter));
    let is_indented = line.starts_with(is_special_space);
    let (mark, rest) = split_mark(text)?;
    if rest.starts_with(is_special_space) {
        return Some(Leftover::new(mark, SPACE_AFTER));
    }
    if is_indented && (rest.starts_with(' ') || mark.starts_with(['`', '~'])) {
        return Some(Leftover::new(mark, SPACE_BEFORE));
    }
    if mark.starts_with('#') && mark.len() > 1 && rest.starts_with(char::is_alphanumeric) {
        return Some(Leftover::new(mark, "Beri satu spasi sesudah tanda itu: `## Judul bagian`"));
    }
    if mark.starts_with(BULLETS) && !rest.trim().is_empty() {
        return Some(Leftover::new(mark, LIST));
    }
    (mark == ":::")
        .then(|| Leftover::new(mark, "Tulis kotak sebagai kutipan: `> [!CATATAN]`, isinya di baris `> ` berikutnya"))
}

/// Splits a line into the block mark at its start and the rest.
fn split_mark(text: &str) -> Option<(&str, &str)> {
    let hashes = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) {
        return text.split_at_checked(hashes);
    }
    if let Some(mark) = ["```", "~~~", ":::"].into_iter().find(|mark| text.starts_with(mark)) {
        return text.split_at_checked(mark.len());
    }
    let first = text.chars().next()?;
    if matches!(first, '-' | '*' | '+' | '>') || BULLETS.contains(&first) {
        return text.split_at_checked(first.len_utf8());
    }
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = text.split_at_checked(digits)?;
    let is_number = !number.is_empty() && number.len() <= 3 && rest.starts_with(['.', ')']);
    if is_number { text.split_at_checked(digits + 1) } else { None }
}

/// Finds lines that begin like list items but run together, because Markdown does not know such marks or needs an empty
/// line before a list.
pub(super) fn find_run_together(lines: &[WrittenLine]) -> Option<(usize, Leftover)> {
    let labels: Vec<Option<Label>> = lines.iter().map(|line| label_of(&line.text)).collect();
    let mut pairs = lines.iter().zip(&labels).zip(lines.iter().skip(1).zip(labels.iter().skip(1)));
    pairs.find_map(|((line, label), (next, next_label))| {
        let (label, next_label) = (label.as_ref(), next_label.as_ref()?);
        let is_item = next_label.is_bullet() || label.is_some_and(|label| label.comes_before(next_label));
        let first = if label.is_some() { line } else { next };
        let mark = if label.is_some() { label? } else { next_label };
        (next.is_joined && is_item).then(|| (first.number, Leftover::new(mark.text.clone(), LIST)))
    })
}

/// The bullet or number that a line begins with.
#[derive(Debug, PartialEq, Eq)]
struct Label {
    text: String,
    /// Its possible positions in a list: `b.` is the second, `i.` the ninth letter or the first Roman number. Empty for
    /// a bullet.
    positions: Vec<u32>,
}

impl Label {
    fn is_bullet(&self) -> bool {
        self.positions.is_empty()
    }

    fn comes_before(&self, next: &Self) -> bool {
        self.positions.iter().any(|position| next.positions.contains(&(position + 1)))
    }
}

fn label_of(line: &str) -> Option<Label> {
    let line = line.trim_start_matches(|letter: char| letter == ' ' || is_special_space(letter));
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let is_apart = |rest: &str| rest.starts_with(|letter: char| letter.is_whitespace() || is_special_space(letter));
    if BULLETS.contains(&first) || (matches!(first, '–' | '—' | '-' | '*' | '+' | 'o' | '§') && is_apart(rest)) {
        return Some(Label { text: first.to_string(), positions: Vec::new() });
    }
    let open = line.strip_prefix('(');
    let (label, rest) = open.unwrap_or(line).split_once(['.', ')'])?;
    if !is_apart(rest) {
        return None;
    }
    let end = if open.is_some() || line.get(label.len()..)?.starts_with(')') { ")" } else { "." };
    let text = format!("{}{label}{end}", if open.is_some() { "(" } else { "" });
    let position = match label.as_bytes() {
        [letter] if letter.is_ascii_lowercase() => Some(u32::from(letter - b'a') + 1),
        [letter] if letter.is_ascii_uppercase() => Some(u32::from(letter - b'A') + 1),
        [_, ..] if label.len() <= 3 && label.bytes().all(|byte| byte.is_ascii_digit()) => label.parse().ok(),
        _ => None,
    };
    let positions: Vec<u32> = position.into_iter().chain(roman(label)).collect();
    (!positions.is_empty()).then_some(Label { text, positions })
}

/// Parses the small Roman numbers that lists have.
fn roman(label: &str) -> Option<u32> {
    const NUMBERS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let position = NUMBERS.iter().position(|number| number.eq_ignore_ascii_case(label))?;
    u32::try_from(position + 1).ok()
}

/// Finds the rows of a table whose head has no line of dashes below it, or one with another number of columns.
pub(super) fn find_table_without_rule(lines: &[WrittenLine]) -> Option<(usize, Leftover)> {
    let bars = |line: &WrittenLine| line.text.matches('|').count();
    let is_row = |line: &WrittenLine| {
        let text = line.text.trim();
        text.len() > 2 && text.starts_with('|') && text.ends_with('|')
    };
    let rows = || lines.iter().filter(|line| bars(line) > 0);
    let first = rows().next()?;
    let is_even = rows().count() > 1 && rows().all(|line| bars(line) == bars(first)) && rows().count() == lines.len();
    let is_table = lines.iter().any(is_row) || is_even;
    let fix = "Tulis garis di bawah kepala tabel, sebanyak kolomnya: `| --- | --- |`; garis tegak biasa ditulis `\\|`";
    is_table.then(|| (first.number, Leftover::new("|", fix)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<WrittenLine> {
        let lines = text.lines().enumerate();
        lines
            .map(|(index, line)| WrittenLine { number: index + 1, text: line.to_owned(), is_joined: index > 0 })
            .collect()
    }

    #[test]
    fn a_mark_beside_a_space_of_a_word_processor_is_found() {
        for (line, mark) in [
            ("##\u{a0}Judul", "##"),
            ("\u{a0}## Judul", "##"),
            ("\u{feff}# Judul", "#"),
            ("##Judul", "##"),
            ("-\u{a0}butir", "-"),
            ("1.\u{a0}butir", "1."),
            ("\u{200b}- butir", "-"),
            (">\u{2003}kutipan", ">"),
            ("• butir", "•"),
            ("\u{a0}```", "```"),
            (":::catatan", ":::"),
        ] {
            assert_eq!(find_at_start(line).map(|leftover| leftover.mark).as_deref(), Some(mark), "{line:?}");
        }
        for line in ["#tagar", "Kalimat biasa.", "1.000 orang", "-5 derajat", "2020. Tahun", "", "•"] {
            assert_eq!(find_at_start(line), None, "{line:?}");
        }
    }

    #[test]
    fn items_that_run_together_are_found() {
        for (text, line, mark) in [
            ("Syarat:\n• KTP\n• NPWP", 2, "•"),
            ("a. KTP\nb. NPWP", 1, "a."),
            ("(1) KTP\n(2) NPWP", 1, "(1)"),
            ("Syarat:\na) KTP\nb) NPWP", 2, "a)"),
            ("i. KTP\nii. NPWP", 1, "i."),
            ("Syarat:\n– KTP", 2, "–"),
            ("Langkah\n2. daftar\n3. bayar", 2, "2."),
        ] {
            let (number, leftover) = find_run_together(&lines(text)).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((number, leftover.mark.as_str()), (line, mark), "{text}");
        }
        for text in ["Kepala Balai,\nA. Rahman", "satu\ndua", "pada tahun\n2020. Setelah itu", "A. Rahman\nC. Budi"] {
            assert_eq!(find_run_together(&lines(text)), None, "{text}");
        }
        let mut apart = lines("a. KTP\nb. NPWP");
        apart[1].is_joined = false;
        assert_eq!(find_run_together(&apart), None, "lines that a reader sees below each other");
    }

    #[test]
    fn a_table_without_its_rule_is_found() {
        for text in ["| a | b |\n| 1 | 2 |", "| a | b |", "a | b\n1 | 2", "Tabel:\n| a | b |"] {
            assert!(find_table_without_rule(&lines(text)).is_some(), "{text}");
        }
        for text in ["satu | dua", "kata\npilih a|b", "biasa"] {
            assert_eq!(find_table_without_rule(&lines(text)), None, "{text}");
        }
    }
}
