//! The words of an index: for completing what is being typed, and for suggesting what may have been meant.

use super::bytes::{Reader, Writer};
use std::collections::BTreeMap;

/// Shorter words are neither completed nor corrected.
pub(crate) const LEAST_LETTERS: usize = 3;
const MOST_LETTERS: usize = 24;
/// A file with more words is divided by one more letter.
const MOST_WORDS: usize = 700;
/// Words that have so many first letters in common are few.
const MOST_DEPTH: usize = 6;

/// Words with the number of documents that have them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words(pub(crate) BTreeMap<String, u32>);

impl Words {
    /// Adds to the number of documents that have a word.
    pub(crate) fn add(&mut self, word: &str, documents: u32) {
        if (LEAST_LETTERS..=MOST_LETTERS).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            match self.0.get_mut(word) {
                Some(count) => *count += documents,
                None => drop(self.0.insert(word.to_owned(), documents)),
            }
        }
    }

    /// Divides the words by how they begin, so that no file is long.
    pub(crate) fn divide(&self) -> BTreeMap<String, Self> {
        let mut shards = BTreeMap::new();
        let all: Vec<(&str, u32)> = self.0.iter().map(|(word, count)| (word.as_str(), *count)).collect();
        divide(&all, 2, &mut shards);
        shards
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(u32::try_from(self.0.len()).unwrap_or_default());
        let mut before = "";
        for (word, count) in &self.0 {
            writer.text_after(word, before);
            writer.number(*count);
            before = word;
        }
        writer.finish()
    }
}

/// Passes every word of a file to `give`, with the number of documents that have it. Returns `None` if the bytes are no
/// such file.
pub(crate) fn read_words(bytes: &[u8], give: &mut dyn FnMut(&str, u32)) -> Option<()> {
    let mut reader = Reader::new(bytes);
    let mut word = String::new();
    for _ in 0..reader.number()? {
        word = reader.text_after(&word)?;
        give(&word, reader.number()?);
    }
    Some(())
}

fn divide(words: &[(&str, u32)], depth: usize, shards: &mut BTreeMap<String, Words>) {
    let beginning = |word: &str| word.get(..depth).unwrap_or(word).to_owned();
    for group in words.chunk_by(|one, next| beginning(one.0) == beginning(next.0)) {
        let name = group.first().map(|(word, _)| beginning(word)).unwrap_or_default();
        if group.len() > MOST_WORDS && depth < MOST_DEPTH {
            divide(group, depth + 1, shards);
        } else {
            shards.insert(name, Words(group.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect()));
        }
    }
}

/// Returns the names of the files that may hold words that begin so.
pub(crate) fn shards_of<'a>(names: &'a [String], beginning: &str) -> impl Iterator<Item = &'a String> {
    names.iter().filter(move |name| name.starts_with(beginning) || beginning.starts_with(name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_in_one_of_the_files_that_its_beginning_names() {
        let mut words = Words::default();
        for first in 'a'..='e' {
            for second in 'a'..='z' {
                for third in 'a'..='z' {
                    words.add(&format!("pe{first}{second}{third}"), 1);
                }
            }
        }
        for word in ["pe", "pel", "2026", "émigré", &"a".repeat(25)] {
            words.add(word, 1);
        }
        words.add("humas", 2);
        assert_eq!(words.0.get("humas"), Some(&2));
        assert_eq!(words.0.len(), 5 * 26 * 26 + 2);
        let shards = words.divide();
        assert!(shards.len() > 4 && shards.values().all(|shard| shard.0.len() <= MOST_WORDS));
        let names: Vec<String> = shards.keys().cloned().collect();
        for word in words.0.keys() {
            assert!(shards_of(&names, word).any(|name| shards[name].0.contains_key(word)), "{word}");
        }
        let found: usize = shards_of(&names, "pel").map(|name| shards[name].0.len()).sum();
        assert!(found >= 1);
        let shard = &shards["hu"];
        let mut read = BTreeMap::new();
        read_words(&shard.write(), &mut |word, count| assert!(read.insert(word.to_owned(), count).is_none())).unwrap();
        assert_eq!(read, shard.0);
    }
}
