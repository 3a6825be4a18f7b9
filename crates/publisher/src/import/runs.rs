//! Runs of text → Markdown.

use super::text::{Inline, plain, push_labels};
use crate::markdown::OPTIONS;
use model::block::{STRUCK_AFTER, STRUCK_BEFORE};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::collections::HashSet;

/// Returns the lines of a paragraph; a line break is the end of one.
pub(super) fn paragraph(inlines: &[Inline]) -> Vec<String> {
    run(inlines).split('\n').map(guard_start).collect()
}

/// Writes a run so that it reads back as it is. Beside some letters marks of emphasis are read as letters ("a**b.**c");
/// there the words are written without emphasis.
pub(super) fn run(inlines: &[Inline]) -> String {
    let written = inlines_text(inlines);
    if reads_as(&written, inlines) { written } else { inlines_text(&without_emphasis(inlines)) }
}

fn inlines_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) => {
                // Behind a footnote, `(` would begin the target of a link, and `:` the text of the footnote.
                if text.ends_with(']') && words.starts_with(['(', ':']) {
                    text.push('\\');
                }
                text.push_str(&escape(words));
            }
            Inline::Strong(inner) => text.push_str(&format!("**{}**", inlines_text(inner))),
            Inline::Emphasis(inner) => text.push_str(&format!("*{}*", inlines_text(inner))),
            Inline::Struck(inner) => text.push_str(&format!("~~{}~~", inlines_text(inner))),
            Inline::Note(label) => text.push_str(&format!("[^{label}]")),
            Inline::Code(code) => {
                let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
                let fence = "`".repeat(longest + 1);
                let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
                text.push_str(&format!("{fence}{pad}{}{pad}{fence}", code.replace('|', "\\|")));
            }
            Inline::Link { to, text: inner } => {
                // A link after an exclamation mark would be a picture.
                if text.ends_with('!') {
                    text.insert(text.len() - 1, '\\');
                }
                text.push_str(&format!("[{}]({})", inlines_text(inner), escape_address(to)));
            }
            Inline::Break => text.push_str("\\\n"),
        }
    }
    text
}

fn without_emphasis(inlines: &[Inline]) -> Vec<Inline> {
    let mut plain_run = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Strong(inner) | Inline::Emphasis(inner) => plain_run.extend(without_emphasis(inner)),
            // Words say that struck-out text is no longer valid.
            Inline::Struck(inner) => {
                plain_run.push(Inline::Text(STRUCK_BEFORE.to_owned()));
                plain_run.extend(without_emphasis(inner));
                plain_run.push(Inline::Text(STRUCK_AFTER.to_owned()));
            }
            Inline::Link { to, text } => {
                plain_run.push(Inline::Link { to: to.clone(), text: vec![Inline::Text(plain(text))] });
            }
            inline => plain_run.push(inline.clone()),
        }
    }
    plain_run
}

/// Escapes letters that mean something in the middle of a line.
pub(super) fn escape(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_mark = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '=' | '{' | '}');
        // An entity has a name or a number.
        let may_be_entity =
            letter == '&' && letters.peek().is_none_or(|next| next.is_ascii_alphanumeric() || *next == '#');
        if is_mark || may_be_entity {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

/// Escapes letters that mean something at the start of a line.
fn guard_start(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (number, rest) = line.split_at(digits);
        return if rest.starts_with(['.', ')']) { format!("{number}\\{rest}") } else { line.to_owned() };
    }
    match line.chars().next() {
        Some('#' | '+' | '-' | ':') => format!("\\{line}"),
        // A letter that is not a mark cannot be escaped with a backslash, so it is written by its number.
        Some(bullet) if is_bullet(bullet) => {
            format!("&#{};{}", u32::from(bullet), line.get(bullet.len_utf8()..).unwrap_or_default())
        }
        _ => line.to_owned(),
    }
}

fn escape_address(to: &str) -> String {
    let mut text = String::with_capacity(to.len());
    for letter in to.chars() {
        match letter {
            '(' => text.push_str("%28"),
            ')' => text.push_str("%29"),
            '<' => text.push_str("%3C"),
            '>' => text.push_str("%3E"),
            '&' | '*' | '_' | '|' => {
                text.push('\\');
                text.push(letter);
            }
            letter => text.push(letter),
        }
    }
    text
}

/// Returns whether a text is read as this run: the same words in the same emphasis, the same links.
fn reads_as(text: &str, inlines: &[Inline]) -> bool {
    let mut read = String::new();
    // A footnote reference is only read as one where its note stands.
    let mut labels = HashSet::new();
    push_labels(inlines, &mut labels);
    let notes: String = labels.iter().map(|label| format!("\n\n[^{label}]: x")).collect();
    let text = format!("{text}{notes}");
    let mut is_note = false;
    for event in Parser::new_ext(&text, OPTIONS) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => is_note = true,
            Event::End(TagEnd::FootnoteDefinition) => is_note = false,
            _ if is_note => {}
            Event::FootnoteReference(label) => read.push_str(&format!("\u{10}{label}\u{10}")),
            Event::Start(Tag::Strikethrough) => read.push('\u{11}'),
            Event::End(TagEnd::Strikethrough) => read.push('\u{12}'),
            Event::Text(words) | Event::Code(words) => read.push_str(&words),
            Event::HardBreak => read.push('\u{1}'),
            Event::SoftBreak => read.push('\u{2}'),
            Event::Start(Tag::Strong) => read.push('\u{3}'),
            Event::End(TagEnd::Strong) => read.push('\u{4}'),
            Event::Start(Tag::Emphasis) => read.push('\u{5}'),
            Event::End(TagEnd::Emphasis) => read.push('\u{6}'),
            Event::Start(Tag::Link { .. }) => read.push('\u{e}'),
            Event::End(TagEnd::Link) => read.push('\u{f}'),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            _ => return false,
        }
    }
    let mut meant = String::new();
    mark(inlines, &mut meant);
    read == meant
}

fn mark(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Break => text.push('\u{1}'),
            Inline::Strong(inner) => wrap(inner, '\u{3}', '\u{4}', text),
            Inline::Emphasis(inner) => wrap(inner, '\u{5}', '\u{6}', text),
            Inline::Struck(inner) => wrap(inner, '\u{11}', '\u{12}', text),
            Inline::Note(label) => text.push_str(&format!("\u{10}{label}\u{10}")),
            Inline::Link { text: inner, .. } => wrap(inner, '\u{e}', '\u{f}', text),
        }
    }
}

fn wrap(inner: &[Inline], start: char, end: char, text: &mut String) {
    text.push(start);
    mark(inner, text);
    text.push(end);
}

/// Returns whether a letter is a bullet of word processors, which `warta check` takes for a list that was not
/// understood.
const fn is_bullet(letter: char) -> bool {
    matches!(
        letter,
        '•' | '◦'
            | '▪'
            | '▫'
            | '‣'
            | '●'
            | '○'
            | '■'
            | '□'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '❖'
            | '·'
            | '\u{f0b7}'
    )
}
