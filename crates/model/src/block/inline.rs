//! Running text within a block.

use crate::{decode::Decode, link::LinkTarget};
use serde::{Deserialize, Serialize};

/// A run of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Strong importance.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link.
    Link(Link),
    /// A passage in another language.
    Lang(Lang),
    /// A forced line break.
    Break,
    /// Text that is no longer valid, shown struck out.
    Struck(Vec<Inline>),
    /// The checkbox of a to-do list item: ticked or not.
    Checkbox(bool),
    /// A reference to a footnote.
    FootnoteReference(FootnoteReference),
}

/// A reference to a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FootnoteReference {
    /// The number of the footnote, from 1.
    pub number: u32,
    /// Which of the references to this footnote it is, from 1.
    pub occurrence: u32,
}

impl FootnoteReference {
    /// Returns the id of the reference itself, to which the footnote links back. It contains an underscore, which ids
    /// of headings never do.
    #[must_use]
    pub fn id(self) -> String {
        let Self { number, occurrence } = self;
        if occurrence == 1 { format!("rujukan_{number}") } else { format!("rujukan_{number}_{occurrence}") }
    }

    /// Returns the id of the footnote.
    #[must_use]
    pub fn footnote_id(self) -> String {
        format!("catatan_{}", self.number)
    }
}

/// A link in running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// Where it leads.
    pub to: LinkTarget,
    /// The words.
    pub text: Vec<Inline>,
}

/// A passage in another language, so that screen readers pronounce it right (WCAG 2.2, 3.1.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lang {
    /// A BCP 47 tag: `en`, `jv`, `ar`.
    pub tag: String,
    /// The words.
    pub text: Vec<Inline>,
}

impl Lang {
    /// Returns the writing direction if it differs from the page's: `rtl` for scripts that run from right to left (UAX
    /// 9). The script is the one in the tag (`ms-Arab`), or else the usual script of the language.
    #[must_use]
    pub fn direction(&self) -> Option<&'static str> {
        let mut parts = self.tag.split('-');
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let script = parts.find(|part| part.len() == 4).map(str::to_ascii_lowercase);
        let is_right_to_left = match script.as_deref() {
            Some(script) => matches!(script, "arab" | "hebr" | "syrc" | "thaa" | "nkoo"),
            None => matches!(language.as_str(), "ar" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi"),
        };
        is_right_to_left.then_some("rtl")
    }
}

/// The text before struck words where they cannot be shown struck out: in plain text and for screen readers.
pub const STRUCK_BEFORE: &str = "[dicoret: ";
/// The text after struck words, see [`STRUCK_BEFORE`].
pub const STRUCK_AFTER: &str = "]";

/// Returns the character of a checkbox.
#[must_use]
pub const fn checkbox_mark(is_ticked: bool) -> char {
    if is_ticked { '☑' } else { '☐' }
}

/// Returns the text of the inlines without markup.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain_text(inlines, &mut text);
    text
}

fn push_plain_text(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(run) | Inline::Code(run) => text.push_str(run),
            Inline::Strong(inner) | Inline::Emphasis(inner) => push_plain_text(inner, text),
            // Without these marks the struck words would read as still valid.
            Inline::Struck(inner) => {
                text.push_str(STRUCK_BEFORE);
                push_plain_text(inner, text);
                text.push_str(STRUCK_AFTER);
            }
            Inline::Checkbox(is_ticked) => text.push(checkbox_mark(*is_ticked)),
            // The number of a footnote is not a word of the sentence.
            Inline::FootnoteReference(_) => {}
            Inline::Link(link) => push_plain_text(&link.text, text),
            Inline::Lang(lang) => push_plain_text(&lang.text, text),
            Inline::Break => text.push(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_script_then_language() {
        for (tag, direction) in [
            ("ar", Some("rtl")),
            ("ar-EG", Some("rtl")),
            ("AR-latn", None),
            ("ms-Arab", Some("rtl")),
            ("jv", None),
            ("jv-Java", None),
            ("en", None),
            ("", None),
        ] {
            assert_eq!(Lang { tag: tag.into(), text: Vec::new() }.direction(), direction, "{tag}");
        }
    }

    #[test]
    fn plain_text_keeps_words_and_order() {
        let inlines = vec![
            Inline::Text("dunia tanpa batas (".into()),
            Inline::Lang(Lang {
                tag: "en".into(),
                text: vec![Inline::Emphasis(vec![Inline::Text("borderless".into())])],
            }),
            Inline::Text(")".into()),
            Inline::Break,
            Inline::Code("x".into()),
            Inline::FootnoteReference(FootnoteReference { number: 1, occurrence: 1 }),
        ];
        assert_eq!(plain_text(&inlines), "dunia tanpa batas (borderless) x");
    }

    #[test]
    fn plain_text_says_what_is_struck_and_what_is_ticked() {
        let text = |text: &str| Inline::Text(text.into());
        let inlines =
            vec![Inline::Checkbox(true), text(" Biaya "), Inline::Struck(vec![text("Rp100.000")]), text(" Rp50.000")];
        assert_eq!(plain_text(&inlines), "☑ Biaya [dicoret: Rp100.000] Rp50.000");
    }
}
