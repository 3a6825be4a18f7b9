//! Pieces that are taken out of the document and put back.

use crate::stage::{settle, stage};
use element::{Element, IntoPiece, Lasting, Mismatch, element, take_mismatch};
use leptos::{prelude::*, tachys::view::Mountable};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

/// A button that counts its clicks and shows a signal.
fn button(shown: RwSignal<i32>, heard: &Rc<Cell<u32>>) -> Element {
    let heard = Rc::clone(heard);
    element("button").changing_text(move || shown.get().to_string()).on_click(move |_| heard.set(heard.get() + 1))
}

/// Shows the piece, or something else on turn 1; each turn replaces the view and its owner, as a route does.
fn in_turns(turn: RwSignal<i32>, lasting: &Lasting) -> Element {
    let lasting = lasting.clone();
    let shown = move || if turn.get() == 1 { element("i").into_piece() } else { lasting.clone().into_piece() };
    element("main").child(shown.into_piece())
}

#[wasm_bindgen_test]
async fn a_removed_piece_comes_back_as_it_was() {
    let stage = stage("");
    let (shown, turn, heard) = stage.with(|| (RwSignal::new(1), RwSignal::new(0), Rc::default()));
    let owner = stage.with(Owner::new);
    let lasting = Lasting::new(&owner, || button(shown, &heard).into_piece());
    let _state = stage.build(|| in_turns(turn, &lasting));
    let node = stage.find("button");
    turn.set(1);
    settle().await;
    assert_eq!(stage.html(), "<main><i></i></main>");
    // It goes on following its signals out of the document.
    shown.set(2);
    settle().await;
    turn.set(2);
    settle().await;
    assert_eq!(stage.html(), "<main><button>2</button></main>");
    assert!(node.is_same_node(Some(&stage.find("button"))));
    stage.click("button");
    shown.set(3);
    settle().await;
    assert_eq!((heard.get(), stage.html()), (1, "<main><button>3</button></main>".to_owned()));
}

#[wasm_bindgen_test]
async fn a_hydrated_piece_lasts_too() {
    let stage = stage("<main><button>1</button></main>");
    let (shown, turn, heard) = stage.with(|| (RwSignal::new(1), RwSignal::new(0), Rc::default()));
    let owner = stage.with(Owner::new);
    let lasting = Lasting::new(&owner, || button(shown, &heard).into_piece());
    let node = stage.find("button");
    let _state = stage.hydrate(|| in_turns(turn, &lasting));
    assert_eq!(take_mismatch(), None::<Mismatch>);
    for turn_to in [1, 2] {
        turn.set(turn_to);
        settle().await;
    }
    assert!(node.is_same_node(Some(&stage.find("button"))));
    stage.click("button");
    assert_eq!(heard.get(), 1);
}

#[wasm_bindgen_test]
async fn a_piece_ends_with_its_last_clone() {
    let stage = stage("");
    let (shown, heard, ended) = stage.with(|| (RwSignal::new(1), Rc::default(), RwSignal::new(false)));
    let owner = stage.with(Owner::new);
    let lasting = Lasting::new(&owner, || {
        on_cleanup(move || ended.set(true));
        button(shown, &heard).into_piece()
    });
    assert!(lasting.elements().is_empty(), "nothing is built yet");
    let state = stage.build(|| lasting.clone().into_piece());
    assert_eq!(lasting.elements().len(), 1);
    drop(state);
    stage.click("button");
    assert_eq!((heard.get(), ended.get_untracked()), (1, false), "a clone is left");
    drop(lasting);
    stage.click("button");
    assert_eq!((heard.get(), ended.get_untracked()), (1, true));
}
