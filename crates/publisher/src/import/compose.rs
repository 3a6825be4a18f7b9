//! One entry of the old site → the file that an editor would have written.

use super::{
    account::{self, Written},
    allowances::write_file,
    destination::{Destination, Destinations},
    html::{self, HtmlText, Surroundings},
    item::{Item, Kind},
    leftovers,
    losses::Losses,
    markdown,
    media::Media,
    surroundings::Old,
    text::{Block, Inline, plain},
};
use crate::{
    command::withdraw::toml_string,
    lint::{self, title::SUMMARY_LETTERS},
    read::strip_invisible,
};
use model::date::Timestamp;
use std::fmt::Write;

/// Elements that no title contains: a tag of theirs in a title may be a word.
const NEVER_IN_TITLES: [&str; 26] = [
    "table", "tr", "td", "th", "ul", "ol", "li", "form", "input", "select", "iframe", "script", "style", "head",
    "body", "html", "section", "header", "footer", "nav", "video", "audio", "canvas", "button", "link", "meta",
];

/// A file to be written.
#[derive(Debug)]
pub(super) struct Composed {
    pub(super) text: String,
    /// What is missing or different, in words.
    pub(super) lost: Vec<String>,
}

/// The front matter, as text and in its parts.
struct Front {
    text: String,
    title: String,
    summary: String,
    /// The cover's file in `media/`, and its text alternative.
    cover: Option<(String, String)>,
}

/// What all entries of a run share.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) destinations: &'a Destinations,
    pub(super) media: &'a Media,
    pub(super) old: &'a Old<'a>,
    /// The date of entries that have none.
    pub(super) since: Timestamp,
}

impl Run<'_> {
    /// Composes the file of an entry, such that `warta check` finds no error in it.
    ///
    /// # Errors
    /// Returns why it cannot be an entry, in words.
    pub(super) fn compose(&self, item: &Item, destination: &Destination) -> Result<Composed, String> {
        let old = self.old.of(item);
        let mut losses = Losses::default();
        item.lost.iter().for_each(|line| losses.tell(line.clone()));
        if let Some(reason) = item.hidden {
            losses.tell(format!("tidak terlihat di situs lama ({reason}), menjadi draf"));
        }
        let html = html::fill_reusable(&item.body, &old);
        let source = HtmlText { html: &html, is_classic: item.is_classic, notes: &item.notes };
        let mut blocks = html::convert(&source, &old, &mut losses);
        for url in &item.enclosures {
            match link_to_file(&old, url, destination) {
                Some(block) => blocks.push(block),
                None => losses.tell_address("berkas", url),
            }
        }
        leftovers::of(item, self.destinations, &old).into_iter().for_each(|line| losses.tell(line));
        let front = self.front_matter(item, destination, &old, &blocks, &mut losses);
        let mut body = markdown::write(&blocks, self.media);
        let text = match write_file(&front.text, &body, destination, &mut losses) {
            Some(text) => text,
            None => {
                // The words are kept even where their markup cannot be.
                losses.tell("bentuk teksnya, yang ditulis sebagai paragraf biasa");
                body = markdown::write(&html::paragraphs(&html), self.media);
                let text = write_file(&front.text, &body, destination, &mut losses);
                text.ok_or("isinya tidak dapat ditulis sebagai tulisan portal ini")?
            }
        };
        for (what, html) in [("judul", &item.title), ("ringkasan", &item.summary)] {
            tell_marks(what, html, &mut losses);
        }
        self.account(item, &old, &html, &front, &body, &mut losses);
        Ok(Composed { text, lost: losses.into_lines() })
    }

    /// Compares what the old site showed with what the file shows, and reports what is missing.
    fn account(&self, item: &Item, old: &Old<'_>, html: &str, front: &Front, body: &str, losses: &mut Losses) {
        account::check_line("judul", &item.title, &front.title, losses);
        if !item.summary.trim().is_empty() {
            let summary = account::read_seen(&item.summary, false);
            account::check_line("ringkasan", &item.summary, &front.summary, losses);
            summary.links.iter().for_each(|link| losses.tell_address("tautan di ringkasan ke", link));
        }
        let mut written = Written::read(body);
        if let Some((file, alt)) = &front.cover {
            written.add_picture(file, alt);
        }
        let notes = item.notes.iter().map(|(_, note)| format!("<p>{note}</p>"));
        let source = std::iter::once(html.to_owned()).chain(notes).collect::<Vec<_>>().join("\n");
        account::check_text(&account::read_seen(&source, true), &written, old, self.media, losses);
        for (what, html) in [("judul", &item.title), ("ringkasan", &item.summary)] {
            account::check_pictures(what, html, &written, losses);
        }
        for (what, html) in &item.elsewhere {
            account::check_elsewhere(what, html, &written, losses);
        }
    }

    /// Notes the files that an entry names, for an entry that this run does not write again.
    pub(super) fn note_media(&self, item: &Item) {
        let old = self.old.of(item);
        let seen = account::read_seen(&html::fill_reusable(&item.body, &old), true);
        for url in seen.pictures.iter().flatten().chain(&seen.links).chain(&item.enclosures) {
            old.picture(url, None, "", "");
            old.resolve(url);
        }
        if item.body.contains("[gallery") {
            old.attached(None);
        }
        item.cover.as_ref().and_then(|cover| old.cover(cover));
    }

    fn front_matter(
        &self,
        item: &Item,
        destination: &Destination,
        old: &Old<'_>,
        blocks: &[Block],
        losses: &mut Losses,
    ) -> Front {
        let title = strip_invisible(&html::words(&item.title));
        let title = if title.is_empty() {
            losses.tell("judul: tidak ada di situs lama, diganti namanya");
            destination.name.slug.to_string()
        } else {
            title
        };
        let summary = strip_invisible(&html::words(&item.summary));
        let summary = if summary.is_empty() { summary_of(blocks, &title) } else { summary };
        let mut text = format!("title = {}\nsummary = {}\n", toml_string(&title), toml_string(&summary));
        if item.kind == Kind::Page {
            return Front { text, title, summary, cover: None };
        }
        let published_at = item.published_at.unwrap_or_else(|| {
            losses.tell(match &item.unread_date {
                Some(text) => {
                    format!("tanggal: “{text}” tidak dapat dibaca, diganti waktu impor pertama; menjadi draf")
                }
                None => "tanggal: tidak ada di situs lama, diganti waktu impor pertama".to_owned(),
            });
            self.since
        });
        let name = strip_invisible(&html::words(self.old.author_name(&item.author)));
        let (unit, author) = self.destinations.unit_of(item, &name);
        let _ = writeln!(text, "published_at = {}\nunit = \"{unit}\"", published_at.to_machine_text());
        if let Some(author) = author {
            let _ = writeln!(text, "author = {}", toml_string(author));
        }
        let (topics, _) = self.destinations.topics_of(item);
        if !topics.is_empty() {
            let _ = writeln!(text, "topics = [\"{}\"]", topics.join("\", \""));
        }
        if item.is_pinned {
            text.push_str("pinned = true\n");
        }
        if !item.is_for_readers() {
            text.push_str("draft = true\n");
        }
        let cover = self.cover(item, old, losses);
        if let Some((file, alt)) = &cover {
            let _ = writeln!(text, "\n[cover]\nfile = \"{file}\"\nalt = {}", toml_string(alt));
        }
        Front { text, title, summary, cover }
    }

    /// Returns the file of the cover and its text alternative; none where there is no such file.
    fn cover(&self, item: &Item, old: &Old<'_>, losses: &mut Losses) -> Option<(String, String)> {
        let Some(cover) = item.cover.as_ref().and_then(|cover| old.cover(cover)) else {
            if item.cover.is_some() {
                losses.tell("gambar sampul, yang tidak ada di ekspornya");
            }
            return None;
        };
        let Some(file) = markdown::Pictures::file(self.media, &cover.url) else {
            let alt = html::words(if cover.alt.is_empty() { &cover.caption } else { &cover.alt });
            let alt = if alt.is_empty() { alt } else { format!(" (“{alt}”)") };
            losses.tell(format!("gambar sampul `{}`{alt}, sampai berkasnya ada", cover.url));
            return None;
        };
        let alt = [&cover.alt, &cover.caption].into_iter().map(|words| strip_invisible(&html::words(words)));
        let alt = alt.into_iter().find(|words| !words.is_empty()).unwrap_or_else(|| {
            losses.tell(format!("teks alternatif gambar sampul `{file}`: tulis apa yang tampak"));
            "Gambar".to_owned()
        });
        Some((file, alt))
    }
}

fn link_to_file(old: &Old<'_>, url: &str, destination: &Destination) -> Option<Block> {
    // Some feeds give a video the address of its page, which resolves to this entry. A link to the entry itself would
    // lose the video, so the link keeps the old address.
    let to = old.resolve(url).filter(|to| *to != destination.name.route().path()).or_else(|| old.stay(url))?;
    let name = url.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("berkas");
    let text = vec![Inline::Text(format!("Berkas: {name}"))];
    Some(Block::Paragraph(vec![Inline::Link { to, text }]))
}

/// Reports markup that a title or summary loses: as plain text, struck-out words read as valid, and 10⁶ reads as 106.
fn tell_marks(what: &str, html: &str, losses: &mut Losses) {
    let lower = html.to_ascii_lowercase();
    let has = |names: &[&str]| {
        names.iter().any(|name| lower.contains(&format!("<{name}>")) || lower.contains(&format!("<{name} ")))
    };
    for (names, change) in [
        (&["del", "s", "strike"][..], "kata yang dicoret, menjadi kata biasa"),
        (&["sup", "sub"], "huruf pangkat atau indeks, menjadi huruf biasa"),
    ] {
        if has(names) {
            losses.tell_change(&format!("{what}: {change}"), &html::words(html));
        }
    }
    // Titles about programs often name elements without escaping them: `Memakai <table>`.
    for name in NEVER_IN_TITLES {
        if has(&[name]) && !lower.contains(&format!("</{name}>")) {
            losses.tell_words(&format!("{what}: tanda yang mungkin kata"), &format!("<{name}>"));
        }
    }
}

/// Returns the first words of the text; the title where there are none. Paragraphs with letters that look like marks
/// are passed over, because plain text cannot escape such letters.
fn summary_of(blocks: &[Block], title: &str) -> String {
    let words = blocks.iter().find_map(|block| match block {
        Block::Paragraph(inlines) => Some(strip_invisible(&plain(inlines)))
            .filter(|words| !words.is_empty() && lint::plain_marks::find_mark(words).is_none()),
        _ => None,
    });
    let Some(words) = words else { return title.to_owned() };
    if words.chars().count() <= SUMMARY_LETTERS {
        return words;
    }
    let cut: String = words.chars().take(SUMMARY_LETTERS - 2).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', '.', ';', ':']))
}
