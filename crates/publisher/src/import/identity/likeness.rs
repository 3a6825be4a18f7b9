//! Whether two sets of marks are of one entry.

use super::Marks;
use crate::import::address;
use url::Url;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Same,
    Other,
    Nothing,
}

/// How much speaks for one entry, where it can be one: both have the same name.
pub(super) fn likeness(known: &Marks, now: &Marks, name: &str) -> Option<u32> {
    use Said::{Nothing, Other, Same};
    let compare = |one: &str, other: &str| match () {
        () if one.is_empty() || other.is_empty() => Nothing,
        () if one == other => Same,
        () => Other,
    };
    // What is the name says nothing that the name does not.
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
        // A page that has moved; many have the same title.
        (Other, Same) => date == Same || number == Same || text == Same,
        (Other, _) => false,
        (Nothing, Same) => date != Other || number == Same || text == Same,
        // Drafts have no address of their own yet.
        (Nothing, Other) => number == Same || text == Same || (date == Same && is_named_by_link),
        (Nothing, Nothing) if is_named_by_title => text == Same || (date == Same && number != Other),
        (Nothing, Nothing) => date != Other || number == Same || text == Same,
    };
    // Two posts of one WordPress never share a number; of a site that was numbered anew the texts are the same.
    let is_one = is_one && (number != Other || text == Same);
    let worth = [(link, 16), (title, 8), (number, 4), (date, 2), (text, 1)];
    let likeness = worth.into_iter().filter(|(said, _)| *said == Same).map(|(_, worth)| worth).sum::<u32>();
    is_one.then_some(likeness + 1)
}

/// An address without its scheme and `www.`; nothing where it is the site itself, or a number that the draft of it has.
pub(super) fn comparable(link: &str) -> String {
    let Ok(url) = Url::parse(link) else { return link.to_owned() };
    if address::number_of(&url).is_some() || (url.path() == "/" && url.query().is_none()) {
        return String::new();
    }
    let host = address::host_of(&url).unwrap_or_default();
    format!("{host}{}?{}", url.path().trim_end_matches('/'), url.query().unwrap_or_default())
}
