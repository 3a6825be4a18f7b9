//! Old addresses → lines of the ledger.

use super::{FOLDER, address, compose::Run, destination::Destination, item::Item, report::Report, surroundings::Pages};
use crate::{
    failure::Failure,
    ledger::{LEDGER_FILE, OldAddress},
    output::write_ledger,
};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
    fs,
    path::Path,
};

/// Old addresses, and where they lead.
#[derive(Debug, Default)]
pub(super) struct Redirects {
    new: BTreeMap<String, String>,
}

impl Redirects {
    /// Notes the old addresses of an entry. An address that another entry has claimed keeps leading to that entry.
    pub(super) fn note(&mut self, item: &Item, destination: &Destination, run: &Run<'_>, report: &mut Report) {
        if !destination.is_visible {
            return;
        }
        let new = destination.name.route().path();
        for link in [&item.link].into_iter().chain(&item.older_links).filter(|link| !link.is_empty()) {
            // An address without a slash at its end leads to the folder of that name.
            let old = address::path_of(link)
                .map(|path| if has_extension(&path) || path.ends_with('/') { path } else { format!("{path}/") });
            match old {
                _ if run.old.is_foreign(link) => {
                    report.unredirected.push(format!("{link} → {new}: alamat di situs lain"))
                }
                // The file stays where it was; the entry has a link to it.
                _ if address::is_file(link) => report.unredirected.push(format!("{link} → {new}: alamat berkas")),
                Some(old) if old == new => {}
                Some(old) if self.new.get(&old).is_some_and(|to| *to != new) => {
                    report.unredirected.push(format!("{link} → {new}: sudah milik tulisan lain"));
                }
                Some(old) if OldAddress::parse(&old).is_some_and(|address| !run.destinations.owns(&address)) => {
                    self.new.insert(old, new.clone());
                }
                _ => report.unredirected.push(format!("{link} → {new}")),
            }
        }
    }

    /// Adds the redirects that the ledger lacks. An address that already leads somewhere keeps leading there.
    pub(super) fn write(
        &self,
        content: &Path,
        ledger: &str,
        pages: &Pages,
        report: &mut Report,
    ) -> Result<(), Failure> {
        write_numbers(&content.join(FOLDER), pages)?;
        let known: HashMap<&str, &str> = ledger.lines().filter_map(read_line).collect();
        let mut text = ledger.to_owned();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        for (old, to) in &self.new {
            match known.get(old.as_str()) {
                Some(known) if known == to => {}
                Some(known) => report.unredirected.push(format!("{old} → {to}: sudah diarahkan ke {known}")),
                None => {
                    let _ = writeln!(text, "redirect {old} {to}");
                    report.redirects += 1;
                }
            }
        }
        if report.redirects == 0 { Ok(()) } else { write_ledger(&content.join(LEDGER_FILE), &text) }
    }
}

/// Writes the list of addresses with the number of a post. Every post of WordPress has one, and no static file can
/// answer it.
fn write_numbers(folder: &Path, pages: &Pages) -> Result<(), Failure> {
    let mut text = String::from(
        "# Alamat pendek situs lama. Berkas tidak dapat menjawabnya; atur di server bila masih dipakai.\n",
    );
    let numbers = pages.numbers();
    if numbers.is_empty() {
        return Ok(());
    }
    for (number, destination) in numbers {
        let _ = writeln!(text, "/?p={number} {}", destination.name.route().path());
    }
    let path = folder.join("alamat-pendek.txt");
    fs::write(&path, text).map_err(|error| Failure::io("menulis", &path, &error))
}

/// Parses a line of the ledger into an old address and where it leads.
fn read_line(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    match (words.next()?, words.next()?, words.next()) {
        ("redirect", old, Some(to)) => Some((old, to)),
        ("gone", old, _) => Some((old, "halaman yang sudah dihapus")),
        _ => None,
    }
}

fn has_extension(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|last| last.ends_with(".html") || last.ends_with(".htm"))
}
