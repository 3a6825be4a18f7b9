//! `warta withdraw`: marks an entry as no longer valid. It stays readable, with the reason before its text.

use super::{check::Rejected, content_edit::ContentEdit, entry_name::EntryName};
use crate::{failure::Failure, read::strip_invisible, regular_file};
use model::date::Timestamp;
use std::path::Path;

/// Withdraws an entry as of `at`. Returns a sentence that says what was done.
///
/// # Errors
/// When there is no such entry, it is withdrawn already, or the content would have a new problem.
pub fn withdraw(content: &Path, written: &str, reason: &str, at: Timestamp) -> Result<String, Rejected> {
    let name = EntryName::find(content, written)?;
    let reason = strip_invisible(reason);
    if reason.is_empty() {
        return Err(Failure::new("alasan kosong; tulis --reason \"Angka di paragraf kedua keliru.\"").into());
    }
    if name.section.is_none() {
        let what = "halaman tetap tidak dicabut; ubah isinya, atau hapus dengan `warta remove`";
        return Err(Failure::new(what).into());
    }
    let path = name.file(content);
    let text = regular_file::read_text(&path).map_err(|error| Failure::io("membaca", &path, &error))?;
    let new = with_withdrawal(&text, &reason, at).ok_or_else(|| {
        Failure::new(format!("`{}` sudah dicabut, atau keterangannya tidak diapit `+++`", path.display()))
    })?;
    let mut edit = ContentEdit::default();
    edit.write(path.clone(), new);
    edit.apply(content, at)?;
    Ok(format!("{} dicabut mulai {}. Terbitkan dengan `warta publish`.", path.display(), at.to_long_text()))
}

/// Returns the text with a `[withdrawn]` table at the end of its front matter, where TOML always allows one; `None` if
/// it has no front matter or such a table.
fn with_withdrawal(text: &str, reason: &str, at: Timestamp) -> Option<String> {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let is_fence = |line: &&str| line.trim_start_matches('\u{feff}').trim_end() == "+++";
    let end = lines.iter().skip(1).position(is_fence)? + 1;
    let is_withdrawn = |line: &&str| line.trim_start().starts_with("[withdrawn]");
    if !lines.first().is_some_and(is_fence) || lines.iter().take(end).any(is_withdrawn) {
        return None;
    }
    let newline = if lines.first().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
    let table = [
        String::new(),
        "[withdrawn]".to_owned(),
        format!("withdrawn_at = {}", at.to_machine_text()),
        format!("reason = {}", toml_string(reason)),
        String::new(),
    ];
    let table = table.join(newline);
    lines.insert(end, &table);
    Some(lines.concat())
}

/// Returns a basic string of TOML. Callers pass text through `strip_invisible`, which leaves no control characters.
pub(crate) fn toml_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_last_in_the_front_matter() {
        let at = Timestamp::parse("2026-03-01T08:00:00+07:00").unwrap();
        let text = "+++\ntitle = \"A\"\n\n[cover]\nfile = \"a\"\n+++\nIsi.\n";
        let new = with_withdrawal(text, "Kata \"x\" keliru \\", at).unwrap();
        let table =
            "\n[withdrawn]\nwithdrawn_at = 2026-03-01T08:00:00+07:00\nreason = \"Kata \\\"x\\\" keliru \\\\\"\n";
        assert_eq!(new, format!("+++\ntitle = \"A\"\n\n[cover]\nfile = \"a\"\n{table}+++\nIsi.\n"));
        assert_eq!(with_withdrawal(&new, "Lagi", at), None);
        assert_eq!(with_withdrawal("Isi.\n", "x", at), None);
        assert!(with_withdrawal("+++\r\n+++\r\n", "x", at).unwrap().contains("x\"\r\n+++\r\n"));
    }
}
