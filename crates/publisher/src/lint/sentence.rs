//! A sentence that must be read twice is read by few.

use crate::{
    problem::{Place, Problems},
    rule::Rule,
};
use model::sentence_ends::split_sentences;

/// In longer sentences, half of the readers lose the thread; style guides of public offices ask for 20 to 25.
const MOST_WORDS: usize = 40;

/// Checks a paragraph.
pub(crate) fn check(paragraph: &str, place: &Place, problems: &mut Problems) {
    for sentence in split_sentences(paragraph).into_iter().filter_map(|range| paragraph.get(range)) {
        let words = sentence.split_whitespace().count();
        if words > MOST_WORDS {
            let start: Vec<&str> = sentence.split_whitespace().take(5).collect();
            let what = format!("kalimat yang diawali “{} …” panjangnya {words} kata", start.join(" "));
            let fix = format!("Bagi menjadi beberapa kalimat, masing-masing paling banyak {MOST_WORDS} kata");
            problems.push_found(Rule::LongSentence, place, what, fix);
        }
    }
}
