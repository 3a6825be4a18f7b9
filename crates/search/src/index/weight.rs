//! How much a word says of a document: the part of BM25 (Robertson and Zaragoza 2009, section 3) that needs no other
//! document, as one of eight levels. The average length is fixed: the true one changes with every entry, and all blocks
//! with it.

/// Weights go from 1 to this.
pub(crate) const LEVELS: u8 = 8;

const SATURATION: f32 = 1.2;
const LENGTH_SHARE: f32 = 0.75;
/// Words of an entry of usual length, stop words not counted.
const USUAL_LENGTH: f32 = 250.0;

/// What one occurrence in each field counts.
pub(crate) const TITLE: f32 = 5.0;
pub(crate) const NUMBER: f32 = 40.0;
pub(crate) const SUMMARY: f32 = 2.5;
pub(crate) const HEADING: f32 = 2.0;
pub(crate) const TEXT: f32 = 1.0;

/// The level of a word that counts so much in a document of so many words. The length is rounded to a power of two, so
/// that a corrected sentence does not move the weights of all the other words.
pub(crate) fn level(count: f32, words: u32) -> u8 {
    let words = words.clamp(32, 1024).next_power_of_two();
    let length = f32::from(u16::try_from(words).unwrap_or(u16::MAX)) / USUAL_LENGTH;
    let impact = count / (count + SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length));
    (1..LEVELS).find(|level| impact <= f32::from(*level) / f32::from(LEVELS)).unwrap_or(LEVELS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_and_higher_placed_words_weigh_more() {
        assert!(level(TEXT, 250) < level(TEXT * 3.0, 250));
        assert!(level(TEXT, 250) < level(TITLE, 250));
        assert!(level(TEXT, 1000) < level(TEXT, 100));
        assert_eq!(level(NUMBER, 1000), LEVELS);
        assert!((1..=LEVELS).contains(&level(0.0, 0)));
    }
}
