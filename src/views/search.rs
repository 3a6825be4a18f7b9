//! Cari, until the index is there: the newest titles, narrowed as one types.

use crate::{
    components::{
        entry_card::{CardKind, EntryCard},
        search_form::SearchForm,
    },
    copy,
};
use leptos::{html, prelude::*};
use model::{entry::EntrySummary, page::SearchPage};
use std::sync::Arc;

/// The words of the address come in after the first render, which is the same for every query.
#[component]
pub(crate) fn SearchView(title: String, search_page: SearchPage, address_words: Signal<String>) -> impl IntoView {
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
    let items = entries
        .iter()
        .cloned()
        .enumerate()
        .map(|(index, entry)| {
            let is_hidden = move || found.with(|found| found.get(index) == Some(&false));
            view! { <li hidden=is_hidden><EntryCard entry kind=CardKind::Nested /></li> }
        })
        .collect_view();
    view! {
        <div class="search">
            <header class="page-head"><h1>{title}</h1></header>
            <SearchForm input on_words=Callback::new(move |words| typed.set(Some(words))) />
            <p class="search__status" role="status">{status}</p>
            <h2>{copy::SEARCH_LIST_HEADING}</h2>
            <ul class="entry-list entry-list--nested">{items}</ul>
        </div>
    }
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
