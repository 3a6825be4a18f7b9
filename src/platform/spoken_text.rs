//! Finds the sentences of the page to read aloud, and marks them without changing the tree (CSS Custom Highlight API).

use super::document::root;
use js_sys::{Array, Function, Reflect};
use model::sentence_ends::split_sentences;
use std::ops::Range as Bytes;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The name of the highlight that style/spoken_text.css styles, within an element of the class below.
const HIGHLIGHT: &str = "warta-sentence";
const SPOKEN_CLASS: &str = "is-spoken";
/// Every element that holds words of its own; of nested ones, only the innermost is read.
const PARTS: &str = "h1, .prose :is(h2, h3, h4, p, li, th, td, figcaption, pre)";

/// A sentence and its place in the page.
pub(crate) struct Sentence {
    pub(crate) text: String,
    /// The language of the part, if all of it is in another language.
    pub(crate) lang: Option<String>,
    range: Option<Range>,
}

/// Returns the sentences of the entry that is shown, in the order of the page.
pub(crate) fn find_sentences() -> Vec<Sentence> {
    let article = root().and_then(|root| root.query_selector("main article").ok()?);
    let Some(article) = article else { return Vec::new() };
    // Fails only for an invalid class name.
    let _ = article.class_list().add_1(SPOKEN_CLASS);
    let Ok(parts) = article.query_selector_all(PARTS) else { return Vec::new() };
    let parts = (0..parts.length()).filter_map(|index| parts.get(index)?.dyn_into::<Element>().ok());
    parts
        .filter(|part| part.query_selector("p, li").is_ok_and(|inner| inner.is_none()))
        .flat_map(|part| sentences_of(&part))
        .collect()
}

fn sentences_of(part: &Element) -> Vec<Sentence> {
    let mut texts = Vec::new();
    collect_texts(part, &mut texts);
    let whole: String = texts.iter().map(|(_, text)| text.as_str()).collect();
    let sentences = split_sentences(&whole).into_iter();
    sentences
        .filter_map(|bytes| {
            let text = whole.get(bytes.clone())?.to_owned();
            Some(Sentence { text, lang: part.get_attribute("lang"), range: range_of(&texts, &bytes) })
        })
        .collect()
}

fn collect_texts(node: &Node, texts: &mut Vec<(Node, String)>) {
    // The number of a footnote is not part of its sentence, and the link back from a footnote is not read at all.
    let role = node.dyn_ref::<Element>().and_then(|element| element.get_attribute("role"));
    if role.is_some_and(|role| matches!(role.as_str(), "doc-noteref" | "doc-backlink")) {
        return;
    }
    if node.node_type() == Node::TEXT_NODE {
        texts.push((node.clone(), node.text_content().unwrap_or_default()));
    }
    let mut child = node.first_child();
    while let Some(node) = child {
        collect_texts(&node, texts);
        child = node.next_sibling();
    }
}

/// Returns the range of these bytes in the tree, whose offsets count UTF-16.
fn range_of(texts: &[(Node, String)], bytes: &Bytes<usize>) -> Option<Range> {
    let range = web_sys::window()?.document()?.create_range().ok()?;
    let mut before = 0;
    let mut has_start = false;
    for (node, text) in texts {
        let within = |byte: usize| {
            let part = text.get(..byte.checked_sub(before)?)?;
            u32::try_from(part.encode_utf16().count()).ok()
        };
        if !has_start && bytes.start < before + text.len() {
            range.set_start(node, within(bytes.start)?).ok()?;
            has_start = true;
        }
        if bytes.end <= before + text.len() {
            range.set_end(node, within(bytes.end)?).ok()?;
            return Some(range);
        }
        before += text.len();
    }
    None
}

/// Marks a sentence, and scrolls to it only if the one before was in view: a reader who has scrolled away is left
/// alone.
pub(crate) fn mark(sentence: &Sentence) {
    let Some(range) = &sentence.range else { return };
    let was_in_view = unmark().is_none_or(|last| is_in_view(&last));
    if let Some((highlights, constructor)) = highlights() {
        let highlight = Reflect::construct(&constructor, &Array::of1(range));
        if let (Ok(highlight), Some(set)) = (highlight, method(&highlights, "set")) {
            let _ = set.call2(&highlights, &JsValue::from_str(HIGHLIGHT), &highlight);
        }
    }
    LAST.with(|last| last.replace(Some(range.clone())));
    if was_in_view && !is_in_view(range) {
        let part = range.start_container().ok().and_then(|node| node.parent_element());
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        part.inspect(|part| part.scroll_into_view_with_scroll_into_view_options(&options));
    }
}

/// Removes the mark; returns what was marked.
pub(crate) fn unmark() -> Option<Range> {
    if let Some((highlights, _)) = highlights()
        && let Some(delete) = method(&highlights, "delete")
    {
        let _ = delete.call1(&highlights, &JsValue::from_str(HIGHLIGHT));
    }
    LAST.with(std::cell::RefCell::take)
}

thread_local! {
    static LAST: std::cell::RefCell<Option<Range>> = const { std::cell::RefCell::new(None) };
}

fn is_in_view(range: &Range) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let place = range.get_bounding_client_rect();
    place.bottom() > 0.0 && place.top() < height
}

/// Returns the registry and the constructor of highlights. Without them, as in some browsers, nothing is marked.
fn highlights() -> Option<(JsValue, Function)> {
    let window: JsValue = web_sys::window()?.into();
    let read = |object: &JsValue, key: &str| Reflect::get(object, &JsValue::from_str(key)).ok();
    let highlights = read(&read(&window, "CSS")?, "highlights").filter(JsValue::is_object)?;
    Some((highlights, read(&window, "Highlight")?.dyn_into().ok()?))
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}
