//! What entries may have in common: topics, and the words of title and summary in any form (*pelatihan*, *dilatih*).

use model::entry::EntrySummary;
use rustc_hash::FxHashMap;

/// Shorter words (dan, yang, di) say little about an entry.
const MIN_LETTERS: usize = 5;

/// A family of words with the same root, or a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Feature {
    /// Its number, in the order of first appearance.
    pub(super) id: usize,
    pub(super) is_topic: bool,
}

/// Numbers the features, so that each is stored once however many entries have it.
#[derive(Debug, Default)]
pub(super) struct Features {
    count: usize,
    /// The feature of each word seen so far, since finding the family of a word is the slowest step.
    words: FxHashMap<String, Feature>,
    families: FxHashMap<String, Feature>,
    topics: FxHashMap<String, Feature>,
}

impl Features {
    /// Returns how many features there are so far.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Returns the features of an entry, each once.
    pub(super) fn of(&mut self, summary: &EntrySummary) -> Vec<Feature> {
        let Self { count, words, families, topics } = self;
        let mut number = |known: &mut FxHashMap<String, Feature>, name: String, is_topic| {
            *known.entry(name).or_insert_with(|| {
                *count += 1;
                Feature { id: *count - 1, is_topic }
            })
        };
        let mut found = Vec::new();
        for text in [&summary.title, &summary.summary].map(|text| text.to_lowercase()) {
            let long =
                text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() >= MIN_LETTERS);
            for word in long {
                found.push(match words.get(word) {
                    Some(feature) => *feature,
                    None => {
                        let feature = number(families, search::family(word), false);
                        words.insert(word.to_owned(), feature);
                        feature
                    }
                });
            }
        }
        found.extend(summary.topics.iter().map(|topic| number(topics, topic.0.as_str().to_owned(), true)));
        found.sort_unstable();
        found.dedup();
        found
    }
}
