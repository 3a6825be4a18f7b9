//! A document like the publisher's, as far as the app reads it.

use gloo_timers::future::TimeoutFuture;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{CustomEvent, Document, Element};

pub(crate) const SITE: &str = include_str!("../fixtures/golden/site.json");

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Returns the page of a twin.
pub(crate) fn page_of(twin: &str) -> serde_json::Value {
    let twin: serde_json::Value = serde_json::from_str(twin).unwrap();
    twin.get("page").unwrap().clone()
}

/// Adds root, data and boot element to the document, in replace mode, so that the app builds the page anew.
pub(crate) fn set(inside: &str, data: &str) -> Element {
    set_in_mode("replace", inside, data)
}

fn set_in_mode(mode: &str, inside: &str, data: &str) -> Element {
    // An element of its own, because the body belongs to the test runner, which reads its results there.
    let stage = document().get_element_by_id("stage").unwrap_or_else(|| {
        let stage = document().create_element("div").unwrap();
        stage.set_id("stage");
        document().body().unwrap().append_child(&stage).unwrap();
        stage
    });
    stage.set_inner_html(
        "<div id=\"warta-app\"></div><script type=\"application/json\" id=\"warta-data\"></script>\
         <script type=\"text/plain\" id=\"boot\"></script>",
    );
    document().get_element_by_id("boot").unwrap().set_attribute("data-mode", mode).unwrap();
    document().get_element_by_id("warta-data").unwrap().set_text_content(Some(data));
    let root = document().get_element_by_id("warta-app").unwrap();
    root.set_inner_html(inside);
    root
}

/// Puts a page into the document and starts the app.
pub(crate) fn show(twin: &str) -> Element {
    let root = set("<p>halaman terbitan</p>", &data_of(twin));
    warta::take_over();
    root
}

/// Lets the app take over a page that has this HTML in its root.
pub(crate) fn take_over(twin: &str, inside: &str) -> Element {
    let root = set_in_mode("take-over", inside, &data_of(twin));
    warta::take_over();
    root
}

fn data_of(twin: &str) -> String {
    let site: serde_json::Value = serde_json::from_str(SITE).unwrap();
    serde_json::json!({ "site": site, "page": page_of(twin) }).to_string()
}

/// Returns the events that the app sent to `boot.js` while `run` ran, by name.
pub(crate) fn told(run: impl FnOnce()) -> Vec<String> {
    let told = Told::listen();
    run();
    told.take()
}

/// Returns the events that the app sends to `boot.js` from `run` on, as soon as there is one.
pub(crate) async fn told_later(run: impl FnOnce()) -> Vec<String> {
    let told = Told::listen();
    run();
    while told.0.borrow().is_empty() {
        TimeoutFuture::new(0).await;
    }
    told.take()
}

/// Hears the events that the app sends to `boot.js`.
struct Told(Rc<RefCell<Vec<String>>>, Closure<dyn Fn(CustomEvent)>);

impl Told {
    const EVENTS: [&str; 3] = ["warta:ready", "warta:failed", "warta:refused"];

    fn listen() -> Self {
        let told = Rc::new(RefCell::new(Vec::new()));
        let listener = {
            let told = Rc::clone(&told);
            Closure::new(move |event: CustomEvent| told.borrow_mut().push(event.type_()))
        };
        let window = web_sys::window().unwrap();
        for name in Self::EVENTS {
            window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()).unwrap();
        }
        Self(told, listener)
    }

    fn take(self) -> Vec<String> {
        let window = web_sys::window().unwrap();
        for name in Self::EVENTS {
            window.remove_event_listener_with_callback(name, self.1.as_ref().unchecked_ref()).unwrap();
        }
        self.0.take()
    }
}

/// Returns the texts of all elements that match a selector.
pub(crate) fn texts(root: &Element, selector: &str) -> Vec<String> {
    let found = root.query_selector_all(selector).unwrap();
    (0..found.length()).filter_map(|index| found.get(index)?.text_content()).collect()
}
