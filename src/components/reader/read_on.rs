//! Where to go from the end of an entry: related entries, and the neighbours in its section.

use crate::{
    components::{
        date::render_short_date,
        link::href_of,
        lists::pager::{PagerLink, render_neighbour},
    },
    copy,
};
use element::{Element, element};
use model::entry_link::EntryLink;

/// Renders "Baca juga", or returns `None` if no entry is related.
pub(crate) fn render_related(related: Vec<EntryLink>) -> Option<Element> {
    if related.is_empty() {
        return None;
    }
    let items = related.into_iter().map(|entry| {
        let link = element("a").attr("href", href_of(&entry.route())).child(entry.title);
        let meta = element("span").class("read-on__meta").child(entry.section.label()).child(", ");
        element("li").child(link).child(" ").child(meta.child(render_short_date(entry.published_at)))
    });
    Some(
        element("section")
            .class("read-on")
            .attr("aria-labelledby", "related_heading")
            .child(element("h2").attr("id", "related_heading").child(copy::reader::RELATED_HEADING))
            .child(element("ul").class("read-on__list").children(items)),
    )
}

/// Renders "Sebelumnya" and "Berikutnya", or returns `None` if the section has no other entry.
pub(crate) fn render_neighbours(older: Option<EntryLink>, newer: Option<EntryLink>) -> Option<Element> {
    if older.is_none() && newer.is_none() {
        return None;
    }
    let link = |entry: EntryLink, rel, label| {
        let to = PagerLink { href: href_of(&entry.route()), note: entry.title };
        render_neighbour(["neighbours__link", "neighbours__label", "neighbours__title"], to, rel, label)
    };
    Some(
        element("nav")
            .class("neighbours")
            .attr("aria-label", copy::reader::NEIGHBOURS_LABEL)
            .child(older.map(|entry| link(entry, "prev", copy::reader::OLDER_ENTRY)))
            .child(newer.map(|entry| link(entry, "next", copy::reader::NEWER_ENTRY))),
    )
}
