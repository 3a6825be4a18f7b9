//! The numbers of the entries under each filter, in memory.

use super::{fetch, limits, load_error::LoadError};
use crate::platform::timer;
use model::{
    base::Base,
    filter::{Filter, Selection},
    postings::{Run, intersect},
    section::Section,
};
use std::{cell::RefCell, rc::Rc};

struct Stored {
    section: Section,
    filter: Filter,
    runs: Rc<Vec<Run>>,
    stored_at: f64,
}

/// The store; clones share it.
#[derive(Clone)]
pub(crate) struct PostingsStore {
    base: Base,
    stored: Rc<RefCell<Vec<Stored>>>,
}

impl PostingsStore {
    pub(crate) fn new(base: Base) -> Self {
        Self { base, stored: Rc::default() }
    }

    /// Loads the numbers of the entries that a selection leaves.
    pub(crate) async fn load_matching(&self, section: Section, selection: &Selection) -> Result<Vec<Run>, LoadError> {
        let mut matching: Option<Vec<Run>> = None;
        for filter in selection.filters() {
            let runs = self.load(section, filter).await?;
            matching = Some(match matching {
                Some(before) => intersect(&before, &runs),
                None => runs.to_vec(),
            });
        }
        Ok(matching.unwrap_or_default())
    }

    async fn load(&self, section: Section, filter: &Filter) -> Result<Rc<Vec<Run>>, LoadError> {
        if let Some(runs) = self.find_fresh(section, filter) {
            return Ok(runs);
        }
        let runs = match fetch::load_postings(&self.base, section, filter).await {
            Ok(postings) => postings.runs,
            // There is no such value, so no entry has it.
            Err(LoadError::NotFound) => Vec::new(),
            Err(error) => return Err(error),
        };
        let runs = Rc::new(runs);
        if let Ok(mut stored) = self.stored.try_borrow_mut() {
            stored.retain(|known| !(known.section == section && known.filter == *filter));
            if stored.len() >= limits::POSTINGS_STORED {
                stored.remove(0);
            }
            stored.push(Stored { section, filter: filter.clone(), runs: Rc::clone(&runs), stored_at: timer::now() });
        }
        Ok(runs)
    }

    fn find_fresh(&self, section: Section, filter: &Filter) -> Option<Rc<Vec<Run>>> {
        let stored = self.stored.try_borrow().ok()?;
        let known = stored.iter().find(|known| known.section == section && known.filter == *filter)?;
        (timer::now() - known.stored_at < limits::TWIN_FRESH_MS).then(|| Rc::clone(&known.runs))
    }
}
