//! Elements that are found in a published page.

use crate::stage::{Stage, stage};
use element::{Element, IntoPiece, Mismatch, element, take_mismatch};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

fn article() -> Element {
    element("div")
        .child(element("h1").child("a"))
        .child(element("p").child("b").child(element("br")).changing_text(|| "c".to_owned()))
        .child((|| Some(element("i").child("d"))).into_piece())
        .child(element("p").child("e"))
}

const ARTICLE: &str = "<div><h1>a</h1><p>b<br>c</p><i>d</i><p>e</p></div>";

fn found(stage: &Stage, view: impl FnOnce() -> Element) -> Option<Mismatch> {
    let html = stage.html();
    std::mem::forget(stage.hydrate(view));
    assert_eq!(stage.html(), html, "hydration changes nothing");
    take_mismatch()
}

fn mismatch(expected: &str, found: &str) -> Option<Mismatch> {
    Some(Mismatch { expected: expected.to_owned(), found: found.to_owned() })
}

#[wasm_bindgen_test]
fn a_page_that_was_written_like_the_element_stays_as_it_is() {
    assert_eq!(found(&stage(ARTICLE), article), None);
}

#[wasm_bindgen_test]
fn the_listeners_of_found_elements_hear_events() {
    let stage = stage("<div><a>x</a><b>y</b></div>");
    let heard = Rc::new(Cell::new(0));
    let (counted, also) = (Rc::clone(&heard), Rc::clone(&heard));
    let state = stage.hydrate(|| {
        element("div")
            .child(element("a").child("x").on_click(move |_| counted.set(counted.get() + 1)))
            .child(element("b").child("y").on_click(move |_| also.set(also.get() + 10)).into_piece())
    });
    stage.click("a");
    stage.click("b");
    assert_eq!(heard.get(), 11);
    drop(state);
    stage.click("a");
    assert_eq!(heard.get(), 11);
}

#[wasm_bindgen_test]
fn another_element_is_a_mismatch() {
    let page = stage("<div><h2>a</h2><p>b<br>c</p><i>d</i><p>e</p></div>");
    assert_eq!(found(&page, article), mismatch("h1", "H2"));
}

#[wasm_bindgen_test]
fn a_text_that_a_translator_has_wrapped_is_a_mismatch() {
    let page = stage("<div><h1><font><font>A</font></font></h1><p>b<br>c</p><i>d</i><p>e</p></div>");
    assert_eq!(found(&page, article), mismatch("#text", "FONT"));
    let page = stage("<div><h1>a</h1><p>b<br><font>C</font></p><i>d</i><p>e</p></div>");
    assert_eq!(found(&page, article), mismatch("#text", "FONT"));
}

#[wasm_bindgen_test]
fn a_missing_node_is_a_mismatch_also_where_the_parent_has_its_tag() {
    assert_eq!(found(&stage("<div></div>"), || element("div").child(element("div"))), mismatch("div", "nothing"));
    assert_eq!(found(&stage("<p></p>"), || element("p").child("a")), mismatch("#text", "nothing"));
    let page = stage("<p><i></i></p>");
    assert_eq!(found(&page, || element("p").child(element("i")).child(element("i"))), mismatch("i", "nothing"));
}

#[wasm_bindgen_test]
fn only_the_first_mismatch_is_returned_and_only_once() {
    let page = stage("<div><h2>a</h2><h3>b</h3></div>");
    assert_eq!(found(&page, article), mismatch("h1", "H2"));
    assert_eq!(take_mismatch(), None);
    assert_eq!(found(&stage(ARTICLE), article), None);
}

#[wasm_bindgen_test]
fn after_a_mismatch_nothing_of_the_page_is_touched_but_the_views_around_find_their_nodes() {
    let stage = stage("<p><font>a</font></p><b>x</b><p>c</p>");
    let heard = Rc::new(Cell::new(0));
    let counted = Rc::clone(&heard);
    let state = stage.hydrate(|| {
        view! {
            {element("p").child("a")}
            {element("b").child("x").on_click(move |_| counted.set(1))}
            <p>"c"</p>
        }
    });
    assert_eq!(take_mismatch(), mismatch("#text", "FONT"));
    stage.click("b");
    assert_eq!(heard.get(), 0);
    drop(state);
}

#[wasm_bindgen_test]
fn attributes_that_leptos_spreads_are_hydrated() {
    let stage = stage("<p id=\"x\">a</p>");
    let _state = stage.hydrate(|| element("p").child("a").add_any_attr(leptos::attr::id("x")));
    assert_eq!(stage.html(), "<p id=\"x\">a</p>");
    assert_eq!(take_mismatch(), None);
}
