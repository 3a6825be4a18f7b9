//! Allowances for the rules of good writing that a text of the old site breaks.

use super::{destination::Destination, losses::Losses};
use crate::{
    lint,
    problem::Problems,
    read::{read_entry_text, read_page_text},
    rule::{Level, Rule},
};
use std::{collections::BTreeSet, fmt::Write, sync::Arc};

const REASON: &str = "Diimpor dari situs lama dan belum disunting.";

/// Returns the whole file, with an allowance for each rule that the old text breaks; none where it cannot be published
/// even so.
pub(super) fn write_file(front: &str, body: &str, destination: &Destination, losses: &mut Losses) -> Option<String> {
    let with = |allowed: &str| format!("+++\n{front}{allowed}+++\n\n{body}");
    let plain = with("");
    let rules = broken_rules(&plain, destination)?;
    if rules.is_empty() {
        return Some(plain);
    }
    let allowed = rules.iter().fold(String::new(), |mut text, rule| {
        let _ = write!(text, "\n[[allow]]\nrule = \"{}\"\nreason = \"{REASON}\"\n", rule.name());
        text
    });
    let text = with(&allowed);
    broken_rules(&text, destination)?;
    for rule in rules {
        losses.tell(format!("aturan `{}`: diberi pengecualian sampai disunting", rule.name()));
    }
    Some(text)
}

/// Returns the rules that keep a text from being published; none where it has a problem that no allowance covers.
fn broken_rules(text: &str, destination: &Destination) -> Option<BTreeSet<Rule>> {
    let mut problems = Problems::default();
    let file: Arc<str> = Arc::from(destination.name.path());
    match destination.name.section {
        Some(section) => {
            let entry = read_entry_text(text, &file, section, &destination.name.slug, &mut problems);
            lint::announcement::check(&entry, &mut problems);
        }
        None => {
            read_page_text(text, &file, &destination.name.slug, &mut problems);
        }
    }
    let mut rules = BTreeSet::new();
    for problem in problems.into_sorted() {
        let rule = problem.rule?;
        if rule.level() == Level::Error {
            rules.insert(rule);
        }
    }
    Some(rules)
}
