//! `site.toml`

use super::{files::SourceFile, text, toml_text::TomlText};
use crate::{authored::SiteFile, limits::ENTRIES_PER_PAGE, problem::Problems};
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
        let read = UrgentNotice {
            title: notice.required_text("title", problems),
            text: notice.required_text("text", problems),
            is_emergency: notice.flag("is_emergency", problems),
        };
        notice.finish(problems);
        read
    });
    let site = SiteFile {
        name: fields.required_text("name", problems),
        owner: fields.required_text("owner", problems),
        description: fields.required_text("description", problems),
        entries_per_page: entries_per_page.unwrap_or_default(),
        entries_per_page_place: place,
        notice,
    };
    fields.finish(problems);
    site
}
