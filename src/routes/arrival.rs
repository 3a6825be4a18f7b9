//! Arriving on a page: where the page scrolls, which element gets the focus, and what a screen reader reads first.

use super::session_history::Position;
use crate::platform::{document, focus};

/// Scrolls to the target of the link's fragment and focuses it. Without a target, scrolls to the top and focuses the
/// page's heading.
pub(super) fn arrive_by_link(fragment: &str) {
    let id = document::id_of_fragment(fragment);
    document::scroll_to(&id);
    if id.is_empty() || !focus::focus_fragment(&id) {
        focus::focus_heading();
    }
}

/// Restores scroll and focus after Back or Forward. If the position is not known, arrives as after a link.
pub(super) fn arrive_by_history(position: Option<Position>, fragment: &str) {
    let Some(Position { scroll, focus, .. }) = position else { return arrive_by_link(fragment) };
    document::scroll_to_position(f64::from(scroll));
    if !focus.is_some_and(|focused| focus::restore_focus(&focused)) {
        focus::focus_heading();
    }
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use super::*;
    use crate::platform::{document::test_root, focus::FocusedElement};
    use wasm_bindgen_test::wasm_bindgen_test;

    const PAGE: &str =
        "<main><h1>Berita</h1><a href='/a/'>A</a><a id='second' href='/b/'>B</a><p id='bagian 1'>Isi</p></main>";

    fn focused() -> Option<String> {
        let active = web_sys::window()?.document()?.active_element()?;
        active.text_content()
    }

    fn position(focus: Option<FocusedElement>) -> Position {
        Position { key: 1, scroll: 0, focus }
    }

    fn link(index: u32, href: &str) -> Option<FocusedElement> {
        Some(FocusedElement { tag: "a".into(), index, href: href.into() })
    }

    #[wasm_bindgen_test]
    fn a_link_leads_to_its_target_or_to_the_heading() {
        test_root(PAGE);
        for (fragment, expected) in [("", "Berita"), ("#bagian%201", "Isi"), ("#tidak-ada", "Berita"), ("#%", "Berita")]
        {
            arrive_by_link(fragment);
            assert_eq!(focused().as_deref(), Some(expected), "{fragment}");
        }
    }

    #[wasm_bindgen_test]
    fn back_returns_to_the_link_that_was_followed() {
        test_root(PAGE);
        arrive_by_history(Some(position(link(1, "/b/"))), "");
        assert_eq!(focused().as_deref(), Some("B"));
        // The list has a new entry at its top.
        test_root(&PAGE.replace("<a href", "<a href='/new/'>N</a><a href"));
        arrive_by_history(Some(position(link(1, "/b/"))), "");
        assert_eq!(focused().as_deref(), Some("B"));
    }

    #[wasm_bindgen_test]
    fn without_the_focused_element_back_leads_to_the_heading() {
        test_root(PAGE);
        for lost in [Some(position(None)), Some(position(link(0, "/gone/"))), None] {
            arrive_by_history(lost, "");
            assert_eq!(focused().as_deref(), Some("Berita"));
        }
    }
}
