//! How long a text takes to read.

use crate::{
    block::{Block, plain_text},
    media::Figure,
};

/// Words a minute when reading silently for understanding. Means measured for many languages lie between 180 and 240
/// (Trauzettel-Klosinski and Dietz, 2012); Indonesian words are long, so this is near the lower end.
const WORDS_A_MINUTE: usize = 200;

/// Returns the reading time in whole minutes, at least one.
#[must_use]
pub fn reading_minutes(blocks: &[Block]) -> u32 {
    u32::try_from(count_words(blocks).div_ceil(WORDS_A_MINUTE)).unwrap_or(u32::MAX).max(1)
}

/// Counts the words to read; text that readers look up rather than read counts half.
#[must_use]
pub fn count_words(blocks: &[Block]) -> usize {
    blocks.iter().map(count_words_of).sum()
}

fn count_words_of(block: &Block) -> usize {
    let in_text = |text: &str| text.split_whitespace().count();
    let in_caption = |figure: &Figure| figure.caption.as_deref().map_or(0, in_text);
    match block {
        Block::Paragraph(text) => in_text(&plain_text(text)),
        Block::Heading(heading) => in_text(&plain_text(&heading.text)),
        Block::List(list) => list.items.iter().map(|item| -> usize { count_words(item) }).sum(),
        Block::Quote(blocks) => count_words(blocks),
        Block::Callout(callout) => count_words(&callout.blocks),
        Block::Figure(figure) => in_caption(figure),
        Block::Gallery(figures) => figures.iter().map(in_caption).sum(),
        // Half: readers look things up in a table, mostly skip footnotes, and do not read code word by word.
        Block::Table(table) => {
            let cells = table.head.iter().chain(table.rows.iter().flatten());
            cells.map(|cell| in_text(&plain_text(cell))).sum::<usize>() / 2
        }
        Block::Code(code) => in_text(code) / 2,
        Block::Footnotes(footnotes) => {
            footnotes.iter().map(|footnote| count_words(&footnote.blocks)).sum::<usize>() / 2
        }
        Block::Video(_) | Block::Divider => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Inline;

    fn words(count: usize) -> Block {
        Block::Paragraph(vec![Inline::Text("kata ".repeat(count))])
    }

    #[test]
    fn minutes_are_whole_and_at_least_one() {
        for (count, minutes) in [(0, 1), (1, 1), (200, 1), (201, 2), (1000, 5)] {
            assert_eq!(reading_minutes(&[words(count)]), minutes, "{count} words");
        }
        assert_eq!(reading_minutes(&[Block::Quote(vec![words(150)]), words(150)]), 2);
        assert_eq!(reading_minutes(&[Block::Code("a ".repeat(400))]), 1);
    }
}
