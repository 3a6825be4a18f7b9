//! Shows the line of a problem as the editor wrote it, with the piece that the problem is about marked.

use crate::{limits::TEXT_BYTES, problem::Problem, regular_file};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::{collections::HashMap, io::Read, ops::Range, path::Path, sync::Arc};

/// The sources that problems stand in, each read and cut into lines once.
#[derive(Debug, Default)]
pub(crate) struct Sources(HashMap<Arc<str>, Option<Vec<String>>>);

impl Sources {
    /// Returns the excerpt of a problem, several lines long. `None` for a problem of a whole file, or of one that is
    /// not text.
    pub(crate) fn excerpt(&mut self, problem: &Problem) -> Option<String> {
        let place = &problem.place;
        let lines = self.0.entry(Arc::clone(&place.file)).or_insert_with(|| read(&place.file)).as_ref()?;
        let line = lines.get(place.line.checked_sub(1)?)?;
        let span = find_span(line, &problem.what)?;
        let snippet = Snippet::source(line).line_start(place.line).annotation(AnnotationKind::Primary.span(span));
        let report = [Group::with_level(Level::ERROR).element(snippet)];
        Some(Renderer::plain().render(&report))
    }
}

fn read(file: &str) -> Option<Vec<String>> {
    let is_text = [".md", ".toml", ".vtt"].iter().any(|end| file.ends_with(end)) || file.ends_with("ledger");
    let mut text = String::new();
    let reading =
        is_text.then(|| regular_file::open(Path::new(file)))?.ok()?.take(TEXT_BYTES).read_to_string(&mut text);
    reading.ok().map(|_| text.lines().map(str::to_owned).collect())
}

/// Finds the first name in backticks of the message that the line contains; without one, returns the whole line. The
/// fence of the front matter stands for the whole file, so it gets no excerpt.
fn find_span(line: &str, what: &str) -> Option<Range<usize>> {
    let written = line.trim();
    if written.is_empty() || written == "+++" {
        return None;
    }
    let named = what.split('`').skip(1).step_by(2);
    // `cover.kredit` is written as `kredit` in its table.
    let candidates = named.flat_map(|name| [name, name.rsplit('.').next().unwrap_or(name)]);
    let found = candidates.filter(|name| !name.is_empty()).find_map(|name| {
        let start = line.find(name)?;
        Some(start..start + name.len())
    });
    found.or_else(|| {
        let start = line.find(written)?;
        Some(start..start + written.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_message_names_is_marked() {
        assert_eq!(find_span("titel = \"x\"", "kunci `titel` tidak dikenal"), Some(0..5));
        assert_eq!(find_span("  kredit = 1", "kunci `cover.kredit` tidak dikenal"), Some(2..8));
        assert_eq!(find_span("  # Judul ", "judul tingkat satu"), Some(2..9));
        assert_eq!(find_span("+++", "`title` tidak ada"), None);
        assert_eq!(find_span("", "kosong"), None);
    }
}
