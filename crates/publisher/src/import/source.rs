//! The file that is imported: which format it has, and its pieces one by one.

use super::{
    chunks::{Chunk, Chunks, ITEM_BYTES},
    feeds,
    item::{Head, Piece},
    wordpress, xml,
};
use crate::failure::Failure;
use encoding_rs::{Encoding, UTF_8};
use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

/// The largest JSON Feed, in bytes: it is read as a whole.
const JSON_BYTES: u64 = 64_000_000;
/// What is looked at to tell formats apart.
const START_BYTES: usize = 4_096;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    WordPress,
    Rss,
    Atom,
    Json,
}

/// Reads a file from its start to its end, piece by piece. Nothing of it stays in memory but what `accept` keeps.
///
/// # Errors
/// When it cannot be read, or is none of the formats.
pub(super) fn read(path: &Path, is_wordpress: bool, accept: &mut dyn FnMut(Piece)) -> Result<Head, Failure> {
    let open = || File::open(path).map_err(|error| Failure::io("membaca", path, &error));
    // It is read more than once, and a pipe would be waited for.
    if path.metadata().is_ok_and(|data| !data.is_file()) {
        return Err(Failure::new(format!("`{}` bukan berkas biasa; simpan dulu sebagai berkas", path.display())));
    }
    let mut start = vec![0; START_BYTES];
    let read = open()?.read(&mut start).map_err(|error| Failure::io("membaca", path, &error))?;
    start.truncate(read);
    let format =
        format_of(&start, is_wordpress).map_err(|what| Failure::new(format!("`{}` {what}", path.display())))?;
    if format == Format::Json {
        return read_json(path, &mut open()?, accept);
    }
    let name = if format == Format::Atom { "entry" } else { "item" };
    read_xml(path, Chunks::new(BufReader::with_capacity(1 << 16, open()?), name), format, accept)
}

fn format_of(start: &[u8], is_wordpress: bool) -> Result<Format, String> {
    if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
        return Err("ditulis dalam UTF-16; simpan ulang sebagai UTF-8".to_owned());
    }
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if is_wordpress {
        let is_export = text.contains("wordpress.org/export/") || text.contains("<wp:wxr_version>");
        return if is_export {
            Ok(Format::WordPress)
        } else {
            Err("bukan ekspor WordPress; buat dengan Perkakas → Ekspor → Semua konten. Untuk umpan: `warta import rss`"
                .to_owned())
        };
    }
    match text {
        text if text.starts_with('{') => Ok(Format::Json),
        text if text.contains("<feed") => Ok(Format::Atom),
        text if text.contains("<rss") || text.contains("<rdf:RDF") => Ok(Format::Rss),
        _ => Err("bukan umpan RSS, Atom, atau JSON Feed".to_owned()),
    }
}

fn read_xml(
    path: &Path,
    mut chunks: Chunks<BufReader<File>>,
    format: Format,
    accept: &mut dyn FnMut(Piece),
) -> Result<Head, Failure> {
    let mut head = Head::default();
    let mut encoding: &'static Encoding = UTF_8;
    let mut number = 0;
    loop {
        let chunk = chunks.next().map_err(|error| Failure::io("membaca", path, &error))?;
        let skipped = |what: &str| Piece::Skipped(format!("tulisan ke-{number} di berkas: {what}"));
        match chunk {
            None => return Ok(head),
            Some(Chunk::Head(bytes)) => {
                encoding = xml::encoding_of(&bytes);
                let broken = |what| Failure::new(format!("`{}` {what}", path.display()));
                let (node, _) = xml::parse(&bytes, encoding).map_err(broken)?;
                head = if format == Format::WordPress { wordpress::read_head(&node) } else { feeds::read_head(&node) };
            }
            Some(Chunk::Item(bytes)) => {
                number += 1;
                match xml::parse(&bytes, encoding) {
                    Err(what) => accept(Piece::Skipped(format!("tulisan ke-{number} di berkas: {what}"))),
                    Ok((node, has_broken_letters)) => {
                        let Some(node) = node.children.first() else { continue };
                        let piece = match format {
                            Format::WordPress => wordpress::read_item(node),
                            Format::Atom => feeds::read_atom(node),
                            Format::Rss | Format::Json => feeds::read_rss(node),
                        };
                        accept(note_broken_letters(piece, has_broken_letters));
                    }
                }
            }
            Some(Chunk::TooLarge) => {
                number += 1;
                accept(Piece::Skipped(format!(
                    "tulisan ke-{number} di berkas: lebih besar dari {} MB",
                    ITEM_BYTES / 1_000_000
                )));
            }
            Some(Chunk::CutOff) => accept(skipped("sesudah itu berkas terpotong; ekspor ulang, lalu impor lagi")),
        }
    }
}

fn note_broken_letters(piece: Piece, has_broken_letters: bool) -> Piece {
    match piece {
        Piece::Item(mut item) if has_broken_letters => {
            item.lost.push("huruf yang rusak di berkasnya, menjadi �".to_owned());
            Piece::Item(item)
        }
        piece => piece,
    }
}

fn read_json(path: &Path, file: &mut File, accept: &mut dyn FnMut(Piece)) -> Result<Head, Failure> {
    let broken = |what: String| Failure::new(format!("`{}` {what}", path.display()));
    let size = file.metadata().map_err(|error| Failure::io("membaca", path, &error))?.len();
    if size > JSON_BYTES {
        return Err(broken(format!("lebih besar dari {} MB", JSON_BYTES / 1_000_000)));
    }
    let feed: feeds::JsonFeed = serde_json::from_reader(BufReader::new(file))
        .map_err(|error| broken(format!("bukan JSON Feed yang utuh: {error}")))?;
    feed.items.into_iter().for_each(|item| accept(feeds::read_json(item)));
    Ok(Head { site: feed.home_page_url, authors: Vec::new() })
}
