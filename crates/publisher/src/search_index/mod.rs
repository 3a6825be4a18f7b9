//! The search index: what of each entry is searched, under its place in the ledger.

mod texts;

use crate::{failure::Failure, output::Staging, plan::Plan, threads::held};
use model::{
    date::Timestamp,
    entry::{Entry, EntrySummary},
    page::{Content, Page},
    period::Period,
    section::Section,
    slug::Slug,
    unit::UnitId,
};
use search::index::{Document, IndexWriter, Weighed};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Mutex};
use texts::Texts;

/// Collects the entries while pages are built.
#[derive(Debug)]
pub(crate) struct SearchIndex<'a> {
    plan: &'a Plan,
    places: BTreeMap<(Section, Slug), u32>,
    count: u32,
    // Taken by several threads; what is counted is found out before the lock is.
    writer: Mutex<IndexWriter>,
}

/// What a card shows of a hit, beside what the index has of its own: title, summary, path.
#[derive(Serialize)]
struct CardRest<'a> {
    section: Section,
    published_at: Timestamp,
    unit: &'a UnitId,
    #[serde(skip_serializing_if = "Period::is_empty")]
    period: &'a Period,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_withdrawn: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_superseded: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<u32>,
}

impl<'a> SearchIndex<'a> {
    /// Finds every entry's place: its line among those of the ledger, and behind them what is new.
    pub(crate) fn new(plan: &'a Plan) -> Self {
        let known = plan.authored.ledger.numbers.iter().map(|number| (number.section, number.slug.clone()));
        let new = plan.numbering.new.iter().map(|(section, _, slug)| (*section, slug.clone()));
        let mut places = BTreeMap::new();
        let mut count = 0;
        for name in known.chain(new) {
            places.insert(name, count);
            count += 1;
        }
        Self { plan, places, count, writer: Mutex::default() }
    }

    /// Takes what is to be found of a page.
    ///
    /// # Errors
    /// When a card cannot be written as JSON.
    pub(crate) fn accept(&self, page: &Page) -> Result<(), Failure> {
        let Content::Entry(entry) = &page.content else { return Ok(()) };
        let card = &entry.card;
        if let Some(place) = self.places.get(&(card.section, card.slug.clone())) {
            let weighed = Weighed::new(&self.document(entry)?);
            held(&self.writer).add(*place, weighed);
        }
        Ok(())
    }

    /// Writes the files.
    ///
    /// # Errors
    /// When one cannot be written.
    pub(crate) fn put(&self, staging: &Staging) -> Result<(), Failure> {
        held(&self.writer).write(self.count, &mut |name, bytes| staging.put(&name, &bytes))
    }

    fn document(&self, entry: &Entry) -> Result<Document, Failure> {
        let card = &entry.card;
        let topics = self.plan.authored.topics.iter().filter(|(topic, _)| card.topics.contains(&topic.id));
        let mut texts = Texts::default();
        texts.headings.extend(topics.map(|(topic, _)| topic.name.clone()));
        texts.add_entry(entry);
        Ok(Document {
            path: card.route().path(),
            title: card.title.clone(),
            summary: card.summary.clone(),
            card: card_rest(card)?,
            facets: [
                card.section.slug().to_owned(),
                card.published_at.year().to_string(),
                card.unit.0.as_str().to_owned(),
            ],
            number: entry.authority.number.clone().unwrap_or_default(),
            headings: texts.headings,
            texts: texts.texts,
        })
    }
}

/// The inside of a JSON object.
fn card_rest(card: &EntrySummary) -> Result<String, Failure> {
    let rest = CardRest {
        section: card.section,
        published_at: card.published_at,
        unit: &card.unit,
        period: &card.period,
        is_withdrawn: card.is_withdrawn,
        is_superseded: card.is_superseded,
        duration: card.duration,
    };
    let json = serde_json::to_string(&rest)?;
    Ok(json.trim_start_matches('{').strip_suffix('}').unwrap_or_default().to_owned())
}
