//! What entries may share: words of title and summary, whatever their form (*pelatihan*, *dilatih*), and topics.

use model::entry::EntrySummary;
use rustc_hash::FxHashMap;

/// Shorter words say little: dan, yang, di.
const MIN_LETTERS: usize = 5;

/// A family of words, or a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Feature {
    /// Its place among all that have come so far.
    pub(super) id: usize,
    pub(super) is_topic: bool,
}

/// Numbers them, so that each is written down once however many entries have it.
#[derive(Debug, Default)]
pub(super) struct Features {
    count: usize,
    /// To find out the family of a word takes longer than all else.
    words: FxHashMap<String, Feature>,
    families: FxHashMap<String, Feature>,
    topics: FxHashMap<String, Feature>,
}

impl Features {
    /// How many there are so far.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Those of an entry, each once.
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
