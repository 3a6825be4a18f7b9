//! `units.toml`

use super::{files::SourceFile, text, toml_text::TomlText};
use crate::{authored::AuthoredUnit, problem::Problems};
use model::{slug::Slug, unit::UnitId};

pub(super) fn read(file: &SourceFile, problems: &mut Problems) -> Vec<AuthoredUnit> {
    let Some(text) = text::read(file, problems) else { return Vec::new() };
    let toml = TomlText::parse(&text, &file.name, 1, problems);
    let mut fields = toml.fields();
    let mut units = Vec::new();
    for mut unit in fields.tables("units", "units.", problems) {
        let id = unit.required_text("id", problems);
        let place = unit.place_of("id");
        let name = unit.required_text("name", problems);
        match Slug::parse(&id) {
            Ok(slug) => units.push(AuthoredUnit { id: UnitId(slug), name, place }),
            Err(_) if id.is_empty() => {}
            Err(error) => {
                problems.push(&place, format!("`units.id` `{id}`: {error}"), "Tulis misalnya `id = \"bdk-yogyakarta\"`")
            }
        }
        unit.finish(problems);
    }
    fields.finish(problems);
    units
}
