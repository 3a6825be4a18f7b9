//! Reads the file to import: determines its format and yields its pieces one by one.

use super::{
    chunks::{Chunk, Chunks, ITEM_BYTES},
    encodings, feeds,
    item::{Head, Piece},
    names::Family,
    scope::{Scope, root_scope},
    wordpress,
    xml::{self, Node},
};
use crate::failure::Failure;
use encoding_rs::{Encoding, UTF_8};
use encoding_rs_io::DecodeReaderBytesBuilder;
use quick_xml::{Reader, events::Event};
use std::{
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

/// The largest JSON Feed, in bytes: it is read as a whole.
const JSON_BYTES: u64 = 64_000_000;
/// How many bytes at the start of a file have to contain the root element.
const START_BYTES: u64 = 65_536;

/// The error for a file without entries. Such a file is refused, because whoever imports a file expects entries in it.
const EMPTY: &str = "tidak berisi satu tulisan pun; periksa apakah berkasnya terunduh utuh";

/// The format of an XML file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    WordPress,
    Rss,
    Atom,
}

impl Format {
    const fn family(self) -> Family {
        match self {
            Self::WordPress | Self::Rss => Family::Rss,
            Self::Atom => Family::Atom,
        }
    }

    const fn item_name(self) -> &'static str {
        match self {
            Self::WordPress | Self::Rss => "item",
            Self::Atom => "entry",
        }
    }
}

/// Why a file cannot be read.
#[derive(Debug)]
pub(super) enum Refusal {
    Io(io::Error),
    /// The reason, worded to follow the name of the file.
    Words(String),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads a file from start to end, piece by piece. Only what `accept` keeps stays in memory.
///
/// # Errors
/// When the file cannot be read, or has none of the known formats.
pub(super) fn read(path: &Path, is_wordpress: bool, accept: &mut dyn FnMut(Piece)) -> Result<Head, Failure> {
    // The importer reads the file more than once, and opening a pipe would wait for its writer.
    if path.metadata().is_ok_and(|data| !data.is_file()) {
        return Err(Failure::new(format!("`{}` bukan berkas biasa; simpan dulu sebagai berkas", path.display())));
    }
    let file = File::open(path).map_err(|error| Failure::io("membaca", path, &error))?;
    read_from(file, is_wordpress, accept).map_err(|refusal| match refusal {
        Refusal::Io(error) => Failure::io("membaca", path, &error),
        Refusal::Words(what) => Failure::new(format!("`{}` {what}", path.display())),
    })
}

/// Does what [`read`] does, from any reader.
pub(super) fn read_from(
    mut reader: impl Read,
    is_wordpress: bool,
    accept: &mut dyn FnMut(Piece),
) -> Result<Head, Refusal> {
    let mut start = Vec::new();
    reader.by_ref().take(4).read_to_end(&mut start)?;
    let shown = encodings::encoding_of(&start);
    let whole = io::Cursor::new(start).chain(reader);
    if encodings::is_wide(shown) {
        let narrow = DecodeReaderBytesBuilder::new().encoding(Some(shown)).build(whole);
        return read_narrow(narrow, Some(UTF_8), is_wordpress, accept);
    }
    read_narrow(whole, None, is_wordpress, accept)
}

/// Reads a source whose markup takes one byte per character. `encoding`: its encoding if it is known, whatever the file
/// declares.
fn read_narrow(
    mut reader: impl Read,
    encoding: Option<&'static Encoding>,
    is_wordpress: bool,
    accept: &mut dyn FnMut(Piece),
) -> Result<Head, Refusal> {
    let mut start = Vec::new();
    reader.by_ref().take(START_BYTES).read_to_end(&mut start)?;
    let encoding = encoding.unwrap_or_else(|| encodings::encoding_of(&start));
    let (text, _) = encodings::decode(&start, encoding);
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).to_owned();
    let whole = io::Cursor::new(start).chain(reader);
    if text.starts_with('{') && !is_wordpress {
        return read_json(whole, accept);
    }
    let (format, scope) = format_of(&text, is_wordpress).map_err(Refusal::Words)?;
    let names = scope.names.written_names(format.item_name());
    let chunks = Chunks::new(BufReader::with_capacity(1 << 16, whole), &names);
    Source { format, encoding, scope: Scope::new(format.family()), number: 0 }.read(chunks, accept)
}

/// Determines the format from the root element and the meaning of its prefixes, not from words elsewhere in the text.
fn format_of(text: &str, is_wordpress: bool) -> Result<(Format, Scope), String> {
    let root = root_of(text).unwrap_or_default();
    let local = root.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
    let family = if local == "feed" { Family::Atom } else { Family::Rss };
    let scope = root_scope(text, family);
    // Some programs that write this format leave out the declaration of the namespace.
    let is_export = scope.names.has_export() || (is_wordpress && text.contains("<wp:wxr_version>"));
    let format = match local.as_str() {
        "rss" if is_export => Format::WordPress,
        _ if is_wordpress => {
            return Err(
                "bukan ekspor WordPress; buat dengan Perkakas → Ekspor → Semua konten. Untuk umpan: `warta import rss`"
                    .to_owned(),
            );
        }
        "feed" => Format::Atom,
        "rss" | "rdf" => Format::Rss,
        "html" => {
            return Err("halaman web, bukan umpan; simpan umpannya, yang biasanya beralamat `/feed/` atau `/rss.xml`"
                .to_owned());
        }
        _ => return Err("bukan umpan RSS, Atom, atau JSON Feed".to_owned()),
    };
    Ok((format, scope))
}

/// Returns the name of the first element.
fn root_of(text: &str) -> Option<String> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => return Some(start.name().as_ref().to_owned()),
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// An XML file that is being read.
struct Source {
    format: Format,
    encoding: &'static Encoding,
    /// What the head declares for all items: prefixes and base addresses.
    scope: Scope,
    /// How many items have been read so far.
    number: usize,
}

impl Source {
    fn read<R: io::BufRead>(mut self, mut chunks: Chunks<R>, accept: &mut dyn FnMut(Piece)) -> Result<Head, Refusal> {
        let mut head = Head::default();
        loop {
            match chunks.next()? {
                None if self.number == 0 => return Err(Refusal::Words(EMPTY.to_owned())),
                None => return Ok(head),
                Some(Chunk::Head(bytes)) => {
                    let (text, _) = encodings::decode(&bytes, self.encoding);
                    let text = text.trim_start_matches('\u{feff}');
                    let (node, scope) = xml::parse(text, &self.scope).map_err(Refusal::Words)?;
                    self.scope = scope;
                    head = match self.format {
                        Format::WordPress => wordpress::read_head(&node),
                        Format::Rss | Format::Atom => feeds::read_head(&node),
                    };
                }
                Some(Chunk::Item(bytes)) => self.read_item(&bytes, &head, accept),
                Some(Chunk::TooLarge) => {
                    self.number += 1;
                    accept(self.skipped(&format!("lebih besar dari {} MB", ITEM_BYTES / 1_000_000)));
                }
                Some(Chunk::CutOff) => {
                    accept(self.skipped("sesudah itu berkas terpotong; ekspor ulang, lalu impor lagi"));
                }
            }
        }
    }

    fn skipped(&self, what: &str) -> Piece {
        Piece::Skipped(format!("tulisan ke-{} di berkas: {what}", self.number))
    }

    fn read_item(&mut self, bytes: &[u8], head: &Head, accept: &mut dyn FnMut(Piece)) {
        let (text, what) = encodings::decode(bytes, self.encoding);
        let node = match xml::parse(&text, &self.scope) {
            Ok((node, _)) => node,
            Err(what) => {
                self.number += 1;
                return accept(self.skipped(&what));
            }
        };
        let name = self.format.item_name();
        let mut items: Vec<&Node> = node.all(name).collect();
        // An item without an end tag contains the next item.
        while let Some(item) = items.pop() {
            self.number += 1;
            items.extend(item.all(name));
            let piece = match self.format {
                Format::WordPress => wordpress::read_item(item),
                Format::Atom => feeds::read_atom(item, head),
                Format::Rss => feeds::read_rss(item, head),
            };
            accept(note(piece, what));
        }
    }
}

/// Adds the remark about its encoding, if there is one, to the losses of an item.
fn note(piece: Piece, what: Option<&str>) -> Piece {
    match (piece, what) {
        (Piece::Item(mut item), Some(what)) => {
            item.lost.push(what.to_owned());
            Piece::Item(item)
        }
        (piece, _) => piece,
    }
}

fn read_json(reader: impl Read, accept: &mut dyn FnMut(Piece)) -> Result<Head, Refusal> {
    let mut bytes = Vec::new();
    reader.take(JSON_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > JSON_BYTES {
        return Err(Refusal::Words(format!("lebih besar dari {} MB", JSON_BYTES / 1_000_000)));
    }
    let (text, what) = encodings::decode(&bytes, UTF_8);
    let feed: feeds::JsonFeed = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Refusal::Words(format!("bukan JSON Feed yang utuh: {error}")))?;
    if feed.items.is_empty() {
        return Err(Refusal::Words(EMPTY.to_owned()));
    }
    let head = feed.head();
    feed.items.iter().for_each(|item| accept(note(feeds::read_json(item, &head), what)));
    Ok(head)
}
