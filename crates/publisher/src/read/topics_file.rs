//! `topics.toml`

use super::{files::SourceFile, text, toml_text::TomlText};
use crate::problem::{Place, Problems};
use model::{
    slug::Slug,
    topic::{Topic, TopicId},
};

/// Reads the topics. A portal without topics has no such file.
pub(super) fn read(file: &SourceFile, problems: &mut Problems) -> Vec<(Topic, Place)> {
    if file.path.symlink_metadata().is_err() {
        return Vec::new();
    }
    let Some(text) = text::read(file, problems) else { return Vec::new() };
    let toml = TomlText::parse(&text, &file.name, 1, problems);
    let mut fields = toml.fields();
    let mut topics = Vec::new();
    for mut topic in fields.tables("topics", "topics.", problems) {
        let id = topic.required_text("id", problems);
        let place = topic.place_of("id");
        let name = topic.required_text("name", problems);
        match Slug::parse(&id) {
            Ok(slug) => topics.push((Topic { id: TopicId(slug), name }, place)),
            Err(_) if id.is_empty() => {}
            Err(error) => {
                problems.push(&place, format!("`topics.id` `{id}`: {error}"), "Tulis misalnya `id = \"layanan\"`");
            }
        }
        topic.finish(problems);
    }
    fields.finish(problems);
    topics
}
