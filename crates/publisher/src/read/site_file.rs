//! `site.toml`

use super::{contact_table, fields::Fields, files::SourceFile, text, toml_text::TomlText};
use crate::digest::short_hash;
use crate::{authored::SiteFile, limits::ENTRIES_PER_PAGE, origin::Origin, problem::Problems};
use model::site::UrgentNotice;

pub(super) fn read(file: &SourceFile, problems: &mut Problems) -> SiteFile {
    let Some(text) = text::read(file, problems) else { return SiteFile::default() };
    let toml = TomlText::parse(&text, &file.name, 1, problems);
    let mut fields = toml.fields();
    let entries_per_page = fields.required_number("entries_per_page", "6", problems);
    let place = fields.place_of("entries_per_page");
    if entries_per_page.is_some_and(|number| !(1..=ENTRIES_PER_PAGE).contains(&number)) {
        let what = format!("`entries_per_page` harus di antara 1 dan {ENTRIES_PER_PAGE}");
        problems.push(&place, what, "Tulis `entries_per_page = 6`");
    }
    let notice = fields.table("notice", "notice.", problems).map(|mut notice| {
        let (title, text) = (notice.required_text("title", problems), notice.required_text("text", problems));
        let read = UrgentNotice {
            id: short_hash(format!("{title}\n{text}").as_bytes()),
            title,
            text,
            is_emergency: notice.flag("is_emergency", problems),
        };
        notice.finish(problems);
        read
    });
    // A contact with problems is one, so that links to its page do not look broken.
    let contact = fields.has("contact").then(|| {
        fields
            .table("contact", "contact.", problems)
            .map(|table| contact_table::read(table, problems))
            .unwrap_or_default()
    });
    let site = SiteFile {
        name: fields.required_text("name", problems),
        owner: fields.required_text("owner", problems),
        description: fields.required_text("description", problems),
        entries_per_page: entries_per_page.unwrap_or_default(),
        entries_per_page_place: place,
        origin: read_origin(&mut fields, problems),
        contact,
        notice,
    };
    fields.finish(problems);
    site
}

fn read_origin(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Origin> {
    let text = fields.text("origin", problems)?;
    match Origin::parse(&text) {
        Ok(origin) => Some(origin),
        Err(error) => {
            problems.push(&fields.place_of("origin"), format!("`origin` `{text}` {error}"), Origin::FIX);
            None
        }
    }
}
