//! `warta import`: an old site's export or feed → authored files.
//!
//! The file is read twice, item by item: first for what items refer to (attachments, addresses), then for the items. What
//! is kept in memory is an address for each item and a few words for each attachment, never a text. Nothing is fetched.

mod account;
mod chunks;
mod compose;
mod feeds;
mod html;
mod item;
mod losses;
mod markdown;
mod media;
mod place;
mod post_fields;
#[cfg(test)]
mod properties;
mod record;
mod report;
mod runs;
mod source;
mod surroundings;
mod text;
mod wordpress;
mod xml;

use crate::{
    command::check::Rejected,
    failure::Failure,
    ledger::{LEDGER_FILE, OldAddress},
    output::write_ledger,
    problem::Problems,
    read::{ImportMap, read_content, read_import_map},
    replace::replace_file,
};
use compose::Run;
use item::{Item, Kind, Piece};
use media::Media;
use model::date::Timestamp;
use place::{Place, Places};
use record::{Record, Standing};
use report::Report;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::Path,
};
use surroundings::Old;
use url::Url;

/// Where an import keeps what it needs, in the content folder; a hidden name, so that publishing leaves it alone.
const FOLDER: &str = ".impor";

/// What to import.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The file.
    pub source: &'a Path,
    /// It is an export of WordPress; else a feed.
    pub is_wordpress: bool,
    /// The content folder.
    pub into: &'a Path,
    /// The mapping file.
    pub map: Option<&'a Path>,
    /// Now.
    pub at: Timestamp,
}

/// Imports a file. Returns what to say about it.
///
/// # Errors
/// When the file or the mapping cannot be read, or the content folder cannot be written. What is written by then stays, and
/// the next run goes on from it.
pub fn import(order: &Order<'_>) -> Result<String, Rejected> {
    let mut problems = Problems::default();
    let map = order.map.map_or_else(ImportMap::default, |path| read_import_map(path, &mut problems));
    if problems.has_errors() {
        return Err(Rejected::Problems(problems.into_sorted()));
    }
    let unreadable = |error| Failure::io("membaca folder", order.into, &error);
    // What is wrong with the content so far is none of this run's business.
    let authored = read_content(order.into, &mut Problems::default()).map_err(unreadable)?;
    let mut places = Places::new(map, &authored)?;
    let folder = order.into.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|error| Failure::io("membuat folder", &folder, &error))?;
    let mut record = Record::read(&folder, order.at)?;
    let since = Timestamp::parse(&record.since).unwrap_or(order.at);
    let mut media = Media::new(order.into);
    let mut pages = HashMap::new();
    let head = source::read(order.source, order.is_wordpress, &mut |piece| match piece {
        Piece::Attachment(attachment) => media.add(attachment),
        Piece::Reusable { id, body, .. } => media.add_reusable(id, body),
        Piece::Item(item) => {
            let is_there = record.standing(&item.key, order.into) != Standing::Removed;
            places.give(&item, &record, is_there, order.at);
            if let (Some(path), Some(place)) = (path_of(&item.link), places.find(&item.key)) {
                pages.insert(path.trim_end_matches('/').to_owned(), place.clone());
            }
        }
        Piece::Skipped(_) => {}
    })?;
    for (key, place) in places.all() {
        record.promise(key, place.name.path());
    }
    record.write(&folder)?;
    let old = Old::new(&head, &media, &pages);
    let run = Run { places: &places, media: &media, old: &old, since };
    let mut report = Report::default();
    let mut failure = None;
    let mut redirects = BTreeMap::new();
    let mut seen = BTreeSet::new();
    source::read(order.source, order.is_wordpress, &mut |piece| {
        let done = match piece {
            _ if failure.is_some() => Ok(()),
            Piece::Item(item) if !seen.insert(item.key.clone()) => {
                report.skipped.push(format!("“{}” berada dua kali di berkas", html::words(&item.title)));
                Ok(())
            }
            Piece::Item(item) => write_item(&run, order, &item, &mut record, &mut report, &mut redirects),
            Piece::Skipped(what) => {
                report.skipped.push(what);
                Ok(())
            }
            Piece::Reusable { title, .. } => {
                let title = html::words(&title);
                report.skipped.push(format!("blok yang dipakai ulang “{title}”; isinya masuk ke tulisan yang memakainya"));
                Ok(())
            }
            Piece::Attachment(_) => Ok(()),
        };
        failure = failure.take().or(done.err());
    })?;
    // What was written has to be known to the next run, whatever has stopped this one.
    record.write(&folder)?;
    if let Some(failure) = failure {
        return Err(failure.into());
    }
    report.redirects = write_redirects(order.into, &authored.ledger.text, &redirects)?;
    report.wanted = media.count_wanted();
    report.unnamed = media.unnamed();
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::io("menulis", &path, &error))
    };
    put("unduh.txt", &media.fetch_list())?;
    let source = order.source.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    put("laporan.md", &report.to_markdown(&source))?;
    Ok(format!("{} Selengkapnya: {}", report.summary(), folder.join("laporan.md").display()))
}

fn write_item(
    run: &Run<'_>,
    order: &Order<'_>,
    item: &Item,
    record: &mut Record,
    report: &mut Report,
    redirects: &mut BTreeMap<String, String>,
) -> Result<(), Failure> {
    let title = html::words(&item.title);
    let Some(place) = run.places.find(&item.key) else {
        report.skipped.push(format!("“{title}”: tidak ada nama yang bebas"));
        return Ok(());
    };
    if item.kind == Kind::Page && item.hidden.is_some() {
        report.skipped.push(format!("halaman “{title}”: {}", item.hidden.unwrap_or_default()));
        return Ok(());
    }
    let path = place.name.path();
    match record.standing(&item.key, order.into) {
        Standing::Ours => {
            let composed = match run.compose(item, place) {
                Ok(composed) => composed,
                Err(why) => {
                    report.skipped.push(format!("“{title}”: {why}"));
                    return Ok(());
                }
            };
            let is_known = record.has_written(&item.key);
            write_file(&order.into.join(&path), &composed.text, is_known, report)?;
            record.note(&item.key, &path, &composed.text);
            if !composed.lost.is_empty() {
                report.lost.insert(path, composed.lost);
            }
        }
        standing => {
            run.note_media(item);
            let why = if standing == Standing::Edited { "sudah disunting" } else { "sudah dihapus atau dipindahkan" };
            report.left.push(format!("{path}: {why}"));
        }
    }
    note_redirect(item, place, run.places, report, redirects);
    Ok(())
}

fn write_file(file: &Path, text: &str, is_known: bool, report: &mut Report) -> Result<(), Failure> {
    if fs::read(file).is_ok_and(|old| old == text.as_bytes()) {
        report.same += 1;
        return Ok(());
    }
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).map_err(|error| Failure::io("membuat folder", folder, &error))?;
    replace_file(file, text.as_bytes()).map_err(|error| Failure::io("menulis", file, &error))?;
    if is_known {
        report.renewed += 1;
    } else {
        report.new += 1;
    }
    Ok(())
}

fn path_of(link: &str) -> Option<String> {
    let url = Url::parse(link).ok()?;
    (url.query().is_none() && url.path().len() > 1).then(|| url.path().to_owned())
}

fn note_redirect(
    item: &Item,
    place: &Place,
    places: &Places,
    report: &mut Report,
    redirects: &mut BTreeMap<String, String>,
) {
    if !place.is_visible || item.link.is_empty() {
        return;
    }
    let new = place.name.route().path();
    // Without its slash an address leads to the folder of that name.
    let old = path_of(&item.link)
        .map(|path| if has_extension(&path) || path.ends_with('/') { path } else { format!("{path}/") });
    match old {
        Some(old) if old == new => {}
        Some(old) if OldAddress::parse(&old).is_some_and(|address| !places.owns(&address)) => {
            redirects.insert(old, new);
        }
        _ => report.unredirected.push(format!("{} → {new}", item.link)),
    }
}

fn has_extension(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|last| last.ends_with(".html") || last.ends_with(".htm"))
}

/// Adds what the ledger does not say yet. An address that leads somewhere already goes on leading there.
fn write_redirects(content: &Path, ledger: &str, redirects: &BTreeMap<String, String>) -> Result<usize, Failure> {
    let known: BTreeSet<&str> = ledger
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            matches!(words.next(), Some("redirect" | "gone")).then(|| words.next()).flatten()
        })
        .collect();
    let new: Vec<_> = redirects.iter().filter(|(old, _)| !known.contains(old.as_str())).collect();
    if new.is_empty() {
        return Ok(0);
    }
    let mut text = ledger.to_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    for (old, to) in &new {
        text.push_str(&format!("redirect {old} {to}\n"));
    }
    write_ledger(&content.join(LEDGER_FILE), &text)?;
    Ok(new.len())
}
