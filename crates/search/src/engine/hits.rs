//! What is shown of the documents that were found.

use super::{
    PAGE_SIZE, Request,
    local::Local,
    query::{Pair, Query},
    ranking::Ranked,
    store::Wanted,
    summaries::Summaries,
};
use crate::{
    index::Summary,
    text::{Matcher, Piece, holds_phrase},
};

/// In how many of the best documents the order of the words counts.
const LOOKED_AT: usize = 20;
/// How much a title, and a summary, counts that has the words in the order of the query.
const PHRASE_IN_TITLE: f32 = 1.6;
const PHRASE_IN_SUMMARY: f32 = 1.2;
/// For how many hits texts are fetched: those that a phone shows without scrolling far.
const WITH_TEXT: usize = 6;

/// A document that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hit {
    /// Its path, without base.
    pub path: String,
    /// Its card, as the publisher gave it.
    pub card: String,
    /// Its title, with the searched words marked.
    pub title: Vec<Piece>,
    /// A part of its text or its summary, marked likewise.
    pub text: Vec<Piece>,
}

pub(super) struct Shown {
    pub(super) count: u32,
    pub(super) hits: Vec<Hit>,
}

struct Candidate {
    score: f32,
    document: u32,
    summary: Summary,
}

impl Shown {
    /// Returns `None` while a file is missing that the hits cannot do without.
    pub(super) fn new(
        query: &Query,
        ranked: &Ranked,
        request: &Request,
        wanted: &Wanted<'_>,
        local: &Local,
    ) -> Option<Self> {
        let pages = Summaries { wanted, local };
        let size = PAGE_SIZE as usize;
        let first = (request.page.max(1) as usize - 1).saturating_mul(size);
        // Takes everything up to the requested page if the order among the best can still change.
        let is_ordered = query.words.len() > 1 && (first < LOOKED_AT || !query.phrases.is_empty());
        let looked_at = if is_ordered { LOOKED_AT.max(first + size) } else { 0 };
        let head = ranked.documents.iter().take(looked_at);
        let rest = ranked.documents.iter().skip(looked_at.max(first)).take(if looked_at > first { 0 } else { size });
        let mut candidates = Vec::new();
        let mut lost = 0;
        for (score, document) in head.chain(rest) {
            match pages.find(*document) {
                Some(summary) => candidates.push(Candidate { score: *score, document: *document, summary }),
                None => lost += 1,
            }
        }
        if pages.wanted.is_waiting() {
            return None;
        }
        lost += remove_doubles(&mut candidates);
        // Documents that cannot be shown are not counted.
        let mut count = u32::try_from(ranked.documents.len() - lost).unwrap_or(u32::MAX);
        if !query.phrases.is_empty() {
            candidates.retain(|Candidate { document, summary, .. }| {
                query.phrases.iter().all(|phrase| pages.holds_phrase(*document, summary, phrase))
            });
            if pages.wanted.is_waiting() {
                return None;
            }
            count = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
        }
        for candidate in &mut candidates {
            candidate.score *= order_bonus(query, &candidate.summary);
        }
        sort_best_first(&mut candidates);
        let skip = if looked_at > first { first } else { 0 };
        let mut matcher = Matcher::default();
        for (place, term) in query.terms.iter().enumerate() {
            matcher.add(&term.word, term.is_prefix, 1 << place);
            term.parts.iter().for_each(|part| matcher.add(part, false, 1 << place));
        }
        for Pair { terms: [one, other], word, .. } in &query.pairs {
            matcher.add(word, false, 1 << one | 1 << other);
        }
        let all = u32::try_from(query.terms.len()).unwrap_or_default();
        let hits = candidates.into_iter().skip(skip).take(size).enumerate().map(|(index, candidate)| {
            let Candidate { document, summary, .. } = candidate;
            let is_told = matcher.found_in(&format!("{} {}", summary.title, summary.summary)).count_ones() >= all;
            let is_wanted = request.with_texts && index < WITH_TEXT && !is_told;
            let text = if is_wanted { pages.text(document, &summary.path) } else { None };
            let text =
                text.map(|text| matcher.snippet(&text)).filter(|shown| shown.iter().any(|piece| piece.is_marked));
            Hit {
                title: matcher.mark(&summary.title),
                text: text.unwrap_or_else(|| matcher.snippet(&summary.summary)),
                path: summary.path,
                card: summary.card,
            }
        });
        Some(Self { hits: hits.collect(), count })
    }
}

/// Removes documents that were visited and are also in the index. Returns how many they are.
fn remove_doubles(candidates: &mut Vec<Candidate>) -> usize {
    let all = candidates.len();
    let mut seen: Vec<String> = Vec::new();
    candidates.retain(|candidate| {
        let path = &candidate.summary.path;
        let is_new = !seen.contains(path);
        seen.push(path.clone());
        is_new
    });
    all - candidates.len()
}

fn order_bonus(query: &Query, summary: &Summary) -> f32 {
    if query.words.len() < 2 {
        1.0
    } else if holds_phrase(&summary.title, &query.words) {
        PHRASE_IN_TITLE
    } else if holds_phrase(&summary.summary, &query.words) {
        PHRASE_IN_SUMMARY
    } else {
        1.0
    }
}

/// Sorts by insertion: the candidates are few, and nearly sorted.
fn sort_best_first(candidates: &mut [Candidate]) {
    for end in 1..candidates.len() {
        for place in (1..=end).rev() {
            let [.., one, other] = candidates.get(..=place).unwrap_or_default() else { break };
            if one.score >= other.score {
                break;
            }
            candidates.swap(place - 1, place);
        }
    }
}
