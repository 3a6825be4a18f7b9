//! The keys of one TOML table, read one by one, so that all problems of a file are found in one go.

use super::{strip_invisible, toml_text::TomlText};
use crate::{
    lint::plain_marks,
    problem::{Place, Problems},
    wording,
};
use model::date::Timestamp;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A table that is being read. Every key that is asked for is a known key; [`Fields::finish`] reports the others.
pub(super) struct Fields<'a> {
    text: &'a TomlText<'a>,
    table: &'a DeTable<'a>,
    /// `cover.` for the keys of `[cover]`.
    prefix: &'static str,
    /// Where the table begins.
    pub(super) place: Place,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(text: &'a TomlText<'a>, table: &'a DeTable<'a>, prefix: &'static str, line: usize) -> Self {
        Self { text, table, prefix, place: Place::new(text.file, line), known: Vec::new() }
    }

    fn value(&mut self, key: &'static str) -> Option<(&'a DeValue<'a>, Place)> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        let (key, value) = self.table.get_key_value(key)?;
        Some((value.get_ref(), self.text.place(&key.span())))
    }

    /// Returns the place of a key, or of the table if the key is missing.
    pub(super) fn place_of(&self, key: &str) -> Place {
        self.table.get_key_value(key).map_or_else(|| self.place.clone(), |(key, _)| self.text.place(&key.span()))
    }

    /// Returns whether a key is written, even if its line could not be parsed.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key) || self.text.broken.contains(key)
    }

    fn missing(&self, key: &str, example: &str, problems: &mut Problems) {
        if !self.text.broken.contains(key) {
            let what = format!("`{}{key}` tidak ada", self.prefix);
            problems.push(&self.place, what, format!("Tambahkan `{key} = {example}`"));
        }
    }

    fn wrong_type(&self, key: &str, example: &str, place: &Place, problems: &mut Problems) {
        let what = format!("jenis nilai `{}{key}` salah", self.prefix);
        problems.push(place, what, format!("Tulis `{key} = {example}`"));
    }

    /// Reads a line of text, which may be missing but not empty.
    pub(super) fn text(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let (value, place) = self.value(key)?;
        let Some(written) = value.as_str() else {
            self.wrong_type(key, "\"...\"", &place, problems);
            return None;
        };
        let text = strip_invisible(written);
        if text.is_empty() {
            problems.push(
                &place,
                format!("`{}{key}` kosong", self.prefix),
                "Isi teksnya, atau hapus baris ini bila tidak wajib",
            );
            return None;
        }
        plain_marks::check(&text, &place, problems);
        Some(text)
    }

    /// Reads a line of text that must be there. Returns an empty one if it is not.
    pub(super) fn required_text(&mut self, key: &'static str, problems: &mut Problems) -> String {
        if !self.table.contains_key(key) {
            self.missing(key, "\"...\"", problems);
        }
        self.text(key, problems).unwrap_or_default()
    }

    /// Like [`Fields::required_texts`], but the key may be missing.
    pub(super) fn texts(&mut self, key: &'static str, problems: &mut Problems) -> Vec<String> {
        match self.value(key) {
            Some(_) => self.required_texts(key, problems),
            None => Vec::new(),
        }
    }

    /// Reads lines of text: at least one, none of them empty. Returns none if the key is missing or wrong.
    pub(super) fn required_texts(&mut self, key: &'static str, problems: &mut Problems) -> Vec<String> {
        const EXAMPLE: &str = "[\"...\", \"...\"]";
        let Some((value, place)) = self.value(key) else {
            self.missing(key, EXAMPLE, problems);
            return Vec::new();
        };
        let items = value.as_array().map(|array| array.iter().map(|item| item.get_ref().as_str()));
        let Some(written) = items.and_then(Iterator::collect::<Option<Vec<&str>>>) else {
            self.wrong_type(key, EXAMPLE, &place, problems);
            return Vec::new();
        };
        let texts: Vec<String> = written.into_iter().map(strip_invisible).collect();
        if texts.is_empty() || texts.iter().any(String::is_empty) {
            let what = format!("`{}{key}` kosong atau berisi teks kosong", self.prefix);
            problems.push(&place, what, format!("Tulis `{key} = {EXAMPLE}`"));
        }
        texts
    }

    /// Reads `true` or `false`. A missing key is `false`.
    pub(super) fn flag(&mut self, key: &'static str, problems: &mut Problems) -> bool {
        let Some((value, place)) = self.value(key) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.wrong_type(key, "true", &place, problems);
            false
        })
    }

    /// Reads a whole number that must be there.
    pub(super) fn required_number(&mut self, key: &'static str, example: &str, problems: &mut Problems) -> Option<u32> {
        let Some((value, place)) = self.value(key) else {
            self.missing(key, example, problems);
            return None;
        };
        let number = value.as_integer().and_then(|number| u32::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong_type(key, example, &place, problems);
        }
        number
    }

    /// Reads a date that may be missing, written as a TOML date or as text.
    pub(super) fn date(&mut self, key: &'static str, problems: &mut Problems) -> Option<Timestamp> {
        let (value, place) = self.value(key)?;
        let written = match value {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            // The parser has reported what it could not read.
            _ if self.text.broken.contains(key) => return None,
            _ => {
                self.wrong_type(key, "2020-02-21T16:48:00+07:00", &place, problems);
                return None;
            }
        };
        match Timestamp::parse(&written) {
            Ok(moment) => Some(moment),
            Err(error) => {
                problems.push(&place, format!("`{}{key}` {error}", self.prefix), "Periksa tanggal dan jamnya");
                None
            }
        }
    }

    /// Reads a date that must be there.
    pub(super) fn required_date(&mut self, key: &'static str, problems: &mut Problems) -> Option<Timestamp> {
        if !self.table.contains_key(key) {
            self.missing(key, "2020-02-21T16:48:00+07:00", problems);
        }
        self.date(key, problems)
    }

    /// Reads a table such as `[cover]`.
    pub(super) fn table(
        &mut self,
        key: &'static str,
        prefix: &'static str,
        problems: &mut Problems,
    ) -> Option<Fields<'a>> {
        let (value, place) = self.value(key)?;
        let Some(table) = value.as_table() else {
            problems.push(
                &place,
                format!("`{key}` bukan tabel"),
                format!("Tulis `[{key}]` di baris sendiri, lalu kunci-kuncinya"),
            );
            return None;
        };
        Some(Fields::new(self.text, table, prefix, place.line))
    }

    /// Reads a list of tables such as `[[changes]]`. Returns an empty list if there is none.
    pub(super) fn tables(
        &mut self,
        key: &'static str,
        prefix: &'static str,
        problems: &mut Problems,
    ) -> Vec<Fields<'a>> {
        let Some((value, place)) = self.value(key) else { return Vec::new() };
        let tables = value.as_array().map(|array| {
            let fields = |item: &'a Spanned<DeValue<'a>>| {
                let line = self.text.place(&item.span()).line;
                item.get_ref().as_table().map(|table| Fields::new(self.text, table, prefix, line))
            };
            array.iter().map(fields).collect::<Option<Vec<_>>>()
        });
        tables.flatten().unwrap_or_else(|| {
            problems.push(
                &place,
                format!("`{key}` bukan daftar tabel"),
                format!("Tulis `[[{}{key}]]` di baris sendiri, lalu kunci-kuncinya", self.prefix),
            );
            Vec::new()
        })
    }

    /// Like [`Fields::tables`], but an empty list is a problem.
    pub(super) fn filled_tables(
        &mut self,
        key: &'static str,
        prefix: &'static str,
        problems: &mut Problems,
    ) -> Vec<Fields<'a>> {
        if let Some((value, place)) = self.value(key)
            && value.as_array().is_some_and(|array| array.is_empty())
        {
            let what = format!("`{}{key}` kosong", self.prefix);
            problems.push(&place, what, "Isi daftarnya, atau hapus baris ini");
        }
        self.tables(key, prefix, problems)
    }

    /// Reports every key that was not asked for.
    pub(super) fn finish(self, problems: &mut Problems) {
        for key in self.table.keys() {
            if !self.known.contains(&key.get_ref().as_ref()) {
                let what = format!("kunci `{}{}` tidak dikenal", self.prefix, key.get_ref());
                problems.push(&self.text.place(&key.span()), what, wording::suggest(key.get_ref(), &self.known));
            }
        }
    }
}
