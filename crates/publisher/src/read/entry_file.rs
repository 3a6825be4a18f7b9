//! An entry: `<section>/<slug>.md`

use super::{
    allow_tables, blocks::source_of, fields::Fields, files::SourceFile, front_matter, text, toml_text::TomlText,
    video_table,
};
use crate::{
    authored::{AuthoredAttachment, AuthoredEntry, AuthoredPicture, Body, Dated},
    lint::{alt_text, sample_text, title},
    markdown,
    media::Format,
    problem::{Place, Problems},
    target::{MEDIA_FOLDER, Target},
};
use model::{
    date::Timestamp,
    entry::{Authority, Change, Withdrawal},
    section::Section,
    slug::Slug,
    topic::TopicId,
    unit::UnitId,
};
use std::{collections::BTreeMap, sync::Arc};

pub(super) fn read<F>(file: &SourceFile<F>, section: Section, slug: &Slug, problems: &mut Problems) -> AuthoredEntry {
    match text::read(file, problems) {
        Some(text) => {
            let mut entry = read_text(&text, &file.name, section, slug, problems);
            entry.body.source = Some(source_of(&file.path, &text));
            entry
        }
        None => empty_entry(Place::new(&file.name, 1), section, slug),
    }
}

/// Like [`read`], for a text that is not a file yet.
pub(crate) fn read_text(
    text: &str,
    file: &Arc<str>,
    section: Section,
    slug: &Slug,
    problems: &mut Problems,
) -> AuthoredEntry {
    let mut entry = empty_entry(Place::new(file, 1), section, slug);
    let Some(parts) = front_matter::split_or_report(text, &entry.place, problems) else { return entry };
    let toml = TomlText::parse(parts.front, file, 2, problems);
    read_fields(toml.fields(), &mut entry, problems);
    if !entry.is_draft {
        sample_text::check(text, &entry.place, problems);
    }
    entry.body = markdown::convert(parts.body, section.slug(), &Place::new(file, parts.body_line), problems).body;
    entry
}

fn empty_entry(place: Place, section: Section, slug: &Slug) -> AuthoredEntry {
    AuthoredEntry {
        section,
        slug: slug.clone(),
        title: String::new(),
        summary: String::new(),
        // Used if the date cannot be read: the entry counts as published, so links to it are not reported as broken.
        published_at: Dated { at: Timestamp::EPOCH, place: place.clone() },
        unit: None,
        topics: Vec::new(),
        is_pinned: false,
        author: None,
        is_draft: false,
        authority: Authority::default(),
        authority_places: BTreeMap::new(),
        supersedes: Vec::new(),
        cover: None,
        changes: Vec::new(),
        withdrawn: None,
        attachments: Vec::new(),
        video: None,
        has_video_table: false,
        allowed: Vec::new(),
        body: Body::default(),
        place,
    }
}

fn read_fields(mut fields: Fields<'_>, entry: &mut AuthoredEntry, problems: &mut Problems) {
    entry.title = fields.required_text("title", problems);
    entry.summary = fields.required_text("summary", problems);
    title::check_title(&entry.title, &fields.place_of("title"), problems);
    title::check_summary(&entry.summary, &fields.place_of("summary"), problems);
    let published_at = fields.required_date("published_at", problems).unwrap_or(Timestamp::EPOCH);
    entry.published_at = Dated { at: published_at, place: fields.place_of("published_at") };
    entry.unit = read_unit(&mut fields, problems);
    entry.topics = read_topics(&mut fields, problems);
    entry.is_pinned = fields.flag("pinned", problems);
    entry.author = fields.text("author", problems);
    entry.is_draft = fields.flag("draft", problems);
    entry.authority = Authority {
        number: fields.text("number", problems),
        signatory: fields.text("signatory", problems),
        valid_from: fields.date("valid_from", problems),
        valid_until: fields.date("valid_until", problems),
        deadline: fields.date("deadline", problems),
    };
    // Most entries have none of these keys, and there may be a hundred thousand entries.
    let dates = ["valid_from", "valid_until", "deadline"].into_iter().filter(|key| fields.has(key));
    entry.authority_places = dates.map(|key| (key, fields.place_of(key))).collect();
    entry.supersedes = read_supersedes(&mut fields, problems);
    entry.cover = fields.table("cover", "cover.", problems).and_then(|cover| read_cover(cover, problems));
    let changes = fields.tables("changes", "changes.", problems);
    entry.changes = changes.into_iter().filter_map(|change| read_change(change, problems)).collect();
    entry.withdrawn =
        fields.table("withdrawn", "withdrawn.", problems).and_then(|table| read_withdrawal(table, problems));
    let attachments = fields.tables("attachments", "attachments.", problems);
    entry.attachments = attachments.into_iter().filter_map(|table| read_attachment(table, problems)).collect();
    entry.has_video_table = fields.has("video");
    entry.video = fields.table("video", "video.", problems).and_then(|table| video_table::read(table, problems));
    entry.allowed = allow_tables::read(&mut fields, problems);
    fields.finish(problems);
}

fn read_unit(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<(UnitId, Place)> {
    let text = fields.required_text("unit", problems);
    let place = fields.place_of("unit");
    match Slug::parse(&text) {
        Ok(slug) => Some((UnitId(slug), place)),
        Err(_) if text.is_empty() => None,
        Err(error) => {
            problems.push(&place, format!("`unit` `{text}`: {error}"), "Tulis `id` salah satu unit di units.toml");
            None
        }
    }
}

fn read_supersedes(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(Slug, Place)> {
    let place = fields.place_of("supersedes");
    let slugs = fields.texts("supersedes", problems).into_iter();
    slugs
        .filter_map(|text| match Slug::parse(&text) {
            Ok(slug) => Some((slug, place.clone())),
            Err(error) => {
                let what = format!("`supersedes` `{text}`: {error}");
                problems.push(&place, what, "Tulis nama berkas pengumuman lama tanpa `.md`");
                None
            }
        })
        .collect()
}

fn read_topics(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(TopicId, Place)> {
    let texts = fields.texts("topics", problems);
    let place = fields.place_of("topics");
    let mut topics = Vec::new();
    for text in texts.iter().filter(|text| !text.is_empty()) {
        match Slug::parse(text) {
            Ok(slug) => topics.push((TopicId(slug), place.clone())),
            Err(error) => problems.push(
                &place,
                format!("`topics` `{text}`: {error}"),
                "Tulis `id` dari topics.toml, misalnya `topics = [\"layanan\"]`",
            ),
        }
    }
    topics
}

fn read_cover(mut cover: Fields<'_>, problems: &mut Problems) -> Option<AuthoredPicture> {
    let file = cover.required_text("file", problems);
    let place = cover.place_of("file");
    let alt = cover.required_text("alt", problems);
    let (caption, credit) = (cover.text("caption", problems), cover.text("credit", problems));
    cover.finish(problems);
    alt_text::check(&alt, caption.as_deref(), &place, problems);
    // `foto.webp` is accepted, and so are the paths that Markdown accepts.
    let target = Target::parse(&file, "").or_else(|_| Target::parse(&file, MEDIA_FOLDER));
    match target {
        Ok(Target::Media(file)) => Some(AuthoredPicture { file, alt, caption, credit, place }),
        _ if file.is_empty() => None,
        _ => {
            problems.push(
                &place,
                format!("`cover.file` `{file}` bukan nama gambar"),
                "Tulis nama berkas di `media/`, misalnya `file = \"gedung.webp\"`",
            );
            None
        }
    }
}

fn read_attachment(mut table: Fields<'_>, problems: &mut Problems) -> Option<AuthoredAttachment> {
    let (file, title) = (table.required_text("file", problems), table.required_text("title", problems));
    let place = table.place_of("file");
    table.finish(problems);
    let is_document = |name: &str| Format::of_name(name) == Some(Format::Pdf);
    match Target::parse(&file, "").or_else(|_| Target::parse(&file, MEDIA_FOLDER)) {
        Ok(Target::Media(file)) if is_document(&file) => Some(AuthoredAttachment { file, title, place }),
        _ if file.is_empty() => None,
        _ => {
            let what = format!("`attachments.file` `{file}` bukan nama lampiran");
            problems.push(&place, what, "Tulis nama berkas PDF di `media/`, misalnya `file = \"formulir.pdf\"`");
            None
        }
    }
}

fn read_change(mut change: Fields<'_>, problems: &mut Problems) -> Option<(Change, Place)> {
    let updated_at = change.required_date("updated_at", problems);
    let note = change.required_text("note", problems);
    let place = change.place_of("updated_at");
    change.finish(problems);
    updated_at.map(|updated_at| (Change { updated_at, note }, place))
}

fn read_withdrawal(mut table: Fields<'_>, problems: &mut Problems) -> Option<(Withdrawal, Place)> {
    let withdrawn_at = table.required_date("withdrawn_at", problems);
    let reason = table.required_text("reason", problems);
    let place = table.place_of("withdrawn_at");
    table.finish(problems);
    withdrawn_at.map(|withdrawn_at| (Withdrawal { withdrawn_at, reason }, place))
}
