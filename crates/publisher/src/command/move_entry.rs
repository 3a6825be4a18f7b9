//! `warta move`: gives an entry another address, redirects the old one, and updates every link.

use super::{check::Rejected, content_edit::ContentEdit, entry_name::EntryName};
use crate::{
    authored::{Authored, AuthoredLink},
    failure::Failure,
    ledger::LEDGER_FILE,
    problem::{Place, Problems},
    read::read_content,
    regular_file,
    target::Target,
};
use model::{date::Timestamp, route::Route};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// Moves an entry. Returns a sentence that says what was done.
///
/// # Errors
/// When there is no such entry, the new name is taken or malformed, or the content would have a new problem.
pub fn move_entry(content: &Path, written: &str, to: &str, at: Timestamp) -> Result<String, Rejected> {
    let name = EntryName::find(content, written)?;
    let new = new_name(&name, to)?;
    let (old_path, new_path) = (name.file(content), new.file(content));
    let mut problems = Problems::default();
    let authored =
        read_content(content, &mut problems).map_err(|error| Failure::io("membaca folder", content, &error))?;
    if new_path.exists() || authored.ledger.knows(&new.route()) && new.section.is_some() {
        return Err(Failure::new(format!("alamat `{}` sudah dipakai, sekarang atau dahulu", new.to_text())).into());
    }
    let mut texts = follow_links(&authored, &name, &new)?;
    let text = match texts.remove(&old_path) {
        Some(text) => text,
        None => regular_file::read_text(&old_path).map_err(|error| Failure::io("membaca", &old_path, &error))?,
    };
    let files = texts.len();
    let mut edit = ContentEdit::default();
    edit.write(new_path, text);
    edit.remove(old_path);
    texts.into_iter().for_each(|(path, text)| edit.write(path, text));
    if authored.ledger.knows(&name.route()) {
        edit.write(content.join(LEDGER_FILE), authored.ledger.moved(&name.route(), &new.route()));
    }
    edit.apply(content, at)?;
    Ok(format!(
        "{} menjadi {}; tautan di {files} berkas lain diperbarui. Terbitkan dengan `warta publish`: alamat lama dialihkan.",
        name.route().path(),
        new.route().path()
    ))
}

/// Parses the new name. A name without a folder keeps its section.
fn new_name(name: &EntryName, to: &str) -> Result<EntryName, Failure> {
    let whole = if to.contains('/') { to.to_owned() } else { format!("{}/{to}", name.folder()) };
    let new = EntryName::parse(&whole).ok_or_else(|| {
        Failure::new(format!("`{to}` bukan nama alamat; pakai huruf kecil a-z, angka, dan tanda hubung"))
    })?;
    if new.section.is_some() == name.section.is_some() {
        Ok(new)
    } else {
        Err(Failure::new("halaman tetap tidak dapat menjadi tulisan, dan sebaliknya: keterangannya berbeda"))
    }
}

/// Returns the new texts of all files that link to the old address.
fn follow_links(authored: &Authored, name: &EntryName, new: &EntryName) -> Result<BTreeMap<PathBuf, String>, Failure> {
    let mut texts: BTreeMap<PathBuf, String> = BTreeMap::new();
    for place in links_to(authored, &name.route()) {
        let path = PathBuf::from(&*place.file);
        let text = match texts.remove(&path) {
            Some(text) => text,
            None => regular_file::read_text(&path).map_err(|error| Failure::io("membaca", &path, &error))?,
        };
        texts.insert(path, with_new_links(&text, place.line, name, new));
    }
    Ok(texts)
}

fn links_to(authored: &Authored, route: &Route) -> BTreeSet<Place> {
    let leads = |target: &Target| matches!(target, Target::Page(page, _) if page == route);
    let bodies = authored.entries.iter().map(|entry| &entry.body).chain(authored.pages.iter().map(|page| &page.body));
    let of_texts = bodies.flat_map(|body| &body.links).filter(|(target, _)| leads(target)).map(|(_, place)| place);
    let menu = &authored.menu;
    let submenus = menu.items.iter().flat_map(|item| &item.submenu);
    let of_links = submenus.chain(menu.footer.iter().flat_map(|group| &group.links));
    let of_links = of_links.filter(|link: &&AuthoredLink| leads(&link.to)).map(|link| &link.place);
    let of_items = menu.items.iter().filter_map(|item| item.to.as_ref());
    let of_items = of_items.filter(|(target, _)| leads(target)).map(|(_, place)| place);
    let of_chains = authored.entries.iter().flat_map(|entry| {
        let names = entry.supersedes.iter();
        names.filter(|(slug, _)| *route == Route::Entry(entry.section, slug.clone())).map(|(_, place)| place)
    });
    of_texts.chain(of_links).chain(of_items).chain(of_chains).cloned().collect()
}

/// How many lines of a link are searched for its address: a link may span several lines.
const LINES_OF_A_LINK: usize = 5;

/// Returns the text with the new address in place of every way to name the old entry, within the lines of a link.
fn with_new_links(text: &str, line: usize, name: &EntryName, new: &EntryName) -> String {
    let (old_path, new_path) = (name.route().path(), new.route().path());
    let bare = old_path.trim_end_matches('/');
    let (folder, slug) = (name.folder(), &name.slug);
    let mut ways = vec![
        (format!("../{folder}/{slug}.md"), new_path.clone()),
        (format!("(./{slug}.md"), format!("({new_path}")),
        (format!("({slug}.md"), format!("({new_path}")),
        (format!("\"{folder}/{slug}.md"), format!("\"{new_path}")),
        (old_path.clone(), new_path.clone()),
        (format!("\"{slug}\""), format!("\"{}\"", new.slug)),
    ];
    ways.extend(['#', ')', '"'].map(|end| (format!("{bare}{end}"), format!("{new_path}{end}"))));
    let lines = text.split_inclusive('\n').enumerate().map(|(index, written)| {
        let is_of_link = (line..line + LINES_OF_A_LINK).contains(&(index + 1));
        if !is_of_link {
            return written.to_owned();
        }
        ways.iter().fold(written.to_owned(), |written, (old, new)| written.replace(old.as_str(), new))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_name_an_entry_follows_it() {
        let name = EntryName::parse("berita/satu").unwrap();
        let new = EntryName::parse("berita/dua").unwrap();
        for (old, expected) in [
            ("[a](/berita/satu/)", "[a](/berita/dua/)"),
            ("[a](/berita/satu#b)", "[a](/berita/dua/#b)"),
            ("[a](../berita/satu.md)", "[a](/berita/dua/)"),
            ("[a](satu.md#b)", "[a](/berita/dua/#b)"),
            ("to = \"berita/satu.md\"", "to = \"/berita/dua/\""),
            ("supersedes = [\"satu\"]", "supersedes = [\"dua\"]"),
            ("[a](/berita/satu-lagi/)", "[a](/berita/satu-lagi/)"),
        ] {
            assert_eq!(with_new_links(old, 1, &name, &new), expected);
        }
    }
}
