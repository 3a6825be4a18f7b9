//! A video: a poster from this portal until the reader plays it. Without the app, it is a link or the browser's own
//! player.

use super::figure::{Room, Urgency, render_picture};
use crate::{
    components::context::site_context::use_base,
    copy,
    platform::{document, focus, links},
};
use element::{Element, IntoChildren, IntoPiece, element};
use leptos::{ev::MouseEvent, prelude::*};
use model::video::{
    HostedVideo, TRANSCRIPT_ANCHOR, Video, VideoFile, VideoSource, duration_machine_text, duration_text,
};

/// The id of the player's frame, used to move the focus into it. It assumes that a page plays one hosted video at a
/// time.
const FRAME_ID: &str = "video_frame";

/// Renders a video with a note on its length, its host and its transcript. `page` is the path of the page with the
/// transcript, if that is another page.
pub(crate) fn render_video(title: String, video: Video, page: Option<&str>) -> Element {
    let Video { source, poster, duration, has_transcript } = video;
    let words = duration_text(duration);
    let note = element("p")
        .class("video__note")
        .child(element("time").attr("datetime", duration_machine_text(duration)).child(copy::video::duration(&words)))
        .child(" ");
    let note = match page {
        Some(page) => note.child(link(use_base().join(page), copy::video::PAGE_OF_VIDEO)),
        None if has_transcript => note.child(link(format!("#{TRANSCRIPT_ANCHOR}"), copy::video::READ_TRANSCRIPT)),
        None => note.child(copy::video::NO_TRANSCRIPT),
    };
    let note = note.child(" ");
    let (stage, note) = match source {
        VideoSource::File(file) => {
            let stage = render_file(&file, &poster.modest(), (poster.width, poster.height));
            let download = link(use_base().join(&file.src), copy::video::download(file.bytes));
            (stage, note.child(download.attr("rel", "external").attr("download", "")))
        }
        VideoSource::Hosted(hosted) => {
            let provider = hosted.provider;
            let note = note
                .child(copy::video::hosted_note(provider))
                .child(" ")
                .child(link(hosted.page_url(), copy::video::watch_at(provider)).attr("rel", "external"))
                .child(".");
            let poster = render_picture(poster, true, Urgency::First, Room::Wide);
            (render_hosted(hosted, title, &words, poster), note)
        }
    };
    element("div").class("video").child(stage).child(note)
}

fn link(href: String, words: impl IntoChildren) -> Element {
    element("a").attr("href", href).child(words)
}

/// Renders the browser's own player. It loads only the poster before the reader plays the video.
fn render_file(file: &VideoFile, poster: &str, (width, height): (u32, u32)) -> Element {
    let base = use_base();
    element("video")
        .class("video__stage")
        .attr("controls", "")
        .attr("preload", "none")
        .attr("playsinline", "")
        .attr("poster", base.join(poster))
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .child(element("source").attr("src", base.join(&file.src)).attr("type", file.media_type.clone()))
        .child(
            element("track")
                .attr("kind", "captions")
                .attr("src", base.join(&file.captions))
                .attr("srclang", "id")
                .attr("label", copy::video::CAPTIONS_LABEL)
                .attr("default", ""),
        )
}

/// Renders a link with the poster. On a click, the app shows the provider's frame instead.
fn render_hosted(hosted: HostedVideo, title: String, duration: &str, poster: Element) -> Element {
    let is_playing = RwSignal::new(false);
    let frame_title = copy::video::frame_title(&title, hosted.provider);
    let start = element("a")
        .class("video__start")
        .attr("href", hosted.page_url())
        .attr("rel", "external")
        .flag("hidden", move || is_playing.get())
        .on_click(move |event: MouseEvent| {
            if links::is_plain_click(&event) {
                event.prevent_default();
                // The frame takes the focus when it has loaded.
                is_playing.set(true);
            }
        })
        .child(poster)
        .child(
            element("span")
                .class("video__label")
                .child(copy::video::play(duration))
                .child(element("span").class("visually-hidden").child(" – ").child(title)),
        );
    let src = hosted.frame_url();
    let player = move || is_playing.get().then(|| render_frame(frame_title.clone(), src.clone()));
    element("div").class("video__stage").child(start).child(player.into_piece())
}

fn render_frame(title: String, src: String) -> Element {
    element("iframe")
        .attr("id", FRAME_ID)
        .class("video__frame")
        .attr("title", title)
        // Without the referrer the player refuses to play (error 153).
        .attr("referrerpolicy", "strict-origin-when-cross-origin")
        .attr("allow", "autoplay; picture-in-picture; encrypted-media")
        .attr("allowfullscreen", "")
        .attr("src", src)
        .on("load", |_| focus_frame())
}

/// Moves the focus into the frame once the player has loaded. A frame that is focused while it is empty does not pass
/// the focus on to the page that it then loads (tried in Chromium).
fn focus_frame() {
    if let Some(frame) = document::element(FRAME_ID) {
        focus::focus_anew(&frame);
    }
}
