//! Addresses in running text, which editors expect to become links: `https://contoh.go.id`, `www.contoh.go.id`,
//! `surat@contoh.go.id`.

use crate::target::Target;
use linkify::{LinkFinder, LinkKind};
use model::block::{Inline, Link};

/// An address that was turned into a link.
pub(super) struct Found {
    /// Where it leads.
    pub(super) target: Target,
    /// The address as written, if it begins with a scheme (`https://…`); other addresses read like a name.
    pub(super) bare: Option<String>,
}

/// Returns the runs with each address replaced by a link. Text that is already in a link stays as it is.
pub(super) fn link_addresses(inlines: Vec<Inline>, found: &mut Vec<Found>) -> Vec<Inline> {
    let mut linked = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text(text) => push_text(text, &mut linked, found),
            Inline::Strong(inner) => linked.push(Inline::Strong(link_addresses(inner, found))),
            Inline::Emphasis(inner) => linked.push(Inline::Emphasis(link_addresses(inner, found))),
            Inline::Struck(inner) => linked.push(Inline::Struck(link_addresses(inner, found))),
            other => linked.push(other),
        }
    }
    linked
}

fn push_text(text: String, linked: &mut Vec<Inline>, found: &mut Vec<Found>) {
    // Most runs hold no address, and stay as they are.
    if !["://", "www.", "@"].iter().any(|sign| text.contains(sign)) {
        linked.push(Inline::Text(text));
        return;
    }
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let mut plain = String::new();
    for span in finder.spans(&text) {
        let written = span.as_str();
        let Some((address, is_bare)) = span.kind().and_then(|kind| whole_address(kind, written)) else {
            plain.push_str(written);
            continue;
        };
        let Ok(target @ Target::External(_)) = Target::parse(&address, "") else {
            plain.push_str(written);
            continue;
        };
        if !plain.is_empty() {
            linked.push(Inline::Text(std::mem::take(&mut plain)));
        }
        linked.push(Inline::Link(Link { to: target.to_link(), text: vec![Inline::Text(written.to_owned())] }));
        found.push(Found { target, bare: is_bare.then(|| written.to_owned()) });
    }
    if !plain.is_empty() {
        linked.push(Inline::Text(plain));
    }
}

/// Returns the address with its scheme, and whether it was written with one. A name without scheme and `www.` may be
/// anything (a file, a version, the end of a sentence), so it is no address.
fn whole_address(kind: &LinkKind, written: &str) -> Option<(String, bool)> {
    match kind {
        LinkKind::Email => Some((format!("mailto:{written}"), false)),
        LinkKind::Url => {
            let lower = written.get(..8).unwrap_or(written).to_ascii_lowercase();
            if lower.starts_with("https://") || lower.starts_with("http://") {
                Some((written.to_owned(), true))
            } else if lower.starts_with("www.") {
                Some((format!("https://{written}"), false))
            } else {
                None
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        let linked = link_addresses(vec![Inline::Text(text.to_owned())], &mut found);
        assert_eq!(model::block::plain_text(&linked), text, "no letter is lost");
        let address = |found: Found| match found.target {
            Target::External(address) => address,
            other => panic!("{other:?}"),
        };
        found.into_iter().map(address).collect()
    }

    #[test]
    fn an_address_ends_where_a_reader_would_say_that_it_ends() {
        for (text, address) in [
            ("Lihat https://contoh.go.id/a_b/c.", "https://contoh.go.id/a_b/c"),
            ("(http://contoh.go.id/x?a=1&b=2)", "http://contoh.go.id/x?a=1&b=2"),
            ("di www.contoh.go.id/layanan, atau", "https://www.contoh.go.id/layanan"),
            ("HTTPS://CONTOH.GO.ID", "HTTPS://CONTOH.GO.ID"),
            ("kirim ke surat.masuk@contoh.go.id.", "mailto:surat.masuk@contoh.go.id"),
            ("https://id.wikipedia.org/wiki/Bantul_(kota)", "https://id.wikipedia.org/wiki/Bantul_(kota)"),
        ] {
            assert_eq!(links(text), [address], "{text}");
        }
        assert_eq!(links("https://a.id dan https://b.id").len(), 2);
    }

    #[test]
    fn what_may_be_anything_stays_text() {
        for text in
            ["satu.md", "pukul 08.00", "contoh.go.id", "javascript://x", "ftp://contoh.id", "@akun", "a@b", "www."]
        {
            assert_eq!(links(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_link_is_not_linked_again() {
        let link = Inline::Link(Link {
            to: Target::External("https://a.id".into()).to_link(),
            text: vec![Inline::Text("https://b.id".into())],
        });
        let mut found = Vec::new();
        assert_eq!(
            link_addresses(vec![link.clone(), Inline::Code("https://c.id".into())], &mut found).first(),
            Some(&link)
        );
        assert!(found.is_empty());
    }
}
