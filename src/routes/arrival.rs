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
    use element::{Element, element};
    use wasm_bindgen_test::wasm_bindgen_test;

    /// Shows a page with a link to each of these addresses; nothing on it has the focus.
    fn show(links: &[&'static str]) {
        let link = |href: &&'static str| element("a").attr("href", *href).child("Tautan");
        let target = element("p").attr("id", "bagian 1").child("Isi");
        let page: Element = element("main").child(element("h1").child("Berita"));
        test_root(page.children(links.iter().map(link)).child(target));
        assert_eq!(focus::focused_element(), None);
    }

    /// Returns the tag and the address of the focused element.
    fn focused() -> Option<(String, String)> {
        focus::focused_element().map(|focused| (focused.tag, focused.href))
    }

    fn named(tag: &str, href: &str) -> Option<(String, String)> {
        Some((tag.to_owned(), href.to_owned()))
    }

    fn position(focus: Option<FocusedElement>) -> Option<Position> {
        Some(Position { key: 1, scroll: 0, focus })
    }

    fn link(index: u32, href: &str) -> Option<FocusedElement> {
        Some(FocusedElement { tag: "a".into(), index, href: href.into() })
    }

    #[wasm_bindgen_test]
    fn a_link_leads_to_its_target_or_to_the_heading() {
        for (fragment, tag) in [("", "h1"), ("#bagian%201", "p"), ("#tidak-ada", "h1"), ("#%", "h1")] {
            show(&["/a/"]);
            arrive_by_link(fragment);
            assert_eq!(focused(), named(tag, ""), "{fragment}");
        }
    }

    #[wasm_bindgen_test]
    fn back_returns_to_the_link_that_was_followed() {
        // In the second list a new entry has come to the top.
        for links in [&["/a/", "/b/"][..], &["/baru/", "/a/", "/b/"]] {
            show(links);
            arrive_by_history(position(link(1, "/b/")), "");
            assert_eq!(focused(), named("a", "/b/"), "{links:?}");
        }
    }

    #[wasm_bindgen_test]
    fn without_the_focused_element_back_leads_to_the_heading() {
        for lost in [position(None), position(link(0, "/hilang/")), None] {
            show(&["/a/", "/b/"]);
            arrive_by_history(lost, "");
            assert_eq!(focused(), named("h1", ""));
        }
    }
}
