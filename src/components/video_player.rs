//! A video: a poster of this portal until the reader plays it. Without the app, a link or the browser's own player.

use super::{
    figure::{PictureView, Urgency},
    piece::{IntoPiece, Piece},
    site_context::use_base,
};
use crate::{
    copy,
    platform::{document, focus, links},
};
use leptos::{ev::MouseEvent, prelude::*, task};
use model::video::{
    HostedVideo, TRANSCRIPT_ANCHOR, Video, VideoFile, VideoSource, duration_machine_text, duration_text,
};

/// A page shows one at a time; the id leads the focus into it.
const FRAME_ID: &str = "video_frame";

/// A video with what has to be known of it: its length, who hosts it, its transcript.
#[component]
pub(crate) fn VideoPlayer(
    /// What plays, for who does not see it.
    title: String,
    video: Video,
    /// The path of the page with its transcript, where that is another one.
    #[prop(optional_no_strip)]
    page: Option<String>,
) -> impl IntoView {
    let Video { source, poster, duration, has_transcript } = video;
    let words = duration_text(duration);
    let (stage, note) = match source {
        VideoSource::File(file) => {
            let download = use_base().join(&file.src);
            let stage = render_file(&file, &poster.src, (poster.width, poster.height));
            let note = view! { <a href=download rel="external" download="">{copy::video::DOWNLOAD}</a> }.into_piece();
            (stage, note)
        }
        VideoSource::Hosted(hosted) => {
            let provider = hosted.provider;
            let note = view! {
                <span>{copy::video::hosted_note(provider)}" "<a href=hosted.page_url() rel="external noreferrer">{copy::video::watch_at(provider)}</a>"."</span>
            };
            let poster =
                view! { <PictureView picture=poster is_decorative=true urgency=Urgency::First /> }.into_piece();
            (render_hosted(hosted, title, words.clone(), poster), note.into_piece())
        }
    };
    let transcript = match page {
        Some(page) => view! { <a href=use_base().join(&page)>{copy::video::PAGE_OF_VIDEO}</a> }.into_piece(),
        None if has_transcript => {
            view! { <a href=format!("#{TRANSCRIPT_ANCHOR}")>{copy::video::READ_TRANSCRIPT}</a> }.into_piece()
        }
        None => copy::video::NO_TRANSCRIPT.into_piece(),
    };
    view! {
        <div class="video">
            {stage}
            <p class="video__note">
                <time datetime=duration_machine_text(duration)>{copy::video::duration(&words)}</time>
                " "{transcript}" "{note}
            </p>
        </div>
    }
}

/// The browser's own player. Nothing but the poster is loaded before it plays.
fn render_file(file: &VideoFile, poster: &str, (width, height): (u32, u32)) -> Piece {
    let base = use_base();
    view! {
        <video class="video__stage" controls preload="none" playsinline="" poster=base.join(poster) width=width.to_string() height=height.to_string()>
            <source src=base.join(&file.src) type=file.media_type.clone() />
            <track kind="captions" src=base.join(&file.captions) srclang="id" label=copy::video::CAPTIONS_LABEL default="" />
        </video>
    }
    .into_piece()
}

/// A link with the poster, which the app answers with the provider's frame.
fn render_hosted(hosted: HostedVideo, title: String, duration: String, poster: Piece) -> Piece {
    let is_playing = RwSignal::new(false);
    let href = hosted.page_url();
    let frame_title = copy::video::frame_title(&title, hosted.provider);
    let on_click = move |event: MouseEvent| {
        if links::is_plain_click(&event) {
            event.prevent_default();
            is_playing.set(true);
            task::spawn_local(async move {
                task::tick().await;
                focus_frame();
            });
        }
    };
    let src = hosted.frame_url();
    let player = move || {
        is_playing.get().then(|| {
            // Without the referrer the player refuses to play (error 153).
            view! {
                <iframe
                    id=FRAME_ID
                    class="video__frame"
                    title=frame_title.clone()
                    src=src.clone()
                    referrerpolicy="strict-origin-when-cross-origin"
                    allow="autoplay; picture-in-picture; encrypted-media"
                    allowfullscreen=""
                    on:load=|_| focus_frame()
                ></iframe>
            }
        })
    };
    view! {
        <div class="video__stage">
            <a class="video__start" href=href rel="external noreferrer" hidden=move || is_playing.get() on:click=on_click>
                {poster}
                <span class="video__label">{copy::video::play(&duration)}<span class="visually-hidden">" – "{title}</span></span>
            </a>
            {player}
        </div>
    }
    .into_piece()
}

/// At once, so that the keyboard keeps its place when the poster goes; and again when the player is there, because a
/// frame that has the focus while it is empty does not hand it on to what is loaded into it (tried in Chromium).
fn focus_frame() {
    if let Some(frame) = document::element(FRAME_ID) {
        focus::focus_anew(&frame);
    }
}
