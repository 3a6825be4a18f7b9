//! The documents of a query, the best first.

use super::{facts::Facts, lookup::Lookup};
use crate::index::FACETS;

#[derive(Debug, Default)]
pub(super) struct Ranked {
    /// The best first.
    pub(super) documents: Vec<(f32, u32)>,
    /// No document has all words; these have as many of them as any document has.
    pub(super) is_of_some_words: bool,
}

impl Ranked {
    /// Ranks the documents with all words or, if there are none, those with most of them.
    pub(super) fn new(lookup: &Lookup, facts: &Facts) -> Self {
        let mut scores: Vec<(f32, u8)> = vec![(0.0, 0); lookup.documents];
        for term in &lookup.terms {
            let weight = rarity(term.count, lookup.documents);
            for ((score, words), share) in scores.iter_mut().zip(&term.weights) {
                *score += weight * share;
                *words += u8::from(*share > 0.0);
            }
        }
        let all = u8::try_from(lookup.terms.len()).unwrap_or(u8::MAX);
        let most = scores.iter().map(|(_, words)| *words).max().unwrap_or_default();
        if most == 0 {
            return Self::default();
        }
        let mut documents: Vec<(f32, u32)> = (0_u32..)
            .zip(scores)
            .filter(|(_, (_, words))| *words == most)
            .map(|(document, (score, _))| (score * facts.recency(document), document))
            .collect();
        // Of two documents with the same score the newer one comes first.
        documents.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(other.1.cmp(&one.1)));
        Self { documents, is_of_some_words: most < all }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Keeps the documents with the chosen values. Counts the documents for each value of a facet as if nothing were
    /// chosen for that facet: the count says what another choice would give.
    pub(super) fn narrow(&mut self, facts: &Facts, chosen: &[String; FACETS]) -> [Vec<(String, u32)>; FACETS] {
        let mut wanted = [None; FACETS];
        for (facet, (code, value)) in wanted.iter_mut().zip(chosen).enumerate() {
            // A value that no document has leaves none.
            *code = (!value.is_empty()).then(|| facts.code_of(facet, value).unwrap_or(u16::MAX));
        }
        let mut counts: [Vec<u32>; FACETS] = Default::default();
        for (facet, counts) in counts.iter_mut().enumerate() {
            counts.resize(facts.values(facet).len() + 1, 0);
        }
        self.documents.retain(|(_, document)| {
            let codes = facts.codes(*document);
            let misses = |but: usize| {
                wanted
                    .iter()
                    .zip(codes)
                    .enumerate()
                    .any(|(facet, (wanted, code))| facet != but && wanted.is_some_and(|wanted| wanted != code))
            };
            for (facet, (counts, code)) in counts.iter_mut().zip(codes).enumerate() {
                if !misses(facet)
                    && let Some(count) = counts.get_mut(usize::from(code))
                {
                    *count += 1;
                }
            }
            !misses(FACETS)
        });
        let mut named: [Vec<(String, u32)>; FACETS] = Default::default();
        for (facet, (named, counts)) in named.iter_mut().zip(counts).enumerate() {
            let values = facts.values(facet).iter().cloned().zip(counts.into_iter().skip(1));
            *named = values.filter(|(_, count)| *count > 0).collect();
        }
        named
    }
}

/// Returns the inverse document frequency, as BM25 has it.
fn rarity(with_it: usize, documents: usize) -> f32 {
    let number = |count: usize| {
        f32::from(u16::try_from(count / 64).unwrap_or(u16::MAX)) * 64.0
            + f32::from(u8::try_from(count % 64).unwrap_or_default())
    };
    let (with_it, documents) = (number(with_it), number(documents));
    (1.0 + (documents - with_it + 0.5).max(0.5) / (with_it + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use super::rarity;

    #[test]
    fn rare_words_say_more() {
        assert!(rarity(1, 10_000) > rarity(100, 10_000));
        assert!(rarity(9_999, 10_000) > 0.0);
        assert!(rarity(1, 1_000_000) > rarity(1, 10_000));
    }
}
