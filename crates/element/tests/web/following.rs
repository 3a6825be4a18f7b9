//! Attributes and texts that follow signals.

use crate::stage::{settle, stage};
use element::{Element, IntoPiece, element};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn counted(count: RwSignal<i32>) -> Element {
    element("p")
        .changing("data-count", move || (count.get() > 0).then(|| count.get().to_string()))
        .flag("hidden", move || count.get() == 0)
        .child("count ")
        .changing_text(move || count.get().to_string())
}

#[wasm_bindgen_test]
async fn attributes_and_texts_follow_their_signals() {
    let stage = stage("");
    let count = stage.with(|| RwSignal::new(0));
    let _state = stage.build(|| counted(count));
    assert_eq!(stage.html(), "<p hidden=\"\">count 0</p>");
    count.set(2);
    settle().await;
    assert_eq!(stage.html(), "<p data-count=\"2\">count 2</p>");
    count.set(0);
    settle().await;
    assert_eq!(stage.html(), "<p hidden=\"\">count 0</p>");
}

#[wasm_bindgen_test]
async fn a_hydrated_element_follows_in_the_nodes_of_the_page() {
    let stage = stage("<p hidden>count <!---->0</p>");
    let count = stage.with(|| RwSignal::new(0));
    let (paragraph, text) = (stage.find("p"), stage.find("p").last_child().unwrap());
    let _state = stage.hydrate(|| counted(count));
    count.set(2);
    settle().await;
    assert_eq!(stage.html(), "<p data-count=\"2\">count <!---->2</p>");
    assert!(paragraph.is_same_node(Some(&stage.find("p"))));
    assert!(text.is_same_node(stage.find("p").last_child().as_ref()));
}

#[wasm_bindgen_test]
async fn a_dropped_element_follows_nothing() {
    let stage = stage("");
    let count = stage.with(|| RwSignal::new(1));
    let state = stage.build(|| counted(count));
    drop(state);
    count.set(2);
    settle().await;
    assert_eq!(stage.html(), "<p data-count=\"1\">count 1</p>");
}

#[wasm_bindgen_test]
async fn a_part_that_appears_and_disappears_is_a_closure() {
    let stage = stage("");
    let is_shown = stage.with(|| RwSignal::new(false));
    let part = move || is_shown.get().then(|| element("b").child("x"));
    let _state = stage.build(|| element("p").child("a").child(part.into_piece()).child("c"));
    let text = || stage.root.text_content().unwrap();
    assert_eq!(text(), "ac");
    is_shown.set(true);
    settle().await;
    assert_eq!(text(), "axc");
    is_shown.set(false);
    settle().await;
    assert_eq!(text(), "ac");
}
