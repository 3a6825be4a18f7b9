//! `[contact]` of `site.toml`

use super::fields::Fields;
use crate::problem::Problems;
use model::contact::{Contact, OpeningHours, Phone, phone_href};

const MAP_EXAMPLE: &str = "Tulis alamat lengkap peta yang diawali `https://`";
const PHONE_EXAMPLE: &str =
    "Tulis nomor beserta kode daerahnya, misalnya `(0274) 123456`, `+62 274 123456`, atau nomor singkat `134`";

pub(super) fn read(mut fields: Fields<'_>, problems: &mut Problems) -> Contact {
    if !fields.has("phones") && !fields.has("email") {
        problems.push(
            &fields.place,
            "`contact` tidak memuat telepon maupun surel",
            "Tambahkan `[[contact.phones]]` dengan `number = \"...\"`, atau `email = \"...\"`",
        );
    }
    let phones = fields.filled_tables("phones", "contact.phones.", problems);
    let hours = fields.filled_tables("hours", "contact.hours.", problems);
    let contact = Contact {
        name: fields.required_text("name", problems),
        address: fields.required_texts("address", problems),
        phones: phones.into_iter().map(|phone| read_phone(phone, problems)).collect(),
        email: read_checked(&mut fields, "email", is_mail_address, problems, |email| {
            (format!("`{email}` bukan alamat surel"), "Tulis misalnya `email = \"humas@contoh.go.id\"`")
        }),
        hours: hours.into_iter().map(|hours| read_hours(hours, problems)).collect(),
        map_url: read_checked(&mut fields, "map_url", is_secure_url, problems, |url| {
            (format!("`{url}` bukan alamat peta yang dapat dipakai"), MAP_EXAMPLE)
        }),
        note: fields.text("note", problems),
    };
    fields.finish(problems);
    contact
}

fn read_phone(mut phone: Fields<'_>, problems: &mut Problems) -> Phone {
    let label = phone.text("label", problems);
    let number = phone.required_text("number", problems);
    let place = phone.place_of("number");
    phone.finish(problems);
    if !number.is_empty() && phone_href(&number).is_none() {
        let what = format!("`contact.phones.number` `{number}` bukan nomor telepon yang dapat dihubungi");
        problems.push(&place, what, PHONE_EXAMPLE);
    }
    Phone { label, number }
}

fn read_hours(mut hours: Fields<'_>, problems: &mut Problems) -> OpeningHours {
    let read =
        OpeningHours { days: hours.required_text("days", problems), time: hours.required_text("time", problems) };
    hours.finish(problems);
    read
}

/// Reads a text that has to pass `is_valid`. If it does not, `describe` returns what is wrong and what to write.
fn read_checked(
    fields: &mut Fields<'_>,
    key: &'static str,
    is_valid: fn(&str) -> bool,
    problems: &mut Problems,
    describe: fn(&str) -> (String, &'static str),
) -> Option<String> {
    let text = fields.text(key, problems)?;
    if !is_valid(&text) {
        let (what, fix) = describe(&text);
        problems.push(&fields.place_of(key), format!("`contact.{key}` {what}"), fix);
    }
    Some(text)
}

/// Accepts the mail addresses that offices have. What else RFC 5322 allows (quotes, comments) is more often a slip.
fn is_mail_address(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+');
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(is_plain);
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.len() <= 254
        && text.split_once('@').is_some_and(|(name, domain)| {
            name.split('.').all(is_word) && domain.contains('.') && domain.split('.').all(is_label)
        })
}

fn is_secure_url(text: &str) -> bool {
    let host = text.strip_prefix("https://").unwrap_or_default();
    host.starts_with(|letter: char| letter.is_ascii_alphanumeric())
        && !text.contains(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '<' | '>' | '\\' | '`'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_an_office_is_told_from_a_slip() {
        for text in ["humas@contoh.go.id", "kemenkeu.prime@kemenkeu.go.id", "a+b_c-d@x-y.id"] {
            assert!(is_mail_address(text), "{text}");
        }
        for text in [
            "",
            "humas",
            "humas@",
            "@contoh.go.id",
            "humas@contoh",
            "humas@contoh..id",
            "humas@.id",
            "hu mas@contoh.id",
            "humas@@contoh.id",
            "a@b.id,c@d.id",
            "humas@contoh.id?cc=x",
            "mailto:humas@contoh.id",
            ".humas@contoh.id",
            "\"a b\"@contoh.id",
            "humas@-contoh.id",
        ] {
            assert!(!is_mail_address(text), "{text}");
        }
        assert!(!is_mail_address(&format!("{}@contoh.id", "a".repeat(250))));
    }

    #[test]
    fn a_map_is_linked_over_https_only() {
        assert!(is_secure_url("https://www.openstreetmap.org/search?query=Balai%20Diklat"));
        for text in ["http://a.id/", "https://", "https:///x", "//a.id/", "javascript:alert(1)", "https://a.id/ b"] {
            assert!(!is_secure_url(text), "{text}");
        }
    }
}
