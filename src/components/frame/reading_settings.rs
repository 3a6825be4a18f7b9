//! "Tampilan": theme, text size, data saver and the search key. A choice applies at once and is kept on the device.

use crate::{
    components::{context::second_pass::second_pass, icon::render_icon},
    copy,
    platform::{document, settings::Setting},
};
use element::{Element, element};
use leptos::prelude::*;

const POPOVER_ID: &str = "reading_settings";
const LETTERS: &str = "M3 19L8.5 5h1L15 19M5 14h8M15 19l3-8h1l3 8M16 16.500h5";

/// Renders the button that opens the settings. It needs the app, so its space is reserved until the app has started.
pub(crate) fn render_settings_button() -> Element {
    element("button")
        .class("site-header__search")
        .attr("type", "button")
        .attr("popovertarget", POPOVER_ID)
        .attr("data-needs-app", "")
        .child(render_icon("0 0 24 24", &[LETTERS]))
        .child(element("span").child(copy::settings::LABEL))
}

/// Renders the settings as a popover, so that the browser handles Esc, returning the focus and light dismissal.
pub(crate) fn render_settings() -> Element {
    element("div")
        .class("reading-settings")
        .attr("id", POPOVER_ID)
        .attr("popover", "auto")
        .attr("role", "group")
        .attr("aria-label", copy::settings::LABEL)
        .child(render_choice(Setting::Theme, copy::settings::THEME, &copy::settings::THEMES))
        .child(render_choice(Setting::TextSize, copy::settings::TEXT_SIZE, &copy::settings::TEXT_SIZES))
        .child(render_choice(Setting::Saver, copy::settings::SAVER, &copy::settings::SAVERS))
        .child(render_choice(Setting::SearchKey, copy::settings::SEARCH_KEY, &copy::settings::SEARCH_KEYS))
        .child(element("p").class("reading-settings__note").child(copy::settings::NOTE))
}

fn render_choice(setting: Setting, label: &'static str, values: &'static [(&'static str, &'static str)]) -> Element {
    let chosen = RwSignal::new(String::new());
    second_pass(move |_| {
        chosen.set(setting.chosen());
        setting.follow_other_tabs(move || chosen.set(setting.chosen()));
    });
    let buttons = values.iter().map(|(value, words)| {
        let value = *value;
        element("button")
            .class("reading-settings__value")
            .attr("type", "button")
            .changing("aria-pressed", move || Some(if chosen.get() == value { "true" } else { "false" }))
            .on_click(move |_| {
                setting.choose(value);
                chosen.set(value.to_owned());
                // A page cannot undo which pictures it has loaded or held back.
                if setting == Setting::Saver {
                    document::reload();
                }
            })
            .child(*words)
    });
    let buttons = element("div").class("reading-settings__values").children(buttons);
    element("div")
        .attr("role", "group")
        .attr("aria-label", label)
        .child(element("p").class("reading-settings__label").attr("aria-hidden", "true").child(label))
        .child(buttons)
}
