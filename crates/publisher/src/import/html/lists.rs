//! Lists.

use super::{
    flow::Flow,
    paragraphs::{flush, line_of},
};
use crate::import::text::{Block, Inline, Picture, is_blank, trim};
use scraper::ElementRef;

/// How the items of a list are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Labels {
    Bullets,
    Numbers,
    Letters { is_capital: bool },
    Roman { is_capital: bool },
}

impl Flow<'_> {
    pub(super) fn list(&mut self, element: ElementRef<'_>, depth: usize, containers: usize) -> Vec<Block> {
        let mut items: Vec<(Option<i64>, Vec<Block>)> = Vec::new();
        for child in element.children() {
            let item = child.value().as_element().filter(|child| child.name() == "li");
            let blocks = if self.is_block(child) {
                self.element(child, depth + 1, containers + 1)
            } else {
                let mut run = Vec::new();
                self.push_inline(child, depth + 1, &mut run);
                let mut blocks = Vec::new();
                flush(&mut run, &mut blocks);
                blocks
            };
            let value = item.and_then(|item| item.attr("value")).and_then(|value| value.trim().parse().ok());
            match items.last_mut() {
                _ if blocks.is_empty() => {}
                // What stands between two items belongs to the item before.
                Some((_, last)) if item.is_none() => last.extend(blocks),
                _ => items.push((value, blocks)),
            }
        }
        let pictures: Vec<&Picture> = items
            .iter()
            .filter_map(|(_, item)| match item.as_slice() {
                [Block::Picture(picture)] => Some(picture),
                _ => None,
            })
            .collect();
        if pictures.len() > 1 && pictures.len() == items.len() {
            return vec![Block::Gallery(pictures.into_iter().cloned().collect())];
        }
        if items.is_empty() { Vec::new() } else { vec![self.labelled(element, items)] }
    }

    /// Builds a list. Markdown only counts upwards in numbers. Where a list does not, its labels become words, because
    /// the text may speak of "huruf b".
    fn labelled(&mut self, element: ElementRef<'_>, items: Vec<(Option<i64>, Vec<Block>)>) -> Block {
        let labels = labels_of(element);
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let is_reversed = labels != Labels::Bullets && element.attr("reversed").is_some();
        let first = element.attr("start").and_then(|start| start.trim().parse::<i64>().ok());
        let mut next = first.unwrap_or(if is_reversed { count } else { 1 });
        let mut numbers = Vec::with_capacity(items.len());
        for (value, _) in &items {
            let number = value.unwrap_or(next);
            numbers.push(number);
            next = number.saturating_add(if is_reversed { -1 } else { 1 });
        }
        let is_row = numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| one.saturating_add(1) == *next);
        let start = numbers.first().and_then(|start| u32::try_from(*start).ok()).filter(|start| *start < 900_000_000);
        let items: Vec<Vec<Block>> = items.into_iter().map(|(_, blocks)| blocks).collect();
        match labels {
            Labels::Bullets => return Block::List { start: None, items },
            Labels::Numbers if is_row && start.is_some() => return Block::List { start, items },
            _ => {}
        }
        let words = items.iter().flatten().find_map(|block| match block {
            Block::Paragraph(run) => Some(line_of(run)),
            _ => None,
        });
        let what = match labels {
            Labels::Numbers if is_reversed => "daftar bernomor mundur, nomornya menjadi kata",
            Labels::Numbers | Labels::Bullets => "daftar bernomor tidak urut, nomornya menjadi kata",
            Labels::Letters { .. } => "daftar berhuruf, hurufnya menjadi kata",
            Labels::Roman { .. } => "daftar berangka Romawi, angkanya menjadi kata",
        };
        self.losses.tell_change(what, &words.unwrap_or_default());
        let items = numbers.into_iter().zip(items).map(|(number, mut blocks)| {
            let label = Inline::Text(format!("{}. ", label(labels, number)));
            match blocks.first_mut() {
                Some(Block::Paragraph(run)) if !is_blank(run) => {
                    run.insert(0, label);
                    *run = trim(std::mem::take(run));
                }
                _ => blocks.insert(0, Block::Paragraph(trim(vec![label]))),
            }
            blocks
        });
        Block::List { start: None, items: items.collect() }
    }
}

fn labels_of(element: ElementRef<'_>) -> Labels {
    if element.value().name() != "ol" {
        return Labels::Bullets;
    }
    let style = element.attr("data-style").unwrap_or_default();
    match element.attr("type").unwrap_or_default().trim() {
        "a" => return Labels::Letters { is_capital: false },
        "A" => return Labels::Letters { is_capital: true },
        "i" => return Labels::Roman { is_capital: false },
        "I" => return Labels::Roman { is_capital: true },
        _ => {}
    }
    let has = |name: &str| style.contains(name);
    if has("lower-alpha") || has("lower-latin") {
        Labels::Letters { is_capital: false }
    } else if has("upper-alpha") || has("upper-latin") {
        Labels::Letters { is_capital: true }
    } else if has("lower-roman") {
        Labels::Roman { is_capital: false }
    } else if has("upper-roman") {
        Labels::Roman { is_capital: true }
    } else {
        Labels::Numbers
    }
}

fn label(labels: Labels, number: i64) -> String {
    let (text, is_capital) = match labels {
        Labels::Letters { is_capital } => (letters(number), is_capital),
        Labels::Roman { is_capital } => (roman(number), is_capital),
        Labels::Bullets | Labels::Numbers => (None, false),
    };
    let text = text.unwrap_or_else(|| number.to_string());
    if is_capital { text.to_uppercase() } else { text }
}

/// a, b … z, aa, ab …
fn letters(number: i64) -> Option<String> {
    let mut rest = u32::try_from(number).ok().filter(|number| *number > 0)?;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from_digit((rest - 1) % 26 + 10, 36)?);
        rest = (rest - 1) / 26;
    }
    Some(letters.into_iter().rev().collect())
}

fn roman(number: i64) -> Option<String> {
    const PARTS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = u32::try_from(number).ok().filter(|number| (1..4000).contains(number))?;
    let mut text = String::new();
    for (value, part) in PARTS {
        while rest >= value {
            text.push_str(part);
            rest -= value;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_written_as_browsers_write_them() {
        for (number, letter, numeral) in
            [(1, "a", "i"), (4, "d", "iv"), (26, "z", "xxvi"), (28, "ab", "xxviii"), (0, "0", "0")]
        {
            assert_eq!(label(Labels::Letters { is_capital: false }, number), letter);
            assert_eq!(label(Labels::Roman { is_capital: false }, number), numeral);
        }
        assert_eq!(label(Labels::Letters { is_capital: true }, 2), "B");
    }
}
