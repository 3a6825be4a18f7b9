//! Links.

use super::{
    addresses::named,
    flow::Flow,
    inlines::{edges, push_words},
};
use crate::import::text::{Inline, is_blank, trim};
use ego_tree::NodeRef;
use scraper::{Node, node::Element};

impl Flow<'_> {
    pub(super) fn push_link(
        &mut self,
        node: NodeRef<'_, Node>,
        element: &Element,
        depth: usize,
        run: &mut Vec<Inline>,
    ) {
        let inner = self.inlines(node, depth);
        // A link cannot contain another link; the outer one counts.
        let text = trim(unlinked(inner.clone()));
        let href = element.attr("href").map(str::trim).filter(|href| !href.is_empty());
        match href.and_then(|href| self.surroundings.resolve(href)) {
            Some(to) if !is_blank(&text) => {
                let (starts, ends) = edges(&inner);
                if starts {
                    push_words(" ", run);
                }
                run.extend(link(to, text));
                if ends {
                    push_words(" ", run);
                }
            }
            Some(_) => run.extend(inner),
            None => {
                if let Some(href) = href.filter(|href| *href != "#") {
                    self.losses.tell_address("tautan ke", href);
                }
                run.extend(inner);
            }
        }
    }
}

/// Returns a link. References to footnotes are links themselves, so they move behind it.
pub(super) fn link(to: String, text: Vec<Inline>) -> Vec<Inline> {
    let mut notes = Vec::new();
    let text = without_notes(text, &mut notes);
    let link = (!is_blank(&text)).then(|| Inline::Link { text: named(text, &to), to });
    link.into_iter().chain(notes).collect()
}

fn without_notes(inlines: Vec<Inline>, notes: &mut Vec<Inline>) -> Vec<Inline> {
    let mut run = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Note(_) => notes.push(inline),
            Inline::Strong(inner) => run.push(Inline::Strong(without_notes(inner, notes))),
            Inline::Emphasis(inner) => run.push(Inline::Emphasis(without_notes(inner, notes))),
            Inline::Struck(inner) => run.push(Inline::Struck(without_notes(inner, notes))),
            inline => run.push(inline),
        }
    }
    run.retain(|inline| !matches!(inline, Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) if is_blank(inner)));
    run
}

pub(super) fn unlinked(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut run = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link { text, .. } => run.extend(unlinked(text)),
            Inline::Strong(inner) => run.push(Inline::Strong(unlinked(inner))),
            Inline::Emphasis(inner) => run.push(Inline::Emphasis(unlinked(inner))),
            Inline::Struck(inner) => run.push(Inline::Struck(unlinked(inner))),
            inline => run.push(inline),
        }
    }
    run
}
