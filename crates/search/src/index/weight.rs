//! How much a word says of a document: the part of BM25 (Robertson and Zaragoza 2009, section 3) that needs no other
//! document, as one of eight levels. The average length is fixed: the true one changes with every entry, and all blocks
//! with it.

/// Weights go from 1 to this.
pub(crate) const LEVELS: u8 = 8;

const SATURATION: f32 = 1.2;
const LENGTH_SHARE: f32 = 0.75;
/// The length of a usual entry in words, without stop words.
const USUAL_LENGTH: f32 = 250.0;

/// How much one occurrence in each field counts.
pub(crate) const TITLE: f32 = 8.0;
pub(crate) const NUMBER: f32 = 40.0;
pub(crate) const SUMMARY: f32 = 2.5;
pub(crate) const HEADING: f32 = 2.0;
pub(crate) const TEXT: f32 = 1.0;

/// From this value on, an occurrence counts the same however long the text is: a title says as much of a long text as
/// of a short one (BM25F, section 3.6 of the same).
const WHATEVER_LENGTH: f32 = SUMMARY;

/// Returns how much an occurrence of this value counts in a document of so many words. The length is rounded to a power
/// of two, so that a corrected sentence does not move the weights of all the other words.
pub(crate) fn share(value: f32, words: u32) -> f32 {
    if value >= WHATEVER_LENGTH {
        return value;
    }
    let words = words.clamp(128, 1024).next_power_of_two();
    let length = f32::from(u16::try_from(words).unwrap_or(u16::MAX)) / USUAL_LENGTH;
    value / (1.0 - LENGTH_SHARE + LENGTH_SHARE * length)
}

/// Returns the level of a word whose occurrences together count this much.
pub(crate) fn level(count: f32) -> u8 {
    let impact = count / (count + SATURATION);
    (1..LEVELS).find(|level| impact <= f32::from(*level) / f32::from(LEVELS)).unwrap_or(LEVELS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(value: f32, count: f32, words: u32) -> u8 {
        level(share(value, words) * count)
    }

    #[test]
    fn more_and_higher_placed_words_weigh_more() {
        assert!(weight(TEXT, 1.0, 250) < weight(TEXT, 3.0, 250));
        assert!(weight(TEXT, 2.0, 60) < weight(TITLE, 1.0, 900), "a title says more than two words of a short text");
        assert!(weight(TEXT, 1.0, 1000) < weight(TEXT, 1.0, 100));
        assert_eq!(weight(NUMBER, 1.0, 1000), LEVELS);
        assert!((1..=LEVELS).contains(&weight(0.0, 0.0, 0)));
    }
}
