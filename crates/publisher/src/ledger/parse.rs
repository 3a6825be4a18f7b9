//! Reading the ledger, line by line.

use super::{Ledger, Number, OldAddress, Redirect};
use crate::{
    problem::{Place, Problems},
    wording,
};
use model::{route::Route, section::Section, slug::Slug};
use std::sync::Arc;

const WORDS: [&str; 5] = ["entry", "gone", "page_size", "redirect", "removed"];

impl Ledger {
    /// Parses a ledger. Lines that cannot be parsed become problems.
    #[must_use]
    pub fn parse(text: &str, file: &Arc<str>, problems: &mut Problems) -> Self {
        let mut ledger = Self::new(file);
        text.clone_into(&mut ledger.text);
        for (index, line) in text.lines().enumerate() {
            let place = Place::new(file, index + 1);
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["page_size", size] => match size.parse() {
                    Ok(size) if size > 0 => ledger.page_size = Some((size, place)),
                    _ => problems.push(&place, format!("`{size}` bukan jumlah"), "Tulis misalnya `page_size 6`"),
                },
                [word @ ("entry" | "removed"), section, number, slug] => {
                    match parse_number(*word == "removed", section, number, slug, &place) {
                        Ok(number) => ledger.numbers.push(number),
                        Err((what, fix)) => problems.push(&place, what, fix),
                    }
                }
                ["redirect", from, to] => match (OldAddress::parse(from), Route::parse(to)) {
                    (Some(from), Some(to)) => ledger.redirects.push(Redirect { from, to, place }),
                    _ => problems.push(
                        &place,
                        "pengalihan ini tidak dapat dibaca",
                        "Tulis `redirect /berita/lama/ /berita/baru/`",
                    ),
                },
                ["gone", path] => match OldAddress::parse(path) {
                    Some(address) => ledger.gone.push(address),
                    None => {
                        problems.push(&place, format!("`{path}` bukan alamat tulisan"), "Tulis `gone /berita/lama/`")
                    }
                },
                [word, ..] => {
                    let fix = if WORDS.contains(word) {
                        "Tulis `entry berita 1 nama`, `removed berita 1 nama`, `redirect /lama/ /baru/`, `gone /berita/lama/`, atau `page_size 6`".to_owned()
                    } else {
                        wording::suggest(word, &WORDS)
                    };
                    problems.push(&place, format!("baris `{}` tidak dapat dibaca", line.trim().escape_debug()), fix);
                }
            }
        }
        ledger
    }
}

fn parse_number(
    is_removed: bool,
    section: &str,
    number: &str,
    slug: &str,
    place: &Place,
) -> Result<Number, (String, String)> {
    let restore = || "Kembalikan baris ini seperti ditulis `warta publish`".to_owned();
    let sections = Section::ALL.map(Section::slug);
    let unknown = || (format!("rubrik `{section}` tidak dikenal"), wording::suggest(section, &sections));
    let no_number = || (format!("`{number}` bukan nomor"), restore());
    Ok(Number {
        section: Section::find(section).ok_or_else(unknown)?,
        number: number.parse().ok().filter(|number| *number > 0).ok_or_else(no_number)?,
        slug: Slug::parse(slug).map_err(|error| (format!("`{}`: {error}", slug.escape_debug()), restore()))?,
        is_removed,
        place: place.clone(),
    })
}
