//! Elements that are found slice by slice.

use crate::stage::{Stage, stage};
use element::{Element, IntoPiece, Mismatch, Slices, element, take_mismatch};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

thread_local! {
    static TIME: Cell<f64> = const { Cell::new(0.0) };
}

/// A clock on which time passes with each look at it, so that each slice is over after its first element.
fn clock() -> f64 {
    TIME.with(|time| {
        time.set(time.get() + 1.0);
        time.get()
    })
}

/// Begins to hydrate in slices of one element.
fn begin<V: RenderHtml>(stage: &Stage, view: impl FnOnce() -> V) -> (V::State, Slices) {
    Slices::begin(clock, 0.5, || stage.hydrate(view))
}

/// Does the remaining slices; returns how many there were.
fn finish(slices: &Slices) -> usize {
    let mut count = 0;
    while !slices.is_done() {
        slices.find_more();
        count += 1;
    }
    count
}

/// Three buttons at different depths, each of which counts its clicks.
fn buttons(heard: &Rc<Cell<u32>>) -> Element {
    let button = |id: &'static str| {
        let heard = Rc::clone(heard);
        element("button").attr("id", id).child(id).on_click(move |_| heard.set(heard.get() + 1))
    };
    element("div")
        .child("x")
        .child(button("a"))
        .child(element("p").child(element("i").child("y")).child(button("b")).changing_text(|| "z".to_owned()))
        .child(button("c").into_piece())
}

const BUTTONS: &str =
    r#"<div>x<button id="a">a</button><p><i>y</i><button id="b">b</button>z</p><button id="c">c</button></div>"#;

#[wasm_bindgen_test]
fn all_slices_together_find_what_one_hydration_finds() {
    let (stage, heard) = (stage(BUTTONS), Rc::default());
    let (state, slices) = begin(&stage, || buttons(&heard));
    for id in ["#a", "#b", "#c"] {
        stage.click(id);
    }
    assert_eq!(heard.get(), 0, "nothing but the outermost element is found at once");
    assert!(finish(&slices) > 3);
    for id in ["#a", "#b", "#c"] {
        stage.click(id);
    }
    assert_eq!(heard.get(), 3);
    assert_eq!(stage.html(), BUTTONS);
    assert_eq!(take_mismatch(), None);
    drop(state);
    stage.click("#b");
    assert_eq!(heard.get(), 3, "what was found late ends with its element too");
}

#[wasm_bindgen_test]
fn no_listener_answers_before_every_element_is_found() {
    let (stage, heard) = (stage(BUTTONS), Rc::default());
    let (_state, slices) = begin(&stage, || buttons(&heard));
    while !slices.is_done() {
        stage.click("#a");
        assert_eq!(heard.get(), 0);
        slices.find_more();
    }
    stage.click("#a");
    assert_eq!(heard.get(), 1);
}

#[wasm_bindgen_test]
fn with_enough_time_nothing_waits() {
    let (stage, heard) = (stage(BUTTONS), Rc::default());
    let (_state, slices) = Slices::begin(|| 0.0, 1.0, || stage.hydrate(|| buttons(&heard)));
    stage.click("#c");
    assert_eq!(heard.get(), 1);
    assert!(slices.is_done());
}

#[wasm_bindgen_test]
fn an_element_that_is_gone_is_not_looked_for() {
    let stage = stage("<div><p>a</p><p>b</p></div>");
    let (state, slices) =
        begin(&stage, || element("div").child(element("p").child("a")).child(element("p").child("b")));
    drop(state);
    stage.root.set_text_content(None);
    assert_eq!(finish(&slices), 1);
    assert_eq!(take_mismatch(), None);
}

#[wasm_bindgen_test]
fn a_mismatch_in_a_later_slice_ends_the_hydration() {
    let stage = stage("<div><p>a</p><b>b</b><p>c</p></div>");
    let paragraphs = ["a", "b", "c"].map(|text| element("p").child(text));
    let (_state, slices) = begin(&stage, || element("div").children(paragraphs));
    finish(&slices);
    assert_eq!(take_mismatch(), Some(Mismatch { expected: "p".to_owned(), found: "B".to_owned() }));
    assert!(slices.is_done());
}

#[wasm_bindgen_test]
async fn late_elements_follow_signals_and_know_their_context() {
    #[derive(Clone)]
    struct Word(&'static str);
    let stage = stage("<div><p>a</p><p>1</p><p>b</p></div>");
    let count = stage.with(|| RwSignal::new(1));
    let (_state, slices) = begin(&stage, || {
        provide_context(Word("b"));
        let word = || element("p").child(use_context::<Word>().unwrap().0);
        element("div")
            .child(element("p").child("a"))
            .child(element("p").changing_text(move || count.get().to_string()))
            .child((move || Some(word())).into_piece())
    });
    finish(&slices);
    assert_eq!(take_mismatch(), None);
    count.set(2);
    leptos::task::tick().await;
    assert_eq!(stage.html(), "<div><p>a</p><p>2</p><p>b</p></div>");
}
