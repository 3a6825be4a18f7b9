//! Reading aloud (Web Speech API): one sentence at a time, because browsers stop long utterances half-way.

use super::spoken_text::{Sentence, find_sentences, mark, unmark};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// The state of reading aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// It has not begun, or is over.
    Silent,
    Speaking,
    Paused,
    /// The device began to read, and broke off.
    Failed,
    /// The browser cannot speak at all.
    Unsupported,
    /// The browser can speak, but not Indonesian.
    NoVoice,
}

type Listener = Rc<dyn Fn(Reading)>;

struct Session {
    synthesis: SpeechSynthesis,
    voice: SpeechSynthesisVoice,
    sentences: Vec<Sentence>,
    /// The index of the sentence that is spoken, or at which the reading is paused.
    place: usize,
    /// Kept, because a browser may discard an utterance that nobody holds, and then never reports its end.
    utterance: Option<SpeechSynthesisUtterance>,
    on_change: Listener,
    on_end: Closure<dyn FnMut()>,
    on_error: Closure<dyn FnMut()>,
}

impl Session {
    /// Speaks the sentence at `place`, or the next one for which there is a voice. Returns `false` if there is none, or
    /// if the browser refuses it.
    fn speak(&mut self) -> bool {
        let (sentence, voice) = loop {
            let Some(sentence) = self.sentences.get(self.place) else { return false };
            let voice = match &sentence.lang {
                None => Some(self.voice.clone()),
                // In the voice of another language it would be noise.
                Some(lang) => find_voice(&self.synthesis, &[lang]),
            };
            match voice {
                Some(voice) => break (sentence, voice),
                None => self.place += 1,
            }
        };
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&sentence.text) else { return false };
        utterance.set_lang(sentence.lang.as_deref().unwrap_or("id-ID"));
        utterance.set_voice(Some(&voice));
        utterance.set_onend(Some(self.on_end.as_ref().unchecked_ref()));
        utterance.set_onerror(Some(self.on_error.as_ref().unchecked_ref()));
        mark(sentence);
        self.synthesis.speak(&utterance);
        self.utterance = Some(utterance);
        true
    }

    /// Breaks off. The utterance that is broken off would report its end or a failure, so its listeners are removed
    /// first.
    fn silence(&mut self) {
        if let Some(utterance) = self.utterance.take() {
            utterance.set_onend(None);
            utterance.set_onerror(None);
        }
        self.synthesis.cancel();
    }
}

thread_local! {
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Begins to read the entry that is shown; calls `on_change` with every new state.
pub(crate) fn start(on_change: impl Fn(Reading) + 'static) {
    stop();
    let on_change: Listener = Rc::new(on_change);
    let Some(synthesis) = synthesis() else { return on_change(Reading::Unsupported) };
    // The browser may still be speaking a sentence of a page that the reader has left.
    synthesis.cancel();
    match find_voice(&synthesis, &INDONESIAN) {
        Some(voice) => begin(synthesis, voice, on_change),
        None if synthesis.get_voices().length() > 0 => on_change(Reading::NoVoice),
        // In some browsers the list of voices comes late.
        None => wait_for_voices(synthesis, on_change),
    }
}

/// Ends the reading for good.
pub(crate) fn stop() {
    end(Reading::Silent);
}

fn end(reading: Reading) {
    let Some(mut session) = SESSION.with(RefCell::take) else { return };
    session.silence();
    unmark();
    (session.on_change)(reading);
    // The session may own the closure that runs now, which must not be dropped before it returns.
    leptos::task::spawn_local(async move { drop(session) });
}

/// Pauses by breaking off in the sentence. The browser's own `pause` ends the utterance on Android, and some desktop
/// browsers forget it after a while; a sentence is short enough to be heard again from its beginning.
pub(crate) fn pause() {
    change(Reading::Paused, |session| {
        session.silence();
        true
    });
}

/// Resumes at the beginning of the sentence that was broken off.
pub(crate) fn resume() {
    change(Reading::Speaking, Session::speak);
}

/// Changes the session and reports its new state. If `act` returns `false`, the reading ends.
fn change(reading: Reading, act: impl FnOnce(&mut Session) -> bool) {
    let told = SESSION.with_borrow_mut(|session| {
        let session = session.as_mut()?;
        act(session).then(|| Rc::clone(&session.on_change))
    });
    match told {
        Some(on_change) => on_change(reading),
        None => stop(),
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let is_there = js_sys::Reflect::get(&window, &JsValue::from_str("speechSynthesis")).is_ok_and(|it| it.is_object());
    if is_there { window.speech_synthesis().ok() } else { None }
}

/// The codes for Indonesian. Java and old versions of Android say `in`, as ISO 639 did until 1989.
const INDONESIAN: [&str; 2] = ["id", "in"];

/// Finds a voice for one of the languages, from any region.
fn find_voice(synthesis: &SpeechSynthesis, languages: &[&str]) -> Option<SpeechSynthesisVoice> {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let speaks =
        |voice: &SpeechSynthesisVoice| languages.iter().any(|wanted| primary(&voice.lang()) == primary(wanted));
    synthesis.get_voices().iter().map(JsCast::unchecked_into).find(speaks)
}

fn wait_for_voices(synthesis: SpeechSynthesis, on_change: Listener) {
    let waiting = synthesis.clone();
    let once = Closure::once_into_js(move || {
        synthesis.set_onvoiceschanged(None);
        match find_voice(&synthesis, &INDONESIAN) {
            Some(voice) => begin(synthesis, voice, on_change),
            None => on_change(Reading::NoVoice),
        }
    });
    waiting.set_onvoiceschanged(Some(once.unchecked_ref()));
    leptos::task::spawn_local(async move {
        super::timer::sleep(VOICES_TIME).await;
        // A browser without any voice never fires the event, so the listener runs now.
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
        place: 0,
        utterance: None,
        on_change,
        on_end: Closure::new(speak_next),
        on_error: Closure::new(|| end(Reading::Failed)),
    };
    SESSION.with(|place| place.replace(Some(session)));
    resume();
}

fn speak_next() {
    let is_more = SESSION.with_borrow_mut(|session| {
        session.as_mut().is_some_and(|session| {
            session.place += 1;
            session.speak()
        })
    });
    if !is_more {
        stop();
    }
}
