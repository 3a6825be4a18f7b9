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
    // A contact with problems still counts as a contact, so that links to its page are not reported as broken.
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
        embed_origins: read_embed_origins(&mut fields, problems),
        contact,
        notice,
    };
    fields.finish(problems);
    site
}

fn read_embed_origins(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<String> {
    let written = fields.texts("embed_origins", problems);
    let place = fields.place_of("embed_origins");
    let (good, bad): (Vec<String>, Vec<String>) = written.into_iter().partition(|text| is_embed_origin(text));
    for text in bad {
        let fix = "Tulis `https://` dan nama host saja, misalnya `embed_origins = [\"https://intranet.contoh.go.id\"]`; `https://*.contoh.go.id` berarti semua situs di bawahnya";
        problems.push(&place, format!("`embed_origins` berisi `{text}`, yang bukan alamat asal situs"), fix);
    }
    good
}

/// Returns whether a text is an origin, all hosts below one (`https://*.contoh.go.id`), or any port
/// (`http://localhost:*`): what `frame-ancestors` takes, and nothing that could end its line.
fn is_embed_origin(text: &str) -> bool {
    let plain = text.replacen("://*.", "://", 1);
    // A single name after `*.` is a whole top-level domain: nobody means all of `.id`.
    let is_wide = plain != text && !plain.trim_start_matches("https://").contains('.');
    Origin::parse(plain.strip_suffix(":*").unwrap_or(&plain)).is_ok() && !is_wide
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
