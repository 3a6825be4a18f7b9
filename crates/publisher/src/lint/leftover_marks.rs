//! Marks that Markdown left as plain letters: the editor meant something by them, and readers would see them.

use super::{
    line_marks::{find_at_start, find_run_together, find_table_without_rule},
    written_line::{Leftover, WrittenLine},
};
use crate::{
    problem::{Place, Problems},
    rule::Rule,
};

/// Checks the lines of one paragraph, item, heading or cell.
pub(crate) fn check(lines: &[WrittenLine], place: &Place, problems: &mut Problems) {
    if let Some((number, leftover)) = find_table_without_rule(lines) {
        report(number, &leftover, place, problems);
        return;
    }
    let at_start = lines.iter().filter_map(|line| Some((line.number, find_at_start(&line.text)?)));
    // A list that runs together is reported once: the special space that made it run together, or else its first item.
    match find_run_together(lines) {
        Some((number, leftover)) => {
            let cause = at_start.clone().find(|(line, found)| *line >= number && found.fix != leftover.fix);
            let (number, leftover) = cause.unwrap_or((number, leftover));
            report(number, &leftover, place, problems);
        }
        None => at_start.for_each(|(number, leftover)| report(number, &leftover, place, problems)),
    }
    for line in lines {
        for leftover in find_inside(&line.text) {
            report(line.number, &leftover, place, problems);
        }
    }
}

fn report(line: usize, Leftover { mark, fix }: &Leftover, place: &Place, problems: &mut Problems) {
    let what = format!("tanda `{mark}` akan terbaca sebagai huruf");
    problems.push_found(Rule::LeftoverMarks, &Place::new(&place.file, line), what, *fix);
}

/// Finds marks in the middle of a line, at most one of each kind.
fn find_inside(line: &str) -> Vec<Leftover> {
    // Most lines hold none of these letters.
    if !line.contains(['*', '_', '~', '[', ']', '=', '{', '}', '`']) {
        return Vec::new();
    }
    const RULES: [fn(&str) -> Option<Leftover>; 7] =
        [find_footnote, find_emphasis, find_strike, find_link, find_box, find_highlight, find_template];
    RULES.iter().filter_map(|find| find(line)).collect()
}

fn find_footnote(line: &str) -> Option<Leftover> {
    let label = between(line, "[^", "]").filter(|label| !label.is_empty() && !label.contains(' '))?;
    Some(Leftover::new(format!("[^{label}]"), "Tulis isi catatannya di baris sendiri: `[^1]: isi catatan`"))
}

/// Finds failed emphasis: `**tebal **`, `** tebal**`, `*miring *`, `__tebal __`, or one mark without the other.
fn find_emphasis(line: &str) -> Option<Leftover> {
    for (letter, fix) in [
        ('*', "Rapatkan tanda dengan katanya: `**tebal**` atau `*miring*`; bintang biasa ditulis `\\*`"),
        ('_', "Rapatkan tanda dengan katanya: `_miring_`; garis bawah biasa ditulis `\\_`"),
    ] {
        let runs = mark_runs(line, letter);
        let is_strong = |run: &&MarkRun| matches!(run.length, 2 | 3) && (run.touches_before || run.touches_after);
        // A line to fill in (`______`) and a star after a word ("Harga*") are meant as letters.
        let strong = runs.iter().find(is_strong).filter(|run| letter == '*' || run.touches_before != run.touches_after);
        let opens = runs.iter().any(|run| run.length == 1 && run.touches_after && !run.touches_before);
        let closes_apart = runs.iter().any(|run| run.length == 1 && !run.touches_after && !run.touches_before);
        if let Some(run) = strong {
            return Some(Leftover::new(letter.to_string().repeat(run.length), fix));
        }
        if opens && closes_apart {
            return Some(Leftover::new(letter, fix));
        }
    }
    None
}

/// A run of one mark.
struct MarkRun {
    length: usize,
    /// Whether a word ends right before it.
    touches_before: bool,
    /// Whether a word begins right after it.
    touches_after: bool,
}

fn mark_runs(line: &str, mark: char) -> Vec<MarkRun> {
    let mut runs: Vec<MarkRun> = Vec::new();
    let mut before = ' ';
    let is_of_word = |letter: char| !letter.is_whitespace() && !matches!(letter, '(' | ')' | ',' | '.' | ':' | ';');
    for letter in line.chars() {
        match runs.last_mut() {
            Some(run) if letter == mark && before == mark => run.length += 1,
            _ if letter == mark => {
                runs.push(MarkRun { length: 1, touches_before: is_of_word(before), touches_after: false });
            }
            Some(run) if before == mark => run.touches_after = is_of_word(letter),
            _ => {}
        }
        before = letter;
    }
    runs
}

fn find_strike(line: &str) -> Option<Leftover> {
    let is_mark = mark_runs(line, '~').iter().any(|run| run.length == 2 && (run.touches_before || run.touches_after));
    is_mark.then(|| Leftover::new("~~", "Rapatkan tanda dengan katanya: `~~dicoret~~`"))
}

fn find_link(line: &str) -> Option<Leftover> {
    const LINK: &str = "Tulis tautan sebagai `[teks](alamat)`: tanpa spasi di antaranya, dan tanpa spasi di alamatnya";
    let is_address =
        |rest: &str| ["http", "/", "../", "#", "mailto:", "www."].iter().any(|start| rest.starts_with(start));
    let after = |mark: &str| line.split(mark).skip(1).any(is_address);
    if line.contains("![") {
        return Some(Leftover::new("![", "Tulis gambar sebagai `![teks alternatif](../media/nama.webp)`"));
    }
    if line.contains("[[") && line.contains("]]") {
        return Some(Leftover::new("[[", LINK));
    }
    for mark in ["](", "]["] {
        if line.contains(mark) {
            return Some(Leftover::new(mark, LINK));
        }
    }
    let apart = ["] (", ")[", ") ["].into_iter().find(|mark| after(mark));
    apart.map(|mark| Leftover::new(mark, LINK))
}

fn find_box(line: &str) -> Option<Leftover> {
    let mark = ["[ ]", "[x]", "[X]"].into_iter().find(|mark| line.contains(mark))?;
    Some(Leftover::new(mark, "Tulis daftar centang dengan tanda hubung: `- [ ] teks`, atau pakai ☐"))
}

fn find_highlight(line: &str) -> Option<Leftover> {
    let inner = between(line, "==", "==").filter(|inner| !inner.is_empty() && inner.trim() == *inner)?;
    let is_mark = !inner.starts_with('=') && inner.chars().any(char::is_alphanumeric);
    is_mark.then(|| Leftover::new("==", "Sorotan tidak ada di sini; pakai `**tebal**`"))
}

/// Finds code that only another program understands.
fn find_template(line: &str) -> Option<Leftover> {
    const OTHER: &str = "Hapus: kode dari program atau situs lain tidak dijalankan di sini";
    if let Some(mark) = ["{{", "{%", "}}", "%}"].into_iter().find(|mark| line.contains(mark)) {
        return Some(Leftover::new(mark, OTHER));
    }
    if let Some(name) = between(line, "{#", "}").or_else(|| between(line, "{.", "}")).filter(|name| !name.contains(' '))
    {
        let mark = if line.contains("{#") { format!("{{#{name}}}") } else { format!("{{.{name}}}") };
        return Some(Leftover::new(mark, "Hapus: alamat bagian dibuat dari judulnya, dan gaya dari portal"));
    }
    let lower = line.trim().to_lowercase();
    if matches!(lower.as_str(), "[toc]" | "[[toc]]" | "[[_toc_]]") {
        return Some(Leftover::new(line.trim(), "Hapus: daftar isi dibuat sendiri dari judul-judul bagian"));
    }
    let code = line.split('[').skip(1).filter_map(|rest| rest.split_once(']').map(|(inside, _)| inside));
    let code = code.into_iter().find(|inside| is_shortcode(inside))?;
    Some(Leftover::new(format!("[{code}]"), OTHER))
}

/// Returns whether text in brackets is a shortcode of WordPress or a forum, such as `[/b]` or `[gallery ids="1,2"]`,
/// and not words.
fn is_shortcode(inside: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
    };
    let (name, rest) = inside.split_once([' ', '=']).unwrap_or((inside, ""));
    match inside.strip_prefix('/') {
        Some(name) => is_name(name),
        None => is_name(name) && (inside.contains("=\"") || (rest.contains('=') && !rest.contains("= "))),
    }
}

fn between<'a>(line: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(line.split_once(start)?.1.split_once(end)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(line: &str) -> Vec<String> {
        find_inside(line).into_iter().map(|leftover| leftover.mark).collect()
    }

    #[test]
    fn a_mark_that_stayed_a_letter_is_found() {
        for (line, mark) in [
            ("Lihat[^1] di bawah", "[^1]"),
            ("ini **tebal ** sekali", "**"),
            ("ini ** tebal** sekali", "**"),
            ("ini __tebal __ sekali", "__"),
            ("ini *miring * sekali", "*"),
            ("ini _miring _ sekali", "_"),
            ("***penting ***", "***"),
            ("Biaya ~~Rp100.000 ~~", "~~"),
            ("[Panduan](/berita/nama panjang/)", "]("),
            ("[Panduan] (https://contoh.go.id)", "] ("),
            ("(Panduan)[https://contoh.go.id]", ")["),
            ("[Panduan][acuan]", "]["),
            ("[[Panduan]]", "[["),
            ("![gambar](a b.png)", "!["),
            ("[ ] Bawa KTP", "[ ]"),
            ("[x] Bawa KTP", "[x]"),
            ("kata ==sorot== di sini", "=="),
            ("{{< youtube x >}}", "{{"),
            ("Judul {#bagian}", "{#bagian}"),
            ("[TOC]", "[TOC]"),
            ("[gallery ids=\"1,2\"]", "[gallery ids=\"1,2\"]"),
            ("[b]tebal[/b]", "[/b]"),
        ] {
            assert_eq!(marks(line), [mark], "{line}");
        }
    }

    #[test]
    fn letters_that_are_meant_are_left_alone() {
        for line in [
            "5 * 3 = 15, 2 ** 3",
            "Harga* belum termasuk pajak",
            "Nama: ________ NIP: ____",
            "berkas surat_edaran_2020.pdf",
            "[sic] dan [red.] serta (lihat [catatan])",
            "a == b, ====",
            "Pasal 1 [ayat (2)]",
            "sekitar ~5 km",
            "{a} dan {b c}",
            "\u{fffc}\u{fffc}tebal\u{fffc}\u{fffc}",
            "nilai [a = b]",
        ] {
            assert_eq!(marks(line), Vec::<String>::new(), "{line}");
        }
    }
}
