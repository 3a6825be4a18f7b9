//! The mapping file of an import: which category goes to which section, which author is which unit.

use super::{fields::Fields, files::SourceFile, text, toml_text::TomlText};
use crate::problem::Problems;
use std::{collections::BTreeMap, path::Path};

/// The file as it is written; names are not checked against the content yet.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct ImportMap {
    /// The section of entries that no category sends elsewhere.
    pub(crate) section: Option<String>,
    /// The unit of entries whose author has no unit.
    pub(crate) unit: Option<String>,
    /// Rules by name or slug of a category or tag in the old site, lower case.
    pub(crate) categories: BTreeMap<String, CategoryRule>,
    /// Rules by type of post in the old site, lower case, for types that plugins and themes have added.
    pub(crate) types: BTreeMap<String, CategoryRule>,
    /// Units by login or name of an author, lower case.
    pub(crate) authors: BTreeMap<String, String>,
}

/// What a category or a type of post of the old site means in the new one.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct CategoryRule {
    pub(crate) section: Option<String>,
    pub(crate) topic: Option<String>,
}

/// Reads the file; problems name its lines.
pub(crate) fn read_import_map(path: &Path, problems: &mut Problems) -> ImportMap {
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = SourceFile::at_top(folder, &name);
    let Some(text) = text::read(&file, problems) else { return ImportMap::default() };
    let toml = TomlText::parse(&text, &file.name, 1, problems);
    let mut fields = toml.fields();
    let mut map = ImportMap {
        section: fields.text("section", problems),
        unit: fields.text("unit", problems),
        ..ImportMap::default()
    };
    map.categories = read_rules(&mut fields, ("categories", "categories."), problems);
    map.types = read_rules(&mut fields, ("types", "types."), problems);
    for mut author in fields.tables("authors", "authors.", problems) {
        let name = author.required_text("name", problems).to_lowercase();
        let unit = author.required_text("unit", problems);
        author.finish(problems);
        map.authors.insert(name, unit);
    }
    fields.finish(problems);
    map
}

fn read_rules(
    fields: &mut Fields<'_>,
    (key, prefix): (&'static str, &'static str),
    problems: &mut Problems,
) -> BTreeMap<String, CategoryRule> {
    let mut rules = BTreeMap::new();
    for mut rule in fields.tables(key, prefix, problems) {
        let name = rule.required_text("name", problems).to_lowercase();
        let (section, topic) = (rule.text("section", problems), rule.text("topic", problems));
        rule.finish(problems);
        rules.insert(name, CategoryRule { section, topic });
    }
    rules
}
