//! `warta import`: an old site's export or feed → authored files.
//!
//! The importer reads the file twice, item by item: first to collect what items refer to (attachments, addresses,
//! reusable blocks), then to convert the items. It keeps in memory an address and a title for each item, a few words
//! for each attachment and the reusable blocks (at most 16 MB), but never the text of an item. It fetches nothing.

mod account;
mod address;
mod allowances;
mod chunks;
mod compose;
mod dates;
mod destination;
mod encodings;
mod feeds;
#[cfg(test)]
mod format_properties;
mod html;
mod identity;
mod item;
mod leftovers;
mod library;
mod losses;
mod markdown;
mod media;
mod names;
mod php;
mod post_fields;
#[cfg(test)]
mod properties;
mod record;
mod redirects;
mod report;
mod runs;
mod scope;
mod source;
mod surroundings;
mod tag_ends;
mod text;
mod wordpress;
mod xml;

use crate::{
    authored::Authored,
    command::{check::Rejected, entry_name::EntryName, withdraw::toml_string},
    failure::Failure,
    problem::Problems,
    read::{ImportMap, read_content, read_import_map, strip_invisible},
    regular_file,
    replace::replace_file,
};
use compose::Run;
use destination::{Destination, Destinations, Wish};
use identity::Identity;
use item::{Item, Kind, Piece};
use library::Library;
use media::Media;
use model::date::Timestamp;
use record::{Record, RecordedEntry, Standing};
use redirects::Redirects;
use report::Report;
use std::{collections::HashSet, fs, path::Path};
use surroundings::{Old, Pages};
use url::Url;

/// The folder in the content folder that holds the import's own files. Its name is hidden, so that the publisher leaves
/// it alone.
const FOLDER: &str = ".impor";

/// What to import.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The file to import.
    pub source: &'a Path,
    /// Whether the file is an export of WordPress; otherwise it is a feed.
    pub is_wordpress: bool,
    /// The content folder.
    pub into: &'a Path,
    /// The mapping file.
    pub map: Option<&'a Path>,
    /// The current time.
    pub at: Timestamp,
}

/// Imports a file. Returns the summary to print.
///
/// # Errors
/// When the file or the mapping cannot be read, or the content folder cannot be written. Files that were written before
/// the error stay, and the next run continues from them.
pub fn import(order: &Order<'_>) -> Result<String, Rejected> {
    let mut problems = Problems::default();
    let map = order.map.map_or_else(ImportMap::default, |path| read_import_map(path, &mut problems));
    if problems.has_errors() {
        return Err(Rejected::Problems(problems.into_sorted()));
    }
    let unreadable = |error| Failure::io("membaca folder", order.into, &error);
    // Problems of the existing content do not concern the import.
    let authored = read_content(order.into, &mut Problems::default()).map_err(unreadable)?;
    let mut destinations = Destinations::new(map, &authored)?;
    let folder = order.into.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|error| Failure::io("membuat folder", &folder, &error))?;
    let mut record = Record::read(&folder, order.at)?;
    let since = Timestamp::parse(&record.since).unwrap_or(order.at);
    let media = Media::new(order.into);
    let mut library = Library::default();
    let mut wishes = Vec::new();
    let head = source::read(order.source, order.is_wordpress, &mut |piece| match destinations.admit(piece) {
        Piece::Attachment(attachment) => library.add(attachment),
        Piece::Reusable { id, body, .. } => library.add_reusable(id, body),
        Piece::Item(item) => wishes.push(destinations.wish(&item, order.at)),
        Piece::Skipped(_) => {}
    })?;
    library.share(&folder, &head.site)?;
    let identities = give_destinations(order, &wishes, &mut destinations, &mut record);
    record.write(&folder)?;
    let pages = find_pages(order, &head.site, &destinations, &record, &authored);
    let old = Old::new(&head, &library, &media, &pages);
    let run = Run { destinations: &destinations, media: &media, old: &old, since };
    let (mut report, mut redirects) = (Report::default(), Redirects::default());
    let mut failure = None;
    let mut identities = identities.into_iter();
    source::read(order.source, order.is_wordpress, &mut |piece| {
        let done = match destinations.admit(piece) {
            _ if failure.is_some() => Ok(()),
            Piece::Item(item) => match identities.next() {
                Some(identity) => write_item(&run, order, *item, identity, &mut record, &mut report, &mut redirects),
                // The file has grown since the first reading: this item has no identity.
                None => Ok(()),
            },
            Piece::Skipped(what) => {
                report.skipped.push(what);
                Ok(())
            }
            Piece::Reusable { title, .. } => {
                let title = html::words(&title);
                report.skipped.push(format!(
                    "blok yang dipakai ulang “{title}”; isinya masuk ke tulisan di berkas ini yang memakainya"
                ));
                Ok(())
            }
            Piece::Attachment(_) => Ok(()),
        };
        failure = failure.take().or(done.err());
    })?;
    // The next run has to know what was written, even if an error has stopped this one.
    record.write(&folder)?;
    if let Some(failure) = failure {
        return Err(failure.into());
    }
    redirects.write(order.into, &authored.ledger.text, &pages, &mut report)?;
    report.wanted = media.count_wanted();
    report.unnamed = library.unnamed();
    library.keep(&folder)?;
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::io("menulis", &path, &error))
    };
    put("unduh.txt", &media.fetch_list())?;
    let source = order.source.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    report::keep_other(&folder, &source)?;
    put(report::NAME, &report.to_markdown(&source))?;
    Ok(format!("{} Selengkapnya: {}", report.summary(), folder.join(report::NAME).display()))
}

/// Tells the entries apart, gives each its destination, and notes both in the record before anything is written.
fn give_destinations(
    order: &Order<'_>,
    wishes: &[Wish],
    destinations: &mut Destinations,
    record: &mut Record,
) -> Vec<Identity> {
    let entries: Vec<_> = wishes.iter().map(|wish| (wish.name.as_str(), &wish.marks)).collect();
    let identities = identity::tell_apart(&entries, record, &|written, title| is_titled(written, title, order.into));
    destinations.keep_names_of(record);
    for (wish, identity) in wishes.iter().zip(&identities).filter(|(_, identity)| !identity.is_repeated) {
        let is_there = record.standing(&identity.key, order.into) != Standing::Removed;
        destinations.give(&identity.key, wish, record, is_there);
        if let Some(destination) = destinations.find(&identity.key) {
            record.promise(&identity.key, destination.name.path(), wish.marks.clone());
        }
    }
    identities
}

/// Returns whether a file that an earlier run wrote has this title.
fn is_titled(written: &RecordedEntry, title: &str, content: &Path) -> bool {
    let line = format!("title = {}", toml_string(&strip_invisible(title)));
    regular_file::read_text(&content.join(&written.path)).is_ok_and(|text| text.lines().any(|known| known == line))
}

/// Collects where the pages of the old site stand now, including pages from other files of the same export.
fn find_pages(
    order: &Order<'_>,
    site: &str,
    destinations: &Destinations,
    record: &Record,
    authored: &Authored,
) -> Pages {
    let host = |link: &str| Url::parse(link).ok().as_ref().and_then(address::host_of);
    let entries = authored.entries.iter().filter(|entry| entry.is_published(order.at));
    let entries = entries.map(|entry| EntryName { section: Some(entry.section), slug: entry.slug.clone() }.path());
    let fixed = authored.pages.iter().map(|page| EntryName { section: None, slug: page.slug.clone() }.path());
    let published: HashSet<String> = entries.chain(fixed).collect();
    let mut pages = Pages::default();
    // The pages of this file come first and keep their numbers: a page of another site may have the same one.
    for is_of_this_file in [true, false] {
        for (key, written) in &record.entries {
            let marks = &written.marks;
            match destinations.find(key) {
                Some(destination) if is_of_this_file => {
                    pages.insert(&marks.link, &marks.number, &marks.title, destination);
                }
                None if !is_of_this_file && host(&marks.link) == host(site) => {
                    let is_visible = published.contains(&written.path);
                    let destination = EntryName::parse(&written.path).map(|name| Destination { name, is_visible });
                    if let Some(destination) = destination {
                        pages.insert(&marks.link, &marks.number, &marks.title, &destination);
                    }
                }
                _ => {}
            }
        }
    }
    pages
}

fn write_item(
    run: &Run<'_>,
    order: &Order<'_>,
    mut item: Item,
    identity: Identity,
    record: &mut Record,
    report: &mut Report,
    redirects: &mut Redirects,
) -> Result<(), Failure> {
    let title = html::words(&item.title);
    if identity.is_repeated {
        report.skipped.push(format!("“{title}” berada dua kali di berkas"));
        return Ok(());
    }
    item.key = identity.key;
    let Some(destination) = run.destinations.find(&item.key) else {
        report.skipped.push(format!("“{title}”: tidak ada nama yang bebas"));
        return Ok(());
    };
    if item.kind == Kind::Page && item.hidden.is_some() {
        report.skipped.push(format!("halaman “{title}”: {}", item.hidden.unwrap_or_default()));
        return Ok(());
    }
    let path = destination.name.path();
    report.doubts.extend(identity.doubt.map(|doubt| format!("{path} (“{title}”): {doubt}")));
    match record.standing(&item.key, order.into) {
        Standing::Ours => {
            let composed = match run.compose(&item, destination) {
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
            run.note_media(&item);
            let why = if standing == Standing::Edited { "sudah disunting" } else { "sudah dihapus atau dipindahkan" };
            report.left.push(format!("{path}: {why}"));
        }
    }
    redirects.note(&item, destination, run, report);
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
