//! Every bound on authored input, in one place. Larger input is a problem, and is not read into memory.

/// The largest text file (front matter and Markdown, settings), in bytes.
pub const TEXT_BYTES: u64 = 1_000_000;
/// [`TEXT_BYTES`] as an editor reads it.
pub const TEXT_LABEL: &str = "1 MB";
/// The largest ledger, in bytes: a line of eighty bytes for each of a million entries.
pub const LEDGER_BYTES: u64 = 80_000_000;
/// [`LEDGER_BYTES`] as an editor reads it.
pub const LEDGER_LABEL: &str = "80 MB";
/// The largest picture or attachment, in bytes.
pub const MEDIA_BYTES: u64 = 20_000_000;
/// [`MEDIA_BYTES`] as an editor reads it.
pub const MEDIA_LABEL: &str = "20 MB";
/// The largest video, in bytes: three minutes at the size of a phone take about 15 MB.
pub const VIDEO_BYTES: u64 = 60_000_000;
/// [`VIDEO_BYTES`] as an editor reads it.
pub const VIDEO_LABEL: &str = "60 MB";
/// The longest side of a picture, in pixels: beyond it, phones run out of memory while decoding.
pub const PICTURE_SIDE: usize = 10_000;
/// The most pixels of a picture, whatever its shape: decoded, they have to fit into memory beside others.
pub const PICTURE_PIXELS: usize = 64_000_000;
/// [`PICTURE_PIXELS`] as an editor reads it.
pub const PICTURE_LABEL: &str = "64 juta piksel";
/// The most memory that the pixels of one picture may take, in bytes: [`PICTURE_PIXELS`] with one byte for each of
/// three colours and transparency. Pictures stored with two bytes are decoded row by row.
pub const PICTURE_MEMORY: u64 = 256_000_000;
const _: () = assert!(PICTURE_PIXELS as u64 * 4 <= PICTURE_MEMORY);
/// The most memory that one pixel takes while the files of its picture are made, in bytes: a progressive JPEG in inks
/// needs all its coefficients at once, two bytes for each of four inks, besides the memory for the result.
pub const PIXEL_MEMORY: u64 = 12;
/// The most memory that pictures made at the same time take, in bytes; a picture that would not fit waits. One picture
/// of [`PICTURE_PIXELS`] fits, and so do six of a phone's.
pub const PICTURES_MEMORY: u64 = 1_000_000_000;
/// The most memory that the parts of a PNG take besides its pixels, in bytes: twice [`MEDIA_BYTES`], and a profile.
pub const PNG_MEMORY: usize = 64_000_000;
/// The most columns of a table.
pub const TABLE_COLUMNS: usize = 20;
/// The most rows of a table.
pub const TABLE_ROWS: usize = 500;
/// The most entries on one archive page.
pub const ENTRIES_PER_PAGE: u32 = 100;

/// How many topics an entry may name. Each topic has a list that one more entry touches.
pub const MAX_TOPICS: usize = 3;
