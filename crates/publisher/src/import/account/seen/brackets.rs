//! Reads brackets in a text: WordPress's shortcodes, or mere characters.

use super::{Reader, Seen, address_end, attributes::attributes_of, read};
use crate::import::{
    account::{
        codes::{is_code, shown},
        entities::decode,
        is_within_word,
    },
    html::{decode_hidden, frame_of_map, unescaped},
};

impl<'a> Reader<'a> {
    /// Adds text as the source writes it, with its shortcodes.
    pub(super) fn push_source(&mut self, source: &'a str) {
        let mut rest = source;
        while let Some((before, after)) = rest.split_once('[').filter(|_| self.closed.is_some()) {
            self.push_text(&decode(before));
            let end = after.find(['[', ']']).filter(|end| after.get(*end..).is_some_and(|rest| rest.starts_with(']')));
            let inner = end.and_then(|end| after.get(..end));
            // Some sites turned the quotation marks into entities or typographic quotes.
            let plain = inner.map(|inner| decode(inner).replace(['“', '”', '″'], "\""));
            let plain = plain.filter(|inner| self.closed.as_ref().is_some_and(|closed| is_code(inner, closed)));
            match inner.zip(plain) {
                Some((inner, plain)) => {
                    self.push_code(&plain);
                    rest = after.get(inner.len() + 1..).unwrap_or_default();
                    rest = self.push_hidden(inner, rest);
                }
                None => {
                    self.seen.text.push('[');
                    rest = after;
                }
            }
        }
        self.push_text(&decode(rest));
    }

    /// Adds what a shortcode hides in Base64. Returns what follows it.
    fn push_hidden(&mut self, inner: &str, following: &'a str) -> &'a str {
        let end = match inner.split_whitespace().next() {
            Some("vc_raw_html") => "[/vc_raw_html]",
            Some("vc_raw_js") => "[/vc_raw_js]",
            _ => return following,
        };
        let Some((hidden, rest)) = following.split_once(end) else { return following };
        let Some(html) = decode_hidden(hidden) else { return following };
        self.push_page(&html);
        rest
    }

    /// Adds what a hidden text shows.
    fn push_page(&mut self, html: &str) {
        let Seen { text, alts, links, addresses, hints, pictures } = read(html, false);
        self.seen.text.push('\n');
        self.seen.text.push_str(&text);
        self.seen.text.push('\n');
        self.seen.alts.extend(alts);
        self.seen.links.extend(links);
        self.seen.addresses.extend(addresses);
        self.seen.hints.extend(hints);
        self.seen.pictures.extend(pictures);
    }

    /// Adds the titles, labels and addresses of a shortcode.
    fn push_code(&mut self, inner: &str) {
        let name = inner.trim_start_matches('/').split([' ', '=', '/']).next().unwrap_or_default();
        if !is_within_word(name) {
            self.seen.text.push('\n');
        }
        let end = inner.find(char::is_whitespace).unwrap_or(inner.len());
        if !inner.contains(['"', '\'']) {
            let address = inner.find("http").and_then(|at| inner.get(at..)).filter(|rest| rest.contains("://"));
            let address = address.and_then(|address| address.get(..address_end(address)));
            self.seen.addresses.extend(address.map(decode));
            return;
        }
        for (key, value) in attributes_of(inner.get(end..).unwrap_or_default()) {
            if let Some(html) = frame_of_map(&value) {
                self.push_page(&html);
                continue;
            }
            self.push_backgrounds(&value);
            // The title of a link is only a hint.
            let title = value.split('|').find_map(|part| part.strip_prefix("title:"));
            title
                .filter(|_| value.starts_with("url:"))
                .into_iter()
                .for_each(|title| self.push_hint(&percent_decoded(title)));
            if value.starts_with("http://") || value.starts_with("https://") {
                self.seen.addresses.push(value);
            } else {
                self.push_apart(shown(&key, &unescaped(&value)).as_deref());
            }
        }
    }
}

fn percent_decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}
