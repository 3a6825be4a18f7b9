//! Videos: the one that an entry plays, and the same video within the text of another page.

use crate::{
    authored::{AuthoredEntry, AuthoredSource, AuthoredVideo},
    media::{
        Format,
        published_paths::{PublishedMedia, published_figure},
    },
    plan::Plan,
};
use model::{
    block::{Block, Inline, VideoBlock, plain_text},
    link::LinkTarget,
    route::Route,
    video::{TRANSCRIPT_ANCHOR, Video, VideoFile, VideoSource},
};
use std::collections::BTreeMap;

/// The videos of the published entries, by the path of their page.
#[derive(Debug)]
pub(super) struct Videos(BTreeMap<String, Video>);

impl Videos {
    pub(super) fn new(plan: &Plan) -> Self {
        let videos = plan.published_entries().filter_map(|entry| {
            let path = Route::Entry(entry.section, entry.slug.clone()).path();
            Some((path, find_video(entry, &plan.media)?))
        });
        Self(videos.collect())
    }

    pub(super) fn find(&self, path: &str) -> Option<&Video> {
        self.0.get(path)
    }

    /// Replaces each paragraph that is only a link to the page of a video with that video.
    pub(super) fn insert_into(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => {
                    if let Some(video) = self.find_linked(inlines) {
                        *block = Block::Video(video);
                    }
                }
                Block::Quote(blocks) => self.insert_into(blocks),
                Block::Callout(callout) => self.insert_into(&mut callout.blocks),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.insert_into(item)),
                _ => {}
            }
        }
    }

    fn find_linked(&self, inlines: &[Inline]) -> Option<VideoBlock> {
        let [Inline::Link(link)] = inlines else { return None };
        let LinkTarget::Page(page) = &link.to else { return None };
        let video = self.find(page)?.clone();
        Some(VideoBlock { title: plain_text(&link.text), page: page.clone(), video })
    }
}

fn find_video(entry: &AuthoredEntry, media: &PublishedMedia) -> Option<Video> {
    let authored = entry.video.as_ref()?;
    let poster = published_figure(entry.cover.as_ref()?, media).picture;
    let has_transcript = entry.body.anchors.as_ref().is_some_and(|anchors| anchors.contains(TRANSCRIPT_ANCHOR));
    Some(Video { source: find_source(authored, media)?, poster, duration: authored.duration, has_transcript })
}

fn find_source(authored: &AuthoredVideo, media: &PublishedMedia) -> Option<VideoSource> {
    Some(match &authored.source {
        AuthoredSource::Hosted(hosted) => VideoSource::Hosted(hosted.clone()),
        AuthoredSource::File { file: (file, _), captions: (captions, _) } => {
            let published = media.get(file)?;
            VideoSource::File(VideoFile {
                src: published.path.clone(),
                media_type: Format::of_name(file)?.video_type()?.to_owned(),
                bytes: published.bytes,
                captions: media.get(captions)?.path.clone(),
            })
        }
    })
}
