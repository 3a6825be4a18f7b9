//! A fixed page: `halaman/<slug>.md`

use super::{allow_tables, blocks::source_of, files::SourceFile, front_matter, text, toml_text::TomlText};
use crate::{
    authored::{AuthoredPage, Body},
    lint::{sample_text, title},
    markdown,
    problem::{Place, Problems},
    target::PAGES_FOLDER,
};
use model::slug::Slug;
use std::sync::Arc;

pub(super) fn read<F>(file: &SourceFile<F>, slug: &Slug, problems: &mut Problems) -> AuthoredPage {
    match text::read(file, problems) {
        Some(text) => {
            let mut page = read_text(&text, &file.name, slug, problems);
            page.body.source = Some(source_of(&file.path, &text));
            page
        }
        None => empty_page(Place::new(&file.name, 1), slug),
    }
}

fn empty_page(place: Place, slug: &Slug) -> AuthoredPage {
    let (title, summary) = (String::new(), String::new());
    AuthoredPage { place, slug: slug.clone(), title, summary, allowed: Vec::new(), body: Body::default() }
}

/// Like [`read`], for a text that is not a file yet.
pub(crate) fn read_text(text: &str, file: &Arc<str>, slug: &Slug, problems: &mut Problems) -> AuthoredPage {
    let mut page = empty_page(Place::new(file, 1), slug);
    let Some(parts) = front_matter::split_or_report(text, &page.place, problems) else { return page };
    let toml = TomlText::parse(parts.front, file, 2, problems);
    let mut fields = toml.fields();
    page.title = fields.required_text("title", problems);
    page.summary = fields.required_text("summary", problems);
    title::check_title(&page.title, &fields.place_of("title"), problems);
    title::check_summary(&page.summary, &fields.place_of("summary"), problems);
    page.allowed = allow_tables::read(&mut fields, problems);
    fields.finish(problems);
    sample_text::check(text, &page.place, problems);
    page.body = markdown::convert(parts.body, PAGES_FOLDER, &Place::new(file, parts.body_line), problems).body;
    page
}
