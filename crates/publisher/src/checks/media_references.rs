//! All references to files in `media/`.

use crate::{
    authored::{Authored, AuthoredEntry, AuthoredVideo, Body},
    problem::Place,
    target::Target,
};

/// A reference to a file.
pub(crate) struct Reference<'a> {
    /// The name of the file.
    pub(crate) file: &'a str,
    /// Where the reference is written.
    pub(crate) place: &'a Place,
    /// The entry that contains it; `None` for a fixed page or the menu.
    pub(crate) entry: Option<&'a AuthoredEntry>,
    /// Whether the file is shown as a picture, rather than linked, played or attached.
    pub(crate) is_picture: bool,
}

/// Returns all references: covers and pictures first, then files that are linked, played or attached.
pub(crate) fn references(authored: &Authored) -> impl Iterator<Item = Reference<'_>> {
    let covers = authored.entries.iter().filter_map(|entry| {
        let cover = entry.cover.as_ref()?;
        Some(Reference { file: &cover.file, place: &cover.place, entry: Some(entry), is_picture: true })
    });
    let pictures = bodies(authored).flat_map(|(entry, body)| {
        let pictures = body.pictures.iter();
        pictures.map(move |(file, place)| Reference { file, place, entry, is_picture: true })
    });
    let opened = |entry| move |(file, place)| Reference { file, place, entry, is_picture: false };
    let linked =
        bodies(authored).flat_map(move |(entry, body)| body.links.iter().filter_map(find_media).map(opened(entry)));
    let videos = authored
        .entries
        .iter()
        .flat_map(move |entry| entry.video.iter().flat_map(AuthoredVideo::files).map(opened(Some(entry))));
    let attachments = authored.entries.iter().flat_map(move |entry| {
        let files = entry.attachments.iter().map(|attachment| (attachment.file.as_str(), &attachment.place));
        files.map(opened(Some(entry)))
    });
    let of_menu = links_of_menu(authored).map(opened(None));
    covers.chain(pictures).chain(linked).chain(of_menu).chain(videos).chain(attachments)
}

fn bodies(authored: &Authored) -> impl Iterator<Item = (Option<&AuthoredEntry>, &Body)> {
    let entries = authored.entries.iter().map(|entry| (Some(entry), &entry.body));
    entries.chain(authored.pages.iter().map(|page| (None, &page.body)))
}

fn links_of_menu(authored: &Authored) -> impl Iterator<Item = (&str, &Place)> {
    let menu = &authored.menu;
    let links = menu.items.iter().flat_map(|item| &item.submenu);
    let links = links.chain(menu.footer.iter().flat_map(|group| &group.links)).map(|link| (&link.to, &link.place));
    let items = menu.items.iter().filter_map(|item| item.to.as_ref()).map(|(target, place)| (target, place));
    items.chain(links).filter_map(|(target, place)| media_of(target, place))
}

fn find_media((target, place): &(Target, Place)) -> Option<(&str, &Place)> {
    media_of(target, place)
}

fn media_of<'a>(target: &'a Target, place: &'a Place) -> Option<(&'a str, &'a Place)> {
    match target {
        Target::Media(file) => Some((file, place)),
        _ => None,
    }
}
