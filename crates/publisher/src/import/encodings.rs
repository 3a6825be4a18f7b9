//! Character encodings: turns the bytes of old sites into text, whatever encoding they say they are in.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Determines the encoding of a file from its first bytes: from their pattern, or else from the XML declaration.
pub(super) fn encoding_of(start: &[u8]) -> &'static Encoding {
    match start {
        [0xff, 0xfe, ..] | [b'<' | b'{' | b'[', 0, ..] => return UTF_16LE,
        [0xfe, 0xff, ..] | [0, b'<' | b'{' | b'[', ..] => return UTF_16BE,
        _ => {}
    }
    let declaration = String::from_utf8_lossy(start.get(..start.len().min(200)).unwrap_or_default());
    let declaration = declaration.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let declaration =
        declaration.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or("", |(text, _)| text);
    let named = declaration.split_once("encoding").map_or("", |(_, rest)| rest);
    let label = named.trim_start_matches([' ', '=', '"', '\'']).split(['"', '\'', ' ']).next().unwrap_or_default();
    // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
    Encoding::for_label(label.as_bytes()).filter(|named| named.is_ascii_compatible()).unwrap_or(UTF_8)
}

/// Returns whether an encoding has two bytes for a letter, so that tags cannot be found in the bytes.
pub(super) fn is_wide(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// Decodes a piece. Also returns a remark where its letters are broken or not in the encoding that the file declares.
pub(super) fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> (Cow<'a, str>, Option<&'static str>) {
    if encoding == UTF_8 {
        return decode_utf8(bytes);
    }
    // A text in a one-byte encoding is hardly ever valid UTF-8 by chance, and many files that declare such an encoding
    // are in UTF-8.
    if encoding == WINDOWS_1252
        && !bytes.is_ascii()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return (Cow::Borrowed(text), Some("pengodean huruf: berkasnya menyebut yang lain, dibaca sebagai UTF-8"));
    }
    let (text, is_broken) = encoding.decode_without_bom_handling(bytes);
    (text, is_broken.then_some(BROKEN))
}

const BROKEN: &str = "huruf yang rusak di berkasnya, menjadi �";

/// Decodes UTF-8. A byte that is not UTF-8 is read as windows-1252, the usual encoding of files that wrongly declare
/// UTF-8. Half a letter of UTF-8, which a text has that was cut by its bytes, becomes `�`.
fn decode_utf8(bytes: &[u8]) -> (Cow<'_, str>, Option<&'static str>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), None);
    }
    let mut text = String::with_capacity(bytes.len());
    let mut is_broken = false;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        match chunk.invalid() {
            [] => {}
            [byte] => {
                let (letter, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(byte));
                // The five bytes that windows-1252 leaves undefined become control characters.
                if letter.chars().all(char::is_control) {
                    is_broken = true;
                    text.push('\u{fffd}');
                } else {
                    text.push_str(&letter);
                }
            }
            _ => {
                is_broken = true;
                text.push('\u{fffd}');
            }
        }
    }
    let what =
        if is_broken { BROKEN } else { "pengodean huruf: berkasnya menyebut UTF-8, dibaca sebagai windows-1252" };
    (Cow::Owned(text), Some(what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_what_the_bytes_show_or_what_they_say() {
        for (start, name) in [
            (b"<?xml version='1.0' encoding='ISO-8859-1'?>".as_slice(), "windows-1252"),
            (b"<?xml version=\"1.0\" encoding = \"us-ascii\" ?>", "windows-1252"),
            (b"\xef\xbb\xbf<?xml version='1.0' encoding=\"koi8-r\"?>", "KOI8-R"),
            (b"<?xml version='1.0'?><rss encoding='koi8-r'>", "UTF-8"),
            (b"<?xml version='1.0' encoding='utf-16'?><rss>", "UTF-8"),
            (b"<?xml version='1.0' encoding='entah'?>", "UTF-8"),
            (b"<rss>", "UTF-8"),
            (b"\xff\xfe<\0", "UTF-16LE"),
            (b"\0<\0?", "UTF-16BE"),
            (b"{\0\"\0", "UTF-16LE"),
            (b"", "UTF-8"),
        ] {
            assert_eq!(encoding_of(start).name(), name, "{}", String::from_utf8_lossy(start));
        }
    }

    #[test]
    fn letters_are_read_behind_a_wrong_label() {
        for (bytes, encoding, text, is_told) in [
            (b"caf\xe9".as_slice(), WINDOWS_1252, "café", false),
            (b"\x93kata\x94 \x96 caf\xe9", UTF_8, "“kata” – café", true),
            (b"\xc3\xa9 dan \xe9", UTF_8, "é dan é", true),
            ("café".as_bytes(), WINDOWS_1252, "café", true),
            (b"potong \xe2\x80", UTF_8, "potong \u{fffd}", true),
            (b"kosong \x81", UTF_8, "kosong \u{fffd}", true),
            (b"biasa", WINDOWS_1252, "biasa", false),
        ] {
            let (read, what) = decode(bytes, encoding);
            assert_eq!((read.as_ref(), what.is_some()), (text, is_told));
        }
    }
}
