//! Reading aloud (Web Speech API): one sentence at a time, because browsers stop long utterances half-way.

use super::spoken_text::{Sentence, find_sentences, mark, unmark};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// How the reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// It has not begun, or is over.
    Silent,
    Speaking,
    Paused,
    /// The browser cannot speak at all.
    Unsupported,
    /// It can, but not Indonesian.
    NoVoice,
}

type Listener = Rc<dyn Fn(Reading)>;

struct Session {
    synthesis: SpeechSynthesis,
    voice: SpeechSynthesisVoice,
    sentences: Vec<Sentence>,
    next: usize,
    on_change: Listener,
    /// Kept alive while its utterance is spoken.
    on_end: Option<Closure<dyn FnMut()>>,
}

thread_local! {
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Begins to read the entry that is shown; tells how it stands at every change.
pub(crate) fn start(on_change: impl Fn(Reading) + 'static) {
    stop();
    let on_change: Listener = Rc::new(on_change);
    let Some(synthesis) = synthesis() else { return on_change(Reading::Unsupported) };
    // A page that was left in the middle of a sentence may have left it to the browser.
    synthesis.cancel();
    match find_voice(&synthesis) {
        Some(voice) => begin(synthesis, voice, on_change),
        None if synthesis.get_voices().length() > 0 => on_change(Reading::NoVoice),
        // The list comes late in some browsers.
        None => wait_for_voices(synthesis, on_change),
    }
}

/// Ends it for good.
pub(crate) fn stop() {
    let Some(session) = SESSION.with(RefCell::take) else { return };
    session.synthesis.cancel();
    unmark();
    (session.on_change)(Reading::Silent);
}

pub(crate) fn pause() {
    tell(Reading::Paused, SpeechSynthesis::pause);
}

pub(crate) fn resume() {
    tell(Reading::Speaking, SpeechSynthesis::resume);
}

fn tell(reading: Reading, act: impl FnOnce(&SpeechSynthesis)) {
    let told = SESSION.with_borrow(|session| {
        let session = session.as_ref()?;
        act(&session.synthesis);
        Some(Rc::clone(&session.on_change))
    });
    if let Some(on_change) = told {
        on_change(reading);
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let is_there = js_sys::Reflect::get(&window, &JsValue::from_str("speechSynthesis")).is_ok_and(|it| it.is_object());
    if is_there { window.speech_synthesis().ok() } else { None }
}

/// `id-ID`; Java and old Androids say `in`, as ISO 639 did until 1989.
fn find_voice(synthesis: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
    let is_indonesian = |voice: &SpeechSynthesisVoice| {
        let lang = voice.lang().to_lowercase();
        matches!(lang.split(['-', '_']).next(), Some("id" | "in"))
    };
    synthesis.get_voices().iter().map(JsCast::unchecked_into).find(is_indonesian)
}

fn wait_for_voices(synthesis: SpeechSynthesis, on_change: Listener) {
    let waiting = synthesis.clone();
    let once = Closure::once_into_js(move || {
        synthesis.set_onvoiceschanged(None);
        match find_voice(&synthesis) {
            Some(voice) => begin(synthesis, voice, on_change),
            None => on_change(Reading::NoVoice),
        }
    });
    waiting.set_onvoiceschanged(Some(once.unchecked_ref()));
    leptos::task::spawn_local(async move {
        super::timer::sleep(VOICES_TIME).await;
        // A browser without any voice never says so; the same answer then.
        if let Some(listener) = waiting.onvoiceschanged() {
            let _ = listener.call0(&JsValue::UNDEFINED);
        }
    });
}

/// How long the list of voices may take.
const VOICES_TIME: std::time::Duration = std::time::Duration::from_secs(3);

fn begin(synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice, on_change: Listener) {
    let session = Session {
        synthesis,
        voice,
        sentences: find_sentences(),
        next: 0,
        on_change: Rc::clone(&on_change),
        on_end: None,
    };
    SESSION.with(|place| place.replace(Some(session)));
    on_change(Reading::Speaking);
    speak_next();
}

fn speak_next() {
    let is_over = SESSION.with_borrow_mut(|session| {
        let Some(session) = session.as_mut() else { return false };
        let Some(sentence) = session.sentences.get(session.next) else { return true };
        session.next += 1;
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&sentence.text) else { return true };
        utterance.set_lang("id-ID");
        utterance.set_voice(Some(&session.voice));
        let on_end = Closure::<dyn FnMut()>::new(speak_next);
        utterance.set_onend(Some(on_end.as_ref().unchecked_ref()));
        mark(sentence);
        session.synthesis.speak(&utterance);
        // The one before has been called for the last time; it is what runs now, so it may not be dropped here.
        if let Some(done) = session.on_end.replace(on_end) {
            done.forget();
        }
        false
    });
    if is_over {
        stop();
    }
}
