//! Looks up what is shown of a document, and its text, in the index or among the visited documents.

use super::{local::Local, store::Wanted};
use crate::{
    index::{Kind, Summary, layout, read_page},
    text::holds_phrase,
};

/// Where summaries and texts are looked up.
pub(super) struct Summaries<'a, 'b> {
    pub(super) wanted: &'a Wanted<'b>,
    pub(super) local: &'a Local,
}

impl Summaries<'_, '_> {
    /// Returns what is shown of a document.
    pub(super) fn find(&self, document: u32) -> Option<Summary> {
        let manifest = self.wanted.store.manifest();
        let documents = manifest.map_or(0, |manifest| manifest.documents);
        if let Some(local) = document.checked_sub(documents) {
            return self.local.document(local).map(|(summary, _)| summary.clone());
        }
        let fresh = layout::first_fresh(documents);
        if let Some(place) = document.checked_sub(fresh) {
            return manifest?.summaries.get(place as usize)?.clone();
        }
        let page = self.wanted.read(&layout::summaries_file(document), Kind::Summaries)?;
        read_page(page)?.into_iter().nth((document % layout::SUMMARIES) as usize)?
    }

    /// Returns the text of a document, if it is there.
    pub(super) fn text(&self, document: u32, path: &str) -> Option<String> {
        let documents = self.wanted.store.manifest().map_or(0, |manifest| manifest.documents);
        if let Some(local) = document.checked_sub(documents) {
            return self.local.document(local).map(|(_, text)| text.to_owned());
        }
        self.wanted.text(&format!("{}index.json", path.trim_start_matches('/'))).map(str::to_owned)
    }

    /// Returns whether the words of a phrase stand side by side in the title, the summary or the text.
    pub(super) fn holds_phrase(&self, document: u32, summary: &Summary, phrase: &[String]) -> bool {
        holds_phrase(&summary.title, phrase)
            || holds_phrase(&summary.summary, phrase)
            || self.text(document, &summary.path).is_some_and(|text| holds_phrase(&text, phrase))
    }
}
