//! `mailto:` links by RFC 6068. Every part is percent-encoded, so that no text can end its part or add another.

use std::fmt::Write;

/// Returns a link that opens a new mail to `address`.
#[must_use]
pub fn mail_href(address: &str) -> String {
    let mut href = String::from("mailto:");
    // Characters that separate addresses and parts are encoded; `@` and `+` are legitimate within an address.
    push_encoded(&mut href, address, "@+");
    href
}

/// Returns a link that opens a mail with subject and body filled in. A subject is one line, so line breaks in it become
/// spaces; those in the body become CR LF, as RFC 6068 requires.
#[must_use]
pub fn written_mail_href(address: &str, subject: &str, body: &str) -> String {
    let mut href = mail_href(address);
    href.push_str("?subject=");
    let subject: Vec<&str> = lines(subject).filter(|line| !line.is_empty()).collect();
    push_encoded(&mut href, &subject.join(" "), "");
    href.push_str("&body=");
    for (index, line) in lines(body).enumerate() {
        href.push_str(if index == 0 { "" } else { "%0D%0A" });
        push_encoded(&mut href, line, "");
    }
    href
}

/// Splits a text into lines. CR LF, LF, CR and Unicode's line and paragraph separators all end a line.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .flat_map(|line| line.split(['\r', '\u{2028}', '\u{2029}']))
}

/// Percent-encodes a text for a query.
#[must_use]
pub fn percent_encode(text: &str) -> String {
    let mut encoded = String::new();
    push_encoded(&mut encoded, text, "");
    encoded
}

/// Percent-encodes as UTF-8 everything but RFC 3986's unreserved characters and `kept`. A space becomes `%20`, because
/// mail programs read `+` as a plus.
fn push_encoded(href: &mut String, text: &str, kept: &str) {
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~') || kept.contains(letter) {
            href.push(letter);
            continue;
        }
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            let _ = write!(href, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes a link as a mail program does: (address, subject, body).
    fn read(href: &str) -> (String, String, String) {
        let rest = href.strip_prefix("mailto:").unwrap();
        let (address, parts) = rest.split_once('?').unwrap();
        let parts: Vec<(&str, &str)> = parts.split('&').map(|part| part.split_once('=').unwrap()).collect();
        assert_eq!(parts.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["subject", "body"], "{href}");
        (decode(address), decode(parts[0].1), decode(parts[1].1))
    }

    fn decode(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'%' {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
            } else {
                bytes.push(byte);
            }
        }
        String::from_utf8(bytes).unwrap()
    }

    const ADDRESS: &str = "humas@example.go.id";

    #[test]
    fn the_parts_of_a_mail_are_encoded() {
        assert_eq!(mail_href(ADDRESS), "mailto:humas@example.go.id");
        assert_eq!(
            written_mail_href(ADDRESS, "Salah: A & B", "Halaman: /berita/a/\n\nYang keliru: "),
            "mailto:humas@example.go.id?subject=Salah%3A%20A%20%26%20B\
             &body=Halaman%3A%20%2Fberita%2Fa%2F%0D%0A%0D%0AYang%20keliru%3A%20"
        );
    }

    #[test]
    fn every_title_comes_back_as_it_is_and_adds_no_part() {
        let long = "Pengumuman ".repeat(28).chars().take(300).collect::<String>();
        for title in [
            "A & B",
            "Apa? #1 = 100% + 1",
            "100%25",
            "“Kutipan” dan \"kutipan\" 'lain'",
            "Humas 👩🏽‍💻 é 中",
            "x&cc=lain@example.com&body=y",
            "a;b,c:d/e\\f<g>[h]{i}|j^k`l",
            "",
            long.as_str(),
        ] {
            let href = written_mail_href(ADDRESS, title, title);
            assert_eq!(read(&href), (ADDRESS.to_owned(), title.to_owned(), title.to_owned()), "{title}");
            assert!(href.is_ascii(), "{href}");
            for mark in [' ', '"', '\'', '<', '>', '#', '\\', '`', '{', '|', '+'] {
                assert!(!href.contains(mark), "{mark}: {href}");
            }
        }
    }

    #[test]
    fn a_line_break_makes_a_line_of_the_body_and_never_a_header() {
        for text in ["satu\ndua", "satu\r\ndua", "satu\rdua", "satu\u{2028}dua", "satu\u{2029}dua"] {
            let (_, subject, body) = read(&written_mail_href(ADDRESS, text, text));
            assert_eq!((subject.as_str(), body.as_str()), ("satu dua", "satu\r\ndua"), "{text:?}");
        }
        let (_, subject, _) = read(&written_mail_href(ADDRESS, "Judul\r\nBcc: lain@example.com", ""));
        assert_eq!(subject, "Judul Bcc: lain@example.com");
    }

    #[test]
    fn an_address_stays_one_address() {
        assert_eq!(mail_href("a+b@c.id"), "mailto:a+b@c.id");
        assert_eq!(mail_href("a@b.id,c@d.id?cc=e&f"), "mailto:a@b.id%2Cc@d.id%3Fcc%3De%26f");
    }
}
