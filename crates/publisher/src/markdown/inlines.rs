//! Runs of text.

use crate::{
    lint::link_text,
    problem::{Place, Problems},
    target::Target,
};
use model::block::{Inline, Lang, Link, plain_text};

/// Adds text, joining it to a text run before it. Control characters have no meaning in a page and are dropped.
pub(super) fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    let visible = text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'));
    if let Some(Inline::Text(last)) = inlines.last_mut() {
        last.extend(visible);
        return;
    }
    let visible: String = visible.collect();
    if !visible.is_empty() {
        inlines.push(Inline::Text(visible));
    }
}

/// Returns whether a run shows nothing.
pub(super) fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Break => true,
        _ => false,
    }
}

/// Returns the inline of a finished link: a link, or a passage in another language.
pub(super) fn link_or_lang(
    target: &Target,
    text: Vec<Inline>,
    place: &Place,
    problems: &mut Problems,
) -> Option<Inline> {
    if plain_text(&text).trim().is_empty() {
        problems.push(
            place,
            "tautan tidak punya teks",
            "Tulis teks di antara kurung siku, misalnya `[Panduan](/panduan/)`",
        );
        return None;
    }
    Some(match target {
        Target::Lang(tag) => Inline::Lang(Lang { tag: tag.clone(), text }),
        // Media get their published path later, when it is known.
        target => {
            link_text::check(&plain_text(&text), place, problems);
            Inline::Link(Link { to: target.to_link(), text })
        }
    })
}
