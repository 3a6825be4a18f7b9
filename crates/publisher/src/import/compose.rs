//! One entry of the old site → the file that an editor would have written.

use super::{
    html::{self, Converted},
    item::{Item, Kind},
    leftovers, markdown,
    media::Media,
    place::{Place, Places},
    surroundings::Old,
    text::{Block, Inline, plain},
};
use crate::{
    command::withdraw::toml_string,
    lint::{self, title::SUMMARY_LETTERS},
    problem::Problems,
    read::{read_entry_text, read_page_text, strip_invisible},
    rule::{Level, Rule},
};
use model::date::Timestamp;
use std::{collections::BTreeSet, fmt::Write, sync::Arc};

const REASON: &str = "Diimpor dari situs lama dan belum disunting.";

/// A file to be written.
#[derive(Debug)]
pub(super) struct Composed {
    pub(super) text: String,
    /// What is missing or different, in words.
    pub(super) lost: Vec<String>,
}

/// What all entries of a run share.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) places: &'a Places,
    pub(super) media: &'a Media,
    pub(super) old: &'a Old<'a>,
    /// The date of what has none.
    pub(super) since: Timestamp,
}

impl Run<'_> {
    /// Composes an entry, such that `warta check` has nothing against it.
    ///
    /// # Errors
    /// In words: why it cannot be one.
    pub(super) fn compose(&self, item: &Item, place: &Place) -> Result<Composed, String> {
        let old = self.old.at(item.base.as_deref());
        let Converted { mut blocks, lost } = html::convert(&item.body, item.is_classic, &old);
        let mut lost: BTreeSet<String> = lost;
        lost.extend(item.lost.iter().cloned());
        if let Some(reason) = item.hidden {
            lost.insert(format!("tidak terlihat di situs lama ({reason}), menjadi draf"));
        }
        for url in &item.enclosures {
            blocks.extend(link_to_file(&old, url, &mut lost));
        }
        lost.extend(leftovers::of(item, self.places, &old));
        let front = self.front_matter(item, place, &old, &blocks, &mut lost);
        let body = markdown::write(&blocks, self.media);
        if let Some(text) = finish(&front, &body, place, &mut lost) {
            return Ok(Composed { text, lost: lost.into_iter().collect() });
        }
        // Words are never lost, whatever was around them.
        lost.insert("bentuk teksnya, yang ditulis sebagai paragraf biasa".to_owned());
        let paragraphs: Vec<Block> = html::words(&item.body)
            .split_inclusive(". ")
            .map(|words| Block::Paragraph(vec![Inline::Text(words.trim().to_owned())]))
            .collect();
        let body = markdown::write(&paragraphs, self.media);
        let text =
            finish(&front, &body, place, &mut lost).ok_or("isinya tidak dapat ditulis sebagai tulisan portal ini")?;
        Ok(Composed { text, lost: lost.into_iter().collect() })
    }

    fn front_matter(
        &self,
        item: &Item,
        place: &Place,
        old: &Old<'_>,
        blocks: &[Block],
        lost: &mut BTreeSet<String>,
    ) -> String {
        let title = strip_invisible(&html::words(&item.title));
        let title = if title.is_empty() {
            lost.insert("judul: tidak ada di situs lama, diganti namanya".to_owned());
            place.name.slug.to_string()
        } else {
            title
        };
        let summary = strip_invisible(&html::words(&item.summary));
        let summary = if summary.is_empty() { summary_of(blocks, &title) } else { summary };
        let mut front = format!("title = {}\nsummary = {}\n", toml_string(&title), toml_string(&summary));
        if item.kind == Kind::Page {
            return front;
        }
        let published_at = item.published_at.unwrap_or_else(|| {
            lost.insert(match &item.unread_date {
                Some(text) => {
                    format!("tanggal: “{text}” tidak dapat dibaca, diganti waktu impor pertama; menjadi draf")
                }
                None => "tanggal: tidak ada di situs lama, diganti waktu impor pertama".to_owned(),
            });
            self.since
        });
        let name = strip_invisible(&html::words(self.old.author_name(&item.author)));
        let (unit, author) = self.places.unit_of(item, &name);
        let _ = writeln!(front, "published_at = {}\nunit = \"{unit}\"", published_at.to_machine_text());
        if let Some(author) = author {
            let _ = writeln!(front, "author = {}", toml_string(author));
        }
        let (topics, _) = self.places.topics_of(item);
        if !topics.is_empty() {
            let _ = writeln!(front, "topics = [\"{}\"]", topics.join("\", \""));
        }
        if item.is_pinned {
            front.push_str("pinned = true\n");
        }
        if !item.is_for_readers() {
            front.push_str("draft = true\n");
        }
        front.push_str(&self.cover(item, old, lost));
        front
    }

    fn cover(&self, item: &Item, old: &Old<'_>, lost: &mut BTreeSet<String>) -> String {
        let Some(cover) = item.cover.as_ref().and_then(|cover| old.cover(cover)) else {
            if item.cover.is_some() {
                lost.insert("gambar sampul, yang tidak ada di ekspornya".to_owned());
            }
            return String::new();
        };
        let Some(file) = markdown::Pictures::file(self.media, &cover.url) else {
            lost.insert(format!("gambar sampul `{}`, sampai berkasnya ada", cover.url));
            return String::new();
        };
        let alt = [&cover.alt, &cover.caption].into_iter().map(|words| strip_invisible(&html::words(words)));
        let alt = alt.into_iter().find(|words| !words.is_empty()).unwrap_or_else(|| {
            lost.insert(format!("teks alternatif gambar sampul `{file}`: tulis apa yang tampak"));
            "Gambar".to_owned()
        });
        format!("\n[cover]\nfile = \"{file}\"\nalt = {}\n", toml_string(&alt))
    }
}

fn link_to_file(old: &Old<'_>, url: &str, lost: &mut BTreeSet<String>) -> Option<Block> {
    let Some(to) = html::Surroundings::resolve(old, url) else {
        lost.insert(format!("berkas `{url}`"));
        return None;
    };
    let name = url.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("berkas");
    let text = vec![Inline::Text(format!("Berkas: {name}"))];
    Some(Block::Paragraph(vec![Inline::Link { to, text }]))
}

/// The first words of the text; the title where there are none.
fn summary_of(blocks: &[Block], title: &str) -> String {
    let words = blocks.iter().find_map(|block| match block {
        Block::Paragraph(inlines) => Some(strip_invisible(&plain(inlines))).filter(|words| !words.is_empty()),
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

/// The whole file, with an allowance for each rule that an old text breaks; none where it cannot be published as it is.
fn finish(front: &str, body: &str, place: &Place, lost: &mut BTreeSet<String>) -> Option<String> {
    let with = |allowed: &str| format!("+++\n{front}{allowed}+++\n\n{body}");
    let rules = broken_rules(&with(""), place)?;
    let allowed = rules.iter().fold(String::new(), |mut text, rule| {
        let _ = write!(text, "\n[[allow]]\nrule = \"{}\"\nreason = \"{REASON}\"\n", rule.name());
        text
    });
    let text = with(&allowed);
    broken_rules(&text, place)?;
    lost.extend(rules.iter().map(|rule| format!("aturan `{}`: diberi pengecualian sampai disunting", rule.name())));
    Some(text)
}

/// The rules that hold a text up; none where it has a problem that nobody can allow.
fn broken_rules(text: &str, place: &Place) -> Option<BTreeSet<Rule>> {
    let mut problems = Problems::default();
    let file: Arc<str> = Arc::from(place.name.path());
    match place.name.section {
        Some(section) => {
            let entry = read_entry_text(text, &file, section, &place.name.slug, &mut problems);
            lint::announcement::check(&entry, &mut problems);
        }
        None => {
            read_page_text(text, &file, &place.name.slug, &mut problems);
        }
    }
    let mut rules = BTreeSet::new();
    for problem in problems.into_sorted() {
        let rule = problem.rule?;
        if rule.level() == Level::Error {
            rules.insert(rule);
        }
    }
    Some(rules)
}
