//! Where the site is reachable from outside: what search engines need before a path.

use model::{base::Base, route::Route};
use std::fmt;

/// The longest host name, by RFC 1035.
const HOST_LENGTH: usize = 253;
/// The longest part of a host name between two dots, by RFC 1035.
const LABEL_LENGTH: usize = 63;

/// Scheme and host, perhaps with a port: `https://contoh.go.id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

/// The error for a text that is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OriginError;

impl fmt::Display for OriginError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bukan alamat asal situs")
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Origin {
    /// What an editor should write in place of a text that is no origin.
    pub const FIX: &'static str = "Tulis `https://` dan nama host saja, tanpa garis miring di akhir, misalnya `origin = \"https://contoh.go.id\"`";

    /// Reads `https://contoh.go.id` or `http://localhost:8080`. A path does not belong here: the base path is known
    /// only when the site is published.
    ///
    /// # Errors
    /// [`OriginError`] for another scheme, a host with characters that need escaping, and anything after the host.
    pub fn parse(text: &str) -> Result<Self, OriginError> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or(OriginError)?;
        let (host, port) = match rest.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (rest, None),
        };
        let is_port = |port: &str| {
            port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
        };
        let is_valid = host.len() <= HOST_LENGTH && host.split('.').all(is_label) && port.is_none_or(is_port);
        if is_valid { Ok(Self(text.to_owned())) } else { Err(OriginError) }
    }
}

fn is_label(label: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LABEL_LENGTH).contains(&label.len())
        && label.bytes().all(is_plain)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Returns the address of a page for those who see it from outside, or its path if no origin is known.
#[must_use]
pub fn address(origin: Option<&Origin>, base: &Base, route: &Route) -> String {
    whole_address(origin, base, &route.path())
}

/// Like [`address`], for any path without base: a file, or a place on a page.
#[must_use]
pub fn whole_address(origin: Option<&Origin>, base: &Base, path: &str) -> String {
    let path = base.join(path);
    origin.map_or_else(|| path.clone(), |origin| format!("{origin}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_and_host() {
        for text in ["https://contoh.go.id", "http://localhost:8080", "https://portal", "http://192.0.2.1"] {
            assert_eq!(Origin::parse(text), Ok(Origin(text.to_owned())));
        }
        for text in [
            "",
            "contoh.go.id",
            "//contoh.go.id",
            "ftp://contoh.go.id",
            "https://",
            "https://contoh.go.id/",
            "https://contoh.go.id/portal",
            "https://contoh.go.id?x",
            "https://contoh.go.id#x",
            "https://a@contoh.go.id",
            "https://contoh..id",
            "https://-contoh.id",
            "https://Contoh.go.id",
            "https://contoh.go.id:",
            "https://contoh.go.id:0",
            "https://contoh.go.id:+80",
            "https://contoh.go.id:70000",
            "https://con toh.id",
            "https://contöh.id",
        ] {
            assert_eq!(Origin::parse(text), Err(OriginError), "{text}");
        }
    }

    #[test]
    fn an_address_is_whole_where_the_origin_is_known() {
        let base = Base::parse("/portal/").unwrap();
        let origin = Origin::parse("https://contoh.go.id").unwrap();
        assert_eq!(address(Some(&origin), &base, &Route::Search), "https://contoh.go.id/portal/cari/");
        assert_eq!(address(None, &base, &Route::Home), "/portal/");
    }
}
