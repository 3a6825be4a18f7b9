//! Decides whether two sets of marks belong to one entry.

use super::Marks;
use crate::import::address;
use url::Url;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Same,
    Other,
    Nothing,
}

/// Returns how much speaks for both being one entry; none where they cannot be. Both have the same name in their
/// source.
pub(super) fn likeness(known: &Marks, now: &Marks, name: &str) -> Option<u32> {
    use Said::{Nothing, Other, Same};
    let compare = |one: &str, other: &str| match () {
        () if one.is_empty() || other.is_empty() => Nothing,
        () if one == other => Same,
        () => Other,
    };
    // A mark that equals the name adds nothing to what the name says.
    let unless_named = |mark: &str, said: Said| if mark == name && said == Same { Nothing } else { said };
    let (known_link, link) = (comparable(&known.link), comparable(&now.link));
    let link = unless_named(&now.link, compare(&known_link, &link));
    let title = unless_named(&now.title, compare(&known.title, &now.title));
    let [number, date, text] = [(&known.number, &now.number), (&known.date, &now.date), (&known.text, &now.text)]
        .map(|(one, other)| compare(one, other));
    let is_named_by_link = now.link == name;
    let is_named_by_title = now.title == name;
    let is_one = match (link, title) {
        (Same, _) => true,
        // A page that has moved. Another mark has to agree, because many pages have the same title.
        (Other, Same) => date == Same || number == Same || text == Same,
        (Other, _) => false,
        (Nothing, Same) => date != Other || number == Same || text == Same,
        // Drafts have no address of their own yet.
        (Nothing, Other) => number == Same || text == Same || (date == Same && is_named_by_link),
        (Nothing, Nothing) if is_named_by_title => text == Same || (date == Same && number != Other),
        (Nothing, Nothing) => date != Other || number == Same || text == Same,
    };
    // WordPress never changes the number of a post, so another number means another post, unless the texts are the
    // same: then the site was numbered anew.
    let is_one = is_one && (number != Other || text == Same);
    let worth = [(link, 16), (title, 8), (number, 4), (date, 2), (text, 1)];
    let likeness = worth.into_iter().filter(|(said, _)| *said == Same).map(|(_, worth)| worth).sum::<u32>();
    is_one.then_some(likeness + 1)
}

/// Returns an address without its scheme and `www.`; empty for the site itself, and for an address with a number
/// (`/?p=12`), as drafts have.
pub(super) fn comparable(link: &str) -> String {
    let Ok(url) = Url::parse(link) else { return link.to_owned() };
    if address::number_of(&url).is_some() || (url.path() == "/" && url.query().is_none()) {
        return String::new();
    }
    let host = address::host_of(&url).unwrap_or_default();
    format!("{host}{}?{}", url.path().trim_end_matches('/'), url.query().unwrap_or_default())
}
