//! Cari, until the index is there: the newest titles, narrowed as one types.

use crate::{
    components::{
        element::{Element, element},
        entry_card::{CardKind, render_card},
        page_head::render_page_head,
        search_form::render_search_form,
    },
    copy,
};
use leptos::{html, prelude::*};
use model::{date::Timestamp, entry::EntrySummary, page::SearchPage};
use std::sync::Arc;

/// The words of the address come in after the first render, which is the same for every query.
pub(crate) fn render_search(
    title: String,
    search_page: SearchPage,
    address_words: Signal<String>,
    now: Signal<Timestamp>,
) -> Element {
    let typed = RwSignal::new(None::<String>);
    let words = Signal::derive(move || typed.get().unwrap_or_else(|| address_words.get()));
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |last: Option<String>| {
        let in_address = address_words.get();
        let Some(input) = input.get() else { return in_address };
        let in_box = input.value();
        if last.is_none() && !in_box.is_empty() {
            // Typed before the app was there: that is what the reader wants to find.
            typed.set(Some(in_box));
        } else if last.as_ref() != Some(&in_address) {
            input.set_value(&in_address);
            typed.set(None);
        }
        in_address
    });
    let entries = Arc::new(search_page.entries);
    let count = entries.len();
    let found = {
        let entries = Arc::clone(&entries);
        Memo::new(move |_| words.with(|words| entries.iter().map(|entry| matches(entry, words)).collect::<Vec<_>>()))
    };
    let status = move || {
        let words = words.get();
        let found = found.with(|found| found.iter().filter(|is_found| **is_found).count());
        if words.trim().is_empty() { copy::search_hint(count) } else { copy::search_result(found, words.trim()) }
    };
    let items = entries.iter().cloned().enumerate().map(|(index, entry)| {
        let is_hidden = move || found.with(|found| found.get(index) == Some(&false)).then_some("");
        element("li").changing("hidden", is_hidden).child(render_card(entry, CardKind::Nested, false, now))
    });
    element("div")
        .class("search")
        .child(render_page_head(title, None))
        .child(render_search_form(Some(Callback::new(move |words| typed.set(Some(words)))), Some(input)))
        .child(element("p").class("search__status").attr("role", "status").changing_text(status))
        .child(element("h2").child(copy::SEARCH_LIST_HEADING))
        .child(element("ul").class("entry-list entry-list--nested").child(items.collect::<Vec<_>>()))
}

/// Every word must occur in the title or the summary, in any case.
fn matches(entry: &EntrySummary, words: &str) -> bool {
    let text = format!("{} {}", entry.title, entry.summary).to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{date::Timestamp, section::Section, slug::Slug, unit::UnitId};

    fn entry() -> EntrySummary {
        EntrySummary {
            section: Section::News,
            slug: Slug::parse("a").unwrap(),
            title: "Bijak Bermedsos".into(),
            summary: "Kita semua adalah humas.".into(),
            published_at: Timestamp::parse("2020-02-21T16:48:00+07:00").unwrap(),
            unit: UnitId(Slug::parse("bdk").unwrap()),
            cover: None,
            duration: None,
            period: model::period::Period::default(),
            is_withdrawn: false,
            is_superseded: false,
            is_pinned: false,
            topics: Vec::new(),
        }
    }

    #[test]
    fn every_word_has_to_occur_somewhere_in_any_case() {
        for words in ["", "  ", "bijak", "HUMAS bermedsos"] {
            assert!(matches(&entry(), words), "{words}");
        }
        for words in ["bijak hoaks", "xyz"] {
            assert!(!matches(&entry(), words), "{words}");
        }
    }
}
